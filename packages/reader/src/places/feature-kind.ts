/** What sort of place a gazetteer entry is, in words of its own. */
export type PlaceKind =
  | "country"
  | "province"
  | "district"
  | "city"
  | "region"
  | "continent"
  | "water"
  | "island"
  | "land"
  | "site";

/**
 * GeoNames feature class and code of each kind that the supplements of the gazetteer may use.
 *
 * @see https://www.geonames.org/export/codes.html
 */
export const FEATURES: Readonly<Record<string, string>> = {
  country: "A.PCLI",
  territory: "A.PCLD",
  province: "A.ADM1",
  district: "A.ADM2",
  capital: "P.PPLC",
  city: "P.PPL",
  town: "P.PPL",
  village: "P.PPL",
  neighbourhood: "P.PPLX",
  region: "L.RGN",
  continent: "L.CONT",
  area: "L.AREA",
  sea: "H.SEA",
  ocean: "H.OCN",
  strait: "H.STRT",
  gulf: "H.GULF",
  river: "H.STM",
  lake: "H.LK",
  canal: "H.CNL",
  island: "T.ISL",
  islands: "T.ISLS",
  peninsula: "T.PEN",
  mountain: "T.MT",
  mountains: "T.MTS",
  desert: "T.DSRT",
  valley: "T.VAL",
  pass: "T.PASS",
  dam: "S.DAM",
  base: "S.INSM",
  airport: "S.AIRP",
  camp: "S.CMPRF",
  crossing: "S.BDGC",
  prison: "S.PRN",
  building: "S.BLDG",
  site: "S.HSTS",
  mine: "S.MN",
  oilfield: "L.OILF",
  port: "L.PRT",
  plant: "S.PS",
  forest: "V.FRST",
};

const KIND_OF_CLASS: Readonly<Record<string, PlaceKind>> = {
  P: "city",
  L: "region",
  H: "water",
  T: "land",
  V: "land",
  S: "site",
  R: "site",
};

/** Names the kind of a place from its GeoNames feature. */
export function placeKind(feature: {
  readonly featureClass: string;
  readonly featureCode: string;
}): PlaceKind {
  const { featureClass, featureCode } = feature;
  if (featureCode.startsWith("PCL")) return "country";
  if (featureCode === "ADM1") return "province";
  if (featureClass === "A") return "district";
  if (featureCode === "CONT") return "continent";
  if (featureCode.startsWith("ISL")) return "island";
  return KIND_OF_CLASS[featureClass] ?? "site";
}

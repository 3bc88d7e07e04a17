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

/**
 * How many people a place without inhabitants would have if it were a town of equal fame, by kind of supplement;
 * the choice between places of one name goes by population.
 */
export const FAME: Readonly<Record<string, number>> = {
  ocean: 100_000_000,
  sea: 30_000_000,
  gulf: 10_000_000,
  strait: 2_000_000,
  river: 2_000_000,
  lake: 500_000,
  mountains: 500_000,
  mountain: 100_000,
  desert: 500_000,
  islands: 100_000,
  canal: 1_000_000,
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

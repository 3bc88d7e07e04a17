/** Features of GeoNames, by class, that reports of conflict name; of the classes P and A all but few are. */
const NAMED: Readonly<Record<string, string>> = {
  L: "AREA CONT GASF INDS MILB NVB OILF PRK PRT RGN RGNE RGNL RESW TRB CST DEVH LCTY",
  H: "BAY CHN CNL GULF HBR LGN LK LKS OCN RSV RF SD SEA STM STMS STRT WAD WADS FLLS",
  T: "ATOL CAPE DLTA DSRT HLLS ISL ISLS MT MTS PASS PEN PLAT PLN RDGE VAL VLC",
  S: "AIRB AIRF AIRP AIRH BDG CMP CMPRF CSTM CSTL DAM DIP FT FY HSP HSTS INSM MN MNAS OILR OILT PP PRN PS PSN PSTB PSTC RSTN RUIN STNM UNIV",
  V: "FRST",
};

const FEATURES: ReadonlySet<string> = new Set(
  Object.entries(NAMED).flatMap(([featureClass, codes]) =>
    codes.split(" ").map((code) => `${featureClass}.${code}`),
  ),
);

const HISTORICAL: ReadonlySet<string> = new Set(
  "P.PPLH P.PPLQ P.PPLW P.PPLCH A.ADM1H A.ADM2H A.ADM3H A.ADM4H A.ADM5H A.ADMDH A.PCLH A.LTER A.ZN A.ZNB".split(
    " ",
  ),
);

/** Tells whether a feature is of the past, or none that a name stands for ("P.PPLH", "A.ZN"). */
export function isHistorical(feature: string): boolean {
  return HISTORICAL.has(feature);
}

/**
 * Tells whether reports name places of a feature ("P.PPL", "S.DAM"): not wells, hotels or trees.
 *
 * @see https://www.geonames.org/export/codes.html
 */
export function isNamedInReports(feature: string): boolean {
  if (isHistorical(feature)) return false;
  return feature.startsWith("P.") || feature.startsWith("A.") || FEATURES.has(feature);
}

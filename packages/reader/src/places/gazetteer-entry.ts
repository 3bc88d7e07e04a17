/** A place on its way into a gazetteer file. */
export interface GazetteerEntry {
  /** 0 when GeoNames does not have it. */
  readonly geonameId: number;
  readonly name: string;
  /** Further names, without {@link GazetteerEntry.name}. */
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-3; "" for what lies in none or in several. */
  readonly country: string;
  /** Readable name of the first-order division; "" when there is none. */
  readonly admin1: string;
  /** GeoNames class and code with a full stop between: "P.PPLC". */
  readonly feature: string;
  readonly population: number;
}

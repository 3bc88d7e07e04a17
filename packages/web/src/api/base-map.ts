import { type UseQueryResult, useQuery } from "@tanstack/react-query";

/** Longitude and latitude in degrees. */
export type Position = readonly [lon: number, lat: number];

/** Coasts, borders and names of Natural Earth, as the build makes them: enough for a small map. */
export interface SmallBaseMap {
  /** Rings of land, cut where it is large: not to be drawn as lines. */
  readonly land: readonly (readonly Position[])[];
  readonly coasts: readonly (readonly Position[])[];
  readonly borders: readonly (readonly Position[])[];
  /** The largest first. */
  readonly countries: readonly NamedPosition[];
  readonly towns: readonly NamedPosition[];
}

/** A name where it stands; size in square degrees of a country, in inhabitants of a town. */
export type NamedPosition = readonly [name: string, lon: number, lat: number, size: number];

interface Shapes {
  readonly features: readonly {
    readonly properties: { readonly kind: string };
    /** Of a polygon its rings, of lines the lines. */
    readonly geometry: { readonly coordinates: readonly (readonly Position[])[] };
  }[];
}

/** The base map from files beside the app, asked for once and only where a map is shown. */
export function useSmallBaseMap(): UseQueryResult<SmallBaseMap> {
  return useQuery({
    queryKey: ["base-map"],
    queryFn: async () => {
      const [shapes, labels] = await Promise.all([
        fileOf<Shapes>("/basemap/coarse.json"),
        fileOf<Pick<SmallBaseMap, "countries" | "towns">>("/basemap/labels.json"),
      ]);
      const linesOf = (kind: string): readonly (readonly Position[])[] =>
        shapes.features
          .filter(({ properties }) => properties.kind === kind)
          .flatMap(({ geometry }) => geometry.coordinates);
      return {
        land: linesOf("land"),
        coasts: linesOf("coast"),
        borders: linesOf("border"),
        countries: labels.countries,
        towns: labels.towns,
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

async function fileOf<Content>(path: string): Promise<Content> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Content;
}

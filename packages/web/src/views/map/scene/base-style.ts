import type { StyleSpecification } from "maplibre-gl";
import type { Palette } from "./palette.ts";

/** From this zoom on coasts and borders are drawn finely. */
export const FINE_ZOOM = 4.5;

/**
 * How finely the base map is drawn: `coarse` alone, quick to fetch; `both` while the fine shapes are on their way;
 * `fine`, and the coarse ones only far off.
 */
export type Detail = "coarse" | "both" | "fine";

/** Land, coasts and borders of Natural Earth, from files beside the app: no tile server. */
export function baseStyle({ colour }: Palette, detail: Detail): StyleSpecification {
  const source = (name: string): StyleSpecification["sources"][string] => ({
    type: "geojson",
    data: new URL(`/basemap/${name}.json`, location.href).href,
    tolerance: 0.25,
    maxzoom: 8,
  });
  return {
    version: 8,
    sources: {
      coarse: source("coarse"),
      ...(detail === "coarse" ? {} : { fine: source("fine") }),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour["map-sea"] } },
      ...scaleLayers("coarse", detail === "fine" ? { maxzoom: FINE_ZOOM } : {}, colour),
      ...(detail === "coarse" ? [] : scaleLayers("fine", { minzoom: FINE_ZOOM }, colour)),
    ],
  };
}

type Layer = StyleSpecification["layers"][number];

function scaleLayers(
  source: string,
  zooms: { readonly minzoom?: number; readonly maxzoom?: number },
  colour: Palette["colour"],
): readonly Layer[] {
  return [
    {
      id: `${source}-land`,
      type: "fill",
      source,
      ...zooms,
      filter: ["==", ["get", "kind"], "land"],
      paint: { "fill-color": colour["map-land"], "fill-antialias": false },
    },
    {
      id: `${source}-coast`,
      type: "line",
      source,
      ...zooms,
      filter: ["==", ["get", "kind"], "coast"],
      paint: { "line-color": colour["map-coast"], "line-width": 0.8 },
    },
    {
      id: `${source}-border`,
      type: "line",
      source,
      ...zooms,
      filter: ["==", ["get", "kind"], "border"],
      paint: {
        "line-color": colour["map-border"],
        "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.7, 8, 1.6],
        "line-dasharray": [4, 1.6],
      },
    },
  ];
}

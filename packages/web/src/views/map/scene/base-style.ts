import type { Map as BaseMap, StyleSpecification } from "maplibre-gl";
import type { Palette } from "./palette.ts";

/** From this zoom on coasts and borders are drawn finely. */
const FINE_ZOOM = 4.5;

/** Until the fine shapes are there, the coarse ones stand in for them at all zooms. */
export function retireCoarse(map: BaseMap): void {
  for (const { id } of map.getStyle().layers)
    if (id.startsWith("coarse-")) map.setLayerZoomRange(id, 0, FINE_ZOOM);
}

type Layer = StyleSpecification["layers"][number];

/** Land, coasts and borders of Natural Earth, from files beside the app: no tile server. */
export function baseStyle({ colour }: Palette): StyleSpecification {
  const source = (name: string): StyleSpecification["sources"][string] => ({
    type: "geojson",
    data: new URL(`/basemap/${name}.json`, location.href).href,
    tolerance: 0.25,
    maxzoom: 8,
  });
  return {
    version: 8,
    sources: { coarse: source("coarse"), fine: source("fine") },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour["map-sea"] } },
      ...scaleLayers("coarse", {}, colour),
      ...scaleLayers("fine", { minzoom: FINE_ZOOM }, colour),
    ],
  };
}

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
      filter: ["==", ["get", "kind"], "land"],
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

import type { Map as BaseMap, GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Palette } from "./palette.ts";

/** From this zoom on coasts and borders are drawn finely. */
export const FINE_ZOOM = 4.5;

/** The fine shapes come in parts; see `tools/compile-basemap.ts`. */
export const FINE_PARTS = ["fine-0", "fine-1", "fine-2", "fine-3", "fine-4", "fine-5"];

/**
 * How finely the base map is drawn: `coarse` alone, quick to fetch; `both` while the fine shapes are on their way;
 * `fine`, and the coarse ones only far off.
 */
export type Detail = "coarse" | "both" | "fine";

/** Land, coasts and borders of Natural Earth, from files beside the app: no tile server. */
export function baseStyle(palette: Palette, detail: Detail): StyleSpecification {
  const { colour } = palette;
  const coarse = scaleLayers("coarse", detail === "fine" ? { maxzoom: FINE_ZOOM } : {}, colour);
  const isCoarse = detail === "coarse";
  return {
    version: 8,
    sources: Object.fromEntries(
      ["coarse", ...(isCoarse ? [] : FINE_PARTS)].map((name) => [name, shapes(name)]),
    ),
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour["map-sea"] } },
      ...landFirst([...coarse, ...(isCoarse ? [] : fineLayers(palette))]),
    ],
  };
}

/** Adds the fine shapes to a map that has the coarse ones. */
export function addFine(map: BaseMap, palette: Palette): void {
  for (const name of FINE_PARTS) map.addSource(name, shapes(name));
  for (const layer of fineLayers(palette))
    map.addLayer(layer, layer.type === "fill" ? "coarse-coast" : undefined);
}

/** Leaves the coarse shapes to the zooms at which they are fine enough. */
export function retireCoarse(map: BaseMap, palette: Palette): void {
  for (const { id } of scaleLayers("coarse", {}, palette.colour))
    map.setLayerZoomRange(id, 0, FINE_ZOOM);
}

/** All land below all lines, or the land of one piece would cover the coast of another that came before it. */
function landFirst(layers: readonly Layer[]): Layer[] {
  return layers.toSorted((a, b) => Number(a.type === "line") - Number(b.type === "line"));
}

function fineLayers({ colour }: Palette): readonly Layer[] {
  return FINE_PARTS.flatMap((name) => scaleLayers(name, { minzoom: FINE_ZOOM }, colour));
}

function shapes(name: string): GeoJSONSourceSpecification {
  return {
    type: "geojson",
    data: new URL(`/basemap/${name}.json`, location.href).href,
    tolerance: 0.25,
    maxzoom: 8,
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

import { addProtocol, type StyleSpecification } from "maplibre-gl";
import { Protocol } from "pmtiles";
import type { Palette } from "./palette.ts";

type Layer = StyleSpecification["layers"][number];

let isAdded = false;

/**
 * Draws a base map that someone brought as one file of PMTiles, with the layers that Protomaps' basemaps have.
 *
 * @see https://docs.protomaps.com/basemaps/layers
 */
export function tilesStyle({ colour }: Palette): StyleSpecification {
  if (!isAdded) addProtocol("pmtiles", new Protocol().tile);
  isAdded = true;
  return {
    version: 8,
    sources: {
      own: {
        type: "vector",
        url: `pmtiles://${location.origin}/tiles/base.pmtiles`,
        attribution: "© OpenStreetMap",
      },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour["map-sea"] } },
      fill("earth", colour["map-land"]),
      fill("water", colour["map-sea"]),
      ...roadLayers(colour),
      boundaryLayer(colour),
    ],
  };
}

function fill(layer: string, paint: string): Layer {
  return {
    id: `own-${layer}`,
    type: "fill",
    source: "own",
    "source-layer": layer,
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": paint },
  };
}

function roadLayers(colour: Palette["colour"]): readonly Layer[] {
  const road = (kind: string, widest: number, minzoom: number): Layer => ({
    id: `own-${kind}`,
    type: "line",
    source: "own",
    "source-layer": "roads",
    minzoom,
    filter: ["==", ["get", "kind"], kind],
    paint: {
      "line-color": colour.hairline,
      "line-width": ["interpolate", ["linear"], ["zoom"], minzoom, 0.4, 14, widest],
    },
  });
  return [road("minor_road", 2, 10), road("major_road", 3, 7), road("highway", 4, 5)];
}

function boundaryLayer(colour: Palette["colour"]): Layer {
  return {
    id: "own-boundaries",
    type: "line",
    source: "own",
    "source-layer": "boundaries",
    filter: ["==", ["get", "kind"], "country"],
    paint: { "line-color": colour["map-border"], "line-width": 1.2, "line-dasharray": [4, 1.6] },
  };
}

import type { ExportedPlace, ExportedRow } from "./exported.ts";
import type { RowWriter } from "./row-writer.ts";

/** One JSON object a line. */
export function createJsonlWriter(): RowWriter {
  return { begin: () => "", row: (row) => `${JSON.stringify(row)}\n`, end: () => "" };
}

/**
 * One GeoJSON FeatureCollection, a feature a line; a row without a point has no geometry.
 *
 * @see RFC 7946, sections 3.1.1 (longitude first), 3.2 (geometry may be null) and 3.3
 */
export function createGeojsonWriter(): RowWriter {
  let count = 0;
  return {
    begin: () => '{"type":"FeatureCollection","features":[',
    row: (row) => {
      count += 1;
      return `${count === 1 ? "\n" : ",\n"}${JSON.stringify(featureOf(row))}`;
    },
    end: () => (count === 0 ? "]}\n" : "\n]}\n"),
  };
}

function featureOf(row: ExportedRow): object {
  const { id, ...properties } = row;
  const place = "place" in row ? row.place : undefined;
  return { type: "Feature", id, geometry: pointOf(place), properties };
}

function pointOf(place: ExportedPlace | undefined): object | null {
  if (place?.lat === undefined || place.lon === undefined) return null;
  const isOnEarth = Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180;
  return isOnEarth ? { type: "Point", coordinates: [place.lon, place.lat] } : null;
}

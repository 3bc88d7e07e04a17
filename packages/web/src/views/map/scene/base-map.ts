import { AttributionControl, Map as BaseMap, type StyleSpecification } from "maplibre-gl";

/** Where the map looks. */
export interface MapPlace {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

const SOURCES = "Natural Earth · © GeoNames";

/** The map below everything, flat and with north above: what is drawn on it need not be turned. */
export function createBaseMap(
  container: HTMLElement,
  { place, style }: { readonly place: MapPlace; readonly style: StyleSpecification },
): BaseMap {
  const map = new BaseMap({
    container,
    style,
    center: [place.lon, place.lat],
    zoom: place.zoom,
    minZoom: 1,
    maxZoom: 12,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    maxTileCacheSize: 60,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new AttributionControl({ compact: false, customAttribution: SOURCES }));
  return map;
}

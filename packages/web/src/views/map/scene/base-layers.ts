import type { Map as BaseMap } from "maplibre-gl";
import { baseStyle, type Detail, FINE_ZOOM } from "./base-style.ts";
import type { Palette } from "./palette.ts";

/** The layers of the base map: coarse shapes first, fine ones when they are needed, or someone's own tiles. */
export class BaseLayers {
  readonly #map: BaseMap;
  #palette: Palette;
  #detail: Detail = "coarse";
  #tilesStyle: ((palette: Palette) => ReturnType<typeof baseStyle>) | undefined;

  constructor(map: BaseMap, palette: Palette) {
    this.#map = map;
    this.#palette = palette;
    map.on("zoomend", () => this.#refine());
    map.on("sourcedata", ({ isSourceLoaded, sourceId }) => {
      if (!isSourceLoaded) return;
      if (sourceId === "coarse") this.#refine();
      if (sourceId === "fine" && this.#detail === "both") this.#show("fine");
    });
  }

  /** Shows other colours. */
  repaint(palette: Palette): void {
    this.#palette = palette;
    this.#show(this.#detail);
  }

  /** Draws the tiles that whoever serves the record brought. */
  async showOwnTiles(): Promise<void> {
    const { tilesStyle } = await import("./own-tiles.ts");
    this.#tilesStyle = tilesStyle;
    this.#show(this.#detail);
  }

  /** Fetches the fine shapes once they would be seen, and the coarse ones are there. */
  #refine(): void {
    const isNear = this.#map.getZoom() >= FINE_ZOOM - 0.5;
    if (this.#detail === "coarse" && isNear && this.#map.isSourceLoaded("coarse"))
      this.#show("both");
  }

  #show(detail: Detail): void {
    this.#detail = detail;
    const style = this.#tilesStyle?.(this.#palette) ?? baseStyle(this.#palette, detail);
    this.#map.setStyle(style);
  }
}

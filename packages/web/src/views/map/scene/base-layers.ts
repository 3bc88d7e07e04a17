import type { Map as BaseMap } from "maplibre-gl";
import {
  addFine,
  baseStyle,
  type Detail,
  FINE_PARTS,
  FINE_ZOOM,
  retireCoarse,
} from "./base-style.ts";
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
      if (this.#detail !== "both" || this.#tilesStyle !== undefined) return;
      if (!FINE_PARTS.every((name) => map.isSourceLoaded(name))) return;
      this.#detail = "fine";
      retireCoarse(map, this.#palette);
    });
  }

  /** Shows other colours. */
  repaint(palette: Palette): void {
    this.#palette = palette;
    this.#restyle();
  }

  /** Draws the tiles that whoever serves the record brought. */
  async showOwnTiles(): Promise<void> {
    const { tilesStyle } = await import("./own-tiles.ts");
    this.#tilesStyle = tilesStyle;
    this.#restyle();
  }

  /** Fetches the fine shapes once they would be seen, and the coarse ones are there. */
  #refine(): void {
    const isNear = this.#map.getZoom() >= FINE_ZOOM - 0.5;
    if (this.#detail !== "coarse" || !isNear || this.#tilesStyle !== undefined) return;
    if (!this.#map.isSourceLoaded("coarse")) return;
    this.#detail = "both";
    addFine(this.#map, this.#palette);
  }

  #restyle(): void {
    const style = this.#tilesStyle?.(this.#palette) ?? baseStyle(this.#palette, this.#detail);
    this.#map.setStyle(style);
  }
}

/** Who is tied to whom. */
export interface Tied {
  readonly nodes: readonly {
    readonly key: string;
    /** Signs of its name, so that names find room beside one another. */
    readonly signs: number;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly weight: number;
  }[];
}

/** What the layout is asked: those of `first` are placed, and keep their places while room is found for `today`. */
export interface LayoutQuestion {
  readonly id: number;
  /** Of the picture, in pixels, so that names find room. */
  readonly width: number;
  readonly first: Tied;
  readonly today: Tied;
}

/** Where everyone of `today` stands. */
export interface LayoutAnswer {
  readonly id: number;
  readonly places: readonly { readonly key: string; readonly x: number; readonly y: number }[];
}

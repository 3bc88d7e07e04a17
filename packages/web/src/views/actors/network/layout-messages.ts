/** What the layout is asked: who is tied to whom, and where those stand that are placed already. */
export interface LayoutQuestion {
  readonly id: number;
  /** Of the picture, in pixels, so that names find room. */
  readonly width: number;
  readonly nodes: readonly {
    readonly key: string;
    /** Signs of its name, so that names find room beside one another. */
    readonly signs: number;
    readonly x?: number;
    readonly y?: number;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly weight: number;
  }[];
}

/** Where everyone stands. */
export interface LayoutAnswer {
  readonly id: number;
  readonly places: readonly { readonly key: string; readonly x: number; readonly y: number }[];
}

import type { PloverQuad } from "@zenobia/model";
import colors from "picocolors";

/** Puts a style on words. */
export type Paint = (text: string) => string;

/** The few styles of the table; all of them do nothing where colour is not wanted. */
export interface TableStyle {
  readonly title: Paint;
  readonly section: Paint;
  readonly dim: Paint;
  readonly strong: Paint;
  readonly warning: Paint;
  readonly mapped: Paint;
  readonly quads: Readonly<Record<PloverQuad, Paint>>;
}

/** Makes the styles of the table. */
export function createTableStyle({ hasColour }: { readonly hasColour: boolean }): TableStyle {
  const paint = colors.createColors(hasColour);
  return {
    title: paint.bold,
    section: paint.bold,
    dim: paint.dim,
    strong: paint.underline,
    warning: paint.yellow,
    mapped: paint.green,
    quads: {
      "verbal cooperation": paint.cyan,
      "material cooperation": paint.green,
      "verbal conflict": paint.yellow,
      "material conflict": paint.red,
    },
  };
}

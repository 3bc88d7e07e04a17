import type { TypeFamily } from "./event-types.ts";

/** Outlines on a grid of 20 × 20. */
export const FAMILY_SHAPES: Readonly<Record<TypeFamily, string>> = {
  "Deeds against": "M10 0.8 19.2 10 10 19.2 0.8 10z",
  "Words against": "M10 1.4 19 17.6H1z",
  "Words together": "M10 1.2a8.8 8.8 0 1 1 0 17.6a8.8 8.8 0 1 1 0-17.6z",
  "Deeds together": "M2.2 2.2h15.6v15.6H2.2z",
};

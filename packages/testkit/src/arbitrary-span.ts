import type { Span } from "@zenobia/model";
import * as fc from "fast-check";

/** Any span within a text of the given length; may be empty. */
export function arbitrarySpan(length = 100): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
}

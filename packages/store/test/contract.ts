import type { Store } from "@zenobia/record";
import { describe } from "vitest";
import { testDerived } from "./contract-derived.ts";
import { testKept } from "./contract-kept.ts";

/**
 * What any store must do, whatever it lies on.
 *
 * @param open gives an empty store, for each test anew.
 */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`a record ${name}`, () => {
    describe("keeps", () => testKept(open));
    describe("derives", () => testDerived(open));
  });
}

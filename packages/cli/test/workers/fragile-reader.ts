import type { CommandReader } from "../../src/command-reader.ts";
import { createStubReader } from "../stub-reader.ts";

/** What a text of this one word does to the thread that codes it. */
const FATES: Readonly<Record<string, () => void>> = {
  EXIT: () => process.exit(7),
  SPIN: () => {
    for (;;);
  },
  FAULT: () => {
    throw new RangeError("Maximum call stack size exceeded");
  },
};

/** A stub reader that some texts bring down. */
export function createFragileReader(): CommandReader {
  const stub = createStubReader();
  return createStubReader({
    code: (report, sha256) => {
      FATES[report.text]?.();
      return stub.code(report, sha256);
    },
  });
}

import { stubCoding } from "@zenobia/testkit";
import type { ReportCoder } from "../../src/workers/report-coder.ts";

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

/** A stub that some texts bring down. */
export function createFragileCoder(): ReportCoder {
  return {
    code: (report, sha256) => {
      FATES[report.text]?.();
      return stubCoding(report, sha256);
    },
  };
}

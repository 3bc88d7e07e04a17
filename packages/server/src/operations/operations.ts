import type { Operation } from "../api/operation.ts";
import { ACTORS } from "./actors.ts";
import { ASSERTIONS } from "./assertions.ts";
import { FIGURES } from "./figures.ts";
import { INCIDENTS } from "./incidents.ts";
import { PLACES } from "./places.ts";
import { RECORD } from "./record.ts";
import { REPORTS } from "./reports.ts";
import { SEARCHES } from "./search.ts";

/** All operations of the API; the first that fits a path answers. */
export const OPERATIONS: readonly Operation[] = [
  ...RECORD,
  ...REPORTS,
  ...ASSERTIONS,
  ...INCIDENTS,
  ...PLACES,
  ...ACTORS,
  ...FIGURES,
  ...SEARCHES,
];

import type { Operation } from "../api/operation.ts";
import { ACTORS } from "./actors.ts";
import { ADD_REPORTS } from "./add-reports.ts";
import { ASSERTIONS } from "./assertions.ts";
import { descriptionOf } from "./description.ts";
import { EXPORTS } from "./exports.ts";
import { FEEDS } from "./feeds.ts";
import { FIGURES } from "./figures.ts";
import { INCIDENTS } from "./incidents.ts";
import { LIVE } from "./live.ts";
import { PLACES } from "./places.ts";
import { RECORD } from "./record.ts";
import { REPORTS } from "./reports.ts";
import { REVIEW } from "./review.ts";
import { SAVED_SEARCHES } from "./saved-searches.ts";
import { SEARCHES } from "./search.ts";
import { SESSION } from "./session.ts";
import { USERS } from "./users.ts";

const ASKED: readonly Operation[] = [
  ...RECORD,
  ...SESSION,
  ...REPORTS,
  ...ASSERTIONS,
  ...INCIDENTS,
  ...PLACES,
  ...ACTORS,
  ...FIGURES,
  ...SEARCHES,
  ...SAVED_SEARCHES,
  ...ADD_REPORTS,
  ...REVIEW,
  ...FEEDS,
  ...EXPORTS,
  ...LIVE,
  ...USERS,
];

/** All operations of the API; the first that fits a path answers. */
export const OPERATIONS: readonly Operation[] = [...ASKED, ...descriptionOf(ASKED)];

import { ApiProblem } from "../../api/client.ts";
import type { addReports } from "../../api/inbox.ts";

/** Sends what was given; answers with what is wrong, where it was refused. */
export type Send = (given: Parameters<typeof addReports>[0]) => Promise<string | undefined>;

/** What went wrong, for below a field. */
export function problemWords(error: unknown): string {
  return error instanceof ApiProblem ? `${error.title}. ${error.message}` : String(error);
}

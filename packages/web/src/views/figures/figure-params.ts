import { choiceParam, textParam } from "../../address/params.ts";

/** What the view keeps in the address. */
export const FIGURE_PARAMS = {
  account: textParam(),
  rule: choiceParam(["ucdp", "acled", "highest", "recent"]),
  q: textParam(),
  measure: textParam(),
  claim: textParam(),
};

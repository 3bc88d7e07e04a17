import { choiceParam, dayParam, listParam, textParam } from "../../../address/params.ts";

/** What the network keeps in the address. */
export const NETWORK_PARAMS = {
  on: dayParam(),
  actor: textParam(),
  steps: choiceParam(["1", "2"]),
  most: choiceParam(["40", "20", "80", "300"]),
  roles: listParam(),
  chosen: textParam(),
  edge: textParam(),
  contradiction: textParam(),
  part: choiceParam(["words", "table"]),
};

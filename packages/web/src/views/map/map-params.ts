import { choiceParam, flagParam, numbersParam, textParam } from "../../address/params.ts";

/** What of the map's view stands in the address, beside the filters that all views share. */
export const MAP_PARAMS = {
  /** Latitude, longitude and zoom. */
  map: numbersParam(3),
  colour: choiceParam(["type", "status"]),
  layers: choiceParam(["both", "incidents", "control"]),
  /** Chosen incident, by id. */
  incident: textParam(),
  /** Chosen place, by key. */
  place: textParam(),
  /** On phones, what stands over the map. */
  sheet: choiceParam(["none", "list", "key"]),
  /** Whether the list is a wide table. */
  table: flagParam(),
};

import type { EventStatus } from "@zenobia/model";

/** How a status is named and drawn: by the line, so that colour is left for the type. */
export interface StatusLook {
  readonly status: EventStatus;
  readonly words: string;
  readonly meaning: string;
  /** `solid` done, `dashed` not yet, `dotted` not sure, `struck` said not to be. */
  readonly line: "solid" | "dashed" | "dotted" | "struck";
}

/** All statuses, the surest first. */
export const STATUS_LOOKS: readonly StatusLook[] = [
  {
    status: "happened",
    words: "Happened",
    meaning: "Told as something that was done",
    line: "solid",
  },
  {
    status: "ongoing",
    words: "Under way",
    meaning: "Told as something that was still going on",
    line: "solid",
  },
  {
    status: "planned",
    words: "Planned",
    meaning: "Told as something that was going to be done",
    line: "dashed",
  },
  {
    status: "threatened",
    words: "Threatened",
    meaning: "Someone said that they would do it",
    line: "dashed",
  },
  {
    status: "called_for",
    words: "Called for",
    meaning: "Someone asked that it be done",
    line: "dashed",
  },
  {
    status: "possible",
    words: "Possible",
    meaning: "Told as something that may have been or may be",
    line: "dotted",
  },
  { status: "denied", words: "Denied", meaning: "Someone said that it was not so", line: "struck" },
];

const BY_STATUS = new Map<string, StatusLook>(STATUS_LOOKS.map((one) => [one.status, one]));
const [FIRST] = STATUS_LOOKS as readonly [StatusLook, ...StatusLook[]];

/** How a status is named and drawn. */
export function statusLookOf(status: EventStatus): StatusLook {
  return BY_STATUS.get(status) ?? FIRST;
}

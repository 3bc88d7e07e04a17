import type { DayInterval } from "@zenobia/model";
import {
  type ActorReference,
  type AssertionHead,
  type AssertionRow,
  type Evidence,
  type FigureRow,
  type PlaceReference,
  TIE_NATURES,
} from "@zenobia/record";
import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import { printInterval } from "../table/print-interval.ts";
import { printNumber } from "../table/print-number.ts";

const MAX_NAME = 120;
const MAX_WORDS = 600;

/** A name as it may be shown. */
export function shownName(name: string): string {
  return cutText(displayText(name), MAX_NAME);
}

/** Names with commas between. */
export function namesOf(actors: readonly Pick<ActorReference, "name">[]): string {
  return actors.map(({ name }) => shownName(name)).join(", ");
}

/** Name and country. */
export function placeWords(place: PlaceReference | undefined): string {
  if (place === undefined) return "";
  return [
    shownName(place.name),
    ...(place.country === undefined ? [] : [displayText(place.country)]),
  ].join(" ");
}

/** Days, where they are told. */
export function whenWords(time: DayInterval | undefined): string {
  return time === undefined ? "" : printInterval(time);
}

/** Who says it: outermost speaker first; "" for the report's own voice. */
export function accordingWords(chain: readonly Pick<ActorReference, "name">[]): string {
  return chain.map(({ name }) => shownName(name)).join(", citing ");
}

/** Publisher and day of publication of the report that a row stands in. */
export function reportWords({
  publisher,
  published,
}: Pick<AssertionHead, "publisher" | "published">): string {
  return [...(publisher === undefined ? [] : [shownName(publisher)]), published].join(", ");
}

/** Words of evidence in quotation marks. */
export function evidenceWords(evidence: readonly Evidence[]): string {
  return evidence.map(({ text }) => quoted(text)).join(" … ");
}

/** Words in quotation marks. */
export function quoted(text: string): string {
  return `“${displayText(cutText(text, MAX_WORDS))}”`;
}

/** What a row says, in one line without place, time and speaker. */
export function statementOf(row: AssertionRow): string {
  switch (row.kind) {
    case "event": {
      const who = row.actors.length === 0 ? "not said" : namesOf(row.actors);
      const whom = row.recipients.length === 0 ? "" : ` → ${namesOf(row.recipients)}`;
      const status = row.status === "happened" ? "" : ` (${row.status.replace("_", " ")})`;
      return `${who}${whom}: ${[row.type, row.mode].filter(Boolean).join(" ")}${status}`;
    }
    case "control": {
      const from = row.from === undefined ? "" : ` from ${shownName(row.from.name)}`;
      return `${shownName(row.place.name)} ${row.status} by ${shownName(row.holder.name)}${from}`;
    }
    case "tie":
      return `${shownName(row.subject.name)} ${TIE_NATURES[row.relation].words} ${shownName(row.object.name)}`;
    case "figure": {
      const by = row.by === undefined ? "" : ` by ${shownName(row.by.name)}`;
      return `${[row.measure.replace("_", " "), boundsWords(row), displayText(row.who ?? "")].filter(Boolean).join(" ")}${by}`;
    }
    case "quote":
      return `${shownName(row.speaker.name)}: ${quoted(row.words)}`;
  }
}

/** Days of a row. */
export function timeOfRow(row: AssertionRow): string {
  if (row.kind === "quote") return "";
  if (row.kind !== "tie") return whenWords(row.time);
  const since = row.since === undefined ? "" : `since ${whenWords(row.since)}`;
  const until = row.until === undefined ? "" : `until ${whenWords(row.until)}`;
  return [since, until].filter(Boolean).join(" ");
}

/** A number with its bounds: "24", "≥ 24", "≤ 470,000", "40–60". */
export function boundsWords({ exact, min, max }: Pick<FigureRow, "exact" | "min" | "max">): string {
  if (exact !== undefined) return printNumber(exact);
  if (min !== undefined && max !== undefined)
    return min === max ? printNumber(min) : `${printNumber(min)}–${printNumber(max)}`;
  if (min !== undefined) return `≥ ${printNumber(min)}`;
  return max === undefined ? "" : `≤ ${printNumber(max)}`;
}

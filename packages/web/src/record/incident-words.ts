import type { Incident } from "../api/contract.ts";
import { dayWords, intervalWords, rangeWords } from "./days.ts";
import { lookOf } from "./event-types.ts";

type Told = Incident["actors"];

/** Names of parties in words: "Turkey, Free Syrian Army and 3 more"; empty where none is told. */
export function partiesWords(told: Told, most = 2): string {
  const names = told.map(({ actor }) => actor.name);
  const shown = names.slice(0, most);
  const left = names.length - shown.length;
  if (left > 0) return `${shown.join(", ")} and ${left} more`;
  return shown.length > 1
    ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`
    : (shown[0] ?? "");
}

/** A heading for an incident: "Assault by Turkey on the SDF at Afrin". */
export function incidentTitle({ actors, place, recipients, type }: Incident): string {
  const by = partiesWords(actors);
  const on = partiesWords(recipients);
  const where = place === undefined ? "" : ` · ${place.name}`;
  if (by === "" && on === "") return `${lookOf(type).words}${where}`;
  if (on === "") return `${by}${where}`;
  return `${by === "" ? "Someone" : by} → ${on}${where}`;
}

/** When an incident was: as finely as it is told, else since when it is told of. */
export function incidentWhen({ since, time }: Incident): string {
  return time === undefined ? `told ${dayWords(since)}` : intervalWords(time);
}

/** "in one report", "by 3 voices in 5 reports". */
export function toldWords({ reports, voices }: Pick<Incident, "reports" | "voices">): string {
  if (reports.length === 1) return "in one report";
  const spoken = voices === 1 ? "one voice" : `${voices} voices`;
  return `by ${spoken} in ${reports.length} reports`;
}

/** From the first report of it to the last. */
export function reportedWords({ since, until }: Pick<Incident, "since" | "until">): string {
  return rangeWords(since, until);
}

/** Names of fields of an incident. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  type: "What",
  mode: "How",
  status: "Status",
  actors: "Who",
  recipients: "To whom",
  place: "Where",
  time: "When",
};

/** What a field is called. */
export function fieldWords(field: string): string {
  return FIELD_WORDS[field] ?? field.replaceAll("_", " ");
}

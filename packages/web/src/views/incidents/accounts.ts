import type { CopyChain, IncidentView } from "../../api/contract.ts";
import { figureWords, speakersOf } from "../../record/assertion-words.ts";
import { intervalWords } from "../../record/days.ts";
import { lookOf } from "../../record/event-types.ts";
import { statusLookOf } from "../../record/statuses.ts";

type EventRow = Extract<IncidentView["assertions"][number], { readonly kind: "event" }>;

/** One telling of an incident with its number on the page. */
export interface Account {
  /** From 1, by publication. */
  readonly number: number;
  readonly row: EventRow;
  /** The chain of copies that its report is in. */
  readonly chain: CopyChain | undefined;
  /** The report that its report was taken from. */
  readonly copyOf: string | undefined;
}

/** The tellings of an incident in the order of publication, numbered. */
export function accountsOf({ assertions, chains }: IncidentView): readonly Account[] {
  return assertions
    .flatMap((row) => (row.kind === "event" ? [row] : []))
    .map((row, index) => {
      const chain = chains.find(({ members }) =>
        members.some(({ report }) => report === row.report),
      );
      const member = chain?.members.find(({ report }) => report === row.report);
      return { number: index + 1, row, chain, copyOf: member?.of };
    });
}

/** One who speaks for himself, with his accounts: a chain of copies, else a report. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly accounts: readonly Account[];
}

/** Accounts by who speaks, the first to speak first. */
export function voicesOf(accounts: readonly Account[]): readonly Voice[] {
  const voices = new Map<string, Account[]>();
  for (const account of accounts) {
    const id = account.chain?.id ?? account.row.report;
    const own = voices.get(id);
    if (own === undefined) voices.set(id, [account]);
    else own.push(account);
  }
  return [...voices].map(([id, own]) => ({ id, name: nameOf(own), accounts: own }));
}

function nameOf([first]: readonly Account[]): string {
  if (first === undefined) return "";
  return first.chain?.agency ?? first.row.publisher ?? "a report";
}

/** A field of the comparison. */
export type ComparedField =
  | "type"
  | "status"
  | "actors"
  | "recipients"
  | "place"
  | "time"
  | "figure";

/** Fields of the comparison, in its order. */
export const COMPARED_FIELDS: readonly { readonly field: ComparedField; readonly words: string }[] =
  [
    { field: "type", words: "What" },
    { field: "actors", words: "Who" },
    { field: "recipients", words: "To whom" },
    { field: "place", words: "Where" },
    { field: "time", words: "When" },
    { field: "status", words: "Status" },
    { field: "figure", words: "Figures" },
  ];

/** Whether the record finds that accounts differ in a field. */
export function isDisputed(field: ComparedField, { incident }: IncidentView): boolean {
  const known = new Set<string>(COMPARED_FIELDS.map((one) => one.field));
  return incident.disagreements.some((one) =>
    field === "figure"
      ? !known.has(one.field) && one.field !== "mode"
      : one.field === field || (field === "type" && one.field === "mode"),
  );
}

/** What an account says in a field; empty where it says nothing. */
export function valueIn(field: ComparedField, { row }: Account, view: IncidentView): string {
  switch (field) {
    case "type":
      return row.mode === undefined
        ? lookOf(row.type).words
        : `${lookOf(row.type).words}: ${row.mode}`;
    case "status":
      return statusLookOf(row.status).words;
    case "actors":
      return row.actors.map(({ name }) => name).join(", ");
    case "recipients":
      return row.recipients.map(({ name }) => name).join(", ");
    case "place":
      return row.place?.name ?? "";
    case "time":
      return row.time === undefined ? "" : intervalWords(row.time);
    case "figure":
      return view.incident.figures
        .filter(({ report }) => report === row.report)
        .map((figure) => `${figureWords(figure)} ${figure.measure.replaceAll("_", " ")}`)
        .join(", ");
  }
}

/** What the record takes for a field from all accounts. */
export function takenIn(field: ComparedField, { incident }: IncidentView): string {
  const { actors, mode, place, recipients, status, time, type } = incident;
  switch (field) {
    case "type":
      return mode === undefined ? lookOf(type).words : `${lookOf(type).words}: ${mode}`;
    case "status":
      return statusLookOf(status).words;
    case "actors":
      return actors.map(({ actor }) => actor.name).join(", ");
    case "recipients":
      return recipients.map(({ actor }) => actor.name).join(", ");
    case "place":
      return place?.name ?? "";
    case "time":
      return time === undefined ? "" : intervalWords(time);
    case "figure":
      return "";
  }
}

/** Who says it, as a line: "The Guardian › a spokesman". */
export function sourceWords({ row }: Account): string {
  return [row.publisher ?? "the report", ...speakersOf(row.attribution)].join(" › ");
}

import { isStateCode } from "@zenobia/model";
import type { KnownActor, NamedActor, Office } from "../actor-base.ts";
import { codeFields, countryOfActor, parseActorCode, sectorsOfActor } from "../actor-code.ts";
import { officesOn, placeOfDay } from "../actor-days.ts";
import type { Notes, PhraseMeans, ResolvedActor } from "./reading.ts";

/** Sectors of those who hold public office: who held one and holds it no more is of the elites. */
export const PUBLIC: ReadonlySet<string> = new Set(["GOV", "LEG", "JUD", "MIL", "COP", "SPY"]);

/** Says what a known actor is on the day asked for: a minister then is GOV, a former one ELI. */
export function describeKnown(
  actor: KnownActor,
  { words, isFormer }: { readonly words: string; readonly isFormer: boolean },
  { means, notes }: { readonly means: PhraseMeans; readonly notes: Notes },
): ResolvedActor {
  const { day } = means;
  const add = (rule: "phrase.out-of-time" | "phrase.dated-code" | "phrase.former", found: string) =>
    notes.because.push({ rule, words, entity: actor.id, found });
  if (day !== undefined && placeOfDay(actor, day) !== "within")
    add("phrase.out-of-time", daysText(actor));
  if (day !== undefined && actor.codes !== undefined) add("phrase.dated-code", actor.code);
  const own = parseActorCode(actor.code);
  const inOffice =
    day === undefined || actor.offices === undefined
      ? undefined
      : codeInOffice(actor, day, { words, notes, means, isFormer });
  const sectors = inOffice?.sectors ?? own.sectors;
  const isOut = isFormer && inOffice?.isHeld !== true && sectors.some((one) => PUBLIC.has(one));
  if (isOut) add("phrase.former", "ELI");
  return {
    name: actor.name,
    ...codeFields(inOffice?.country ?? own.country, isOut ? ["ELI"] : sectors),
    kind: actor.kind,
    entity: actor.id,
    ...notes,
  };
}

interface Naming {
  readonly words: string;
  readonly notes: Notes;
  readonly means: PhraseMeans;
  readonly isFormer: boolean;
}

interface OfficeCode {
  readonly country?: string;
  readonly sectors: readonly string[];
  readonly isHeld: boolean;
}

/** Country and sectors from the offices held on a day, or held before; nothing where the data says no more than the code. */
function codeInOffice(
  actor: KnownActor,
  day: string,
  { words, notes, means, isFormer }: Naming,
): OfficeCode | undefined {
  const { within, after, before } = officesAsTold(actor, day, isFormer);
  const note = (
    rule: "phrase.in-office" | "phrase.out-of-office" | "phrase.before-office",
    office: Office,
  ): void => void notes.because.push({ rule, words, entity: actor.id, found: officeText(office) });
  for (const office of within) note("phrase.in-office", office);
  if (within.length > 0) {
    const sectors = [...new Set(within.map(({ sector }) => sector))];
    return { ...countryField(within[0], actor, means), sectors, isHeld: true };
  }
  const last = lastOf(after);
  if (last) {
    note("phrase.out-of-office", last);
    const sectors = PUBLIC.has(last.sector) ? ["ELI"] : sectorsOfActor(actor);
    return { ...countryField(last, actor, means), sectors, isHeld: false };
  }
  const [next] = before;
  if (!next) return undefined;
  note("phrase.before-office", next);
  const coming = new Set(before.map(({ sector }) => sector));
  const sectors = sectorsOfActor(actor).filter((sector) => !coming.has(sector));
  return { sectors, isHeld: false };
}

/** Offices by where the day lies; in the last year of one the text knows whether it was over. */
function officesAsTold(
  actor: KnownActor,
  day: string,
  isFormer: boolean,
): ReturnType<typeof officesOn> {
  const offices = officesOn(actor, day);
  const isOver = ({ until }: Office): boolean =>
    isFormer && until !== undefined && until.length < day.length && day.startsWith(until);
  return {
    before: offices.before,
    within: offices.within.filter((office) => !isOver(office)),
    after: [...offices.after, ...offices.within.filter(isOver)],
  };
}

function lastOf(offices: readonly Office[]): Office | undefined {
  return offices.toSorted((a, b) => (a.until ?? "").localeCompare(b.until ?? "")).at(-1);
}

function countryField(
  office: Office | undefined,
  actor: KnownActor,
  { base }: PhraseMeans,
): { readonly country?: string } {
  const of = office && base.byId(office.of);
  const country = of && countryOfActor(of);
  const own = countryOfActor(actor);
  // An officer who commands a coalition's troops stays one of his own army.
  const isLent = office?.sector === "MIL" && (country === "IMG" || country === "IGO");
  if (isLent && own !== undefined && isStateCode(own)) return { country: own };
  return country === undefined ? {} : { country };
}

/** An office with its days: "foreign minister of SYR, 2006-02 to 2020-11-16". */
export function officeText({ title, of, since, until }: Office): string {
  return `${title} of ${of}, ${daysText({
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  })}`;
}

/** A stretch of days in words. */
export function daysText({
  since,
  until,
}: {
  readonly since?: string;
  readonly until?: string;
}): string {
  if (since === undefined) return until === undefined ? "no dates known" : `until ${until}`;
  return until === undefined ? `since ${since}` : `${since} to ${until}`;
}

/** A name and a capital are as good; of two actors the first in the data counts, as in a report. */
const COST_OF_USE = { name: 0, capital: 0, people: 1, adjective: 2 } as const;

/** Which of the actors of a name is meant: one that there was on the day, of the country asked for, first in the data. */
export function chooseActor(
  found: readonly NamedActor[],
  words: string,
  { means, notes }: { readonly means: PhraseMeans; readonly notes: Notes },
): NamedActor | undefined {
  const cost = ({ actor, use }: NamedActor): number =>
    (means.day !== undefined && placeOfDay(actor, means.day) !== "within" ? 100 : 0) +
    (means.country !== undefined && countryOfActor(actor) !== means.country ? 10 : 0) +
    COST_OF_USE[use];
  const unique = found.filter(
    (one, at) =>
      found.findIndex(({ actor }) => actor.id === one.actor.id) === at ||
      one.use !== found[at - 1]?.use,
  );
  const ranked = unique.toSorted((a, b) => cost(a) - cost(b));
  const [best, ...others] = ranked;
  for (const { actor } of others) {
    if (actor.id === best?.actor.id) continue;
    const isOut = means.day !== undefined && placeOfDay(actor, means.day) !== "within";
    const isElsewhere = means.country !== undefined && countryOfActor(actor) !== means.country;
    const rule = isOut ? "drop.time" : isElsewhere ? "drop.country" : "drop.later";
    notes.dropped.push({ rule, words, entity: actor.id, found: daysText(actor) });
  }
  return best;
}

import type { Day } from "@zenobia/model";
import type { AssertionRow, EventRow, TieRow } from "../assertions/assertion.ts";
import { directoryOf } from "../assertions/directory.ts";
import type { ActorKey, ActorReference } from "../assertions/references.ts";
import { earlier, later } from "../days/day-number.ts";
import { type Identity, OWN_IDENTITY } from "../decisions/identity.ts";
import { speakerOf } from "../kinship/voice.ts";
import type { ActorPair, Fight, Telling, Tie, TieTelling } from "./tie.ts";
import { TIE_NATURES } from "./tie-rule.ts";

/** What ties are derived with, beside rows; each has a default that knows nothing. */
export interface TieContext {
  readonly identity?: Identity;
}

/**
 * Keys of the blocks that a row (as corrected) belongs to: `tie:` and the two actors, in order of the alphabet; one for
 * a tie, one for each pair of attacker and attacked for an attack that is told as done or going on.
 */
export function tieKeysOf(row: AssertionRow, identity: Identity = OWN_IDENTITY): string[] {
  return [...new Set(pairsOf(row, identity).map(keyOf))].sort();
}

/**
 * Derives all that is told between the two actors of one block.
 *
 * @param rows The rows of the block, in any order.
 * @returns `undefined` when no row is of the block.
 */
export function derivePair(
  key: string,
  rows: readonly AssertionRow[],
  { identity = OWN_IDENTITY }: TieContext = {},
): ActorPair | undefined {
  let pair: Pair | undefined;
  const own = rows
    .filter((row) => {
      const match = pairsOf(row, identity).find((two) => keyOf(two) === key);
      pair ??= match;
      return match !== undefined;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (pair === undefined) return undefined;
  const desk = { identity };
  const sorted = [...pair].sort() as [ActorKey, ActorKey];
  return {
    pair: sorted,
    actors: referencesOf(own, sorted, identity),
    ties: tiesOf(
      own.filter((row) => row.kind === "tie"),
      desk,
    ),
    fights: own
      .filter((row) => row.kind === "event")
      .flatMap((row) => fightsOf(row, sorted, desk))
      .sort((a, b) => compare(a.from, b.from) || compare(a.assertion, b.assertion)),
  };
}

/** Derives all pairs, in order of their keys. */
export function derivePairs(
  rows: readonly AssertionRow[],
  context: TieContext = {},
): readonly ActorPair[] {
  const blocks = new Map<string, AssertionRow[]>();
  for (const row of rows) {
    for (const key of tieKeysOf(row, context.identity)) {
      const block = blocks.get(key) ?? [];
      block.push(row);
      blocks.set(key, block);
    }
  }
  return [...blocks]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([key, block]) => derivePair(key, block, context) ?? []);
}

type Desk = Required<TieContext>;
type Pair = readonly [subject: ActorKey, object: ActorKey];

function pairsOf(row: AssertionRow, { actor }: Identity): readonly Pair[] {
  const pairs =
    row.kind === "tie"
      ? [[row.subject, row.object] as const]
      : row.kind === "event" && isFight(row)
        ? row.actors.flatMap((one) => row.recipients.map((other) => [one, other] as const))
        : [];
  return pairs
    .filter(([one, other]) => row.kind === "tie" || (isParty(one) && isParty(other)))
    .map(([one, other]) => [actor(one.key), actor(other.key)] as const)
    .filter(([one, other]) => one !== other);
}

/** Attacks without one attacked are left out: whether several attackers fought each other is not told. */
function isFight({ status, type }: EventRow): boolean {
  return type === "ASSAULT" && (status === "happened" || status === "ongoing");
}

/** Civilians and reporters are attacked; they are no party that fights. */
function isParty({ kind }: ActorReference): boolean {
  return kind !== "civilians" && kind !== "media" && kind !== "ngo";
}

function keyOf(pair: Pair): string {
  return `tie:${[...pair].sort().join("|")}`;
}

function tiesOf(rows: readonly TieRow[], desk: Desk): readonly Tie[] {
  const groups = new Map<
    string,
    { base: Pick<Tie, "relation" | "subject" | "object">; tellings: TieTelling[] }
  >();
  for (const row of rows) {
    const base = endsOf(row, desk.identity);
    const key = [base.relation, base.subject, base.object].join(" ");
    const group = groups.get(key) ?? { base, tellings: [] };
    group.tellings.push(tieTellingOf(row, desk));
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([, { base, tellings }]) => tieOf(base, tellings));
}

function endsOf(row: TieRow, { actor }: Identity): Pick<Tie, "relation" | "subject" | "object"> {
  const ends = [actor(row.subject.key), actor(row.object.key)] as [ActorKey, ActorKey];
  const [subject, object] = TIE_NATURES[row.relation].symmetric
    ? (ends.sort() as [ActorKey, ActorKey])
    : ends;
  return { relation: row.relation, subject, object };
}

/** A tie of all its tellings, in any order. */
export function tieOf(
  base: Pick<Tie, "relation" | "subject" | "object">,
  unsorted: readonly TieTelling[],
): Tie {
  const tellings = [...unsorted].sort(
    (a, b) => compare(a.published, b.published) || compare(a.assertion, b.assertion),
  );
  const days = tellings.map(standsOn);
  const since = smallest(tellings.flatMap((telling) => telling.since?.start ?? []));
  const end = largest(tellings.flatMap((telling) => telling.until?.end ?? []));
  const lastTold = largest(days) ?? "";
  const toldAfterEnd =
    end !== undefined &&
    tellings.some(({ published, until }) => until === undefined && published > end);
  return {
    ...base,
    ...(since === undefined ? {} : { since }),
    ...(end === undefined || toldAfterEnd ? {} : { until: end }),
    firstTold: smallest(days) ?? "",
    lastTold,
    toldAfterEnd,
    tellings,
  };
}

/** The day on which a report says that it stands: its own, or the last before an end that it tells. */
function standsOn({ published, since, until }: TieTelling): Day {
  const day = until === undefined ? published : earlier(published, until.end);
  // What is told to begin later than its report stands on none of its days.
  return since === undefined ? day : later(day, earlier(since.start, published));
}

function tieTellingOf(row: TieRow, desk: Desk): TieTelling {
  return {
    ...tellingOf(row, desk),
    ...(row.since === undefined ? {} : { since: row.since }),
    ...(row.until === undefined ? {} : { until: row.until }),
  };
}

function tellingOf(row: TieRow | EventRow, { identity }: Desk): Telling {
  return {
    assertion: row.id,
    report: row.report,
    published: row.published,
    voice: speakerOf(row),
    attribution: row.attribution.map(({ key, name }) => ({ key: identity.actor(key), name })),
    evidence: row.evidence,
  };
}

function fightsOf(row: EventRow, pair: Pair, desk: Desk): readonly Fight[] {
  const { mode, place, time } = row;
  return pairsOf(row, desk.identity)
    .filter(([actor, recipient]) => pair.includes(actor) && pair.includes(recipient))
    .map(([actor, recipient]) => ({
      ...tellingOf(row, desk),
      actor,
      recipient,
      from: time?.start ?? row.published,
      to: time?.end ?? row.published,
      dated: time !== undefined,
      ...(mode === undefined ? {} : { mode }),
      ...(place === undefined
        ? {}
        : { place: { key: desk.identity.place(place.key), name: place.name } }),
    }));
}

function referencesOf(
  rows: readonly AssertionRow[],
  pair: readonly ActorKey[],
  identity: Identity,
): Readonly<Record<ActorKey, ActorReference>> {
  const named = namesOfPair(rows, pair, identity);
  return Object.fromEntries([...directoryOf(named)].sort(([a], [b]) => compare(a, b)));
}

/** Names that rows give the two of a pair, as often as they give them. */
export function namesOfPair(
  rows: readonly AssertionRow[],
  pair: readonly ActorKey[],
  { actor }: Identity,
): readonly ActorReference[] {
  return rows
    .flatMap((row) => {
      if (row.kind === "tie") return [row.subject, row.object];
      return row.kind === "event" ? [...row.actors, ...row.recipients] : [];
    })
    .map((reference) => ({ ...reference, key: actor(reference.key) }))
    .filter(({ key }) => pair.includes(key));
}

function smallest(days: readonly Day[]): Day | undefined {
  return [...days].sort()[0];
}

function largest(days: readonly Day[]): Day | undefined {
  return [...days].sort().at(-1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

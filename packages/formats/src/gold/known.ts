import type { Actor, GoldActor, Place } from "@zenobia/model";
import { quoted } from "../issue.ts";
import { findMentions } from "./find-mentions.ts";
import type { GoldIssue } from "./gold-issue.ts";
import type { GoldRow } from "./parse-gold.ts";

/** What a knowledge base says of an actor. */
export type KnownActor = Pick<Actor, "code" | "sectors"> &
  Partial<Pick<Actor, "country" | "entity">>;

/** What a gazetteer says of a place. */
export type KnownPlace = Omit<Place, "id" | "name" | "mentions">;

interface ActorLookup {
  readonly text: string;
  readonly findActor?: (actor: GoldActor) => KnownActor | undefined;
}

/** Lists the actors (`a1` …) with every place where one of their names stands. */
export function listActors(
  rows: readonly GoldRow<GoldActor>[],
  { text, findActor }: ActorLookup,
  issues: GoldIssue[],
): readonly Actor[] {
  const once = rows.filter(({ path, row: { name } }, at) => {
    const isFirst = rows.findIndex(({ row }) => row.name === name) === at;
    if (!isFirst)
      issues.push({
        path,
        severity: "error",
        rule: "actor-twice",
        message: `there is another actor named ${quoted(name)}`,
      });
    return isFirst;
  });
  const mentions = findMentions(
    text,
    once.map(({ row }) => [row.name, ...row.aliases]),
  );
  return once.map(({ path, row }, at) => {
    const { spans, missing } = mentions[at] ?? { spans: [], missing: [] };
    issues.push(...missing.map((name) => notInText(path, name)));
    const { name, kind, country } = row;
    const known = findActor?.(row) ?? { code: country, sectors: [] };
    const id = `a${at + 1}`;
    return { id, name, ...(country === "" ? {} : { country }), ...known, kind, mentions: spans };
  });
}

function notInText(path: string, name: string): GoldIssue {
  return {
    path,
    severity: "warning",
    rule: "not-in-text",
    message: `the text does not have ${quoted(name)} as words of its own`,
  };
}

interface PlaceLookup {
  readonly text: string;
  readonly findPlace?: (name: string) => KnownPlace | undefined;
}

/** Lists the places (`p1` …); of each there is its name and the row that first has it. */
export function listPlaces(
  rows: ReadonlyMap<string, string>,
  { text, findPlace }: PlaceLookup,
  issues: GoldIssue[],
): readonly Place[] {
  const names = [...rows.keys()];
  const mentions = findMentions(
    text,
    names.map((name) => [name]),
  );
  return names.map((name, at) => {
    const { spans, missing } = mentions[at] ?? { spans: [], missing: [] };
    issues.push(...missing.map(() => notInText(`${rows.get(name)}.place`, name)));
    const known = findPlace?.(name) ?? { precision: "place" as const };
    return { id: `p${at + 1}`, name, ...known, mentions: spans };
  });
}

import type { PlaceRecord } from "../document.ts";
import { distanceKm } from "./distance.ts";
import { foldName } from "./fold-name.ts";
import { isGovernmentWord } from "./place-use.ts";
import { isCapitalised, type NameCandidate, type NameScene } from "./scan-names.ts";

/** All mentions of one name in a report; one name is taken for one place throughout. */
export interface PlaceGroup {
  readonly name: string;
  readonly mentions: readonly NameCandidate[];
  readonly records: readonly PlaceRecord[];
  /** Names that the report puts the place in: "Hit, Iraq", "Springfield in Illinois". */
  readonly containers: readonly NameCandidate[];
  readonly noun: PlaceNoun | undefined;
  /** Whether the name stands with "the" somewhere, and not before another name. */
  readonly article: boolean;
  /** Whether the name somewhere does what governments do: "Washington condemned". */
  readonly government: boolean;
}

/** What sort of noun goes with a name: "the city of X", "X province", "X river". */
export type PlaceNoun = "settlement" | "division" | "feature";

const MOST_CONTAINERS = 10;

/** Groups candidates, which stand in text order, by name and by the sort of noun that goes with it. */
export function groupPlaces(candidates: readonly NameCandidate[], scene: NameScene): PlaceGroup[] {
  const groups = new Map<string, { noun: PlaceNoun | undefined; mentions: NameCandidate[] }>();
  for (const candidate of candidates) {
    const noun = placeNounOf(candidate, scene);
    const key = `${candidate.source === "abbreviation" ? candidate.records[0]?.name : foldName(candidate.name)} ${noun === "division"}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { noun, mentions: [candidate] });
    else {
      group.noun ??= noun;
      group.mentions.push(candidate);
    }
  }
  const next = new Map(candidates.map((candidate, at) => [candidate, candidates[at + 1]]));
  return [...groups.values()].map(({ noun, mentions }) => ({
    name: mentions[0]?.name ?? "",
    mentions,
    records: mentions[0]?.records ?? [],
    containers: mentions
      .flatMap((mention) => containerOf(mention, next.get(mention), scene) ?? [])
      .slice(0, MOST_CONTAINERS),
    noun,
    article: mentions.some((mention) => hasArticle(mention, scene)),
    government: mentions.some(({ to }) => isGovernmentWord(scene.words[to]?.form ?? "", scene)),
  }));
}

function hasArticle({ from, to }: NameCandidate, { words }: NameScene): boolean {
  return words[from - 1]?.form.toLowerCase() === "the" && !/^\p{L}/u.test(words[to]?.form ?? "");
}

/** Tells whether one place holds another: by country, by division, or, for a town, by distance. */
export function holds(container: PlaceRecord, place: PlaceRecord): boolean {
  if (container === place || container.country !== place.country) return false;
  if (container.featureCode.startsWith("PCL")) return true;
  if (container.featureCode === "ADM1") return container.admin1 === place.admin1;
  if (container.featureCode === "ADM2")
    return container.admin1 === place.admin1 && distanceKm(container, place) < 100;
  return container.population > place.population && distanceKm(container, place) < 60;
}

function containerOf(
  mention: NameCandidate,
  after: NameCandidate | undefined,
  scene: NameScene,
): NameCandidate | undefined {
  const form = scene.words[mention.to]?.form.toLowerCase() ?? "";
  if (!after || after.from > mention.to + 3) return undefined;
  const between = after.from - mention.to;
  if (form === "," && between === 1) return after;
  if ((form === "in" || form === "(") && between <= 3) {
    const steps = scene.words
      .slice(mention.to + 1, after.from)
      .map((word) => word.form.toLowerCase());
    return steps.every((step) => scene.lists.has("directions", step) || step === "the")
      ? after
      : undefined;
  }
  return undefined;
}

function placeNounOf(candidate: NameCandidate, scene: NameScene): PlaceNoun | undefined {
  const { lists, words } = scene;
  const form = (index: number): string => words[index]?.form ?? "";
  const after = form(candidate.to).toLowerCase();
  const before = form(candidate.from - 1).toLowerCase();
  const near = before === "of" ? form(candidate.from - 2).toLowerCase() : before;
  const nouns = isCapitalised(form(candidate.to)) ? [near] : [near, after];
  if (nouns.some((noun) => lists.has("division_nouns", noun))) return "division";
  if (nouns.some((noun) => lists.has("settlement_nouns", noun))) return "settlement";
  return lists.has("feature_nouns", after) ? "feature" : undefined;
}

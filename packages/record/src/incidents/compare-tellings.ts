import { compareDays } from "./compare-days.ts";
import { compareParties } from "./compare-parties.ts";
import { comparePlaces } from "./compare-places.ts";
import { isFrequent, sharedWords, type WordWeights } from "./content-words.ts";
import { compareDeeds } from "./deeds.ts";
import type { Finding } from "./finding.ts";
import type { Telling } from "./telling.ts";
import { areAkin } from "./type-affinity.ts";

/** Shared words that weigh this much are all that can be asked for. */
const FULL_WEIGHT = 6;
/** So many names and numbers shared are all that can be asked for. */
const FULL_NAMES = 3;
/** Words of one report this near to each other stand in one passage, in characters. */
const PASSAGE_CHARACTERS = 300;
/** So many shared words are named. */
const NAMED_WORDS = 5;

/** Compares two tellings in all that may show whether they tell of one happening. */
export function compareTellings(a: Telling, b: Telling): readonly Finding[] {
  return [
    compareTypes(a, b),
    ...compareTriggers(a, b),
    ...compareParties(a, b),
    ...comparePlaces(a, b),
    ...compareDays(a, b),
    ...compareWords(a, b),
    ...compareReports(a, b),
    ...compareOutlooks(a, b),
  ];
}

function compareTypes({ row: a }: Telling, { row: b }: Telling): Finding {
  if (a.type !== b.type) {
    const feature = areAkin(a.type, b.type) ? "type.akin" : "type.other";
    return { feature, value: 1, says: () => `${a.type} here, ${b.type} there` };
  }
  if (a.mode === undefined || b.mode === undefined)
    return { feature: "type.same", value: 1, says: () => `both ${a.type}` };
  return a.mode === b.mode
    ? { feature: "type.same-mode", value: 1, says: () => `both ${a.type}, ${a.mode}` }
    : {
        feature: "type.other-mode",
        value: 1,
        says: () => `both ${a.type}, but ${a.mode} and ${b.mode}`,
      };
}

function compareTriggers(a: Telling, b: Telling): readonly Finding[] {
  if (a.stems === undefined || b.stems === undefined) return [];
  const words = (): string => `“${a.row.trigger?.text}” and “${b.row.trigger?.text}”`;
  if (a.stems.join() === b.stems.join())
    return [
      {
        feature: a.stems.every(isFrequent) ? "trigger.common" : "trigger.same",
        value: 1,
        says: () => `one word for it: ${words()}`,
      },
    ];
  const relation = compareDeeds(a.deed, b.deed);
  const says = (): string =>
    `${relation === "other" ? "other words" : `words ${relation}`} for it: ${words()}`;
  return [{ feature: `trigger.${relation}`, value: 1, says }];
}

function compareWords(a: Telling, b: Telling): readonly Finding[] {
  return [
    ...compareWordsOf("words", [a.words, b.words], "words"),
    ...compareWordsOf("around", [a.around, b.around], "words of the sentence"),
  ];
}

function compareWordsOf(
  part: "words" | "around",
  [a, b]: readonly [WordWeights, WordWeights],
  name: string,
): readonly Finding[] {
  const { words, weight, overlap, names } = sharedWords(a, b);
  const says = (): string =>
    words.length === 0
      ? `no ${name} shared`
      : `${name} shared: ${words.slice(0, NAMED_WORDS).join(", ")}`;
  return [
    { feature: `${part}.overlap`, value: overlap, says },
    { feature: `${part}.shared`, value: Math.min(weight, FULL_WEIGHT) / FULL_WEIGHT, says },
    { feature: `${part}.names`, value: Math.min(names, FULL_NAMES) / FULL_NAMES, says },
  ];
}

function compareReports(a: Telling, b: Telling): readonly Finding[] {
  if (a.report !== b.report) return [];
  const gap = charactersBetween(a, b);
  if (gap < 0)
    return [
      {
        feature: "report.same-words",
        value: 1,
        says: () => "told by the same words of one report",
      },
    ];
  return gap < PASSAGE_CHARACTERS
    ? [
        {
          feature: "report.same-passage",
          value: 1,
          says: () => "told one after the other in one report",
        },
      ]
    : [{ feature: "report.same", value: 1, says: () => "told in two passages of one report" }];
}

/** Characters between the evidence of two tellings of one report; negative where they share some. */
function charactersBetween({ row: a }: Telling, { row: b }: Telling): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { span: one } of a.evidence)
    for (const { span: other } of b.evidence)
      least = Math.min(least, Math.max(one[0], other[0]) - Math.min(one[1], other[1]));
  return least;
}

function compareOutlooks(a: Telling, b: Telling): readonly Finding[] {
  const apart = a.outlook !== b.outlook && a.outlook !== "open" && b.outlook !== "open";
  return apart
    ? [
        {
          feature: "status.apart",
          value: 1,
          says: () => `${a.row.status} here, ${b.row.status} there`,
        },
      ]
    : [];
}

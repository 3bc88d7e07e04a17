import { type CountryEvidence, collectCountryEvidence } from "./country-evidence.ts";
import { foldName } from "./fold-name.ts";
import { isCapitalised, type NameCandidate, type NameScene, runEnd } from "./scan-names.ts";

/** What a report as a whole says about the names in it. */
export interface DocumentMemory {
  /** Folded words that stand in the name of a person: "Altintas" of "Mevlut Mert Altintas". */
  readonly surnames: ReadonlySet<string>;
  /** Candidates by the word they start with. */
  readonly startingAt: ReadonlyMap<number, NameCandidate>;
  /** Words (exclusive ends) at which a name ends that surely is a place somewhere in the report. */
  readonly cuedEnds: ReadonlySet<number>;
  /** What the report says of countries. */
  readonly evidence: CountryEvidence;
  /** Folded names that somewhere stand right after words that go with places. */
  readonly cued: ReadonlySet<string>;
}

/** Reads a report once for names of persons and for names that are surely places. */
export function createDocumentMemory(
  scene: NameScene,
  candidates: readonly NameCandidate[],
): DocumentMemory {
  const cued = candidates.filter((candidate) => {
    const before = scene.words[candidate.from - 1]?.form.toLowerCase() ?? "";
    return (
      scene.lists.has("at_prepositions", before) && !isCapitalised(scene.words[candidate.to]?.form)
    );
  });
  const cuedNames = new Set(cued.map((candidate) => foldName(candidate.name)));
  const sure = candidates.filter((candidate) => cuedNames.has(foldName(candidate.name)));
  return {
    cuedEnds: new Set(sure.map((candidate) => candidate.to)),
    surnames: collectSurnames(scene),
    startingAt: new Map(candidates.map((candidate) => [candidate.from, candidate])),
    evidence: collectCountryEvidence(scene, candidates),
    cued: cuedNames,
  };
}

function collectSurnames(scene: NameScene): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const sentence of scene.sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const form = scene.words[at]?.form ?? "";
      if (!isCapitalised(form)) continue;
      const end = runEnd(at, scene, sentence.to);
      if (opensPerson(at, scene)) addWords(at + 1, end, scene, surnames);
      at = end - 1;
    }
  }
  return surnames;
}

function opensPerson(at: number, scene: NameScene): boolean {
  const form = scene.words[at]?.form ?? "";
  return scene.lists.has("person_titles", form) || scene.lists.has("given_names", form);
}

function addWords(from: number, to: number, scene: NameScene, into: Set<string>): void {
  for (let at = from; at < to; at++) {
    const form = scene.words[at]?.form ?? "";
    if (isCapitalised(form)) into.add(foldName(form));
  }
}

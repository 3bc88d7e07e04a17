import type { Token } from "../document.ts";
import type { Labels } from "./labels.ts";
import { parseLemmaScript } from "./lemma-script.ts";
import type { ModelFile } from "./model-file.ts";
import { createLemmaRepair, type LemmaWords } from "./repair-lemma.ts";

/** Puts the numbers of labels into words. */
export interface TokenNames {
  /** The token of a form, from the labels at `at`. */
  tokenOf(form: string, labels: Labels, at: number): Token;
}

/** What of a model the table is made from. */
export interface TokenLabels {
  readonly labels: ModelFile["labels"];
  /** `vectors`: known words, commonest first. */
  readonly vocabularies: Pick<ModelFile["vocabularies"], "vectors">;
}

const ROOT_RELATION = "root";

/** Makes the table from the labels of a model. */
export function createTokenNames(
  { labels, vocabularies }: TokenLabels,
  lemmas: LemmaWords,
): TokenNames {
  const repair = createLemmaRepair(vocabularies.vectors, lemmas);
  const tags = labels.tags.map(splitTag);
  const feats = labels.feats.map((label) => (label === "_" ? "" : label));
  const scripts = labels.lemmas.map(parseLemmaScript);
  return {
    tokenOf: (form, numbers, at) => {
      const head = numbers.head[at] ?? -1;
      const tag = tags[numbers.tag[at] ?? 0];
      return {
        lemma: repair(form, scripts[numbers.lemma[at] ?? 0]?.(form) ?? form, tag?.xpos ?? "X"),
        upos: tag?.upos ?? "X",
        xpos: tag?.xpos ?? "X",
        feats: feats[numbers.feats[at] ?? 0] ?? "",
        head,
        relation: relationOf(head, labels.relations[numbers.relation[at] ?? 0]),
        name: labels.names[numbers.name[at] ?? 0] ?? "O",
      };
    },
  };
}

function splitTag(label: string): { readonly upos: string; readonly xpos: string } {
  const bar = label.indexOf("|");
  return bar < 0
    ? { upos: label, xpos: label }
    : { upos: label.slice(0, bar), xpos: label.slice(bar + 1) };
}

/** The root's relation is "root" and no other's is. */
function relationOf(head: number, relation: string | undefined): string {
  if (head < 0) return ROOT_RELATION;
  return relation === undefined || relation === ROOT_RELATION ? "dep" : relation;
}

/**
 * Writes what coreference weighs for each pronoun and description of documents with gold chains, one choice a line:
 * `{"document", "weights", "none": [feature], "options": [{"features", "right"}]}`, for training/coreference.py.
 *
 * `npx tsx --conditions=@zenobia/source training/coreference-examples.ts GUM.conllu[.xz] > choices.jsonl`
 * Genres whose source texts are under a non-commercial licence, and chat, are left out. Clusters are those that the present weights
 * make, so a second round sees what the first has learned.
 */
import { loadKnowledge } from "@zenobia/reader";
import type { ChainedDocument } from "../eval/gold-layers.ts";
import { chainedDocuments } from "../eval/gold-layers.ts";
import { readAssets } from "../eval/reader-assets.ts";
import { readConllu } from "../eval/treebank-text.ts";
import type { Choice } from "../packages/reader/src/coreference/choose-link.ts";
import { linkMentions } from "../packages/reader/src/coreference/stage.ts";
import type { Mention } from "../packages/reader/src/document.ts";
import type { Knowledge } from "../packages/reader/src/knowledge.ts";
import { mentionsStage } from "../packages/reader/src/mentions/stage.ts";
import { syntaxStage } from "../packages/reader/src/syntax/stage.ts";

/** Left out: what may not be used for commerce, and chat, whose "it" is seldom anybody. */
const LEFT_OUT = ["whow", "fiction", "conversation", "vlog", "podcast"];

function writeChoices(document: ChainedDocument, knowledge: Knowledge): void {
  const { layers } = document;
  const { tokens } = syntaxStage.run(layers, knowledge);
  const { mentions } = mentionsStage.run({ ...layers, tokens }, knowledge);
  const chains = new Map(document.mentions.toReversed().map(({ head, chain }) => [head, chain]));
  linkMentions({ ...layers, tokens, mentions }, knowledge, (choice) => {
    const { weights, none } = choice;
    const options = judged(choice, mentions, chains);
    process.stdout.write(`${JSON.stringify({ document: document.id, weights, none, options })}\n`);
  });
}

/** Options with whether they are right: most of their mentions are of the chain of this one. */
function judged(
  { mention, options }: Choice,
  mentions: readonly Mention[],
  chains: ReadonlyMap<number, string>,
): readonly { readonly features: readonly string[]; readonly right: boolean }[] {
  const own = chains.get(mentions[mention]?.head ?? -1);
  return options.map(({ cluster, features }) => {
    const known = cluster.mentions.flatMap(
      (index) => chains.get(mentions[index]?.head ?? -1) ?? [],
    );
    const shared = known.filter((chain) => chain === own).length;
    return { features, right: own !== undefined && 2 * shared >= known.length && shared > 0 };
  });
}

const knowledge = loadKnowledge(readAssets());
for (const path of process.argv.slice(2)) {
  const result = readConllu(path);
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.issues[0])}`);
  for (const document of chainedDocuments(result.sentences))
    if (!LEFT_OUT.includes(document.genre)) writeChoices(document, knowledge);
}

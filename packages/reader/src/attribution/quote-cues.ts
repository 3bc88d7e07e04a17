import { lemmaAt, uposAt } from "../frames/sentence-view.ts";
import type { QuoteFinder, QuoteSearch, QuoteSource } from "./quote-search.ts";
import { endsInMark } from "./quote-shape.ts";
import { covers, lengthOf, type Speech } from "./speech.ts";
import { closesBetween, type SpeechScene, segmentAt, sentenceAt } from "./speech-scene.ts";
import { speakerOfVerb } from "./verb-speech.ts";

/** How many words behind a quotation its verb may stand, and how many steps up the tree. */
const REACH = 30;
const MAX_CLIMB = 8;

/** Finders that look at the sentence of the quotation, best first; names want a cue right beside them. */
export const CUE_FINDERS: {
  readonly all: readonly QuoteFinder[];
  readonly adjacent: readonly QuoteFinder[];
} = {
  all: [cueBehind, cueBefore, cueOver, verbAbove],
  adjacent: [cueBehindName, colonBefore],
};

function sourceFrom(speech: Speech | undefined, rule: string): QuoteSource | undefined {
  if (speech?.speaker === undefined) return undefined;
  const { speaker, pronoun, cue } = speech;
  return { speaker, ...(pronoun === undefined ? {} : { pronoun }), cue, rule };
}

function isOutside({ quotation }: QuoteSearch, word: number): boolean {
  return word < quotation.from || word >= quotation.to;
}

/** "“…,” said a witness", "“…,” the minister told reporters": the clause of speech opens right behind the mark. */
function cueBehind(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation } = search;
  const [, end] = sentenceAt(scene, quotation.to - 1);
  const start = skipMarks(scene, quotation.to, end);
  if (
    start === undefined ||
    (!endsInMark(scene, quotation) && lemmaAt(scene.view, start - 1) !== "—")
  )
    return undefined;
  for (let verb = start; verb < Math.min(end, start + REACH); verb += 1) {
    const source = canFollow(scene, verb) ? verbSource(search, verb) : undefined;
    if (source && opensAt(search, source) <= start + 1) return source;
  }
  return undefined;
}

/** A quotation that looks like a name counts as speech only where nothing but a mark stands before it. */
function cueBehindName(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation } = search;
  const before = quotation.from - 2;
  const isFree =
    before < segmentAt(scene, quotation.from)[0] || uposAt(scene.view, before) === "PUNCT";
  return isFree ? cueBehind(search) : undefined;
}

function verbSource(search: QuoteSearch, verb: number): QuoteSource | undefined {
  const rule = "quote.cue-behind";
  const known = speechesBeside(search, verb).find((speech) => speech.cue === verb);
  if (known?.speaker !== undefined) return sourceFrom(known, rule);
  if (known === undefined && !isWholeSentence(search)) return undefined;
  const speaker = speakerOfVerb(search.scene, verb);
  return speaker === undefined ? undefined : { speaker, cue: verb, rule };
}

/** "“Enough,” he smiled": behind a quotation that opens the sentence and ends in a mark any verb will do. */
function isWholeSentence({ scene, quotation }: QuoteSearch): boolean {
  const opens = quotation.from - segmentAt(scene, quotation.from)[0] <= 1;
  return opens && [",", "?", "!"].includes(lemmaAt(scene.view, quotation.to - 1));
}

/** Where the clause of speech opens: at its verb or at its subject, whichever comes first behind the quotation. */
function opensAt(
  { scene, quotation }: QuoteSearch,
  { speaker, pronoun, cue }: QuoteSource,
): number {
  const mention = scene.mentions[pronoun ?? speaker];
  if (!mention || mention.from < quotation.to) return cue;
  const { tree } = scene.view;
  const anchor = tree.relation(mention.head) === "appos" ? tree.parent(mention.head) : mention.head;
  const [edge] = tree.subtree(Math.max(0, anchor));
  return Math.min(cue, mention.from, Math.max(edge, quotation.to + 1));
}

function canFollow(scene: SpeechScene, verb: number): boolean {
  const isCiting = scene.lists.cites.includes(lemmaAt(scene.view, verb));
  return uposAt(scene.view, verb) === "VERB" && !scene.quoted.has(verb) && !isCiting;
}

/** First word behind the closing mark that is no punctuation. */
function skipMarks(scene: SpeechScene, from: number, end: number): number | undefined {
  for (let word = from; word < end; word += 1)
    if (uposAt(scene.view, word) !== "PUNCT") return word;
  return undefined;
}

/** "He said: “…”", "…, he said, “…”": the nearest verb of speech before a comma or colon at the opening mark. */
function cueBefore(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation } = search;
  if (![",", ":", "—", "-"].includes(lemmaAt(scene.view, quotation.from - 2))) return undefined;
  return nearestBefore(search);
}

function colonBefore(search: QuoteSearch): QuoteSource | undefined {
  return lemmaAt(search.scene.view, search.quotation.from - 2) === ":"
    ? nearestBefore(search)
    : undefined;
}

function nearestBefore(search: QuoteSearch): QuoteSource | undefined {
  const { scene, quotation } = search;
  const last = speechesBeside(search, quotation.from).findLast(
    (speech) =>
      speech.speaker !== undefined &&
      speech.cue < quotation.from - 1 &&
      speech.rule !== "speech.object",
  );
  const isColon = lemmaAt(scene.view, quotation.from - 2) === ":";
  if (!last || isColon) return sourceFrom(last, "quote.colon");
  const isBetween = closesBetween(scene, last.cue, quotation.from);
  const isFar = quotation.from - last.cue > REACH;
  return isBetween || isFar ? undefined : sourceFrom(last, "quote.cue-before");
}

function speechesBeside({ scene, speeches }: QuoteSearch, word: number): readonly Speech[] {
  return speeches.get(scene.words[word]?.sentence ?? -1) ?? [];
}

/** The innermost speech of the sentence that has the quotation in its content. */
function cueOver(search: QuoteSearch): QuoteSource | undefined {
  const { quotation } = search;
  const middle = headOf(search);
  const over = speechesBeside(search, middle)
    .filter((speech) => speech.speaker !== undefined && isVoiced(search, speech))
    .filter((speech) => speech.rule !== "speech.citing")
    .filter((speech) => covers(speech, middle) || covers(speech, quotation.from))
    .sort((a, b) => lengthOf(a) - lengthOf(b) || b.cue - a.cue);
  return sourceFrom(over[0], "quote.cue-over");
}

/** First word of the quotation whose head stands outside it. */
function headOf({ scene, quotation }: QuoteSearch): number {
  for (let word = quotation.from; word < quotation.to; word += 1) {
    const above = scene.view.tree.parent(word);
    const isOutermost = above < quotation.from || above >= quotation.to;
    if (isOutermost && uposAt(scene.view, word) !== "PUNCT") return word;
  }
  return quotation.from;
}

/** A few quoted words somewhere under a verb of speech: "hailed a “sacred victory”". */
function verbAbove(search: QuoteSearch): QuoteSource | undefined {
  const { tree } = search.scene.view;
  let word = headOf(search);
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = tree.parent(word);
    if (above < 0) return undefined;
    const speech = speechesBeside(search, above).find((other) => other.cue === above);
    const isSubject = tree.relation(word) === "nsubj";
    if (speech?.speaker !== undefined && isVoiced(search, speech) && !isSubject)
      return sourceFrom(speech, "quote.verb-above");
    word = above;
  }
  return undefined;
}

/** A verb outside the quotation; "urged them to show “restraint”" is said by who urges, not by who is to show. */
function isVoiced(search: QuoteSearch, { cue }: Speech): boolean {
  return isOutside(search, cue) && !isWished(search, cue);
}

function isWished(search: QuoteSearch, verb: number): boolean {
  const { view } = search.scene;
  const mark = view.tree.childBy(verb, "mark");
  if (mark === undefined || lemmaAt(view, mark) !== "to") return false;
  const above = view.tree.parent(verb);
  const governors = view.tree.relation(verb) === "acl" ? [above, view.tree.parent(above)] : [above];
  return speechesBeside(search, verb).some(
    (other) => other.speaker !== undefined && governors.includes(other.cue),
  );
}

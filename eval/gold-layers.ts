/** Layers of a treebank's documents: gold words and sentences, everything else our own. */
import type { Quotation, Sentence, Word } from "../packages/reader/src/document.ts";
import type { ConlluSentence } from "../packages/reader/src/syntax/conllu.ts";
import { findQuotations } from "../packages/reader/src/text/find-quotations.ts";
import { findParagraphs } from "../packages/reader/src/text/layout.ts";
import { type GoldMention, goldMentionsOf } from "./entity-chains.ts";
import { documentsOf } from "./treebank-text.ts";

/** What the stages behind the splitting of text require. */
export interface GoldLayers {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}

/** A document with its chains. */
export interface ChainedDocument {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly layers: GoldLayers;
  readonly mentions: readonly GoldMention[];
}

/** The documents of a treebank, as far as their genre is wanted; all without `genres`. */
export function chainedDocuments(
  treebank: readonly ConlluSentence[],
  genres: readonly string[] = [],
): readonly ChainedDocument[] {
  return groupsOf(treebank).flatMap((sentences) => {
    const [document] = documentsOf(sentences);
    if (!document || (genres.length > 0 && !genres.includes(document.genre))) return [];
    return [
      {
        id: document.id,
        genre: document.genre,
        text: document.text,
        layers: layersOf(document),
        mentions: goldMentionsOf(sentences),
      },
    ];
  });
}

function groupsOf(sentences: readonly ConlluSentence[]): readonly (readonly ConlluSentence[])[] {
  const groups: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    const opens = sentence.comments.some((comment) => comment.startsWith("# newdoc"));
    const last = groups.at(-1);
    if (opens || last === undefined) groups.push([sentence]);
    else last.push(sentence);
  }
  return groups;
}

function layersOf(document: ReturnType<typeof documentsOf>[number]): GoldLayers {
  const { text } = document;
  const paragraphs = findParagraphs(text);
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  let paragraph = 0;
  for (const [index, span] of document.sentences.entries()) {
    const from = words.length;
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph]?.span[1] ?? 0) <= span[0])
      paragraph += 1;
    for (let at = from; (document.words[at]?.span[0] ?? span[1]) < span[1]; at += 1) {
      const { form = "", span: own = span } = document.words[at] ?? {};
      words.push({ index: at, sentence: index, span: own, form });
    }
    const kind = paragraphs[paragraph]?.kind ?? "body";
    sentences.push({ index, span, from, to: words.length, kind, paragraph });
  }
  const spans = words.map((word) => word.span);
  return { words, sentences, quotations: findQuotations({ text, words: spans, paragraphs }) };
}

/**
 * Writes what the judge of events sees of each predicate of coded passages, for training/events.py:
 * `tsx --conditions=@zenobia/source packages/reader/tools/event-signals.ts PASSAGES.jsonl… > signals.jsonl`.
 * A line of PASSAGES has `text`, `published`, `split` and `gold`, as in corpus/passages.
 */
import type { Span } from "@zenobia/model";
import { eventSignals } from "../src/events/judge/event-features.ts";
import { entriesFor } from "../src/events/match.ts";
import type { PredicateEntry } from "../src/events/predicate.ts";
import { createEventScene, type EventScene } from "../src/events/scene.ts";
import type { Frame } from "../src/frames/frame.ts";
import { createReader } from "../src/reader.ts";
import { type Passage, readPassages } from "./passages.ts";
import { shippedKnowledge } from "./shipped-knowledge.ts";

interface Candidate {
  readonly frame: Frame;
  readonly entry: PredicateEntry | undefined;
}

/** What a predicate tells: events of one type, as many as places are listed. */
interface Label {
  readonly type: string;
  readonly count: number;
}

/** Type of the event that each predicate tells, by the gold evidence it stands in; each event has one predicate. */
function labelsOf(
  scene: EventScene,
  candidates: readonly Candidate[],
  passage: Passage,
): ReadonlyMap<number, Label> {
  const labels = new Map<number, Label>();
  for (const { type, evidence } of passage.gold.events) {
    const start = passage.text.indexOf(evidence);
    const within = candidates.filter(({ frame }) =>
      isWithin(scene, frame.head, [start, start + evidence.length]),
    );
    const best = within
      .map((candidate) => ({ candidate, rank: rankOf(scene, candidate, { type, labels }) }))
      .sort(
        (a, b) => b.rank - a.rank || a.candidate.frame.head - b.candidate.frame.head,
      )[0]?.candidate;
    const head = best?.frame.head ?? -1;
    if (best) labels.set(head, { type, count: (labels.get(head)?.count ?? 0) + 1 });
  }
  return labels;
}

function isWithin(scene: EventScene, word: number, [start, end]: Span): boolean {
  const span = scene.words[word]?.span;
  return span !== undefined && start <= span[0] && span[1] <= end;
}

const SAME_TYPE = 100;
const ANY_TYPE = 20;
const TAKEN = -200;

/** The lexicon's own choice first, then what stands highest in the tree. */
function rankOf(
  scene: EventScene,
  { frame, entry }: Candidate,
  { type, labels }: { readonly type: string; readonly labels: ReadonlyMap<number, Label> },
): number {
  const taken = labels.get(frame.head)?.type;
  let rank = taken !== undefined && taken !== type ? TAKEN : 0;
  if (entry?.type === type) rank += SAME_TYPE;
  else if (entry && entry.type !== "none") rank += ANY_TYPE;
  let depth = 0;
  for (let word = frame.head; word >= 0; word = scene.view.tree.parent(word)) depth += 1;
  return rank - depth;
}

const knowledge = shippedKnowledge();
const reader = createReader(knowledge);
for (const passage of readPassages(process.argv.slice(2))) {
  const { id, published, text, split } = passage;
  const scene = createEventScene(reader.annotate({ id, published, text }), knowledge);
  const candidates = scene.frames.map((frame) => ({
    frame,
    entry: entriesFor(scene, frame)[0]?.entry,
  }));
  const labels = labelsOf(scene, candidates, passage);
  for (const { frame, entry } of candidates) {
    const { features, dense } = eventSignals(scene, frame, entry);
    const { type: label = "none", count: weight = 1 } = labels.get(frame.head) ?? {};
    const rounded = dense.map((value) => Math.round(value * 1000) / 1000);
    process.stdout.write(
      `${JSON.stringify({ id, split, weight, word: scene.words[frame.head]?.form, lexicon: entry?.type ?? "-", label, features, dense: rounded })}\n`,
    );
  }
}

import type { Frame } from "../frames/frame.ts";
import { lemmaAt, relationAt } from "../frames/sentence-view.ts";
import type { PredicateEntry } from "./predicate.ts";
import type { EventScene } from "./scene.ts";

/** The mode of an event with the rule that found it. */
export interface Mode {
  readonly mode: string;
  readonly rule: string;
}

const INSTRUMENT_ROLES = new Set([
  "with",
  "by",
  "in",
  "using",
  "from",
  "modifier",
  "subject",
  "object",
]);

/** The entry's mode; for an assault without one, what its modifiers, subjects and instruments show. */
export function modeOf(scene: EventScene, frame: Frame, entry: PredicateEntry): Mode | undefined {
  if (entry.mode !== undefined) return { mode: entry.mode, rule: `mode.lexicon:${entry.mode}` };
  if (entry.type !== "ASSAULT") return undefined;
  const lemmas = new Set(cluesOf(scene, frame));
  for (const [mode, words] of Object.entries(scene.knowledge.words.modes)) {
    const clue = words.find((word) => lemmas.has(word));
    if (clue !== undefined) return { mode, rule: `mode.clue:${clue}` };
  }
  return undefined;
}

/** Lemmas of the predicate, what modifies it, who does it and what with; hyphenated pairs as one. */
function cluesOf(scene: EventScene, frame: Frame): readonly string[] {
  const { view } = scene;
  const heads = [
    frame.head,
    ...frame.arguments
      .filter((argument) => INSTRUMENT_ROLES.has(argument.role))
      .map((argument) => argument.head),
  ];
  return heads.flatMap((head) => [lemmaAt(view, head), ...modifierLemmas(scene, head)]);
}

function modifierLemmas(scene: EventScene, head: number): readonly string[] {
  const { view } = scene;
  return view.tree
    .children(head)
    .filter((child) => ["compound", "amod"].includes(relationAt(view, child)))
    .flatMap((child) => {
      const joined =
        lemmaAt(view, child + 1) === "-"
          ? [`${lemmaAt(view, child)}-${lemmaAt(view, child + 2)}`]
          : [];
      return [lemmaAt(view, child), ...joined];
    });
}

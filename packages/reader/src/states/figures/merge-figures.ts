import type { FigureDraft } from "../state-draft.ts";
import type { FigureScene } from "./figure-scene.ts";

/** Numbers below this are told of too many things to be the same on their own. */
const SMALL = 4;

/** A figure with the sentence it stands in. */
export interface PlacedFigure {
  readonly figure: FigureDraft;
  readonly sentence: number;
}

/** Keeps one figure where the report gives the same twice; every telling stays as evidence. */
export function mergeFigures(
  scene: FigureScene,
  placed: readonly PlacedFigure[],
): readonly FigureDraft[] {
  const kept: PlacedFigure[] = [];
  for (const item of placed) {
    const at = kept.findIndex((earlier) => isSame(scene, earlier, item));
    const earlier = kept[at];
    if (earlier)
      kept[at] = { sentence: item.sentence, figure: combined(earlier.figure, item.figure) };
    else kept.push(item);
  }
  return kept.map(({ figure }) => figure);
}

function isSame(scene: FigureScene, a: PlacedFigure, b: PlacedFigure): boolean {
  const [one, other] = [a.figure, b.figure];
  if (a.sentence === b.sentence || one.measure !== other.measure) return false;
  if (one.min !== other.min || one.max !== other.max || one.exact !== other.exact) return false;
  const size = one.exact ?? one.min ?? one.max ?? 0;
  if (size < SMALL && lastWord(one.who) !== lastWord(other.who)) return false;
  return agree(one.place?.name, other.place?.name) && agreeWho(scene, one.who, other.who);
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** "people" and the like can be anybody. */
function agreeWho(scene: FigureScene, a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [lastWord(a), lastWord(b)];
  if (one === undefined || other === undefined || one === other) return true;
  return [one, other].some((word) => scene.measures.anybody.includes(word));
}

function lastWord(who: string | undefined): string | undefined {
  return who?.toLowerCase().split(" ").at(-1);
}

/** The first telling with what only the later one says. */
function combined(first: FigureDraft, later: FigureDraft): FigureDraft {
  return {
    ...later,
    ...first,
    evidence: [...first.evidence, ...later.evidence],
    because: [...new Set([...first.because, ...later.because])],
  };
}

import type { FigureDraft } from "../state-draft.ts";
import type { FigureScene } from "./figure-scene.ts";

/** Numbers below this are told of too many things to be the same on their own. */
const SMALL = 4;
/** Earlier figures of the same size that one is held against. */
const MAX_SAME = 40;

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
  const bySize = new Map<string, number[]>();
  for (const item of placed) {
    const size = sizeOf(item.figure);
    const same = bySize.get(size) ?? [];
    const at = same.slice(-MAX_SAME).find((index) => isSame(scene, kept[index], item));
    const earlier = at === undefined ? undefined : kept[at];
    if (at !== undefined && earlier) {
      kept[at] = { ...item, figure: combined(earlier.figure, item.figure) };
      continue;
    }
    same.push(kept.length);
    bySize.set(size, same);
    kept.push(item);
  }
  return kept.map(({ figure }) => figure);
}

function sizeOf({ measure, min, max, exact }: FigureDraft): string {
  return [measure, min, max, exact].join();
}

function isSame(scene: FigureScene, a: PlacedFigure | undefined, b: PlacedFigure): boolean {
  if (!a || a.sentence === b.sentence) return false;
  const [one, other] = [a.figure, b.figure];
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

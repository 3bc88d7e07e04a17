/** A claim's point and the name that would stand beside it, in pixels. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /** Names of greater weight find room first. */
  readonly weight: number;
}

/** Where a name stands. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

/** The room that names have, in pixels. */
export interface LabelRoom {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIGN_WIDTH = 7;
const LINE = 15;
const BESIDE = 11;
/** Lines above and below its point that a name may stand on. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3];

/**
 * Finds each name a place beside its point where it covers no other name and no point.
 *
 * @returns For each in its order; nothing where there is no room.
 */
export function placeLabels(
  labelled: readonly Labelled[],
  room: LabelRoom,
): readonly (LabelPlace | undefined)[] {
  const taken: Box[] = labelled.map(({ x, y }) => boxAt(x - 7, y, 14));
  const places: (LabelPlace | undefined)[] = labelled.map(() => undefined);
  const order = labelled
    .map((one, index) => ({ one, index }))
    .sort((a, b) => b.one.weight - a.one.weight || a.index - b.index);
  for (const { one, index } of order) {
    const found = candidatesOf(one).find(({ box }) => isFree(box, taken, room));
    if (found === undefined) continue;
    places[index] = found.place;
    taken.push(found.box);
  }
  return places;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Candidate {
  readonly place: LabelPlace;
  readonly box: Box;
}

function candidatesOf({ words, x, y }: Labelled): readonly Candidate[] {
  const width = words.length * SIGN_WIDTH;
  return SHIFTS.flatMap((shift): readonly Candidate[] => {
    const at = y + shift * LINE;
    const [after, before] = [x + BESIDE, x - BESIDE];
    return [
      { place: { x: after, y: at, anchor: "start" }, box: boxAt(after, at, width) },
      { place: { x: before, y: at, anchor: "end" }, box: boxAt(before - width, at, width) },
    ];
  });
}

function boxAt(left: number, middle: number, width: number): Box {
  return { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 };
}

function isFree(box: Box, taken: readonly Box[], room: LabelRoom): boolean {
  const isInside =
    box.left >= room.left &&
    box.right <= room.right &&
    box.top >= room.top &&
    box.bottom <= room.bottom;
  return (
    isInside &&
    taken.every(
      (other) =>
        box.left >= other.right ||
        box.right <= other.left ||
        box.top >= other.bottom ||
        box.bottom <= other.top,
    )
  );
}

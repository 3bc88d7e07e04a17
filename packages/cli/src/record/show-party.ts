import type { AssertionRow, Store } from "@zenobia/record";
import { askActor, askPlace, type PlaceView } from "@zenobia/service/ask";
import { printNumber } from "../table/print-number.ts";
import type { TableOptions } from "../table/scene.ts";
import { titled } from "./evidence-lines.ts";
import { historyLines } from "./history.ts";
import type { Answer } from "./print-answer.ts";
import { placeWords, shownName } from "./row-words.ts";
import { assertionLines, factLines } from "./show-report.ts";

const LATEST = 20;
const MOST_NAMES = 12;

/** Shows an actor: its names, what it does and what is said of it, with whom it has to do, what it held. */
export async function showActor(
  keys: readonly string[],
  store: Store,
): Promise<Answer | undefined> {
  const actor = await askActor(keys, store);
  if (actor === undefined) return undefined;
  const { assertions: rows, counts, history, names, others, places, reference: first } = actor;
  return {
    objects: [actor],
    lines: (options) => [
      options.style.title(shownName(first?.name ?? keys[0] ?? "")),
      ...factLines(
        [
          ["key", keys.map(shownName).join(", ")],
          ["names", names.map(shownName).join(", ")],
          ["kind", [first?.kind ?? "", shownName(first?.code ?? "")].join(" ")],
          ["told", countWords(counts)],
          ["held", places.map(placeWords).join(", ")],
        ],
        options,
      ),
      ...titled(
        "With whom",
        others.map(
          ({ fights, name, ties }) =>
            `  ${shownName(name)}: ${counted(ties, "tie")}, ${counted(fights, "fight")}`,
        ),
        options,
      ),
      ...latestLines(rows, options),
      ...titled("History", historyLines(history), options),
    ],
  };
}

/** Shows a place: its names, what happened there, and who held it when. */
export async function showPlace(
  keys: readonly string[],
  store: Store,
): Promise<Answer | undefined> {
  const place = await askPlace(keys, store);
  if (place === undefined) return undefined;
  const { assertions: rows, counts, history, names, reference: first, timeline } = place;
  const point =
    first?.lat === undefined || first.lon === undefined
      ? "not in the gazetteer"
      : `${first.lat.toFixed(4)}, ${first.lon.toFixed(4)}`;
  return {
    objects: [placeObject(place)],
    lines: (options) => [
      options.style.title(placeWords(first)),
      ...factLines(
        [
          ["key", keys.map(shownName).join(", ")],
          ["names", names.map(shownName).join(", ")],
          ["where", [point, shownName(first?.admin1 ?? "")].filter(Boolean).join(", ")],
          ["precision", first?.precision ?? ""],
          ["told", countWords(counts)],
        ],
        options,
      ),
      ...titled(
        "Held",
        (timeline?.holdings ?? []).map(({ from, holders, lastConfirmed, status, until }) => {
          const named = holders.map((key) => shownName(timeline?.actors[key]?.name ?? key));
          const begun = from.earliest === undefined ? `by ${from.latest}` : `from ${from.latest}`;
          const ended = until === undefined ? "" : ` until ${until.latest}`;
          return `  ${begun}${ended}: ${status} ${named.join(" or ")}, last confirmed ${lastConfirmed}`;
        }),
        options,
      ),
      ...latestLines(rows, options),
      ...titled("History", historyLines(history), options),
    ],
  };
}

/** For programs: of the timeline only its stretches; the rest is for "zenobia control". */
function placeObject({ timeline, ...place }: PlaceView): object {
  return { ...place, ...(timeline && { holdings: timeline.holdings }) };
}

function latestLines(rows: readonly AssertionRow[], options: TableOptions): readonly string[] {
  return [
    ...assertionLines(rows, options),
    ...(rows.length === LATEST ? [options.style.dim(`  the latest ${LATEST} are shown`)] : []),
  ];
}

function counted(count: number, one: string): string {
  return `${printNumber(count)} ${count === 1 ? one : `${one}s`}`;
}

function countWords(
  counts: readonly { readonly key: readonly (string | null)[]; readonly count: number }[],
): string {
  return counts
    .slice(0, MOST_NAMES)
    .map(
      ({ count, key }) => `${key.filter((part) => part !== null).join(" ")} ${printNumber(count)}`,
    )
    .join(", ");
}

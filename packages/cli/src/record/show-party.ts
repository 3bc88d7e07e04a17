import { REDACTED } from "@zenobia/model";
import type { AssertionRow, DocumentFilter, PlaceTimeline, Store } from "@zenobia/record";
import { printNumber } from "../table/print-number.ts";
import type { TableOptions } from "../table/scene.ts";
import { titled } from "./evidence-lines.ts";
import { historyLines, historyOf } from "./history.ts";
import { pairOf, shieldOfPairs } from "./list-ties.ts";
import type { Answer } from "./print-answer.ts";
import { actorsOfRow, placeOfRow } from "./row-references.ts";
import { placeWords, shownName } from "./row-words.ts";
import { createShield } from "./shield.ts";
import { assertionLines, factLines } from "./show-report.ts";
import { shieldOfTimelines, timelineOf } from "./tell-control.ts";

const LATEST = 20;
const MOST_NAMES = 12;
const MOST_DOCUMENTS = 30;

/** Shows an actor: its names, what it does and what is said of it, with whom it has to do, what it held. */
export async function showActor(
  keys: readonly string[],
  store: Store,
): Promise<Answer | undefined> {
  const latest = (await store.listRows({ actors: keys }, { limit: LATEST })).rows;
  const spoken = (await store.listRows({ sources: keys }, { limit: LATEST })).rows;
  if (latest.length === 0 && spoken.length === 0) return undefined;
  const rows = await masked(latest.length > 0 ? latest : spoken, store);
  const references = rows.flatMap(actorsOfRow).filter(({ key }) => keys.includes(key));
  const counts = await store.count({ by: ["kind", "type"], filter: { actors: keys } });
  const others = await othersOf(keys, store);
  const places = (await timelinesOf({ actors: keys }, store)).map(({ place }) => place);
  const history = await historyOf(store, keys);
  const names = namesIn(references);
  const first = references.find(({ name }) => !name.includes(REDACTED)) ?? references[0];
  return {
    objects: [
      {
        kind: "actor",
        keys,
        names,
        ...(first && { reference: first }),
        counts,
        others,
        places,
        assertions: rows,
        history,
      },
    ],
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

/** With whom an actor has to do. */
async function othersOf(
  keys: readonly string[],
  store: Store,
): Promise<
  readonly {
    readonly key: string;
    readonly name: string;
    readonly ties: number;
    readonly fights: number;
  }[]
> {
  const page = await store.listDocuments("tie", { actors: keys }, { limit: MOST_DOCUMENTS });
  const told = page.rows.map(pairOf);
  const pairs = (await shieldOfPairs(told, store)).mask(told);
  return pairs.flatMap(({ actors, fights, ties }) =>
    Object.values(actors)
      .filter(({ key }) => !keys.includes(key))
      .map(({ key, name }) => ({ key, name, ties: ties.length, fights: fights.length })),
  );
}

async function timelinesOf(
  filter: DocumentFilter,
  store: Store,
): Promise<readonly PlaceTimeline[]> {
  const page = await store.listDocuments("holding", filter, { limit: MOST_DOCUMENTS });
  const told = page.rows.map(timelineOf);
  return (await shieldOfTimelines(told, store)).mask(told);
}

/** Shows a place: its names, what happened there, and who held it when. */
export async function showPlace(
  keys: readonly string[],
  store: Store,
): Promise<Answer | undefined> {
  const rows = await masked(
    (await store.listRows({ places: keys }, { limit: LATEST })).rows,
    store,
  );
  if (rows.length === 0) return undefined;
  const references = rows.flatMap((row) => placeOfRow(row) ?? []);
  const counts = await store.count({ by: ["kind", "type"], filter: { places: keys } });
  const [timeline] = await timelinesOf({ places: keys }, store);
  const history = await historyOf(store, keys);
  const [first] = references;
  const point =
    first?.lat === undefined || first.lon === undefined
      ? "not in the gazetteer"
      : `${first.lat.toFixed(4)}, ${first.lon.toFixed(4)}`;
  return {
    objects: [
      {
        kind: "place",
        keys,
        names: namesIn(references),
        ...(first && { reference: first }),
        counts,
        ...(timeline && { holdings: timeline.holdings }),
        assertions: rows,
        history,
      },
    ],
    lines: (options) => [
      options.style.title(placeWords(first)),
      ...factLines(
        [
          ["key", keys.map(shownName).join(", ")],
          ["names", namesIn(references).map(shownName).join(", ")],
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

async function masked(
  rows: readonly AssertionRow[],
  store: Store,
): Promise<readonly AssertionRow[]> {
  const shield = await createShield(
    store,
    rows.map(({ report }) => report),
  );
  return rows.map((row) => shield.mask(row));
}

function latestLines(rows: readonly AssertionRow[], options: TableOptions): readonly string[] {
  return [
    ...assertionLines(rows, options),
    ...(rows.length === LATEST ? [options.style.dim(`  the latest ${LATEST} are shown`)] : []),
  ];
}

function namesIn(references: readonly { readonly name: string }[]): readonly string[] {
  const names = references.map(({ name }) => name).filter((name) => !name.includes(REDACTED));
  return [...new Set(names)].slice(0, MOST_NAMES);
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

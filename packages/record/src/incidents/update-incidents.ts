import type { AssertionId, EventRow } from "../assertions/assertion.ts";
import { createReview } from "../decisions/review-rows.ts";
import { remember } from "../kinship/kinship.ts";
import { blockKeysOf, lookupKeysOf } from "./block-keys.ts";
import { isLinked, judged } from "./candidates.ts";
import { type IncidentContext, incidentsOf, isEvent, isFigure } from "./derive-incidents.ts";
import type { IncidentChange, IncidentMemory } from "./incident-memory.ts";
import { indexRulings, type RulingIndex } from "./rulings.ts";
import { type Telling, tellingOf } from "./telling.ts";

/**
 * Derives anew the incidents of those components that a change touches. After it the incidents are those that
 * {@link deriveIncidents} gives for all rows.
 *
 * @param touched Ids of the assertions that are new, are no more, or have changed; and of those that a new decision, or
 *   one undone, joins or parts, or whose actor or place it takes for another's. The memory has the rows as they are now
 *   and the incidents as they were.
 */
export async function updateIncidents(
  touched: readonly AssertionId[],
  memory: IncidentMemory,
  context: IncidentContext,
): Promise<IncidentChange> {
  const { identity, see } = createReview(context.decisions);
  const comparing = { kinship: remember(context.kinship), identity };
  const readAll: ReadAll = (rows) =>
    rows
      .flatMap((row) => see(row) ?? [])
      .filter(isEvent)
      .map((row) => tellingOf(row, comparing));
  const rulings = indexRulings(context.decisions);
  const changed = readAll(await memory.events(touched));
  const near = await linkedTo(changed, { memory, readAll });
  const ends = endsOfRulings(touched, rulings);
  const old = await memory.incidentsAround([...touched, ...near, ...ends]);
  const ids = [
    ...touched,
    ...near,
    ...ends,
    ...old.flatMap(({ tellings }) => tellings.map(({ assertion }) => assertion)),
  ];
  const tellings = readAll(await memory.events([...new Set(ids)]));
  const codings = [...new Set(tellings.map(({ row }) => row.coding))];
  const figures = (await memory.figuresOf(codings))
    .flatMap((row) => see(row) ?? [])
    .filter(isFigure);
  const incidents = incidentsOf({ tellings, figures, rulings }, context);
  const now = new Set(incidents.map(({ id }) => id));
  return {
    removed: old
      .map(({ id }) => id)
      .filter((id) => !now.has(id))
      .sort(),
    incidents,
  };
}

type ReadAll = (rows: readonly EventRow[]) => readonly Telling[];

/** Ids of kept events that the changed ones are linked to. */
async function linkedTo(
  changed: readonly Telling[],
  { memory, readAll }: { readonly memory: IncidentMemory; readonly readAll: ReadAll },
): Promise<readonly AssertionId[]> {
  const own = changed.map((one) => ({ one, keys: new Set(lookupKeysOf(one.row, one.around)) }));
  const keys = new Set(own.flatMap((each) => [...each.keys]));
  const near = await memory.eventsWith([...keys]);
  const found = new Set<AssertionId>();
  for (const other of readAll(near)) {
    const held = blockKeysOf(other.row, other.around);
    const asks = ({ one, keys: asked }: (typeof own)[number]): boolean =>
      one.id !== other.id && held.some((key) => asked.has(key)) && isLinked(judged(one, other));
    if (own.some(asks)) found.add(other.id);
  }
  return [...found];
}

/** The other ends of decisions on assertions: one decided on before it came, or came back, finds its place again. */
function endsOfRulings(
  touched: readonly AssertionId[],
  rulings: RulingIndex,
): readonly AssertionId[] {
  return rulings.about(touched).flatMap(({ a, b }) => [a, b]);
}

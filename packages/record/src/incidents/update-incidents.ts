import type { AssertionId, EventRow } from "../assertions/assertion.ts";
import { identityOf } from "../decisions/identity.ts";
import { inForce } from "../decisions/in-force.ts";
import { remember } from "../kinship/kinship.ts";
import { blockKeysOf, lookupKeysOf } from "./block-keys.ts";
import { isLinked, judged } from "./candidates.ts";
import { type IncidentContext, incidentsOf } from "./derive-incidents.ts";
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
  const comparing = {
    kinship: remember(context.kinship),
    identity: identityOf(inForce(context.decisions)),
  };
  const telling = (row: EventRow): Telling => tellingOf(row, comparing);
  const rulings = indexRulings(context.decisions);
  const changed = (await memory.events(touched)).map(telling);
  const near = await linkedTo(changed, { memory, telling });
  const ends = endsOfRulings(touched, rulings);
  const old = await memory.incidentsAround([...touched, ...near, ...ends]);
  const ids = [
    ...touched,
    ...near,
    ...ends,
    ...old.flatMap(({ tellings }) => tellings.map(({ assertion }) => assertion)),
  ];
  const tellings = (await memory.events([...new Set(ids)])).map(telling);
  const codings = [...new Set(tellings.map(({ row }) => row.coding))];
  const figures = await memory.figuresOf(codings);
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

/** Ids of kept events that the changed ones are linked to. */
async function linkedTo(
  changed: readonly Telling[],
  {
    memory,
    telling,
  }: { readonly memory: IncidentMemory; readonly telling: (row: EventRow) => Telling },
): Promise<readonly AssertionId[]> {
  const own = changed.map((one) => ({ one, keys: new Set(lookupKeysOf(one.row, one.around)) }));
  const keys = new Set(own.flatMap((each) => [...each.keys]));
  const near = await memory.eventsWith([...keys]);
  const found = new Set<AssertionId>();
  for (const other of near.map(telling))
    for (const { one, keys: asked } of own) {
      if (one.id === other.id || found.has(other.id)) continue;
      if (!blockKeysOf(other.row, other.around).some((key) => asked.has(key))) continue;
      if (isLinked(judged(one, other))) found.add(other.id);
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

import { intensityOf } from "@zenobia/model";
import type { AssertionId, FigureRow } from "../assertions/assertion.ts";
import { voiceOf } from "../kinship/voice.ts";
import type { IncidentId } from "../log/decision.ts";
import type { JudgedPair } from "./candidates.ts";
import { disagreementsOf } from "./disagreements.ts";
import type { Incident, IncidentFigure, IncidentTelling, ToldActor } from "./incident.ts";
import { mostVoices } from "./most-voices.ts";
import { plansOf, reasonsApart, reasonsTogether } from "./reasons.ts";
import type { PairRuling } from "./rulings.ts";
import type { Party, Telling } from "./telling.ts";

/** The tellings of one incident, and all that is known of pairs with and among them. */
export interface IncidentGroup {
  readonly id: IncidentId;
  /** The first assertion of the component. */
  readonly component: AssertionId;
  /** By publication. */
  readonly tellings: readonly Telling[];
  readonly inside: readonly JudgedPair[];
  /** Linked pairs with tellings of other incidents. */
  readonly outside: readonly JudgedPair[];
  readonly idOf: (assertion: AssertionId) => IncidentId;
  readonly figures: readonly FigureRow[];
  readonly rulings: readonly PairRuling[];
}

/** Tells an incident from its tellings. */
export function describeIncident(group: IncidentGroup): Incident {
  const { id, component, tellings, rulings } = group;
  const pick = <Value>(valueIn: (telling: Telling) => Value | undefined): Value | undefined =>
    mostVoices(tellings, valueIn);
  const type = pick(({ row }) => row.type) ?? "ASSAULT";
  const mode = pick(({ row }) => (row.type === type ? row.mode : undefined));
  const place = placeOf(
    tellings,
    pick(({ row }) => row.place),
  );
  const time = pick(({ row }) => row.time);
  const published = tellings.map(({ row }) => row.published);
  const reports = [...new Set(tellings.map(({ report }) => report))];
  const figures = figuresOf(group);
  return {
    id,
    component,
    type,
    ...(mode === undefined ? {} : { mode }),
    contexts: [...new Set(tellings.flatMap(({ row }) => row.contexts))].sort(),
    intensity: intensityOf(type, mode),
    status: pick(({ row }) => row.status) ?? "happened",
    actors: toldActors(tellings, ({ actors }) => actors),
    recipients: toldActors(tellings, ({ recipients }) => recipients),
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time }),
    since: published[0] ?? "",
    until: published.at(-1) ?? "",
    tellings: tellings.map(tellingLine),
    reports,
    voices: new Set(tellings.map(({ row }) => voiceOf(row))).size,
    figures,
    disagreements: disagreementsOf(tellings, figures),
    because: reasonsTogether(group),
    apart: reasonsApart(group),
    ...plansOf(group),
    decisions: [...new Set(rulings.map(({ decision }) => decision))].sort(),
  };
}

function tellingLine({ row }: Telling): IncidentTelling {
  const { id, report, published, publisher, voice, coder, attribution, status, evidence } = row;
  return {
    assertion: id,
    report,
    published,
    ...(publisher === undefined ? {} : { publisher }),
    ...(voice === undefined ? {} : { voice }),
    coder,
    attribution: attribution.map(({ name }) => name),
    status,
    evidence,
  };
}

/** Who is named, those that most tellings name first; of two names for one the first given. */
function toldActors(
  tellings: readonly Telling[],
  partiesOf: (telling: Telling) => readonly Party[],
): readonly ToldActor[] {
  const told = new Map<string, { readonly party: Party; readonly says: Set<AssertionId> }>();
  for (const telling of tellings)
    for (const party of partiesOf(telling)) {
      const known = told.get(party.key) ?? { party, says: new Set() };
      known.says.add(telling.id);
      told.set(party.key, known);
    }
  return [...told.values()]
    .sort((a, b) => b.says.size - a.says.size)
    .map(({ party, says }) => ({ actor: party.reference, says: [...says] }));
}

const FINEST = ["site", "place", "district", "province", "country"] as const;

/** A town in the province that most tell of says more than the province. */
function placeOf(
  tellings: readonly Telling[],
  most: Incident["place"] | undefined,
): Incident["place"] | undefined {
  if (most === undefined || (most.precision !== "province" && most.precision !== "country"))
    return most;
  const finer = tellings
    .flatMap(({ place }) => place ?? [])
    .filter(({ country, admin1 }) =>
      most.precision === "country" ? country === most.country : admin1 === most.admin1,
    )
    .toSorted((a, b) => FINEST.indexOf(a.precision) - FINEST.indexOf(b.precision));
  return finer[0] ?? most;
}

/** Figures of the same coding whose words and the event's share some. */
function figuresOf({ figures, tellings }: IncidentGroup): readonly IncidentFigure[] {
  const found = figures.filter((figure) =>
    tellings.some(
      ({ row }) =>
        row.coding === figure.coding &&
        row.evidence.some(({ span: [start, end] }) =>
          figure.evidence.some(({ span: [from, to] }) => start < to && from < end),
        ),
    ),
  );
  return found
    .map(({ id, report, measure, min, max, exact, qualifier, who }) => ({
      assertion: id,
      report,
      measure,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(exact === undefined ? {} : { exact }),
      ...(qualifier === undefined ? {} : { qualifier }),
      ...(who === undefined ? {} : { who }),
    }))
    .sort((a, b) => (a.assertion < b.assertion ? -1 : 1));
}

import type { ActorReference, AssertionRow, PlaceReference } from "../../api/contract.ts";
import { FIELD_SPECS, type FieldSpec } from "../../reading/field-specs.ts";

type Kind = AssertionRow["kind"];

/** Values of the fields so far, by name. */
export type Draft = Readonly<Record<string, unknown>>;

/** What a form begins with. */
export function startOf(kind: Kind): Draft {
  if (kind === "event") return { type: "ASSAULT", status: "happened" };
  if (kind === "control") return { status: "gained" };
  if (kind === "tie") return { relation: "backs" };
  return kind === "figure" ? { measure: "killed" } : {};
}

/** Whether all that is needed is given. */
export function isComplete(kind: Kind, draft: Draft): boolean {
  const isGiven = FIELD_SPECS[kind].every(
    ({ name, isOptional }) => isOptional || isFilled(draft[name]),
  );
  const isNumber =
    kind !== "figure" || ["exact", "min", "max", "qualifier"].some((name) => isFilled(draft[name]));
  return isGiven && isNumber;
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** What is sent to the server: the words, and what they assert. */
export function missedOf({
  kind,
  draft,
  report,
  span,
}: {
  readonly kind: Kind;
  readonly draft: Draft;
  readonly report: string;
  readonly span: readonly [number, number];
}): object {
  const given = FIELD_SPECS[kind].flatMap((spec): [string, unknown][] => {
    const value = draft[spec.name];
    if (!isFilled(value))
      return kind === "event" && (spec.name === "actors" || spec.name === "recipients")
        ? [[spec.name, []]]
        : [];
    return [[spec.name, givenValue(spec, value)]];
  });
  return { kind, report, evidence: [span], ...Object.fromEntries(given) };
}

function givenValue({ type }: FieldSpec, value: unknown): unknown {
  if (type === "actors") return (value as readonly ActorReference[]).map(givenActor);
  if (type === "actor") return givenActor(value as ActorReference);
  return type === "place" ? givenPlace(value as PlaceReference) : value;
}

function givenActor({ key, name, kind, code, country }: ActorReference): object {
  return { key, name, kind, code, ...(country === undefined ? {} : { country }) };
}

function givenPlace({ key, name, lat, lon, country, admin1, precision }: PlaceReference): object {
  const known = Object.entries({ lat, lon, country, admin1 }).filter(
    ([, value]) => value !== undefined,
  );
  return { key, name, precision, ...Object.fromEntries(known) };
}

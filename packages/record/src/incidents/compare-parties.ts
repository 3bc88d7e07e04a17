import type { Finding } from "./finding.ts";
import type { Party, Telling } from "./telling.ts";

/** How two parties are related, the closest first. */
const RELATIONS = ["same", "kin", "alike", "unknown", "other"] as const;

type Relation = (typeof RELATIONS)[number];

interface Closest {
  readonly relation: Relation;
  readonly says: () => string;
}

/** Compares who acts and who is acted upon: by key, by groups they are part of, by country and sector, by name. */
export function compareParties(a: Telling, b: Telling): readonly Finding[] {
  const actors = closest(a.actors, b.actors);
  const recipients = closest(a.recipients, b.recipients);
  const findings: Finding[] = [
    { feature: `actors.${actors.relation}`, value: 1, says: () => `who acts: ${actors.says()}` },
    {
      feature: `recipients.${recipients.relation}`,
      value: 1,
      says: () => `who is acted upon: ${recipients.says()}`,
    },
  ];
  const turned = [closest(a.actors, b.recipients), closest(a.recipients, b.actors)].find(
    ({ relation }) => relation === "same" || relation === "kin",
  );
  if (turned !== undefined && actors.relation !== "same" && recipients.relation !== "same")
    findings.push({
      feature: "parties.turned",
      value: 1,
      says: () => `sides turned: ${turned.says()}`,
    });
  return findings;
}

function closest(a: readonly Party[], b: readonly Party[]): Closest {
  if (a.length === 0 || b.length === 0)
    return { relation: "unknown", says: () => "one does not say" };
  let best: Closest = { relation: "other", says: () => `${namesOf(a)} here, ${namesOf(b)} there` };
  for (const one of a)
    for (const other of b) {
      const relation = relationOf(one, other);
      if (RELATIONS.indexOf(relation) < RELATIONS.indexOf(best.relation))
        best = { relation, says: () => sayRelation(relation, one, other) };
    }
  return best;
}

function relationOf(a: Party, b: Party): Relation {
  if (a.key === b.key) return "same";
  if (a.names.length > 0 && b.names.length > 0 && a.names.at(-1) === b.names.at(-1)) return "same";
  if (a.groups.includes(b.key) || b.groups.includes(a.key)) return "kin";
  if (isOfState(a, b) || isOfState(b, a)) return "kin";
  if (isVague(a) || isVague(b)) return "unknown";
  return a.reference.code === b.reference.code ? "alike" : "other";
}

/** A state's forces, ministers and organs act for it. */
function isOfState(state: Party, { reference }: Party): boolean {
  if (state.reference.kind !== "state" || state.reference.country === undefined) return false;
  if (state.reference.country !== reference.country) return false;
  return /\b(?:GOV|MIL|COP|SPY)\b/u.test(reference.code);
}

/** One of whom nothing but a number or a pronoun is told may be anybody. */
function isVague({ reference: { entity, code } }: Party): boolean {
  return entity === undefined && (code === "" || code === "UNK");
}

function sayRelation(relation: Relation, a: Party, b: Party): string {
  const [one, other] = [a.reference.name, b.reference.name];
  if (relation === "same") return one === other ? one : `${one}, also ${other}`;
  if (relation === "kin") return `${one} and ${other} belong together`;
  if (relation === "alike") return `${one} and ${other} are of one kind (${a.reference.code})`;
  return `${one} may be ${other}`;
}

function namesOf(parties: readonly Party[]): string {
  return parties
    .slice(0, 2)
    .map(({ reference }) => reference.name)
    .join(", ");
}

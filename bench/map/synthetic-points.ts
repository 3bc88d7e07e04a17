import type { IncidentPoints } from "../../packages/service/src/ask/incidents.ts";
import { createRandom } from "../record/random.ts";

const TYPES = ["ASSAULT", "COERCE", "CONSULT", "ACCUSE", "AID", "MOBILIZE", "PROTEST", "AGREE"];
const STATUSES = ["happened", "ongoing", "planned", "possible", "denied"];
/** 2011-01-01, and ten years from it. */
const FIRST_DAY = 14_975;
const DAYS = 3652;
const TOWNS = 2400;
/** Share of incidents that are told for a month rather than a day. */
const LONG_SHARE = 0.06;

/** Incidents in towns around a few centres, as a war has them: many on the same spot, few alone. */
export function syntheticPoints(count: number): IncidentPoints {
  const random = createRandom(7);
  const towns = Array.from({ length: TOWNS }, () => ({
    lat: 12 + 26 * random.next() ** 0.7,
    lon: 28 + 24 * random.next(),
  }));
  const rows = Array.from({ length: count }, (_, index) => {
    const town = towns[Math.floor(TOWNS * random.next() ** 2.2)] ?? { lat: 0, lon: 0 };
    const from = FIRST_DAY + Math.floor(DAYS * random.next() ** 0.6);
    return {
      id: `i-${index.toString(16).padStart(16, "0")}`,
      ...town,
      from,
      to: from + (random.next() < LONG_SHARE ? 30 : 0),
      type: Math.floor(TYPES.length * random.next() ** 1.8),
      status: Math.floor(STATUSES.length * random.next() ** 2.5),
      voices: 1 + Math.floor(5 * random.next() ** 6),
      claimed: Number(random.next() < 0.2),
      rough: 0,
    };
  }).sort((a, b) => b.from - a.from);
  const column = <Name extends keyof (typeof rows)[number]>(
    name: Name,
  ): (typeof rows)[number][Name][] => rows.map((row) => row[name]);
  return {
    ids: column("id"),
    lat: column("lat"),
    lon: column("lon"),
    from: column("from"),
    to: column("to"),
    type: column("type"),
    status: column("status"),
    voices: column("voices"),
    claimed: column("claimed"),
    rough: column("rough"),
    types: TYPES,
    statuses: STATUSES,
    unplaced: 0,
  };
}

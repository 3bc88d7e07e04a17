import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ActorReference, PlaceReference } from "../api/contract.ts";
import styles from "./chips.module.css";

const KIND_SIGNS: Readonly<Record<string, string>> = {
  state: "M4 17V8l6-4 6 4v9M2 17h16",
  military: "M10 3l7 3v5c0 4-3 6-7 7-4-1-7-3-7-7V6z",
  rebel: "M5 18V3l10 3-10 4",
  militia: "M5 18V3l10 3-10 4",
  igo: "M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M2.5 10h15M10 2.5c-4 4-4 11 0 15c4-4 4-11 0-15",
  ngo: "M10 17C4 12 2 9 4 6s5-2 6 1c1-3 4-4 6-1s0 6-6 11z",
  media: "M3 5h14v10H3zM6 8h8M6 11h5",
  person: "M10 10a3.4 3.4 0 1 0 0-6.8a3.4 3.4 0 1 0 0 6.8M3.5 17.5c1-4 3.5-5 6.5-5s5.5 1 6.5 5",
};

const GROUP_SIGN =
  "M7 9a2.6 2.6 0 1 0 0-5.200a2.6 2.6 0 1 0 0 5.200M14 10a2.2 2.2 0 1 0 0-4.400a2.2 2.2 0 1 0 0 4.400M2 16c.6-3 2.5-4.5 5-4.500s4.4 1.5 5 4.500M13 12c2.5-.3 4.3 1 5 3.5";

/** An actor: sign of its kind and name; leads to its page. */
export function ActorChip({ actor }: { readonly actor: ActorReference }): ReactNode {
  return (
    <Link
      to="/actors/$key"
      params={{ key: actor.key }}
      className={styles.chip}
      title={`${actor.kind} · ${actor.code}`}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={KIND_SIGNS[actor.kind] ?? GROUP_SIGN} />
      </svg>
      {actor.name}
    </Link>
  );
}

/** Several actors; says so where none is told, and how many there are beyond `most`. */
export function ActorList({
  actors,
  none = "not told",
  most = 8,
}: {
  readonly actors: readonly ActorReference[];
  readonly none?: string;
  readonly most?: number;
}): ReactNode {
  if (actors.length === 0) return <span className={styles.none}>{none}</span>;
  const others = actors.length - most;
  return (
    <span className={styles.list}>
      {actors.slice(0, most).map((actor) => (
        <ActorChip key={actor.key} actor={actor} />
      ))}
      {others > 0 && <span className={styles.none}>and {others} more</span>}
    </span>
  );
}

/** A place: name and how finely it is known; leads to the map there. */
export function PlaceChip({ place }: { readonly place: PlaceReference }): ReactNode {
  const { lat, lon, precision, name } = place;
  const sign = (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 18c-4-5-6-8-6-10.500a6 6 0 0 1 12 0C16 10 14 13 10 18M10 9.500a2 2 0 1 0 0-4a2 2 0 1 0 0 4" />
    </svg>
  );
  if (lat === undefined || lon === undefined)
    return (
      <span className={styles.chip} title="No coordinates are known for it">
        {sign}
        {name}
      </span>
    );
  return (
    <Link
      to="/map"
      search={{ map: `${lat.toFixed(3)},${lon.toFixed(3)},${ZOOMS[precision] ?? 8}` }}
      className={styles.chip}
      title={`Known as a ${precision}`}
    >
      {sign}
      {name}
    </Link>
  );
}

const ZOOMS: Readonly<Record<string, number>> = {
  site: 11,
  place: 9,
  district: 8,
  province: 7,
  country: 5,
};

import { type ReactNode, useMemo } from "react";
import {
  type NamedPosition,
  type Position,
  type SmallBaseMap,
  useSmallBaseMap,
} from "../api/base-map.ts";
import type { PlaceReference } from "../api/contract.ts";
import styles from "./locator.module.css";
import { type Frame, frameAround, isNear, pathOf, pointIn } from "./locator-frame.ts";

const MOST_TOWNS = 4;

/** A small map of where a place lies, drawn from the base map: nothing is fetched from elsewhere. */
export function Locator({ place }: { readonly place: PlaceReference }): ReactNode {
  const { data } = useSmallBaseMap();
  const { lat, lon } = place;
  const frame = useMemo(
    () =>
      lat === undefined || lon === undefined ? undefined : frameAround([lon, lat], place.precision),
    [lat, lon, place.precision],
  );
  if (frame === undefined || lat === undefined || lon === undefined) return null;
  const [x, y] = pointIn(frame, [lon, lat]);
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className={styles.map}
      role="img"
      aria-label={`${place.name} on a map: ${degrees(lat, "north", "south")}, ${degrees(lon, "east", "west")}`}
    >
      {data !== undefined && <Ground frame={frame} map={data} place={place} />}
      <Mark x={x} y={y} precision={place.precision} frame={frame} />
      <text x={x + 9} y={y + 4} className={styles.name}>
        {place.name}
      </text>
    </svg>
  );
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
}

function Ground({
  frame,
  map,
  place,
}: {
  readonly frame: Frame;
  readonly map: SmallBaseMap;
  readonly place: PlaceReference;
}): ReactNode {
  const near = (line: readonly Position[]): boolean => isNear(frame, line);
  const towns = map.towns.filter(
    ([name, lon, lat]) =>
      name !== place.name && isInside(frame, [lon, lat]) && !isClose(frame, [lon, lat]),
  );
  const named = apart(frame, towns);
  const countries = map.countries.filter(
    ([, lon, lat]) =>
      isInside(frame, [lon, lat]) &&
      !isClose(frame, [lon, lat]) &&
      named.every((town) => !runsInto(frame, [lon, lat], [town[1], town[2]])),
  );
  return (
    <>
      <path
        className={styles.land}
        d={map.land
          .filter(near)
          .map((ring) => pathOf(frame, ring, true))
          .join("")}
      />
      <path
        className={styles.coast}
        d={map.coasts
          .filter(near)
          .map((line) => pathOf(frame, line, false))
          .join("")}
      />
      <path
        className={styles.border}
        d={map.borders
          .filter(near)
          .map((line) => pathOf(frame, line, false))
          .join("")}
      />
      {countries.map((one) => (
        <Label key={one[0]} one={one} frame={frame} className={styles.country} />
      ))}
      {named.map((one) => (
        <Label key={one[0]} one={one} frame={frame} className={styles.town} dot />
      ))}
    </>
  );
}

function isInside(frame: Frame, at: Position): boolean {
  const [x, y] = pointIn(frame, at);
  return x > 12 && x < frame.width - 50 && y > 10 && y < frame.height - 6;
}

/** Whether a name there would run into that of the place itself. */
function isClose(frame: Frame, at: Position): boolean {
  const [x, y] = pointIn(frame, at);
  return Math.abs(y - frame.height / 2) < 16 && Math.abs(x - frame.width / 2) < 110;
}

/** The largest towns whose names do not run into each other. */
function apart(frame: Frame, towns: readonly NamedPosition[]): readonly NamedPosition[] {
  const kept: NamedPosition[] = [];
  for (const town of towns) {
    if (kept.length >= MOST_TOWNS) break;
    const [, lon, lat] = town;
    const isFree = kept.every((other) => !runsInto(frame, [lon, lat], [other[1], other[2]]));
    if (isFree) kept.push(town);
  }
  return kept;
}

/** Whether names at two positions would lie on one another. */
function runsInto(frame: Frame, one: Position, other: Position): boolean {
  const [x, y] = pointIn(frame, one);
  const [otherX, otherY] = pointIn(frame, other);
  return Math.abs(otherY - y) <= 14 && Math.abs(otherX - x) <= 90;
}

function Label({
  one: [name, lon, lat],
  frame,
  className,
  dot = false,
}: {
  readonly one: NamedPosition;
  readonly frame: Frame;
  readonly className: string | undefined;
  readonly dot?: boolean;
}): ReactNode {
  const [x, y] = pointIn(frame, [lon, lat]);
  return (
    <>
      {dot && <circle cx={x} cy={y} r={1.4} className={styles.dot} />}
      <text x={dot ? x + 4 : x} y={y + 3} className={className}>
        {name}
      </text>
    </>
  );
}

/** A point where the place is known as a point, a wide ring where only its province or country is. */
function Mark({
  x,
  y,
  precision,
  frame,
}: {
  readonly x: number;
  readonly y: number;
  readonly precision: PlaceReference["precision"];
  readonly frame: Frame;
}): ReactNode {
  const isRough = precision === "province" || precision === "country";
  return (
    <>
      {isRough && <circle cx={x} cy={y} r={frame.height * 0.34} className={styles.area} />}
      <circle cx={x} cy={y} r={4.5} className={styles.point} data-rough={isRough || undefined} />
    </>
  );
}

import type { ReactNode } from "react";
import { ageWords } from "../../record/days.ts";
import { TYPE_LOOKS } from "../../record/event-types.ts";
import { STATUS_LOOKS } from "../../record/statuses.ts";
import type { ColourBy } from "./points/cluster-points.ts";
import type { Mark, MarkTarget } from "./scene/marks.ts";
import styles from "./view.module.css";

const MOST_PARTS = 5;

/** A few words about what the pointer rests on. */
export function HoverWords({
  mark,
  colourBy,
}: {
  readonly mark: Mark;
  readonly colourBy: ColourBy;
}): ReactNode {
  return (
    <div
      className={styles.hover}
      style={{ left: mark.x, top: mark.y - mark.radius - 8 }}
      aria-hidden="true"
    >
      {wordsOf(mark.target, colourBy).map((line, index) => (
        <span key={line} className={index === 0 ? styles.hoverTitle : undefined}>
          {line}
        </span>
      ))}
    </div>
  );
}

function wordsOf(target: MarkTarget, colourBy: ColourBy): readonly string[] {
  if (target.kind === "place") {
    const { name, holders, status, ageDays } = target.place;
    const who = holders.map((holder) => holder.name).join(" or ") || "no one told";
    const age = ageDays === undefined ? "" : `last told ${ageWords(ageDays)} before`;
    return [name, `${status}: ${who}`, age].filter((line) => line !== "");
  }
  if (target.kind === "incident") return [glyphWords(target.incident)];
  const { cluster } = target;
  if (cluster.count === 1) return [glyphWords(cluster)];
  const parts = partWords(cluster.parts, colourBy);
  return [
    `${cluster.count.toLocaleString("en-GB")} incidents${cluster.isSpot ? " on one spot" : ""}`,
    ...parts,
  ];
}

function glyphWords({
  type,
  status,
  voices,
}: {
  readonly type: number;
  readonly status: number;
  readonly voices: number;
}): string {
  const words = `${TYPE_LOOKS[type]?.words ?? ""}, ${STATUS_LOOKS[status]?.words.toLowerCase() ?? ""}`;
  return voices > 1 ? `${words}, ${voices} voices` : words;
}

function partWords(
  parts: readonly (readonly [number, number])[],
  colourBy: ColourBy,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const [category, count] of parts) {
    const words =
      colourBy === "type"
        ? TYPE_LOOKS[Math.floor(category / 2)]?.words
        : STATUS_LOOKS[category]?.words;
    counts.set(words ?? "", (counts.get(words ?? "") ?? 0) + count);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_PARTS)
    .map(([words, count]) => `${count.toLocaleString("en-GB")} ${words.toLowerCase()}`);
}

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import type { WeighedAccount } from "../../api/contract.ts";
import { useWidth } from "../../design/use-width.ts";
import { dayWords } from "../../record/days.ts";
import { claimWords, shortNumber } from "../../record/figure-words.ts";
import { type LabelPlace, placeLabels } from "./claim-labels.ts";
import styles from "./claims-chart.module.css";
import { type ClaimsScale, claimsScale } from "./claims-scale.ts";
import { type PlottedClaim, spreadLabels, WHY_WORDS } from "./plotted-claims.ts";

const HEIGHT = 340;

/** Claims over time: bounds as whiskers, speakers beside them, low, best and high as a band. */
export function ClaimsChart({
  account,
  chosen,
  neighbours,
  onChoose,
  plotted,
}: {
  readonly account: WeighedAccount;
  readonly plotted: readonly PlottedClaim[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  /** Other accounts of the same measure and place, drawn faint. */
  readonly neighbours: readonly WeighedAccount[];
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(280, useWidth(box, 720));
  const scale = claimsScale(plotted, neighbours, { width, height: HEIGHT });
  const spots = spotsOf(plotted, scale, chosen);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = plotted.findIndex(({ claim }) => claim.id === chosen);
    const next = plotted[Math.max(0, Math.min(plotted.length - 1, at + step))];
    if (next !== undefined) onChoose(next.claim.id);
  };
  return (
    <figure className={styles.figure} ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing, whose parts are buttons */}
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="group"
        aria-label="Claims over time; arrows go from one to the next, the table below has them all"
        onKeyDown={onKey}
      >
        <Axes scale={scale} />
        <Band account={account} scale={scale} />
        {neighbours.flatMap(({ claims }) =>
          claims.map((claim) => (
            <circle
              key={claim.id}
              className={styles.neighbour}
              cx={scale.x(claim.published)}
              cy={scale.y(claim.low ?? claim.high ?? 0)}
              r={2.5}
            />
          )),
        )}
        <Revisions plotted={plotted} spots={spots} />
        {plotted.map((one) => (
          <Claim
            key={one.claim.id}
            plotted={one}
            spot={spots.get(one.claim.id)}
            scale={scale}
            chosen={one.claim.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </svg>
      <figcaption className={styles.note}>
        {scale.isLogarithmic && "Each step upwards is ten times as much. "}
        {neighbours.length > 0 && "Small dots: other accounts of the same place and measure."}
      </figcaption>
    </figure>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Where its speaker's name stands, if there is room. */
  readonly label: LabelPlace | undefined;
}

const APART = 15;

/** Where claims lie; those of one day stand side by side, names do not cover one another. */
function spotsOf(
  plotted: readonly PlottedClaim[],
  scale: ClaimsScale,
  chosen: string | undefined,
): ReadonlyMap<string, Spot> {
  const seen = new Map<string, number>();
  const places = plotted.map(({ claim }) => {
    const before = seen.get(claim.published) ?? 0;
    seen.set(claim.published, before + 1);
    const value = claim.low ?? claim.high ?? 0;
    return { x: scale.x(claim.published) + before * 9, y: scale.y(value) };
  });
  const labels = placeLabels(
    plotted.map((one, index) => ({
      x: places[index]?.x ?? 0,
      y: places[index]?.y ?? 0,
      words: shortName(one.speaker),
      weight: weightOf(one, chosen),
    })),
    { left: scale.left, right: scale.right, top: 0, bottom: scale.bottom },
  );
  return new Map(
    plotted.map(({ claim }, index) => {
      const { x = 0, y = 0 } = places[index] ?? {};
      return [claim.id, { x, y, label: labels[index] }];
    }),
  );
}

/** The chosen one is named first, then those that give a number, then those that count. */
function weightOf({ claim, gives, why }: PlottedClaim, chosen: string | undefined): number {
  if (claim.id === chosen) return 3;
  if (gives.length > 0) return 2;
  return why === undefined ? 1 : 0;
}

const MOST_SIGNS = 26;

function shortName(speaker: string): string {
  return speaker.length > MOST_SIGNS ? `${speaker.slice(0, MOST_SIGNS - 1)}…` : speaker;
}

const MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

function Axes({ scale }: { readonly scale: ClaimsScale }): ReactNode {
  const [first, last] = [scale.dayTicks[0]?.date, scale.dayTicks.at(-1)?.date];
  const span = (last?.getTime() ?? 0) - (first?.getTime() ?? 0);
  const format = span > 150 * 86_400_000 ? MONTH : DAY;
  return (
    <g className={styles.axes}>
      {scale.valueTicks.map(({ at, value }) => (
        <g key={value}>
          <path d={`M${scale.left} ${at}H${scale.right}`} />
          <text x={scale.left - 8} y={at + 4} textAnchor="end">
            {shortNumber(value)}
          </text>
        </g>
      ))}
      {scale.dayTicks.map(({ at, date }) => (
        <text key={date.getTime()} x={at} y={scale.height - 8} textAnchor="middle">
          {format.format(date)}
        </text>
      ))}
    </g>
  );
}

function Band({
  account: { estimates },
  scale,
}: {
  readonly account: WeighedAccount;
  readonly scale: ClaimsScale;
}): ReactNode {
  const lines = (["high", "best", "low"] as const).flatMap((name) => {
    const value = estimates[name]?.value;
    return value === undefined ? [] : [{ name, value, at: scale.y(value) }];
  });
  const labels = spreadLabels(
    lines.map(({ at }) => at),
    APART,
  );
  const [high, low] = [
    lines.find((one) => one.name === "high"),
    lines.find((one) => one.name === "low"),
  ];
  return (
    <g>
      {high !== undefined && low !== undefined && (
        <rect
          className={styles.band}
          x={scale.left}
          width={scale.right - scale.left}
          y={high.at}
          height={Math.max(1, low.at - high.at)}
        />
      )}
      {lines.map(({ at, name, value }, index) => (
        <g key={name} className={styles.estimate} data-name={name}>
          <path d={`M${scale.left} ${at}H${scale.right}`} />
          <text x={scale.right + 6} y={(labels[index] ?? at) + 4}>
            {name} {shortNumber(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Revisions({
  plotted,
  spots,
}: {
  readonly plotted: readonly PlottedClaim[];
  readonly spots: ReadonlyMap<string, Spot>;
}): ReactNode {
  return plotted.flatMap(({ claim, revises }) =>
    revises.map((before) => {
      const [from, to] = [spots.get(before), spots.get(claim.id)];
      if (from === undefined || to === undefined) return null;
      const bend = (from.x + to.x) / 2;
      const above = Math.min(from.y, to.y) - 26;
      return (
        <path
          key={`${before} ${claim.id}`}
          className={styles.revision}
          d={`M${from.x} ${from.y - 7}Q${bend} ${above} ${to.x} ${to.y - 8}`}
        >
          <title>Takes the place of an earlier number</title>
        </path>
      );
    }),
  );
}

const REACH = 34;

function Claim({
  chosen,
  onChoose,
  plotted: { claim, gives, speaker, why },
  scale,
  spot,
}: {
  readonly plotted: PlottedClaim;
  readonly spot: Spot | undefined;
  readonly scale: ClaimsScale;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  if (spot === undefined) return null;
  const words = `${shortName(speaker)}: ${claimWords(claim)}, ${dayWords(claim.published)}${why === undefined ? "" : `. ${WHY_WORDS[why]}`}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      className={styles.claim}
      data-why={why}
      data-chosen={chosen || undefined}
      data-gives={gives.includes("best") ? "best" : undefined}
      data-claim={claim.id}
      role="button"
      tabIndex={chosen ? 0 : -1}
      aria-label={words}
      aria-pressed={chosen}
      onClick={() => onChoose(claim.id)}
      onKeyDown={({ key }) => {
        if (key === "Enter" || key === " ") onChoose(claim.id);
      }}
    >
      <path className={styles.whisker} d={whiskerOf(claim, spot, scale)} />
      {why === "part" ? (
        <rect className={styles.point} x={spot.x - 4.5} y={spot.y - 4.5} width={9} height={9} />
      ) : (
        <circle className={styles.point} cx={spot.x} cy={spot.y} r={chosen ? 6.5 : 5} />
      )}
      {spot.label !== undefined && (
        <text x={spot.label.x} y={spot.label.y + 4} textAnchor={spot.label.anchor}>
          {shortName(speaker)}
        </text>
      )}
    </g>
  );
}

/** A line between the bounds; one that is open ends in an arrow. */
function whiskerOf({ high, low }: PlottedClaim["claim"], { x }: Spot, scale: ClaimsScale): string {
  if (low !== undefined && high !== undefined) {
    if (low === high) return "";
    const [top, bottom] = [scale.y(high), scale.y(low)];
    return `M${x} ${top}V${bottom}M${x - 5} ${top}H${x + 5}M${x - 5} ${bottom}H${x + 5}`;
  }
  if (low !== undefined) {
    const at = scale.y(low);
    const end = Math.max(4, at - REACH);
    return `M${x} ${at}V${end}M${x - 4} ${end + 6}L${x} ${end}L${x + 4} ${end + 6}`;
  }
  if (high === undefined) return "";
  const at = scale.y(high);
  const end = Math.min(scale.bottom, at + REACH);
  return `M${x} ${at}V${end}M${x - 4} ${end - 6}L${x} ${end}L${x + 4} ${end - 6}`;
}

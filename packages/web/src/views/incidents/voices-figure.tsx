import { type CSSProperties, type ReactNode, useState } from "react";
import { Button } from "../../design/button.tsx";
import { dayNumber, dayOfNumber, dayWords } from "../../record/days.ts";
import { type Account, sourceWords, type Voice, voicesOf } from "./accounts.ts";
import styles from "./voices-figure.module.css";

const MOST = 8;

/** Who spoke when: a line for each voice, a mark for each account, copies hung on what they copy. */
export function VoicesFigure({ accounts }: { readonly accounts: readonly Account[] }): ReactNode {
  const [all, setAll] = useState(false);
  const voices = voicesOf(accounts);
  const shown = all ? voices : voices.slice(0, MOST);
  const days = accounts.map(({ row }) => dayNumber(row.published));
  const scale = scaleOf(Math.min(...days), Math.max(...days));
  return (
    <section aria-labelledby="voices" className={styles.figure}>
      <header className={styles.head}>
        <h2 id="voices">Who said so, and when</h2>
        <p>
          <span className={styles.key} /> speaks for itself
          <span className={styles.key} data-cites="" /> cites someone
          <span className={styles.key} data-copy="" /> copied
        </p>
      </header>
      <div className={styles.chart}>
        <Axis scale={scale} />
        {shown.map((voice) => (
          <VoiceLine key={voice.id} voice={voice} scale={scale} />
        ))}
      </div>
      {voices.length > shown.length && (
        <Button size="small" look="quiet" onClick={() => setAll(true)}>
          {voices.length - shown.length} more voices
        </Button>
      )}
    </section>
  );
}

interface Scale {
  readonly at: (day: number) => string;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652];
const MOST_TICKS = 6;

/** Days to percent of the width; some room on both sides. */
function scaleOf(first: number, last: number): Scale {
  const span = Math.max(1, last - first);
  const step = STEPS.find((one) => span / one <= MOST_TICKS) ?? span;
  const ticks: number[] = [];
  for (let day = first; day <= last; day += step) ticks.push(day);
  return {
    ticks,
    at: (day) => `${(last === first ? 50 : 4 + (92 * (day - first)) / span).toFixed(2)}%`,
  };
}

function Axis({ scale }: { readonly scale: Scale }): ReactNode {
  return (
    <div className={styles.axis} aria-hidden="true">
      {scale.ticks.map((day) => (
        <span key={day} style={{ left: scale.at(day) }}>
          {dayWords(dayOfNumber(day))}
        </span>
      ))}
    </div>
  );
}

function VoiceLine({ scale, voice }: { readonly voice: Voice; readonly scale: Scale }): ReactNode {
  const days = voice.accounts.map(({ row }) => dayNumber(row.published));
  const chained = voice.accounts.some(({ copyOf }) => copyOf !== undefined);
  const ends = {
    "--from": scale.at(Math.min(...days)),
    "--to": scale.at(Math.max(...days)),
  } as CSSProperties;
  const places = placesOf(days, scale);
  return (
    <div className={styles.voice}>
      <span className={styles.name}>
        {voice.name}
        <small>{chained ? `one voice, ${voice.accounts.length} reports` : citedWords(voice)}</small>
      </span>
      <span className={styles.track} style={ends}>
        {days.length > 1 && <span className={styles.chain} />}
        {voice.accounts.map((account, index) => (
          <Mark key={account.row.id} account={account} place={places[index] ?? ""} />
        ))}
      </span>
    </div>
  );
}

/** Whom a voice cites, the nearest to the deed of each chain. */
function citedWords({ accounts }: Voice): string {
  const cited = [...new Set(accounts.flatMap(({ row }) => row.attribution.at(-1)?.name ?? []))];
  const [first, second] = cited;
  if (first === undefined) return "";
  if (second === undefined) return `citing ${first}`;
  return `citing ${first}, ${second}${cited.length > 2 ? " …" : ""}`;
}

/** From the left: each where its day is, or beside the one before where that takes the room. */
function placesOf(days: readonly number[], { at }: Scale): readonly string[] {
  const places: string[] = [];
  const order = days.map((day, index) => ({ day, index })).sort((a, b) => a.day - b.day);
  let before: string | undefined;
  for (const { day, index } of order) {
    before = before === undefined ? at(day) : `max(${at(day)}, ${before} + 1.45rem)`;
    places[index] = before;
  }
  return places;
}

function Mark({
  account,
  place,
}: {
  readonly account: Account;
  /** Of its middle, as CSS has it. */
  readonly place: string;
}): ReactNode {
  const { copyOf, number, row } = account;
  const words = `${sourceWords(account)}, ${dayWords(row.published)}`;
  return (
    <a
      href={`#account-${number}`}
      className={styles.mark}
      style={{ left: place }}
      data-copy={copyOf !== undefined || undefined}
      data-cites={row.attribution.length > 0 || undefined}
      title={words}
      aria-label={`Account ${number}: ${words}${copyOf === undefined ? "" : ", copied"}`}
    >
      {number}
    </a>
  );
}

import { TYPE_LOOKS } from "../../../record/event-types.ts";
import { STATUS_LOOKS } from "../../../record/statuses.ts";

const NAMES = [
  "paper",
  "paper-raised",
  "ink",
  "ink-soft",
  "ink-faint",
  "hairline",
  "hairline-strong",
  "accent",
  "danger",
  "map-sea",
  "map-land",
  "map-coast",
  "map-border",
  "map-label",
  "map-town",
  "holder-other",
] as const;

const HOLDERS = 7;

/** A colour of the page. */
export type ColourName = (typeof NAMES)[number];

/** Colours as the page shows them now, light or dark, for what is drawn on a canvas. */
export interface Palette {
  readonly colour: Readonly<Record<ColourName, string>>;
  /** By place in `TYPE_LOOKS`. */
  readonly types: readonly string[];
  /** By place in `STATUS_LOOKS`. */
  readonly statuses: readonly string[];
  readonly holders: readonly string[];
}

/** Reads the colours from the page's tokens. */
export function readPalette(): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.transition = "none";
  document.body.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colour = Object.fromEntries(NAMES.map((name) => [name, read(`--${name}`)]));
  const palette: Palette = {
    colour: colour as Palette["colour"],
    types: TYPE_LOOKS.map((look) => read(look.colour)),
    statuses: STATUS_LOOKS.map(({ status }) => read(`--status-${status}`)),
    holders: Array.from({ length: HOLDERS }, (_, index) => read(`--holder-${index + 1}`)),
  };
  probe.remove();
  return palette;
}

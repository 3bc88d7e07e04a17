import type { HeldPlace } from "../../../api/contract.ts";
import { ageWords } from "../../../record/days.ts";
import { xOf, yOf } from "../points/mercator.ts";
import { type Frame, isOnScreen, toScreen } from "./frame.ts";
import type { HolderSlots } from "./holder-colours.ts";
import type { Mark } from "./marks.ts";
import type { Palette } from "./palette.ts";

/** Zooms from which on flags and names are drawn. */
const FLAG_ZOOM = 3.6;
const NAME_ZOOM = 5.6;
const POLE = 24;
const FLAG_WIDTH = 19;
const FLAG_HEIGHT = 12;
const FAINTEST = 0.22;

interface ControlStyle {
  readonly palette: Palette;
  readonly slots: HolderSlots;
}

/** Draws who holds each place: a flag that fades with the age of what is known, parted where sources differ. */
export function drawControl(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { places, ...style }: ControlStyle & { readonly places: readonly HeldPlace[] },
): readonly Mark[] {
  const shown = places.flatMap((place) => {
    const { lat, lon, precision } = place.reference;
    if (lat === undefined || lon === undefined || precision === "country") return [];
    const [x, y] = toScreen(frame, xOf(lon), yOf(lat));
    return isOnScreen(frame, x, y, 60) ? [{ place, x, y }] : [];
  });
  for (const { place, x, y } of shown) drawWash(context, [x, y], coloursOf(place, style), place);
  return shown
    .sort((a, b) => a.y - b.y)
    .map(({ place, x, y }) => {
      const isFlag = frame.zoom >= FLAG_ZOOM;
      if (isFlag) drawFlag(context, [x, y], { place, colours: coloursOf(place, style), style });
      if (frame.zoom >= NAME_ZOOM) drawName(context, [x, y], { place, palette: style.palette });
      return {
        x: isFlag ? x + FLAG_WIDTH / 2 : x,
        y: isFlag ? y - POLE + FLAG_HEIGHT / 2 : y,
        radius: 9,
        target: { kind: "place", place },
      };
    });
}

/** Colours of those who hold, or who fight for it; none where nothing is known. */
function coloursOf(place: HeldPlace, { palette, slots }: ControlStyle): readonly string[] {
  const actors =
    place.status === "contested" && place.sides.length > 0 ? place.sides : place.holders;
  if (place.status === "unknown" && place.holders.length === 0) return [];
  return actors.slice(0, 3).map(({ actor }) => {
    const slot = slots.get(actor);
    return (
      (slot === undefined ? undefined : palette.holders[slot]) ?? palette.colour["holder-other"]
    );
  });
}

function strengthOf({ confidence, status }: HeldPlace): number {
  return status === "unknown" ? FAINTEST : Math.max(FAINTEST, Math.min(1, confidence * 1.15));
}

function drawWash(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  colours: readonly string[],
  place: HeldPlace,
): void {
  const [first] = colours;
  if (first === undefined) return;
  const radius = place.reference.precision === "province" ? 34 : 20;
  const wash = context.createRadialGradient(x, y, 0, x, y, radius);
  wash.addColorStop(0, first);
  wash.addColorStop(1, "transparent");
  context.globalAlpha = 0.34 * strengthOf(place);
  context.fillStyle = wash;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
}

function drawFlag(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  {
    place,
    colours,
    style: { palette },
  }: {
    readonly place: HeldPlace;
    readonly colours: readonly string[];
    readonly style: ControlStyle;
  },
): void {
  const { colour } = palette;
  context.strokeStyle = colour["ink-soft"];
  context.lineWidth = 1.3;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x, y - POLE);
  context.stroke();
  context.beginPath();
  context.arc(x, y, 1.9, 0, 2 * Math.PI);
  context.fillStyle = colour["ink-soft"];
  context.fill();
  const cloth = clothAt(x, y - POLE);
  context.fillStyle = colour["map-land"];
  context.fill(cloth);
  fillCloth(context, [x, y - POLE], { cloth, colours, strength: strengthOf(place), place });
  context.setLineDash(place.status === "unknown" ? [2, 2] : []);
  context.strokeStyle = colours.length === 0 ? colour["ink-faint"] : (colours[0] ?? "");
  context.lineWidth = 1.2;
  context.stroke(cloth);
  context.setLineDash([]);
  if (place.contradictions.length > 0) drawDiffers(context, [x + FLAG_WIDTH, y - POLE], palette);
}

/** A swallow-tailed pennant, its upper left at the top of the pole. */
function clothAt(x: number, y: number): Path2D {
  const cloth = new Path2D();
  cloth.moveTo(x, y);
  cloth.lineTo(x + FLAG_WIDTH, y);
  cloth.lineTo(x + FLAG_WIDTH - 4, y + FLAG_HEIGHT / 2);
  cloth.lineTo(x + FLAG_WIDTH, y + FLAG_HEIGHT);
  cloth.lineTo(x, y + FLAG_HEIGHT);
  cloth.closePath();
  return cloth;
}

function fillCloth(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  {
    cloth,
    colours,
    strength,
    place,
  }: {
    readonly cloth: Path2D;
    readonly colours: readonly string[];
    readonly strength: number;
    readonly place: HeldPlace;
  },
): void {
  context.save();
  context.clip(cloth);
  context.globalAlpha = strength;
  const width = FLAG_WIDTH / Math.max(1, colours.length);
  for (const [index, fill] of colours.entries()) {
    context.fillStyle = fill;
    context.fillRect(x + index * width, y, width + 0.5, FLAG_HEIGHT);
  }
  if (place.status === "contested") {
    context.globalAlpha = 0.75;
    context.strokeStyle = "white";
    context.lineWidth = 1.6;
    context.beginPath();
    for (let at = -FLAG_HEIGHT; at < FLAG_WIDTH; at += 5) {
      context.moveTo(x + at, y + FLAG_HEIGHT);
      context.lineTo(x + at + FLAG_HEIGHT, y);
    }
    context.stroke();
  }
  context.restore();
}

/** The sign ≠ in a disc: sources differ. */
function drawDiffers(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  { colour }: Palette,
): void {
  context.beginPath();
  context.arc(x, y, 5.2, 0, 2 * Math.PI);
  context.fillStyle = colour.danger;
  context.fill();
  context.fillStyle = colour["paper-raised"];
  context.font = `700 9px "Inter Variable", sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText("≠", x, y + 0.5);
}

function drawName(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  { place, palette: { colour } }: { readonly place: HeldPlace; readonly palette: Palette },
): void {
  const [holder] = place.holders;
  const age = place.ageDays === undefined ? undefined : ageWords(place.ageDays);
  const lines = [place.name, [holder?.name ?? "not known", age].filter(Boolean).join(" · ")];
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = colour["map-land"];
  context.lineWidth = 3;
  for (const [index, words] of lines.entries()) {
    const isName = index === 0;
    context.font = isName
      ? `600 12px "Source Serif 4 Variable", serif`
      : `400 10px "Inter Variable", sans-serif`;
    context.fillStyle = isName ? colour.ink : colour["ink-soft"];
    const top = y + 9 + index * 13;
    context.strokeText(words, x + 5, top);
    context.fillText(words, x + 5, top);
  }
}

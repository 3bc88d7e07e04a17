import type { HeldPlace } from "../../../api/contract.ts";
import { ageWords } from "../../../record/days.ts";
import { xOf, yOf } from "../points/mercator.ts";
import type { Boxes } from "./boxes.ts";
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

/** What is drawn of control, and where nothing may be written. */
interface ControlDrawing extends ControlStyle {
  readonly places: readonly HeldPlace[];
  readonly boxes: Boxes;
}

interface PlacedHolding {
  readonly place: HeldPlace;
  readonly x: number;
  readonly y: number;
}

/** Draws who holds each place: a flag that fades with the age of what is known, parted where sources differ. */
export function drawControl(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { places, boxes, ...style }: ControlDrawing,
): readonly Mark[] {
  const shown = placed(frame, places);
  for (const { place, x, y } of shown) drawWash(context, [x, y], coloursOf(place, style), place);
  const flags = frame.zoom < FLAG_ZOOM ? [] : shown.filter((one) => hasRoom(boxes, one));
  for (const { place, x, y } of flags.toSorted((a, b) => a.y - b.y))
    drawFlag(context, [x, y], { place, colours: coloursOf(place, style), style });
  if (frame.zoom >= NAME_ZOOM)
    for (const flag of flags) drawName(context, flag, { boxes, palette: style.palette });
  const isFlag = new Set(flags);
  return shown.map((one) => {
    const { place, x, y } = one;
    const [left, top] = isFlag.has(one) ? [x + FLAG_WIDTH / 2, y - POLE + FLAG_HEIGHT / 2] : [x, y];
    return { x: left, y: top, radius: 8, target: { kind: "place", place } };
  });
}

/** Places on the screen; what is surest first, so that it has its flag where there is no room for all. */
function placed(frame: Frame, places: readonly HeldPlace[]): readonly PlacedHolding[] {
  return places
    .flatMap((place) => {
      const { lat, lon, precision } = place.reference;
      if (lat === undefined || lon === undefined || precision === "country") return [];
      const [x, y] = toScreen(frame, xOf(lon), yOf(lat));
      return isOnScreen(frame, x, y, 60) ? [{ place, x, y }] : [];
    })
    .sort((a, b) => b.place.confidence - a.place.confidence);
}

function hasRoom(boxes: Boxes, { x, y }: PlacedHolding): boolean {
  return boxes.reserve([x - 2, y - POLE - 3, x + FLAG_WIDTH + 2, y - POLE + FLAG_HEIGHT + 3]);
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
  wash.addColorStop(1, clear(first));
  context.globalAlpha = 0.34 * strengthOf(place);
  context.fillStyle = wash;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
}

/** The same colour, wholly transparent: a gradient to black would be grey half-way. */
function clear(colour: string): string {
  return colour.replace("rgb(", "rgba(").replace(")", ", 0)");
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
  { place, x, y }: PlacedHolding,
  { boxes, palette: { colour } }: { readonly boxes: Boxes; readonly palette: Palette },
): void {
  const [holder] = place.holders;
  const age = place.ageDays === undefined ? undefined : ageWords(place.ageDays);
  const note = [holder?.name ?? "not known", age].filter((words) => words !== undefined);
  const lines = [
    { words: place.name, font: `600 12px "Source Serif 4 Variable", serif`, ink: colour.ink },
    {
      words: note.join(" · "),
      font: `400 10px "Inter Variable", sans-serif`,
      ink: colour["ink-soft"],
    },
  ];
  const widths = lines.map(({ words, font }) => {
    context.font = font;
    return context.measureText(words).width;
  });
  if (!boxes.reserve([x + 3, y + 1, x + 8 + Math.max(...widths), y + 30])) return;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = colour["map-land"];
  context.lineWidth = 3;
  for (const [index, { words, font, ink }] of lines.entries()) {
    context.font = font;
    context.fillStyle = ink;
    context.strokeText(words, x + 5, y + 9 + index * 13);
    context.fillText(words, x + 5, y + 9 + index * 13);
  }
}

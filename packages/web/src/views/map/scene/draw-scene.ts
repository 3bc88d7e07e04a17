import type { Cluster } from "../points/cluster-points.ts";
import { xOf, yOf } from "../points/mercator.ts";
import { Boxes } from "./boxes.ts";
import { drawControl } from "./draw-control.ts";
import { drawCluster, drawGlyph, glyphSize, type MarkStyle, radiusOf } from "./draw-incidents.ts";
import { drawLabels, type Labels } from "./draw-labels.ts";
import { type Frame, isOnScreen, toScreen } from "./frame.ts";
import type { HolderSlots } from "./holder-colours.ts";
import { type Mark, spreadOut } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { SceneState, Spread } from "./scene.ts";

/** All that is drawn over the base map. */
export interface Drawn extends SceneState {
  readonly clusters: readonly Cluster[];
  readonly labels: Labels | undefined;
  readonly palette: Palette;
  readonly slots: HolderSlots;
  readonly spread: Spread | undefined;
}

/** Draws one frame: names, who holds what, incidents, those spread out, what is pointed at; tells where all of it stands. */
export function drawScene(
  context: CanvasRenderingContext2D,
  frame: Frame,
  drawn: Drawn,
): readonly Mark[] {
  const { labels, palette, places, slots, spread, pointed } = drawn;
  const boxes = new Boxes();
  context.clearRect(0, 0, frame.width, frame.height);
  if (drawn.showIncidents) takeClusters(boxes, frame, drawn.clusters);
  const control = { places, palette, slots, boxes };
  const marks = [...drawControl(context, frame, control)];
  if (labels !== undefined) drawLabels(context, frame, { labels, palette, boxes });
  if (drawn.showIncidents) marks.push(...drawClusters(context, frame, drawn));
  if (spread !== undefined) marks.push(...drawSpread(context, frame, { spread, style: drawn }));
  if (pointed !== undefined) drawPointed(context, frame, { pointed, palette });
  return marks;
}

/** Names are not written where marks will stand. */
function takeClusters(boxes: Boxes, frame: Frame, clusters: readonly Cluster[]): void {
  for (const { x, y, count } of clusters) {
    const [px, py] = toScreen(frame, x, y);
    if (!isOnScreen(frame, px, py)) continue;
    const radius = radiusOf(count) * 0.85;
    boxes.take([px - radius, py - radius, px + radius, py + radius]);
  }
}

function drawClusters(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { clusters, spread, ...style }: Drawn,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (let index = clusters.length - 1; index >= 0; index -= 1) {
    const cluster = clusters[index];
    if (cluster === undefined) continue;
    const [x, y] = toScreen(frame, cluster.x, cluster.y);
    if (!isOnScreen(frame, x, y)) continue;
    const isSingle = cluster.count === 1;
    context.globalAlpha = spread === undefined ? 1 : 0.35;
    if (cluster.isRough && cluster.isSpot) drawRough(context, [x, y], { cluster, style });
    if (isSingle) drawGlyph(context, [x, y], { look: cluster, style });
    else drawCluster(context, [x, y], { cluster, style });
    const radius = isSingle ? glyphSize(cluster.voices) / 2 : radiusOf(cluster.count);
    marks.push({ x, y, radius, target: { kind: "cluster", cluster } });
  }
  context.globalAlpha = 1;
  return marks;
}

/** A dotted ring around what is known to be somewhere in a province or country only. */
function drawRough(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  { cluster, style }: { readonly cluster: Cluster; readonly style: MarkStyle },
): void {
  const radius =
    (cluster.count === 1 ? glyphSize(cluster.voices) / 2 : radiusOf(cluster.count)) + 5;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = style.palette.colour["ink-faint"];
  context.lineWidth = 1.2;
  context.setLineDash([1.2, 3]);
  context.stroke();
  context.setLineDash([]);
}

function drawSpread(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { spread, style }: { readonly spread: Spread; readonly style: MarkStyle },
): readonly Mark[] {
  const [x, y] = toScreen(frame, spread.x, spread.y);
  const { colour } = style.palette;
  const places = spreadOut(spread.incidents.length);
  context.strokeStyle = colour["ink-faint"];
  context.lineWidth = 0.8;
  for (const [dx, dy] of places) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + dx, y + dy);
    context.stroke();
  }
  context.beginPath();
  context.arc(x, y, 3, 0, 2 * Math.PI);
  context.fillStyle = colour.ink;
  context.fill();
  return spread.incidents.map((incident, index) => {
    const [dx, dy] = places[index] ?? [0, 0];
    drawGlyph(context, [x + dx, y + dy], { look: incident, style });
    return { x: x + dx, y: y + dy, radius: 11, target: { kind: "incident", incident } };
  });
}

function drawPointed(
  context: CanvasRenderingContext2D,
  frame: Frame,
  {
    pointed,
    palette,
  }: {
    readonly pointed: { readonly lat: number; readonly lon: number };
    readonly palette: Palette;
  },
): void {
  const [x, y] = toScreen(frame, xOf(pointed.lon), yOf(pointed.lat));
  context.beginPath();
  context.arc(x, y, 17, 0, 2 * Math.PI);
  context.strokeStyle = palette.colour["paper-raised"];
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = palette.colour.accent;
  context.lineWidth = 2.4;
  context.stroke();
}

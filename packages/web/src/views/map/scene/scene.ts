import { type Map as BaseMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { HeldPlace } from "../../../api/contract.ts";
import { watchTheme } from "../../../app/theme.ts";
import type { Clustered, ColourBy } from "../points/cluster-points.ts";
import { xOf, yOf } from "../points/mercator.ts";
import type { SpotIncident } from "../points/messages.ts";
import type { Selection } from "../points/point-table.ts";
import { latestOnly, type PointsClient } from "../points/points-client.ts";
import { BaseLayers } from "./base-layers.ts";
import { createBaseMap, type MapPlace } from "./base-map.ts";
import { baseStyle } from "./base-style.ts";
import { type Labels, loadLabels } from "./draw-labels.ts";
import { drawScene } from "./draw-scene.ts";
import { boxOf, type Frame, frameOf } from "./frame.ts";
import { assignSlots, type HolderSlots } from "./holder-colours.ts";
import { type Mark, type MarkTarget, markAt } from "./marks.ts";
import { type Palette, readPalette } from "./palette.ts";
import { coversView, viewportOf } from "./viewport.ts";

setWorkerUrl(workerUrl);

/** What the map shows, apart from where it looks. */
export interface SceneState {
  readonly selection: Selection;
  readonly colourBy: ColourBy;
  readonly showIncidents: boolean;
  readonly places: readonly HeldPlace[];
  /** Where a chosen or hovered incident is. */
  readonly pointed?: { readonly lat: number; readonly lon: number } | undefined;
}

/** What the map tells the page. */
export interface SceneEvents {
  readonly onMove: (place: MapPlace) => void;
  /** West, south, east, north of what is seen. */
  readonly onBox: (box: readonly [number, number, number, number]) => void;
  readonly onPick: (target: MarkTarget | undefined) => void;
  readonly onHover: (mark: Mark | undefined) => void;
  readonly onCounted: (counted: Clustered) => void;
  readonly onHolders: (slots: HolderSlots) => void;
}

/** Incidents of one spot, spread out around it. */
export interface Spread {
  readonly x: number;
  readonly y: number;
  readonly incidents: readonly SpotIncident[];
}

const MOST_SPREAD = 48;

let isMarked = false;

/** Says in the browser's own record of times when incidents were first seen; `bench/map.ts` reads it. */
function markPainted(): void {
  if (!isMarked) performance.mark("zenobia:painted");
  isMarked = true;
}

/** The map with all that is drawn on it; it has a life of its own, beside React. */
export class Scene {
  readonly #map: BaseMap;
  readonly #layers: BaseLayers;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #client: PointsClient;
  readonly #events: SceneEvents;
  readonly #stopTheme: () => void;
  readonly #cluster: (nothing: undefined) => void;
  #palette: Palette = readPalette();
  #labels: Labels | undefined;
  #state: SceneState;
  #clustered: Clustered | undefined;
  #covered: ReturnType<typeof viewportOf> | undefined;
  #marks: readonly Mark[] = [];
  #slots: HolderSlots = new Map();
  #spread: Spread | undefined;
  #frameAsked = 0;

  constructor(
    container: HTMLElement,
    {
      place,
      state,
      client,
      events,
    }: {
      readonly place: MapPlace;
      readonly state: SceneState;
      readonly client: PointsClient;
      readonly events: SceneEvents;
    },
  ) {
    this.#state = state;
    this.#client = client;
    this.#events = events;
    this.#cluster = latestOnly(() => this.#recluster());
    this.#map = createBaseMap(container, {
      place,
      style: baseStyle(this.#palette, "coarse"),
    });
    this.#layers = new BaseLayers(this.#map, this.#palette);
    this.#canvas = document.createElement("canvas");
    this.#canvas.style.cssText = "position:absolute;inset:0;pointer-events:none";
    this.#context = this.#canvas.getContext("2d");
    this.#map.getCanvasContainer().append(this.#canvas);
    this.#stopTheme = watchTheme(() => this.#repaint());
    this.#listen();
    this.#resize();
    queueMicrotask(() => this.#tellBox());
    void loadLabels().then((labels) => {
      this.#labels = labels;
      this.#redraw();
    });
    void document.fonts.ready.then(() => this.#redraw());
  }

  /** Shows something else. */
  update(changes: Partial<SceneState>): void {
    const before = this.#state;
    this.#state = { ...before, ...changes };
    const { selection, colourBy, places } = this.#state;
    if (selection !== before.selection || colourBy !== before.colourBy) {
      this.#spread = undefined;
      this.#cluster(undefined);
    }
    if (places !== before.places) {
      this.#slots = assignSlots(this.#slots, places);
      this.#events.onHolders(this.#slots);
    }
    this.#redraw();
  }

  /** Asks for the marks again, when the points are others. */
  refresh(): void {
    this.#cluster(undefined);
  }

  /** Looks at another place, in a flight unless motion is to be avoided. */
  lookAt({ lat, lon, zoom }: MapPlace): void {
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const camera = { center: [lon, lat] as [number, number], zoom };
    if (calm) this.#map.jumpTo(camera);
    else this.#map.easeTo({ ...camera, duration: 450 });
  }

  /** Nearer or farther by one step. */
  zoomBy(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps);
  }

  /** Draws the base map from the tiles that whoever serves the record brought. */
  async showOwnTiles(): Promise<void> {
    await this.#layers.showOwnTiles();
  }

  /** The base map itself, for settings that reach deeper. */
  get baseMap(): BaseMap {
    return this.#map;
  }

  /** Takes everything down. */
  destroy(): void {
    cancelAnimationFrame(this.#frameAsked);
    this.#stopTheme();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.on("move", () => this.#moved());
    map.on("moveend", () => this.#settled());
    map.on("resize", () => this.#resize());
    map.on("movestart", () => this.#events.onHover(undefined));
    map.on("zoomstart", () => {
      this.#spread = undefined;
    });
    map.on("click", ({ point }) => void this.#pick(markAt(this.#marks, point.x, point.y)));
    map.on("mousemove", ({ point }) => {
      const mark = markAt(this.#marks, point.x, point.y);
      map.getCanvas().style.cursor = mark === undefined ? "" : "pointer";
      this.#events.onHover(mark);
    });
    map.on("mouseout", () => this.#events.onHover(undefined));
  }

  async #pick(mark: Mark | undefined): Promise<void> {
    const target = mark?.target;
    this.#events.onHover(undefined);
    this.#spread = target?.kind === "incident" ? this.#spread : undefined;
    if (target?.kind !== "cluster") {
      this.#events.onPick(target);
      this.#redraw();
      return;
    }
    const { cluster } = target;
    if (cluster.count === 1 || cluster.isSpot) return await this.#openSpot(target);
    this.#map.easeTo({
      center: this.#map.unproject([mark?.x ?? 0, mark?.y ?? 0]),
      zoom: Math.min(this.#map.getMaxZoom(), this.#map.getZoom() + 2),
      duration: 350,
    });
  }

  /** Spreads out the incidents of a spot, unless they are too many to be told apart. */
  async #openSpot(target: MarkTarget & { readonly kind: "cluster" }): Promise<void> {
    const { cluster } = target;
    const { selection } = this.#state;
    const incidents = await this.#client.ask({
      ask: "spot",
      row: cluster.first,
      selection,
      most: MOST_SPREAD,
    });
    const [only] = incidents;
    if (incidents.length === 1 && only !== undefined)
      this.#events.onPick({ kind: "incident", incident: only });
    else {
      this.#spread = { x: cluster.x, y: cluster.y, incidents };
      this.#events.onPick(target);
    }
    this.#redraw();
  }

  #frame(): Frame {
    const { lng, lat } = this.#map.getCenter();
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return frameOf(
      { x: xOf(lng), y: yOf(lat), zoom: this.#map.getZoom() },
      { width: clientWidth, height: clientHeight },
    );
  }

  #moved(): void {
    this.#draw();
    if (this.#covered === undefined || !coversView(this.#covered, this.#frame()))
      this.#cluster(undefined);
  }

  #settled(): void {
    const { lng, lat } = this.#map.getCenter();
    this.#events.onMove({ lat, lon: lng, zoom: this.#map.getZoom() });
    this.#tellBox();
    this.#cluster(undefined);
  }

  #tellBox(): void {
    this.#events.onBox(boxOf(this.#frame()));
  }

  async #recluster(): Promise<void> {
    const { selection, colourBy } = this.#state;
    const viewport = viewportOf(this.#frame());
    this.#covered = viewport;
    const clustered = await this.#client
      .ask({ ask: "cluster", selection, viewport, colourBy })
      .catch(() => undefined);
    if (clustered === undefined) return;
    this.#clustered = clustered;
    this.#events.onCounted(clustered);
    this.#redraw();
  }

  #repaint(): void {
    this.#palette = readPalette();
    this.#layers.repaint(this.#palette);
    this.#redraw();
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const ratio = window.devicePixelRatio;
    this.#canvas.width = Math.round(clientWidth * ratio);
    this.#canvas.height = Math.round(clientHeight * ratio);
    this.#canvas.style.width = `${clientWidth}px`;
    this.#canvas.style.height = `${clientHeight}px`;
    this.#context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#cluster(undefined);
    this.#redraw();
  }

  #redraw(): void {
    cancelAnimationFrame(this.#frameAsked);
    this.#frameAsked = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    if (this.#context === null) return;
    if (this.#clustered !== undefined && this.#clustered.clusters.length > 0) markPainted();
    this.#marks = drawScene(this.#context, this.#frame(), {
      ...this.#state,
      clusters: this.#clustered?.clusters ?? [],
      labels: this.#labels,
      palette: this.#palette,
      slots: this.#slots,
      spread: this.#spread,
    });
  }
}

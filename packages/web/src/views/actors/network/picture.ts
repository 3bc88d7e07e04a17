import Graph from "graphology";
import Sigma, { DEFAULT_STYLES } from "sigma";
import {
  extremityArrow,
  extremityBar,
  extremityCircle,
  layerDashed,
  layerFill,
  layerPlain,
  pathCurved,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from "sigma/rendering";
import type { TieRole } from "../../../record/tie-looks.ts";
import type { Network, NetworkEdge, NetworkNode } from "./network-graph.ts";
import { NARROW, rightFromOf } from "./room-for-names.ts";
import type { Places } from "./use-places.ts";

/** Colours of the page, read when the theme changes. */
export interface PictureColours {
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly faint: string;
  readonly accent: string;
  readonly roles: Readonly<Record<TieRole, string>>;
}

/** What is lit: the rest is drawn faint. Nothing lit is all as usual. */
export interface Lit {
  readonly actors: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Those of the actors that it is about; the others only stand beside them. */
  readonly about: ReadonlySet<string>;
}

/** What the picture tells. */
export interface PictureEvents {
  readonly onActor: (key: string) => void;
  readonly onEdge: (id: string) => void;
  readonly onNothing: () => void;
}

const SHAPES: Readonly<Record<string, string>> = {
  state: "square",
  military: "diamond",
  rebel: "diamond",
  militia: "diamond",
  person: "circle",
  igo: "triangle",
  ngo: "triangle",
};

/** A picture of a network in an element: shapes for kinds of actors, lines for ties, bars for fights. */
export class Picture {
  readonly #graph = new Graph({ multi: true, type: "directed" });
  readonly #sigma: Sigma;

  constructor(element: HTMLElement, events: PictureEvents) {
    this.#sigma = new Sigma(this.#graph, element, {
      primitives: PRIMITIVES,
      styles: STYLES,
      settings: {
        enableEdgeEvents: true,
        renderEdgeLabels: false,
        labelDensity: 1.6,
        labelGridCellSize: 80,
        labelRenderedSizeThreshold: 0,
        stagePadding: 60,
        minEdgeThickness: 1.2,
        edgePickingPadding: 5,
        zoomDuration: 0,
        itemSizesReference: "screen",
        gestureTarget: "graph",
      },
    } as never);
    this.#sigma.on("clickNode", ({ node }) => events.onActor(node));
    this.#sigma.on("clickEdge", ({ edge }) => events.onEdge(edge));
    this.#sigma.on("clickStage", events.onNothing);
  }

  /** Shows a network, those in it at their places. */
  show(network: Network, places: Places, colours: PictureColours, lit: Lit | undefined): void {
    this.#graph.clear();
    const most = Math.max(1, ...network.nodes.map(({ weight }) => weight));
    const width = this.#sigma.getContainer().clientWidth;
    const isNarrow = width < NARROW;
    const xs = network.nodes.flatMap(({ key }) => places.get(key)?.x ?? []);
    const rightFrom = rightFromOf(xs, width);
    for (const node of network.nodes) {
      const at = places.get(node.key);
      if (at !== undefined)
        this.#graph.addNode(
          node.key,
          nodeLook(node, { at, most, colours, lit, isNarrow, isRight: at.x > rightFrom }),
        );
    }
    for (const edge of network.edges)
      if (this.#graph.hasNode(edge.from) && this.#graph.hasNode(edge.to))
        this.#graph.addEdgeWithKey(edge.id, edge.from, edge.to, edgeLook(edge, colours, lit));
    this.#sigma.refresh();
  }

  /** Brings the whole picture into sight. */
  fit(): void {
    this.#sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** Comes nearer, or goes away. */
  zoom(by: number): void {
    const camera = this.#sigma.getCamera();
    camera.setState({ ratio: Math.max(0.1, Math.min(3, camera.getState().ratio * by)) });
  }

  end(): void {
    this.#sigma.kill();
  }
}

const PRIMITIVES = {
  nodes: {
    shapes: [sdfCircle(), sdfSquare({ cornerRadius: 0.1 }), sdfDiamond(), sdfTriangle()],
    layers: [layerFill()],
  },
  edges: {
    paths: [pathLine(), pathCurved()],
    extremities: [
      extremityArrow({ lengthRatio: 4.5, widthRatio: 3.6 }),
      extremityBar({ lengthRatio: 1, widthRatio: 4.5 }),
      extremityCircle(),
    ],
    variables: {
      dashSize: { type: "number", default: 0 },
      gapSize: { type: "number", default: 0 },
      under: { type: "color", default: "rgba(0,0,0,0)" },
    },
    layers: [
      layerPlain({ color: { attribute: "under" } }),
      layerDashed({
        dashSize: { attribute: "dashSize", default: 0, mode: "pixels" },
        gapSize: { attribute: "gapSize", default: 0, mode: "pixels" },
      }),
    ],
  },
} as const;

const STYLES = {
  nodes: [
    DEFAULT_STYLES.nodes,
    {
      shape: { attribute: "shape" },
      label: { attribute: "label" },
      labelColor: { attribute: "labelColor" },
      labelSize: { attribute: "labelSize" },
      labelFont: '"Inter Variable", sans-serif',
      labelVisibility: { attribute: "labelVisibility" },
      labelPosition: { attribute: "labelPosition" },
      labelBackgroundColor: { attribute: "labelBackground" },
      labelBackgroundPadding: 1,
      backdropVisibility: "hidden",
      opacity: { attribute: "opacity" },
      cursor: "pointer",
    },
  ],
  edges: [
    DEFAULT_STYLES.edges,
    {
      path: "straight",
      parallelPath: "curved",
      parallelSpread: 0.22,
      head: { attribute: "head" },
      tail: { attribute: "tail" },
      dashSize: { attribute: "dashSize" },
      gapSize: { attribute: "gapSize" },
      under: { attribute: "under" },
      opacity: { attribute: "opacity" },
      cursor: "pointer",
    },
  ],
};

function nodeLook(
  { key, kind, name, weight }: NetworkNode,
  {
    at,
    colours,
    isNarrow,
    isRight,
    lit,
    most,
  }: {
    readonly isNarrow: boolean;
    /** Whether its name stands to the left, because it is at the right edge. */
    readonly isRight: boolean;
    readonly at: { readonly x: number; readonly y: number };
    readonly most: number;
    readonly colours: PictureColours;
    readonly lit: Lit | undefined;
  },
): Record<string, unknown> {
  const isLit = lit?.actors.has(key) ?? true;
  const share = Math.sqrt(weight / most);
  return {
    x: at.x,
    y: at.y,
    size: 4 + 11 * share,
    shape: SHAPES[kind] ?? "circle",
    color: lit?.about.has(key) === true ? colours.accent : colours.ink,
    opacity: isLit ? 1 : 0.22,
    label: shortName(name, isNarrow ? 20 : 30),
    labelColor: isLit ? colours.ink : colours.faint,
    labelSize: Math.round((isNarrow ? 11 : 12) + 3 * share),
    labelPosition: isRight ? "left" : "right",
    labelVisibility: visibilityOf(lit, isLit, share > (isNarrow ? 0.6 : 0.35)),
    labelBackground: colours.paper,
  };
}

function shortName(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** Of what is lit all names stand; else those that much is told of, and the others where there is room. */
function visibilityOf(lit: Lit | undefined, isLit: boolean, isTold: boolean): string {
  if (lit !== undefined) return isLit ? "visible" : "hidden";
  return isTold ? "visible" : "auto";
}

function edgeLook(
  { id, role, standing, weight }: NetworkEdge,
  colours: PictureColours,
  lit: Lit | undefined,
): Record<string, unknown> {
  const isLit = lit?.edges.has(id) ?? true;
  const colour = colours.roles[role];
  const isDashed = role === "fighting" || role === "hostility" || standing === "known";
  return {
    color: colour,
    under: isDashed ? "rgba(0,0,0,0)" : colour,
    dashSize: isDashed ? (role === "fighting" ? 7 : 3) : 0,
    gapSize: isDashed ? (role === "fighting" ? 3 : 4) : 0,
    size:
      (role === "membership" ? 1 : 1.5 + Math.min(3, Math.log2(weight))) *
      (lit !== undefined && isLit ? 1.5 : 1),
    opacity: isLit ? 0.9 : 0.08,
    ...MARKS[role],
  };
}

const MARKS: Readonly<Record<TieRole, Readonly<Record<string, string>>>> = {
  backing: { head: "arrow" },
  fighting: { head: "bar" },
  membership: { head: "circle" },
  alliance: {},
  hostility: { head: "bar", tail: "bar" },
};

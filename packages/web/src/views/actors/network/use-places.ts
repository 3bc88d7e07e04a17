import { useEffect, useRef, useState } from "react";
import type { LayoutAnswer, LayoutQuestion } from "./layout-messages.ts";
import type { Network } from "./network-graph.ts";

/** Where actors stand in the picture. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Places of all that were ever shown in a sight; those of another sight are laid out anew. */
const remembered = new Map<string, Map<string, { readonly x: number; readonly y: number }>>();
const MOST_SIGHTS = 8;
const SCREEN_WIDTH = 860;
const PHONE_WIDTH = 300;

/**
 * Lays a network out in a worker.
 *
 * @param sight Names what is looked at, without the day: within it everyone keeps their place from day to day.
 * @returns Nothing until the first layout is there.
 */
export function usePlaces(network: Network, sight: string): Places | undefined {
  const [places, setPlaces] = useState<SightPlaces | undefined>(undefined);
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  useEffect(() => {
    worker.current = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    return () => {
      worker.current?.terminate();
      worker.current = undefined;
    };
  }, []);
  useEffect(() => {
    const known = placesIn(sight);
    asked.current += 1;
    const id = asked.current;
    const onAnswer = ({ data }: MessageEvent<LayoutAnswer>): void => {
      if (data.id !== id) return;
      for (const { key, x, y } of data.places) known.set(key, { x, y });
      setPlaces({ sight, at: new Map(known) });
    };
    worker.current?.addEventListener("message", onAnswer);
    worker.current?.postMessage(questionOf(id, network, known));
    return () => worker.current?.removeEventListener("message", onAnswer);
  }, [network, sight]);
  return places !== undefined && places.sight === sight ? places.at : undefined;
}

interface SightPlaces {
  readonly sight: string;
  readonly at: Places;
}

function placesIn(sight: string): Map<string, { readonly x: number; readonly y: number }> {
  const known = remembered.get(sight) ?? new Map();
  remembered.delete(sight);
  remembered.set(sight, known);
  for (const [oldest] of remembered) {
    if (remembered.size <= MOST_SIGHTS) break;
    remembered.delete(oldest);
  }
  return known;
}

function questionOf(id: number, { edges, nodes }: Network, known: Places): LayoutQuestion {
  return {
    id,
    width: window.matchMedia("(width < 48rem)").matches ? PHONE_WIDTH : SCREEN_WIDTH,
    nodes: nodes.map(({ key, name }) => ({ key, signs: name.length, ...known.get(key) })),
    edges: edges.map(({ from, to, weight }) => ({ from, to, weight })),
  };
}

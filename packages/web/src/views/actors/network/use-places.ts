import { useEffect, useRef, useState } from "react";
import type { LayoutAnswer, LayoutQuestion } from "./layout-messages.ts";
import type { Network } from "./network-graph.ts";

/** Where actors stand in the picture. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

const SCREEN_WIDTH = 860;
const PHONE_WIDTH = 300;

/**
 * Lays a network out in a worker: first that of the last day, then those beside it who stood only on this day. So everyone
 * keeps their place from day to day, and it does not matter which day was opened first.
 *
 * @param sight Names what is looked at, without the day.
 * @returns Nothing until the first layout is there.
 */
export function usePlaces(
  network: Network,
  atLast: Network | undefined,
  sight: string,
): Places | undefined {
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
    if (atLast === undefined) return;
    asked.current += 1;
    const id = asked.current;
    const onAnswer = ({ data }: MessageEvent<LayoutAnswer>): void => {
      if (data.id === id)
        setPlaces({ sight, at: new Map(data.places.map(({ key, x, y }) => [key, { x, y }])) });
    };
    worker.current?.addEventListener("message", onAnswer);
    worker.current?.postMessage(questionOf(id, network, atLast));
    return () => worker.current?.removeEventListener("message", onAnswer);
  }, [network, atLast, sight]);
  return places !== undefined && places.sight === sight ? places.at : undefined;
}

interface SightPlaces {
  readonly sight: string;
  readonly at: Places;
}

function questionOf(id: number, network: Network, atLast: Network): LayoutQuestion {
  return {
    id,
    width: window.matchMedia("(width < 48rem)").matches ? PHONE_WIDTH : SCREEN_WIDTH,
    first: tiedOf(atLast),
    today: tiedOf(network),
  };
}

function tiedOf({ edges, nodes }: Network): LayoutQuestion["first"] {
  return {
    nodes: nodes.map(({ key, name }) => ({ key, signs: name.length })),
    edges: edges.map(({ from, to, weight }) => ({ from, to, weight })),
  };
}

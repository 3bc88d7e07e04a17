import { useCommands } from "../../../keyboard/commands.ts";
import { edgesOf, type Network } from "./network-graph.ts";

/** Moves through the network by keys: from actor to actor, round the ties of one, along a tie to its other end. */
export function useEdgeKeys(
  { edges, nodes }: Network,
  {
    choose,
    chosen,
    edge,
  }: {
    readonly chosen: string;
    readonly edge: string;
    readonly choose: {
      readonly actor: (key: string) => void;
      readonly edge: (id: string) => void;
      readonly nothing: () => void;
    };
  },
): void {
  const actor = (by: number): void => {
    const at = nodes.findIndex(({ key }) => key === chosen);
    const next = nodes[(at + by + nodes.length) % Math.max(1, nodes.length)];
    if (next !== undefined) choose.actor(next.key);
  };
  const along = (by: number): void => {
    const own = chosen === "" ? edges : edgesOf(chosen, edges);
    const at = own.findIndex(({ id }) => id === edge);
    const next =
      own[at < 0 && by < 0 ? own.length - 1 : (at + by + own.length) % Math.max(1, own.length)];
    if (next !== undefined) choose.edge(next.id);
  };
  const cross = (): void => {
    const one = edges.find(({ id }) => id === edge);
    if (one === undefined) along(1);
    else choose.actor(one.from === chosen ? one.to : one.from);
  };
  useCommands("Network", [
    { keys: "j", words: "Next actor, by how much is told", run: () => actor(1) },
    { keys: "k", words: "Previous actor", run: () => actor(-1) },
    { keys: "ArrowRight", words: "Next tie of the actor", run: () => along(1) },
    { keys: "ArrowLeft", words: "Previous tie of the actor", run: () => along(-1) },
    { keys: "Enter", words: "Along the tie to its other end", run: cross },
    { keys: "Escape", words: "Choose nothing", run: choose.nothing },
  ]);
}

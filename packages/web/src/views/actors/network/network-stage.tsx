import type { ReactNode } from "react";
import { useAddress } from "../../../address/use-address.ts";
import type { TiesPage } from "../../../api/contract.ts";
import { Tabs } from "../../../design/tabs.tsx";
import { ChosenPart } from "./chosen-part.tsx";
import { Contradictions } from "./contradictions.tsx";
import styles from "./network.module.css";
import type { Network } from "./network-graph.ts";
import { NETWORK_PARAMS } from "./network-params.ts";
import { NetworkPicture } from "./network-picture.tsx";
import { NetworkTable } from "./network-table.tsx";
import { SightBar } from "./sight-bar.tsx";
import { useEdgeKeys } from "./use-edge-keys.ts";
import { usePlaces } from "./use-places.ts";
import { useSeen } from "./use-seen.ts";

/** Picture and words of a network, side by side. */
export function NetworkStage({
  last,
  page,
}: {
  readonly page: TiesPage;
  /** The same of the last day, which says where actors stand; absent while it is on its way. */
  readonly last: TiesPage | undefined;
}): ReactNode {
  const [{ chosen, edge }, set] = useAddress(NETWORK_PARAMS);
  const { atLast, lit, network, roles, seen, sight } = useSeen(page, last);
  const places = usePlaces(seen, atLast, sight);
  const nameOf = (key: string): string => page.actors[key]?.name ?? key;
  const choose = {
    actor: (key: string) => set({ chosen: key, edge: "", contradiction: "" }),
    edge: (id: string) => set({ edge: id, contradiction: "" }),
    nothing: () => set({ chosen: "", edge: "", contradiction: "" }),
  };
  useEdgeKeys(seen, { chosen, edge, choose });
  return (
    <div className={styles.stageGrid}>
      <div className={styles.left}>
        <SightBar network={network} seen={seen} roles={roles} nameOf={nameOf} />
        <NetworkPicture
          network={seen}
          places={places}
          lit={lit}
          events={{ onActor: choose.actor, onEdge: choose.edge, onNothing: choose.nothing }}
          words={`Network of ${seen.nodes.length} actors and ${seen.edges.length} ties on ${page.day}. The same stands in the table beside it.`}
        />
      </div>
      <aside className={styles.right} aria-label="In words">
        <ChosenPart network={seen} chosen={chosen} edge={edge} nameOf={nameOf} choose={choose} />
        <InWords page={page} seen={seen} nameOf={nameOf} onEdge={choose.edge} />
      </aside>
    </div>
  );
}

function InWords({
  nameOf,
  onEdge,
  page,
  seen,
}: {
  readonly page: TiesPage;
  readonly seen: Network;
  readonly nameOf: (key: string) => string;
  readonly onEdge: (id: string) => void;
}): ReactNode {
  const [{ contradiction, edge, part }, set] = useAddress(NETWORK_PARAMS);
  return (
    <Tabs
      label="The network in words"
      chosen={part}
      onChoose={(id) => set({ part: id }, { replace: true })}
      pages={[
        {
          id: "words",
          title: "Contradictions",
          count: page.contradictions.length,
          content: (
            <Contradictions
              page={page}
              chosen={contradiction}
              onChoose={(id) => set({ contradiction: id, chosen: "", edge: "" })}
            />
          ),
        },
        {
          id: "table",
          title: "Table",
          count: seen.edges.length,
          content: <NetworkTable network={seen} chosen={edge} nameOf={nameOf} onChoose={onEdge} />,
        },
      ]}
    />
  );
}

import { type ReactNode, useMemo } from "react";
import { useAddress } from "../../../address/use-address.ts";
import type { TiesPage } from "../../../api/contract.ts";
import { Tabs } from "../../../design/tabs.tsx";
import { TIE_LOOKS, type TieRole } from "../../../record/tie-looks.ts";
import { ChosenPart } from "./chosen-part.tsx";
import { Contradictions } from "./contradictions.tsx";
import { litBy } from "./lit-by.ts";
import styles from "./network.module.css";
import { actorsIn, contradictionId, edgesIn, networkOf, seenOf } from "./network-graph.ts";
import { NETWORK_PARAMS } from "./network-params.ts";
import { NetworkPicture } from "./network-picture.tsx";
import { NetworkTable } from "./network-table.tsx";
import { SightBar } from "./sight-bar.tsx";
import { useEdgeKeys } from "./use-edge-keys.ts";
import { usePlaces } from "./use-places.ts";

/** Roles that are drawn unless others are asked for: who they are is left out. */
const USUAL: readonly TieRole[] = ["backing", "alliance", "fighting", "hostility"];

/** Picture and words of a network, side by side. */
export function NetworkStage({ page }: { readonly page: TiesPage }): ReactNode {
  const [address, set] = useAddress(NETWORK_PARAMS);
  const { actor, chosen, contradiction, edge, most, part, roles: asked, steps } = address;
  const roles =
    asked.length === 0
      ? USUAL
      : TIE_LOOKS.map(({ role }) => role).filter((role) => asked.includes(role));
  const network = useMemo(() => networkOf(page), [page]);
  const told = page.contradictions.find((one) => contradictionId(one) === contradiction);
  const always = told === undefined ? "" : actorsIn(told).join("\n");
  const rolesKey = roles.join(",");
  const seen = useMemo(
    () =>
      seenOf(network, {
        roles: rolesKey.split(",") as TieRole[],
        centre: actor,
        steps: Number(steps),
        most: Number(most),
        always: always === "" ? [] : always.split("\n"),
      }),
    [network, rolesKey, actor, steps, most, always],
  );
  const places = usePlaces(seen, [rolesKey, actor, steps, most].join("|"));
  const nameOf = (key: string): string => page.actors[key]?.name ?? key;
  const lit = useMemo(
    () =>
      litBy(seen, { chosen, edge, edgesOfContradiction: told && edgesIn(told, seen.edges), told }),
    [seen, chosen, edge, told],
  );
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
              content: (
                <NetworkTable network={seen} chosen={edge} nameOf={nameOf} onChoose={choose.edge} />
              ),
            },
          ]}
        />
      </aside>
    </div>
  );
}

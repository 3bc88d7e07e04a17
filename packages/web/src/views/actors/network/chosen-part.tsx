import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAddress } from "../../../address/use-address.ts";
import { Button } from "../../../design/button.tsx";
import { EvidenceOf } from "../../../record/evidence-of.tsx";
import { tieLookOf } from "../../../record/tie-looks.ts";
import styles from "./network.module.css";
import { edgeSentence, edgesOf, type Network, type NetworkEdge } from "./network-graph.ts";
import { NETWORK_PARAMS } from "./network-params.ts";
import { TieSample } from "./sight-bar.tsx";

type NameOf = (key: string) => string;

/** What is chosen: an actor with its ties, or a tie with the sentences that say so. */
export function ChosenPart({
  choose,
  chosen,
  edge,
  nameOf,
  network,
}: {
  readonly network: Network;
  readonly chosen: string;
  readonly edge: string;
  readonly nameOf: NameOf;
  readonly choose: { readonly edge: (id: string) => void; readonly nothing: () => void };
}): ReactNode {
  const one = network.edges.find(({ id }) => id === edge);
  if (one !== undefined)
    return (
      <section className={styles.chosen} aria-label="The chosen tie" aria-live="polite">
        <Close onClose={choose.nothing} />
        <ChosenEdge edge={one} nameOf={nameOf} />
      </section>
    );
  if (chosen === "") return null;
  return (
    <section className={styles.chosen} aria-label="The chosen actor" aria-live="polite">
      <Close onClose={choose.nothing} />
      <ChosenActor
        actor={chosen}
        edges={edgesOf(chosen, network.edges)}
        nameOf={nameOf}
        onEdge={choose.edge}
      />
    </section>
  );
}

function Close({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Button
      square
      size="small"
      look="quiet"
      aria-label="Close"
      className={styles.close}
      onClick={onClose}
    >
      ×
    </Button>
  );
}

const STANDINGS: Readonly<Record<NetworkEdge["standing"], string>> = {
  told: "Told by a report of this day or later.",
  assumed: "No report speaks of it any more on this day; it is taken to go on.",
  known: "No report tells it; the actor knowledge base has it.",
};

function ChosenEdge({
  edge,
  nameOf,
}: {
  readonly edge: NetworkEdge;
  readonly nameOf: NameOf;
}): ReactNode {
  const { assertions, from, role, sources, standing, to, words } = edge;
  return (
    <>
      <p className={styles.kicker}>
        <TieSample role={role} colour={tieLookOf(role).colour} /> {tieLookOf(role).words}
      </p>
      <h2>
        <Link to="/actors/$key" params={{ key: from }}>
          {nameOf(from)}
        </Link>{" "}
        <span className={styles.verb}>{words}</span>{" "}
        <Link to="/actors/$key" params={{ key: to }}>
          {nameOf(to)}
        </Link>
      </h2>
      {role !== "fighting" && <p className={styles.note}>{STANDINGS[standing]}</p>}
      {assertions.length > 0 && <EvidenceOf key={edge.id} assertions={assertions} />}
      {sources.length > 0 && (
        <p className={styles.note}>
          Known from <SourceWords source={sources[0] ?? ""} />
        </p>
      )}
    </>
  );
}

function SourceWords({ source }: { readonly source: string }): ReactNode {
  return source.startsWith("https://") ? (
    <a href={source} rel="noreferrer">
      {source.slice("https://".length, "https://".length + 50)}
    </a>
  ) : (
    source
  );
}

const MOST = 12;

function ChosenActor({
  actor,
  edges,
  nameOf,
  onEdge,
}: {
  readonly actor: string;
  readonly edges: readonly NetworkEdge[];
  readonly nameOf: NameOf;
  readonly onEdge: (id: string) => void;
}): ReactNode {
  const [{ actor: centre }, set] = useAddress(NETWORK_PARAMS);
  return (
    <>
      <h2>
        <Link to="/actors/$key" params={{ key: actor }}>
          {nameOf(actor)}
        </Link>
      </h2>
      {centre !== actor && (
        <Button size="small" onClick={() => set({ actor, edge: "", contradiction: "" })}>
          Show only its neighbourhood
        </Button>
      )}
      {edges.length === 0 && (
        <p className={styles.note}>Nothing of what is shown ties it to others.</p>
      )}
      <ul className={styles.edges}>
        {edges.slice(0, MOST).map((edge) => (
          <li key={edge.id}>
            <button type="button" onClick={() => onEdge(edge.id)}>
              <TieSample role={edge.role} colour={tieLookOf(edge.role).colour} />
              <span>{edgeSentence(edge, nameOf)}</span>
              <small>{edge.weight}</small>
            </button>
          </li>
        ))}
      </ul>
      {edges.length > MOST && (
        <p className={styles.note}>{edges.length - MOST} more stand in the table.</p>
      )}
    </>
  );
}

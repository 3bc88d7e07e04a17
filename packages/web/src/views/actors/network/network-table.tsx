import type { ReactNode } from "react";
import { tieLookOf } from "../../../record/tie-looks.ts";
import styles from "./network.module.css";
import type { Network } from "./network-graph.ts";
import { TieSample } from "./sight-bar.tsx";

/** All ties of the picture as a table: the same for those who do not see it. */
export function NetworkTable({
  chosen,
  nameOf,
  network,
  onChoose,
}: {
  readonly network: Network;
  readonly chosen: string;
  readonly nameOf: (key: string) => string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const edges = network.edges.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">
        Ties that the picture shows, the most told first
      </caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">Tie</th>
          <th scope="col">To</th>
          <th scope="col">Told</th>
        </tr>
      </thead>
      <tbody>
        {edges.map(({ assertions, from, id, role, to, words }) => (
          <tr key={id} aria-current={id === chosen || undefined}>
            <td>{nameOf(from)}</td>
            <td>
              <button type="button" onClick={() => onChoose(id)}>
                <TieSample role={role} colour={tieLookOf(role).colour} />
                {words}
              </button>
            </td>
            <td>{nameOf(to)}</td>
            <td>{assertions.length === 0 ? "known" : assertions.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

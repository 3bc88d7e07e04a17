import { type CSSProperties, type ReactNode, useState } from "react";
import { useAddress } from "../../../address/use-address.ts";
import { Button } from "../../../design/button.tsx";
import { Combobox } from "../../../design/combobox.tsx";
import { Select } from "../../../design/select.tsx";
import { TIE_LOOKS, type TieRole } from "../../../record/tie-looks.ts";
import styles from "./network.module.css";
import type { Network } from "./network-graph.ts";
import { NETWORK_PARAMS } from "./network-params.ts";

/** What of the network is shown: whose neighbourhood, how many, which ties. */
export function SightBar({
  nameOf,
  network,
  roles,
  seen,
}: {
  readonly network: Network;
  readonly seen: Network;
  readonly roles: readonly TieRole[];
  readonly nameOf: (key: string) => string;
}): ReactNode {
  const [{ actor, most, steps }, set] = useAddress(NETWORK_PARAMS);
  const toggle = (role: TieRole): void => {
    const next = roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role];
    if (next.length > 0) set({ roles: next });
  };
  return (
    <div className={styles.sight}>
      <ActorFinder
        network={network}
        onFind={(key) => set({ actor: key, chosen: key, edge: "", contradiction: "" })}
      />
      {actor !== "" && (
        <>
          <Button size="small" onClick={() => set({ actor: "" })}>
            Around {nameOf(actor)} <span aria-hidden="true">×</span>
          </Button>
          <Select
            label="How far"
            hideLabel
            value={steps}
            choices={STEPS}
            onChoose={(value) => set({ steps: value === "2" ? "2" : "1" })}
          />
        </>
      )}
      <Select
        label="How many actors"
        hideLabel
        value={most}
        choices={MOST}
        onChoose={(value) => set({ most: MOST_VALUES.find((one) => one === value) ?? "40" })}
      />
      <fieldset className={styles.roles}>
        <legend className="visually-hidden">Which ties</legend>
        {TIE_LOOKS.map(({ colour, meaning, role, words }) => (
          <label key={role} className={styles.role} title={meaning}>
            <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
            <TieSample role={role} colour={colour} />
            {words}
          </label>
        ))}
      </fieldset>
      <span className={styles.counts} role="status">
        {seen.nodes.length} of {network.nodes.length} actors
      </span>
    </div>
  );
}

const MOST_VALUES = ["20", "40", "80", "300"] as const;
const MOST = MOST_VALUES.map((value) => ({ value, words: `At most ${value}` }));
const STEPS = [
  { value: "1", words: "Its own ties" },
  { value: "2", words: "And theirs" },
];
const OFFERED = 8;

function ActorFinder({
  network,
  onFind,
}: {
  readonly network: Network;
  readonly onFind: (key: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState("");
  const wanted = typed.toLowerCase();
  const found = network.nodes.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <div className={styles.finder}>
      <Combobox
        label="Show the neighbourhood of"
        hideLabel
        placeholder="Around whom?"
        typed={typed}
        onType={setTyped}
        choices={found.slice(0, OFFERED).map(({ key, name, weight }) => ({
          value: key,
          words: name,
          note: String(Math.round(weight)),
        }))}
        onChoose={(key) => {
          setTyped("");
          onFind(key);
        }}
      />
    </div>
  );
}

/** The line of a tie, as the picture draws it. */
export function TieSample({
  colour,
  role,
}: {
  readonly role: TieRole;
  readonly colour: string;
}): ReactNode {
  return (
    <svg
      viewBox="0 0 30 10"
      width="30"
      height="10"
      aria-hidden="true"
      className={styles.tieSample}
      data-role={role}
      style={{ "--colour": `var(${colour})` } as CSSProperties}
    >
      <path d="M1 5h24" />
      {role === "backing" && <path className={styles.solid} d="M21 1l8 4-8 4z" />}
      {role === "fighting" && <path d="M27 0.500v9" />}
      {role === "hostility" && <path d="M27 0.500v9M2 0.500v9" />}
      {role === "membership" && <circle className={styles.solid} cx="26" cy="5" r="2.5" />}
    </svg>
  );
}

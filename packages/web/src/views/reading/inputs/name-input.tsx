import { type ReactNode, useState } from "react";
import type { Listed, NamedCandidate } from "../../../api/contract.ts";
import { useRecord } from "../../../api/queries.ts";
import { Combobox } from "../../../design/combobox.tsx";
import type { Choice } from "../../../design/select.tsx";

interface Named {
  readonly key: string;
  readonly name: string;
}

const MOST_KNOWN = 6;
const MOST_FOUND = 6;
const NEW = "new ";

/** A name: of those in the report, of those in the record, or a new one. */
export function NameInput({
  label,
  what,
  known,
  onChoose,
}: {
  readonly label: string;
  readonly what: "actors" | "places";
  /** Those that the report names. */
  readonly known: readonly Named[];
  readonly onChoose: (chosen: {
    readonly key?: string;
    readonly name: string;
    /** Whether the report itself names it. */
    readonly isKnown: boolean;
  }) => void;
}): ReactNode {
  const [typed, setTyped] = useState("");
  const found = useRecord<Listed<NamedCandidate>>(
    `/${what}`,
    { q: typed.trim(), limit: MOST_FOUND },
    { enabled: typed.trim().length > 1 },
  );
  const others = typed.trim().length > 1 ? (found.data?.rows ?? []) : [];
  return (
    <Combobox
      label={label}
      hideLabel
      typed={typed}
      onType={setTyped}
      busy={found.isFetching}
      placeholder={what === "actors" ? "Name an actor" : "Name a place"}
      choices={choicesOf(typed.trim(), known, others)}
      onChoose={(value) => {
        setTyped("");
        if (value === "") return;
        if (value.startsWith(NEW)) onChoose({ name: value.slice(NEW.length), isKnown: false });
        else onChoose(chosenOf(value, known, others));
      }}
    />
  );
}

function chosenOf(
  key: string,
  known: readonly Named[],
  others: readonly Named[],
): { readonly key: string; readonly name: string; readonly isKnown: boolean } {
  const own = known.find((one) => one.key === key);
  const name = (own ?? others.find((one) => one.key === key))?.name ?? key;
  return { key, name, isKnown: own !== undefined };
}

function choicesOf(
  typed: string,
  known: readonly Named[],
  others: readonly Named[],
): readonly Choice[] {
  const wanted = typed.toLowerCase();
  const own = known.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, MOST_KNOWN);
  const more = others.filter(({ key }) => !own.some((one) => one.key === key));
  return [
    ...own.map(({ key, name }) => ({ value: key, words: name, note: "in this report" })),
    ...more.map(({ key, name }) => ({ value: key, words: name, note: "in the record" })),
    ...(typed === "" ? [] : [{ value: `${NEW}${typed}`, words: `“${typed}”`, note: "new name" }]),
  ];
}

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Field } from "../design/field.tsx";
import { useCommands } from "../keyboard/commands.ts";
import styles from "./filter-bar.module.css";
import { useFilters } from "./filters.ts";

/** How long after the last key the list is asked for, in milliseconds. */
const PAUSE_MS = 250;

/** Words that must be held: of the evidence unless told; the key `/` leads here. */
export function WordsFilter({
  label = "Words",
  command = "Find words",
  placeholder = "Words in the evidence",
}: {
  readonly label?: string;
  readonly command?: string;
  readonly placeholder?: string;
}): ReactNode {
  const [{ words = "" }, setFilters] = useFilters();
  const [typed, setTyped] = useState(words);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => setFilters({ words: typed }, { replace: true }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, words, setFilters]);
  useCommands("Here", [{ keys: "/", words: command, run: () => line.current?.focus() }]);
  return (
    <div className={styles.words}>
      <Field
        ref={line}
        type="search"
        label={label}
        hideLabel
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") line.current?.blur();
        }}
      />
    </div>
  );
}

import {
  Combobox as AriaCombobox,
  ComboboxItem,
  ComboboxLabel,
  ComboboxPopover,
  ComboboxProvider,
} from "@ariakit/react";
import { type ReactNode, startTransition } from "react";
import fieldStyles from "./field.module.css";
import styles from "./popover.module.css";
import type { Choice } from "./select.tsx";

/** A line to type in that offers what was found for it. */
export function Combobox({
  label,
  hideLabel = false,
  typed,
  onType,
  choices,
  onChoose,
  busy = false,
  placeholder,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  /** Whether choices are still looked for. */
  readonly busy?: boolean;
  readonly placeholder?: string;
}): ReactNode {
  return (
    <div className={fieldStyles.field}>
      <ComboboxProvider
        value={typed}
        setValue={(value) => startTransition(() => onType(value))}
        setSelectedValue={(value) => onChoose(String(value))}
        selectedValue=""
        resetValueOnHide={false}
      >
        <ComboboxLabel className={hideLabel ? "visually-hidden" : fieldStyles.label}>
          {label}
        </ComboboxLabel>
        <AriaCombobox
          className={fieldStyles.input}
          placeholder={placeholder}
          autoSelect
          aria-busy={busy}
        />
        <ComboboxPopover className={styles.popover} gutter={6} sameWidth portal>
          {choices.map(({ value, words, sign, note }) => (
            <ComboboxItem key={value} value={value} setValueOnClick={false} className={styles.item}>
              {sign}
              {words}
              {note !== undefined && <span className={styles.note}>{note}</span>}
            </ComboboxItem>
          ))}
          {choices.length === 0 && (
            <p className={styles.groupLabel}>{busy ? "Looking …" : "Nothing found"}</p>
          )}
        </ComboboxPopover>
      </ComboboxProvider>
    </div>
  );
}

import {
  Select as AriaSelect,
  SelectItem,
  SelectItemCheck,
  SelectLabel,
  SelectPopover,
  SelectProvider,
} from "@ariakit/react";
import type { ReactNode } from "react";
import buttonStyles from "./button.module.css";
import fieldStyles from "./field.module.css";
import { joinClasses } from "./join-classes.ts";
import styles from "./popover.module.css";

/** One of what can be chosen. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  /** Drawn before the words. */
  readonly sign?: ReactNode;
  readonly note?: string;
}

/** One of a few words, with its label. */
export function Select({
  label,
  choices,
  value,
  onChoose,
  hideLabel = false,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly hideLabel?: boolean;
}): ReactNode {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <div className={fieldStyles.field}>
      <SelectProvider value={value} setValue={onChoose}>
        <SelectLabel className={hideLabel ? "visually-hidden" : fieldStyles.label}>
          {label}
        </SelectLabel>
        <AriaSelect className={joinClasses(buttonStyles.button, buttonStyles.plain)}>
          {chosen?.sign}
          {chosen?.words ?? "Choose …"}
          <Caret />
        </AriaSelect>
        <SelectPopover className={styles.popover} gutter={6} sameWidth portal>
          {choices.map((choice) => (
            <ChoiceItem key={choice.value} choice={choice} />
          ))}
        </SelectPopover>
      </SelectProvider>
    </div>
  );
}

/** A line of a list of choices, with a check where it is chosen. */
export function ChoiceItem({ choice }: { readonly choice: Choice }): ReactNode {
  return (
    <SelectItem value={choice.value} className={styles.item}>
      <SelectItemCheck className={styles.check} />
      {choice.sign}
      {choice.words}
      {choice.note !== undefined && <span className={styles.note}>{choice.note}</span>}
    </SelectItem>
  );
}

/** The small sign that something opens below. */
export function Caret(): ReactNode {
  return (
    <svg viewBox="0 0 10 6" width="9" height="6" aria-hidden="true">
      <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}

import {
  Select as AriaSelect,
  SelectGroup,
  SelectGroupLabel,
  SelectPopover,
  SelectProvider,
} from "@ariakit/react";
import type { ReactNode } from "react";
import buttonStyles from "./button.module.css";
import { joinClasses } from "./join-classes.ts";
import popoverStyles from "./popover.module.css";
import { Caret, type Choice, ChoiceItem } from "./select.tsx";

/** Choices that belong together, with what they have in common. */
export interface ChoiceGroup {
  readonly title?: string;
  readonly choices: readonly Choice[];
}

/** Any of some words; the button says which. */
export function MultiSelect({
  label,
  groups,
  values,
  onChoose,
}: {
  /** Said on the button when nothing is chosen. */
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  readonly values: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}): ReactNode {
  const all = groups.flatMap(({ choices }) => choices);
  const chosen = all.filter(({ value }) => values.includes(value));
  return (
    <SelectProvider value={[...values]} setValue={(next) => onChoose(next as string[])}>
      <AriaSelect
        aria-label={label}
        className={joinClasses(buttonStyles.button, buttonStyles.plain, popoverStyles.disclosure)}
        data-pressed={values.length > 0 || undefined}
      >
        <Chosen label={label} chosen={chosen} />
        <Caret />
      </AriaSelect>
      <SelectPopover
        className={popoverStyles.popover}
        gutter={6}
        portal
        aria-label={label}
        fitViewport
      >
        {groups.map(({ title, choices }) => (
          <SelectGroup key={title ?? "all"}>
            {title !== undefined && (
              <SelectGroupLabel className={popoverStyles.groupLabel}>{title}</SelectGroupLabel>
            )}
            {choices.map((choice) => (
              <ChoiceItem key={choice.value} choice={choice} />
            ))}
          </SelectGroup>
        ))}
      </SelectPopover>
    </SelectProvider>
  );
}

const MOST_SIGNS = 4;

function Chosen({
  label,
  chosen,
}: {
  readonly label: string;
  readonly chosen: readonly Choice[];
}): ReactNode {
  const [only] = chosen;
  if (only === undefined) return label;
  if (chosen.length === 1)
    return (
      <>
        {only.sign}
        {only.words}
      </>
    );
  return (
    <>
      {chosen.slice(0, MOST_SIGNS).map(({ value, sign }) => (
        <span key={value}>{sign}</span>
      ))}
      {label} · {chosen.length}
    </>
  );
}

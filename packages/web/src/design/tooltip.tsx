import { Tooltip as AriaTooltip, TooltipAnchor, TooltipProvider } from "@ariakit/react";
import type { ReactElement, ReactNode } from "react";
import styles from "./tooltip.module.css";

/** A few words about something, when the pointer rests on it or it has the focus. */
export function Tooltip({
  words,
  children,
}: {
  readonly words: ReactNode;
  readonly children: ReactElement<Record<string, unknown>>;
}): ReactNode {
  return (
    <TooltipProvider timeout={400}>
      <TooltipAnchor render={children} />
      <AriaTooltip className={styles.tooltip} gutter={6} unmountOnHide>
        {words}
      </AriaTooltip>
    </TooltipProvider>
  );
}

/** A word of the field with what it means; for the glossary's words in the interface. */
export function Term({
  meaning,
  children,
}: {
  readonly meaning: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Tooltip words={meaning}>
      <button type="button" className={styles.term}>
        {children}
      </button>
    </Tooltip>
  );
}

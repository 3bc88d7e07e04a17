import { Popover as AriaPopover, PopoverDisclosure, PopoverProvider } from "@ariakit/react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./popover.module.css";

/** A button that opens a small sheet beside itself. */
export function Popover({
  label,
  button,
  children,
  look = "plain",
  size = "usual",
  pressed = false,
}: {
  /** What the sheet is, for screen readers. */
  readonly label: string;
  readonly button: ReactNode;
  readonly children: ReactNode;
  readonly look?: "plain" | "quiet";
  readonly size?: "small" | "usual";
  /** Whether what it holds is in use. */
  readonly pressed?: boolean;
}): ReactNode {
  return (
    <PopoverProvider placement="bottom-start">
      <PopoverDisclosure
        render={<Button look={look} size={size} />}
        data-pressed={pressed || undefined}
        className={styles.disclosure}
      >
        {button}
      </PopoverDisclosure>
      <AriaPopover
        aria-label={label}
        className={styles.popover}
        gutter={6}
        portal
        unmountOnHide
        fitViewport
      >
        {children}
      </AriaPopover>
    </PopoverProvider>
  );
}

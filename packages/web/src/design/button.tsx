import { Button as AriaButton } from "@ariakit/react";
import type { ComponentProps, ReactNode } from "react";
import styles from "./button.module.css";
import { joinClasses } from "./join-classes.ts";

interface ButtonProps extends ComponentProps<typeof AriaButton> {
  /** `main` once a page, `plain` for most, `quiet` beside text. */
  readonly look?: "main" | "plain" | "quiet" | "danger";
  readonly size?: "small" | "usual";
  /** Square, for a sign without words; give `aria-label`. */
  readonly square?: boolean;
}

/** Something to press. */
export function Button({
  look = "plain",
  size = "usual",
  square = false,
  className,
  ...props
}: ButtonProps): ReactNode {
  return (
    <AriaButton
      {...props}
      className={joinClasses(
        styles.button,
        styles[look],
        styles[size],
        square && styles.square,
        className,
      )}
    />
  );
}

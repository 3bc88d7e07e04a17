import { type ComponentProps, type ReactNode, useId } from "react";
import styles from "./field.module.css";
import { joinClasses } from "./join-classes.ts";

interface FieldFrame {
  readonly label: string;
  /** Said below it, small. */
  readonly hint?: string;
  readonly problem?: string | undefined;
  /** Label only for screen readers, where the place says it. */
  readonly hideLabel?: boolean;
}

interface FieldProps extends FieldFrame, Omit<ComponentProps<"input">, "id"> {}

interface TextAreaProps extends FieldFrame, Omit<ComponentProps<"textarea">, "id"> {}

function Frame({
  label,
  hint,
  problem,
  hideLabel = false,
  id,
  children,
}: FieldFrame & { readonly id: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? "visually-hidden" : styles.label}>
        {label}
      </label>
      {children}
      {problem !== undefined && (
        <p id={`${id}-note`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {problem === undefined && hint !== undefined && (
        <p id={`${id}-note`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

function noteOf(id: string, { hint, problem }: FieldFrame): { "aria-describedby"?: string } {
  return hint === undefined && problem === undefined ? {} : { "aria-describedby": `${id}-note` };
}

/** A line to type in, with its label. */
export function Field({
  label,
  hint,
  problem,
  hideLabel,
  className,
  ...props
}: FieldProps): ReactNode {
  const id = useId();
  const frame = frameOf({ label, hint, problem, hideLabel });
  return (
    <Frame {...frame} id={id}>
      <input
        {...props}
        {...noteOf(id, frame)}
        id={id}
        aria-invalid={problem !== undefined}
        className={joinClasses(styles.input, className)}
      />
    </Frame>
  );
}

/** Several lines to type in, with their label. */
export function TextArea({
  label,
  hint,
  problem,
  hideLabel,
  className,
  ...props
}: TextAreaProps): ReactNode {
  const id = useId();
  const frame = frameOf({ label, hint, problem, hideLabel });
  return (
    <Frame {...frame} id={id}>
      <textarea
        {...props}
        {...noteOf(id, frame)}
        id={id}
        aria-invalid={problem !== undefined}
        className={joinClasses(styles.input, styles.area, className)}
      />
    </Frame>
  );
}

function frameOf({
  label,
  hint,
  problem,
  hideLabel = false,
}: {
  readonly label: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
  readonly hideLabel: boolean | undefined;
}): FieldFrame {
  return { label, hideLabel, ...(hint === undefined ? {} : { hint }), problem };
}

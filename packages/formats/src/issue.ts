/** How bad a problem is: an error keeps something from being used, a warning does not. */
export type Severity = "error" | "warning";

/** What is wrong with a line of a file from outside. */
export interface Issue {
  /** From 1. */
  readonly line: number;
  readonly severity: Severity;
  /** Kebab-case id of the rule; docs/actors.md lists them. */
  readonly rule: string;
  readonly message: string;
}

const MAX_SHOWN = 60;

/** Makes an error. */
export function error(line: number, rule: string, message: string): Issue {
  return { line, severity: "error", rule, message };
}

/** Makes a warning. */
export function warning(line: number, rule: string, message: string): Issue {
  return { line, severity: "warning", rule, message };
}

/** Words of a file as a message may quote them: between marks, not too long. */
export function quoted(text: string): string {
  const short = text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
  return JSON.stringify(short);
}

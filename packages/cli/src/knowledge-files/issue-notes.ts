import type { FileIssue } from "@zenobia/formats";
import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import type { Io } from "../io.ts";

const MAX_MESSAGE = 400;

/** A problem as a line for people: "dict.txt:12: error: … (bad-date)". */
export function issueNote({ file, line, severity, rule, message }: FileIssue): string {
  return `${displayText(`${file}:${line}: ${severity}: ${cutText(message, MAX_MESSAGE)} (${rule})`)}\n`;
}

/** "2 errors, 1 warning"; "nothing wrong" for neither. */
export function countNote(issues: readonly FileIssue[]): string {
  const counts = (["error", "warning"] as const).map((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    return count === 0 ? "" : `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  return counts.filter((count) => count !== "").join(", ") || "nothing wrong";
}

/** Most problems that a command tells when it is asked for something else. */
const MOST_TOLD = 20;

/** How files of knowledge are given to a command, and what tells all that is wrong with them. */
interface Given {
  readonly option: string;
  readonly command: string;
}

const ACTORS: Given = { option: "--actors", command: "zenobia actors import FILE" };

/** Tells what is wrong with files of knowledge that a command is given: the first errors, and how much more. */
export async function noteIssues(
  issues: readonly FileIssue[],
  io: Io,
  { option, command }: Given = ACTORS,
): Promise<void> {
  const errors = issues.filter(({ severity }) => severity === "error");
  const told = errors.slice(0, MOST_TOLD);
  await io.stderr.write(told.map(issueNote).join(""));
  const more = issues.filter((issue) => !told.includes(issue));
  if (more.length > 0)
    await io.stderr.write(`zenobia: ${option}: ${countNote(more)} more; ${command} tells all\n`);
}

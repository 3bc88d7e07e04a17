import type { KnownTie } from "@zenobia/reader";
import { displayText } from "../display-text.ts";
import { wrapText } from "../table/layout.ts";
import type { TableOptions } from "../table/scene.ts";
import type { ActorFinding, FoundOffice, PhraseFinding } from "./actor-finding.ts";
import { droppedText, reasonText } from "./phrase-reasons.ts";

const LABEL = 11;
const INDENT = 2;
const MOST_NAMES = 12;

/** What the knowledge base makes of a phrase, for people. */
export function findingTable(finding: PhraseFinding, options: TableOptions): string {
  const { style } = options;
  const asOf = [finding.on, finding.in].filter((part) => part !== undefined).join(", ");
  const head = `${style.title(displayText(finding.phrase))}${asOf === "" ? "" : style.dim(` · ${asOf}`)}`;
  const actors = finding.actors.map((actor) => actorLines(actor, options).join("\n"));
  const body = actors.length === 0 ? ["  no words, no actor"] : actors;
  return `${[head, ...body].join("\n\n")}\n`;
}

function actorLines(actor: ActorFinding, options: TableOptions): readonly string[] {
  const { style } = options;
  const { name, code, kind, entity, names = [], offices = [], ties = [] } = actor;
  const more = names.length > MOST_NAMES ? ` … and ${names.length - MOST_NAMES} more` : "";
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["names", names.length === 0 ? [] : [`${names.slice(0, MOST_NAMES).join(", ")}${more}`]],
    ["known", knownDays(actor)],
    ["offices", offices.map(officeLine)],
    ["ties", ties.map(tieLine)],
    ["source", actor.source === undefined ? [] : [actor.source]],
    ["why", actor.because.map(reasonText)],
    ["considered", actor.dropped.map(droppedText)],
  ];
  const known = entity === undefined ? "not in the knowledge base" : entity;
  const title = `${style.strong(displayText(name))}  ${style.section(code)}  ${kind}  ${style.dim(known)}`;
  return [`  ${title}`, ...rows.flatMap(([label, lines]) => rowLines(label, lines, options))];
}

function rowLines(
  label: string,
  lines: readonly string[],
  { width, style }: TableOptions,
): readonly string[] {
  const room = width - INDENT * 2 - LABEL;
  return lines
    .flatMap((line) => wrapText(displayText(line), room))
    .map((line, at) => {
      const start = (at === 0 ? label : "").padEnd(LABEL);
      return `${" ".repeat(INDENT * 2)}${style.dim(start)}${line}`;
    });
}

function knownDays({ since, until }: ActorFinding): readonly string[] {
  return since === undefined && until === undefined ? [] : [days({ since, until })];
}

function officeLine({ title, of, sector, since, until, standing }: FoundOffice): string {
  const state = standing === undefined ? "" : `: ${standing}`;
  return `${title} of ${of} (${sector}), ${days({ since, until })}${state}`;
}

function tieLine({ kind, from, to, since, until, source }: KnownTie): string {
  const words = kind.replaceAll("_", " ");
  const tie = from === undefined ? `${words} ${to ?? ""}` : `${from} ${words} it`;
  const receipt = source === undefined ? "" : ` (${source})`;
  return `${tie}, ${days({ since, until })}${receipt}`;
}

function days({
  since,
  until,
}: {
  readonly since: string | undefined;
  readonly until: string | undefined;
}): string {
  if (since === undefined) return until === undefined ? "no dates known" : `until ${until}`;
  return until === undefined ? `since ${since}` : `${since} to ${until}`;
}

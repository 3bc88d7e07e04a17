import type { Found } from "../../api/contract.ts";

/** What can be looked for. */
export type SearchPart = "all" | "reports" | "incidents" | "actors" | "places";

/** Something that was found, as a line of the list. */
export type FoundLine =
  | { readonly kind: "report"; readonly id: string; readonly report: Found["reports"][number] }
  | {
      readonly kind: "incident";
      readonly id: string;
      readonly incident: Found["incidents"][number];
    }
  | { readonly kind: "actor"; readonly id: string; readonly actor: Found["actors"][number] }
  | { readonly kind: "place"; readonly id: string; readonly place: Found["places"][number] };

/** Lines under one heading. */
export interface FoundGroup {
  readonly part: Exclude<SearchPart, "all">;
  readonly title: string;
  readonly lines: readonly FoundLine[];
}

/** Of everything so many lines of each kind are shown. */
const MOST_OF_ALL = 6;

/** What was found, kind by kind: names first, for they answer most. */
export function groupsOf(found: Found | undefined, part: SearchPart): readonly FoundGroup[] {
  if (found === undefined) return [];
  const groups: readonly FoundGroup[] = [
    {
      part: "actors",
      title: "Actors",
      lines: found.actors.map((actor) => ({ kind: "actor", id: `a ${actor.key}`, actor })),
    },
    {
      part: "places",
      title: "Places",
      lines: found.places.map((place) => ({ kind: "place", id: `p ${place.key}`, place })),
    },
    {
      part: "incidents",
      title: "Incidents",
      lines: found.incidents.map((incident) => ({
        kind: "incident",
        id: `i ${incident.id}`,
        incident,
      })),
    },
    {
      part: "reports",
      title: "Reports",
      lines: found.reports.map((report) => ({ kind: "report", id: `r ${report.id}`, report })),
    },
  ];
  return groups
    .filter((group) => (part === "all" || group.part === part) && group.lines.length > 0)
    .map((group) =>
      part === "all" ? { ...group, lines: group.lines.slice(0, MOST_OF_ALL) } : group,
    );
}

/** A piece of a snippet; those that were looked for are marked. */
export interface SnippetPiece {
  readonly words: string;
  readonly isMatch: boolean;
}

const BEGIN = "\u0002";
const END = "\u0003";

/** Parts a snippet at the signs between which matches stand. */
export function snippetPieces(snippet: string): readonly SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  for (const [index, part] of snippet.split(BEGIN).entries()) {
    const end = index === 0 ? -1 : part.indexOf(END);
    if (end >= 0) pieces.push({ words: part.slice(0, end), isMatch: true });
    const rest = end >= 0 ? part.slice(end + 1) : part;
    if (rest !== "") pieces.push({ words: rest.replaceAll(END, ""), isMatch: false });
  }
  return pieces;
}

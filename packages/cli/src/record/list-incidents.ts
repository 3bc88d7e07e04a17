import type { Incident } from "@zenobia/record";
import { askIncidents, present } from "@zenobia/service/ask";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection, type Reason, type SectionItem } from "../table/section.ts";
import { withRecord } from "./open-record.ts";
import type { FilterFlags, PageFlags } from "./page-options.ts";
import { filterOf, pageOf } from "./parse-filter.ts";
import { printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import {
  boundsWords,
  evidenceWords,
  namesOf,
  placeWords,
  reportWords,
  shownName,
  whenWords,
} from "./row-words.ts";

/** Options of `zenobia incidents`. */
export interface IncidentsFlags extends RecordFlags, PageFlags, FilterFlags {
  /** Least number of voices. */
  readonly voices?: number;
  readonly tellings?: true;
}

/** Lists what happened, each thing once, with how many tell of it. */
export async function listIncidents(flags: IncidentsFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const filter = await filterOf(flags, { store, io });
    const { next, rows: incidents } = await askIncidents(store, filter, {
      ...pageOf(flags),
      ...present({ least: flags.voices }),
    });
    return await printAnswer(
      {
        objects: incidents,
        lines: (options) =>
          printSection(
            {
              title: "Incidents",
              nothing: "none: the record has no such incident",
              columns: [
                { title: "when", min: 10 },
                { title: "who" },
                { title: "" },
                { title: "whom" },
                { title: "what" },
                { title: "where" },
                { title: "voices", align: "right" },
                { title: "told", align: "right" },
              ],
              items: incidents.map((incident) => incidentItem(incident, options)),
            },
            { ...options, explains: flags.tellings === true },
          ),
        next,
      },
      flags,
      io,
    );
  });
}

function incidentItem(incident: Incident, { style }: TableOptions): SectionItem {
  const { actors, disagreements, figures, id, recipients, status, tellings, voices } = incident;
  const whom = namesOf(recipients.map(({ actor }) => actor));
  const numbers = figures.map(
    (figure) => `${figure.measure.replace("_", " ")} ${boundsWords(figure)}`,
  );
  const differ = disagreements.map(({ field }) => field.replace("_", " "));
  const notes = [
    id,
    status === "happened" ? "" : status.replace("_", " "),
    [...new Set(numbers)].slice(0, 4).join(", "),
    differ.length === 0 ? "" : `told differently: ${[...new Set(differ)].join(", ")}`,
  ];
  return {
    row: [
      whenWords(incident.time) || style.dim(`by ${incident.since}`),
      actors.length === 0 ? style.dim("not said") : namesOf(actors.map(({ actor }) => actor)),
      whom === "" ? "" : style.dim("→"),
      whom,
      [incident.type, incident.mode].filter(Boolean).join(" "),
      placeWords(incident.place),
      String(voices),
      String(tellings.length),
    ],
    note: style.dim(notes.filter(Boolean).join(" · ")),
    reasons: () => tellingReasons(incident),
  };
}

/** Who tells of an incident, in which words. */
export function tellingReasons({ tellings }: Incident): readonly Reason[] {
  return tellings.map((telling) => {
    const said = telling.attribution.map(shownName).join(", citing ");
    const according = said === "" ? "" : ` (according to ${said})`;
    return {
      label: reportWords(telling),
      text: `${evidenceWords(telling.evidence)}${according}`,
    };
  });
}

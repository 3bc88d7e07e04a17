/** Scores a coded report against gold, as the coding guide's scorer does. */
import { goldDays } from "@zenobia/formats";
import { type CodedReport, type GoldReport, spansOf } from "@zenobia/model";
import { type Counts, type Sheet, scoreSheets, sheetOf } from "@zenobia/record";

/** Scores one report: gold is the first coder, the coding the second. */
export function scoreReport(text: string, gold: GoldReport, coded: CodedReport): Counts {
  return scoreSheets(sheetOfGold(text, gold), sheetOf(coded, text));
}

/** Writes gold out as a sheet; evidence stands wherever its words do. */
function sheetOfGold(text: string, gold: GoldReport): Sheet {
  const aliases = new Map(
    gold.actors.map(({ name, aliases: others }) => [name, [name, ...others]]),
  );
  const ways = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => aliases.get(name) ?? [name]);
  return {
    events: gold.events.map((event) => ({
      type: event.type,
      actors: ways(event.actor),
      recipients: ways(event.recipient),
      place: event.place === null ? [] : [event.place],
      time: event.date === null ? undefined : goldDays(event.date),
      status: event.status,
      speakers: event.attributed_to === null ? [] : ways([event.attributed_to]),
      spans: spansOf(text, event.evidence),
    })),
    control: gold.control.map(({ place, holder, status }) => ({
      ...{ place: [place], holder: ways([holder]), status },
    })),
    relations: gold.relations.map(({ kind, subject, object }) => ({
      ...{ kind, subject: ways([subject]), object: ways([object]) },
    })),
    figures: gold.figures.map(({ measure, min, max, exact, evidence }) => ({
      measure,
      min: min ?? undefined,
      max: max ?? undefined,
      exact: exact ?? undefined,
      spans: spansOf(text, evidence),
    })),
    quotes: gold.quotes.map(({ speaker, text: words }) => ({ speaker: ways([speaker]), words })),
  };
}

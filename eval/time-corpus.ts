/** MEANTIME marks times in the headline, the date line and the first four or five sentences only. */
const MEANTIME_LAST = 5;

/** A time expression that a person marked. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A report with the time expressions that a person marked in it. */
export interface TimedReport {
  readonly name: string;
  readonly text: string;
  readonly published: string;
  readonly gold: readonly Timex[];
  /** Where the text itself names the time of its creation; not scored. */
  readonly creation: readonly Timex[];
}

/** Reads one TimeML file (`.tml`). */
export function parseTimeMl(name: string, raw: string): TimedReport {
  const created = /<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(raw)?.[0] ?? "";
  const published = (/value="([^"]*)"/.exec(created)?.[1] ?? "").slice(0, 10);
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(raw)?.[1] ?? raw;
  const gold: Timex[] = [];
  const creation: Timex[] = [];
  let text = "";
  let open: { start: number; value: string; into: Timex[] } | undefined;
  for (const part of body.split(/(<[^>]*>)/)) {
    if (!part.startsWith("<")) text += unescapeXml(part);
    else if (part.startsWith("<TIMEX3"))
      open = {
        start: text.length,
        value: /value="([^"]*)"/.exec(part)?.[1] ?? "",
        into: part.includes("CREATION_TIME") ? creation : gold,
      };
    else if (part === "</TIMEX3>" && open) {
      open.into.push({ start: open.start, end: text.length, value: open.value });
      open = undefined;
    }
  }
  return { name, text, published, gold, creation };
}

/**
 * Reads one file of MEANTIME; undefined when it bears no date.
 *
 * MEANTIME keeps tokens apart from marks; the text is put together again with single blanks.
 */
export function parseMeantime(name: string, raw: string): TimedReport | undefined {
  const { text, spans } = joinTokens(raw);
  const marks = [...raw.matchAll(/<TIMEX3 ([^>]*[^/])>([\s\S]*?)<\/TIMEX3>/g)].map(
    ([, attributes = "", inner = ""]) => {
      const anchors = [...inner.matchAll(/t_id="(\d+)"/g)].map(([, id = ""]) => spans.get(id));
      const [start, end] = [anchors[0]?.[0] ?? -1, anchors.at(-1)?.[1] ?? -1];
      const value = /value="([^"]*)"/.exec(attributes)?.[1] ?? "";
      return { start, end, value, isCreation: attributes.includes('"CREATION_TIME"') };
    },
  );
  const creation = marks.filter((mark) => mark.isCreation);
  const gold = marks.filter((mark) => !mark.isCreation && mark.start >= 0);
  const published = creation[0]?.value.slice(0, 10) ?? "";
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(published);
  return isDated ? { name, text, published, gold, creation } : undefined;
}

function joinTokens(raw: string): {
  readonly text: string;
  readonly spans: ReadonlyMap<string, readonly [start: number, end: number]>;
} {
  const spans = new Map<string, readonly [number, number]>();
  let text = "";
  let last = "";
  for (const { id, sentence, form } of meantimeTokens(raw)) {
    if (Number(sentence) > MEANTIME_LAST) break;
    if (text !== "") text += sentence === last ? " " : "\n\n";
    last = sentence;
    spans.set(id, [text.length, text.length + form.length]);
    text += form;
  }
  return { text, spans };
}

/** A token of MEANTIME; `sentence` is the number of its sentence from 0, the headline's. */
export interface MeantimeToken {
  readonly id: string;
  readonly sentence: string;
  readonly form: string;
}

/** Lists the tokens of a file of MEANTIME in text order. */
export function meantimeTokens(raw: string): readonly MeantimeToken[] {
  return [...raw.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)].map(
    ([, attributes = "", form = ""]) => ({
      id: /t_id="(\d+)"/.exec(attributes)?.[1] ?? "",
      sentence: /sentence="(\d+)"/.exec(attributes)?.[1] ?? "",
      form: unescapeXml(form),
    }),
  );
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

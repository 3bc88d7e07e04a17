import { execFileSync } from "node:child_process";

/** A place name that a person marked in an article. */
export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Absent where the annotators found no place in GeoNames. */
  readonly point?: { readonly lat: number; readonly lon: number };
}

/** An article with the place names that a person marked in it. */
export interface GeoArticle {
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
}

/** Reads LGL or TR-News as `*.xml.xz`; marks whose phrase is not in the text are left out. */
export function readGeoCorpus(path: string): GeoArticle[] {
  const xml = execFileSync("xz", ["-dc", path], { maxBuffer: 1 << 28 }).toString("utf8");
  return xml
    .split("<article ")
    .slice(1)
    .map((article) => {
      const raw = /<text>([\s\S]*?)<\/text>/.exec(article)?.[1] ?? "";
      const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(raw)?.[1];
      const text = cdata ?? unescapeXml(raw);
      return { text, toponyms: readToponyms(article, text) };
    });
}

function readToponyms(article: string, text: string): GoldToponym[] {
  const taken = new Set<number>();
  const marks = article.split("<toponym>").slice(1);
  const read = marks.map((mark) => ({
    phrase: unescapeXml(field(mark, "phrase")),
    offset: Number(field(mark, "start")),
    lat: field(mark, "lat"),
    lon: field(mark, "lon"),
  }));
  return read
    .toSorted((a, b) => a.offset - b.offset)
    .flatMap(({ phrase, offset, lat, lon }) => {
      const start = nearestOccurrence(text, phrase, offset, taken);
      if (start === undefined) return [];
      taken.add(start);
      const point =
        lat === "" || lon === "" ? {} : { point: { lat: Number(lat), lon: Number(lon) } };
      return [{ start, end: start + phrase.length, phrase, ...point }];
    });
}

function nearestOccurrence(
  text: string,
  phrase: string,
  offset: number,
  taken: ReadonlySet<number>,
): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(phrase); at >= 0 && phrase !== ""; at = text.indexOf(phrase, at + 1)) {
    if (taken.has(at)) continue;
    if (best === undefined || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  }
  return best;
}

function field(mark: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(mark)?.[1]?.trim() ?? "";
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

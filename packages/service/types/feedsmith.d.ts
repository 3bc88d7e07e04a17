/** What is used of feedsmith; what it gives is outside data, and is looked at as such. */
export function parseFeed(content: string): {
  readonly format: "rss" | "atom" | "rdf" | "json";
  readonly feed: unknown;
};

import type { Page } from "playwright-core";
import type { SampleFacts } from "./sample-facts.ts";

/** One state of a view that is worth a picture. */
export interface Scene {
  readonly name: string;
  /** What is to be seen, for the gallery. */
  readonly words: string;
  /** The record that it stands on: the sample, an empty one, or one whose users sign in. */
  readonly record?: "empty" | "users";
  readonly path: (facts: SampleFacts) => string;
  /** What shows that the view is there. */
  readonly shown?: string;
  /** What a person does before looking. */
  readonly act?: (page: Page) => Promise<void>;
}

const TEXT = `Rebels killed nine soldiers near Goma on Monday, the army said. A spokesman for the rebels denied it. "We hold the road and the bridge," he told reporters in Kampala.

Uganda sends weapons to the rebels, according to a panel of the United Nations.`;

/** The list beside the map, as soon as it has lines. */
const MAP = "section[aria-label='What was reported'] li";

/** The scenes, in the order in which a new reader would meet them. */
export const SCENES: readonly Scene[] = [
  {
    name: "map",
    words: "Incidents on the map, the same as a list, and when they were",
    path: () => "/map",
    shown: MAP,
  },
  {
    name: "map-control",
    words: "Who held what on a day, as reports tell it",
    path: () => "/map?layers=control&to=2017-09-22",
    shown: MAP,
  },
  {
    name: "map-incident",
    words: "One incident chosen: what, where, and who says so",
    path: ({ incident }) => `/map?incident=${incident}`,
    shown: "aside h2",
  },
  {
    name: "map-table",
    words: "The same selection as a table",
    path: () => "/map?table=yes&sheet=list",
    shown: MAP,
  },
  { name: "reports", words: "The inbox", path: () => "/reports", shown: "main li" },
  {
    name: "reports-filtered",
    words: "The inbox, searched",
    path: () => "/reports?words=Mayadin",
    shown: "main li",
  },
  {
    name: "add-text",
    words: "Adding a report by paste",
    path: () => "/reports?add=yes",
    shown: "[role=dialog]",
  },
  {
    name: "add-addresses",
    words: "Adding reports by their addresses",
    path: () => "/reports?add=yes",
    act: async (page) => await page.getByRole("tab", { name: "Addresses" }).click(),
  },
  {
    name: "reading",
    words: "A report, what it asserts under its words, and a card that tells all of one assertion",
    path: ({ report, assertion }) => `/reports/${report}?said=${assertion}`,
    shown: "li[data-row]",
  },
  {
    name: "reading-correct",
    words: "Correcting a field in its place",
    path: ({ report, assertion }) => `/reports/${report}?said=${assertion}`,
    shown: "li[data-chosen]",
    act: async (page) => {
      await page.keyboard.press("e");
      await page.locator("li[data-chosen] form").waitFor();
    },
  },
  {
    name: "reading-coders",
    words: "Two coders side by side",
    path: ({ report }) => `/reports/${report}?part=coders&notes=yes`,
    shown: "[role=tabpanel]:not([hidden])",
  },
  {
    name: "reading-history",
    words: "What was decided on a report, and by whom",
    path: ({ report }) => `/reports/${report}?part=history&notes=yes`,
    shown: "[role=tabpanel]:not([hidden])",
  },
  {
    name: "incidents",
    words: "Incidents, most told first",
    path: () => "/incidents",
    shown: "[data-incident]",
  },
  {
    name: "incident",
    words: "One incident: who told of it, since when, and where the accounts differ",
    path: ({ incident }) => `/incidents/${incident}`,
    shown: "main :is(h1, h2)",
  },
  {
    name: "incident-comparison",
    words: "Its accounts, field by field",
    path: ({ incident }) => `/incidents/${incident}`,
    shown: "main :is(h1, h2)",
    act: async (page) =>
      await page
        .getByRole("heading", { name: "Account by account" })
        .evaluate((heading) => heading.scrollIntoView()),
  },
  {
    name: "incident-merge",
    words: "Merging it with another, after a look at both",
    path: ({ incident }) => `/incidents/${incident}`,
    shown: "main :is(h1, h2)",
    act: async (page) => {
      await page.keyboard.press("m");
      await page.getByRole("dialog").getByRole("radio").first().check();
    },
  },
  {
    name: "actors",
    words: "The directory of actors",
    path: () => "/actors",
    shown: "[data-actor]",
  },
  {
    name: "actor",
    words: "An actor: its ties over time",
    path: ({ actor }) => `/actors/${actor}`,
    shown: "main :is(h1, h2)",
  },
  {
    name: "actor-holdings",
    words: "What an actor held, and when",
    path: ({ actor }) => `/actors/${actor}?part=holdings`,
    shown: "main :is(h1, h2)",
  },
  {
    name: "actor-quotes",
    words: "What an actor said",
    path: ({ speaker }) => `/actors/${speaker}?part=quotes`,
    shown: "main :is(h1, h2)",
  },
  {
    name: "network",
    words: "Backing and fighting as of a day, contradictions in words",
    path: () => "/network",
    shown: "canvas",
  },
  {
    name: "network-tie",
    words: "One tie with its sentences",
    path: () => "/network?on=2017-09-30",
    shown: "canvas",
    act: async (page) => {
      await page.keyboard.press("j");
      await page.keyboard.press("ArrowRight");
      await page
        .getByRole("region", { name: "The chosen tie" })
        .locator("blockquote")
        .first()
        .waitFor();
    },
  },
  {
    name: "network-table",
    words: "The network in words",
    path: () => "/network?part=table",
    shown: "table",
  },
  {
    name: "figures",
    words: "Claims on one figure, and low, best and high by a rule",
    path: ({ figure }) => `/figures?account=${figure}`,
    shown: "[data-claim]",
  },
  {
    name: "search",
    words: "Search over everything",
    path: () => "/search?q=Mayadin",
    shown: "[role=option]",
  },
  { name: "search-saved", words: "Saved searches", path: () => "/search", shown: "main" },
  {
    name: "search-nothing",
    words: "Nothing found, and what to do then",
    path: () => "/search?q=Atlantis",
    shown: "main",
  },
  {
    name: "try-it",
    words: "A text read in the browser itself",
    path: () => "/try",
    act: async (page) => {
      await page.getByLabel(/Text of a report/u).fill(TEXT);
      await page.getByRole("button", { name: "Read it" }).click();
      await page.getByText("Read in this browser").waitFor();
      await page.keyboard.press("j");
    },
  },
  { name: "try-it-begin", words: "Before it is read", path: () => "/try", shown: "textarea" },
  {
    name: "keys",
    words: "The sheet of keys",
    path: () => "/reports",
    shown: "main li",
    act: async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "empty-reports", words: "An empty record", record: "empty", path: () => "/reports" },
  { name: "empty-map", words: "An empty map", record: "empty", path: () => "/map" },
  { name: "empty-figures", words: "No figures yet", record: "empty", path: () => "/figures" },
  { name: "empty-network", words: "No ties yet", record: "empty", path: () => "/network" },
  { name: "not-found", words: "An address that leads nowhere", path: () => "/atlantis" },
  {
    name: "error",
    words: "A report that is not in the record",
    path: () => "/reports/r-0000000000000000",
    shown: "[role=alert]",
  },
  {
    name: "sign-in",
    words: "Signing in, where a record has users",
    record: "users",
    path: () => "/sign-in",
    shown: "form",
  },
];

import type { ControlStatus, DayInterval, RelationAssertion } from "@zenobia/model";
import { reasonWords } from "@zenobia/reader";
import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import { reasonsOf } from "./reasons.ts";
import type { TableScene } from "./scene.ts";
import type { Section } from "./section.ts";
import type { TableStyle } from "./table-style.ts";

const MAX_QUOTE = 1200;

/** Who holds which place. */
export function controlSection(scene: TableScene): Section {
  const { style } = scene;
  return {
    title: "Control",
    nothing: "none: nothing is said of who holds a place",
    columns: [
      { title: "where" },
      { title: "" },
      { title: "holder" },
      { title: "from" },
      { title: "when", min: 10 },
      { title: "according to" },
    ],
    items: scene.coded.control.map((item) => ({
      row: [
        scene.place(item.place),
        controlCell(item.status, style),
        scene.actor(item.holder),
        item.from === undefined ? "" : scene.actor(item.from),
        scene.when(item.time),
        scene.according(item.attribution),
      ],
      reasons: () => reasonsOf(item, scene),
    })),
  };
}

/** What is only planned or still fought over is to be seen. */
function controlCell(status: ControlStatus, style: TableStyle): string {
  const isOpen = status === "planned" || status === "contested";
  return isOpen ? style.warning(`${status} by`) : `${status} by`;
}

/** Who stands behind whom. */
export function tieSection(scene: TableScene): Section {
  return {
    title: "Ties",
    nothing: "none: no standing tie between two actors is named",
    columns: [
      { title: "who" },
      { title: "" },
      { title: "whom" },
      { title: "time", min: 10 },
      { title: "according to" },
    ],
    items: scene.coded.relations.map((tie) => ({
      row: [
        scene.actor(tie.subject),
        tieWords(tie),
        scene.actor(tie.object),
        sinceUntil(tie.since, tie.until, scene),
        scene.according(tie.attribution),
      ],
      reasons: () => reasonsOf(tie, scene),
    })),
  };
}

const TIE_WORDS: Readonly<Record<RelationAssertion["kind"], string>> = {
  backs: "backs",
  arms: "arms",
  funds: "funds",
  trains: "trains",
  leads: "leads",
  part_of: "is part of",
  allied_with: "is allied with",
  affiliated_with: "is affiliated with",
  opposes: "opposes",
  proxy_of: "is a proxy of",
};

function tieWords({ kind }: RelationAssertion): string {
  return TIE_WORDS[kind];
}

function sinceUntil(
  since: DayInterval | undefined,
  until: DayInterval | undefined,
  scene: TableScene,
): string {
  const parts = [since && `since ${scene.when(since)}`, until && `until ${scene.when(until)}`];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** Exact words with their speaker. */
export function quoteSection(scene: TableScene): Section {
  const { style } = scene;
  return {
    title: "Quotes",
    nothing: "none: nobody is quoted word for word",
    columns: [{ title: "speaker", min: 12 }, { title: "words" }],
    items: scene.coded.quotes.map((quote) => ({
      row: [
        [
          scene.actor(quote.speaker),
          quote.venue === undefined ? "" : style.dim(displayText(quote.venue)),
        ]
          .filter((line) => line !== "")
          .join("\n"),
        `“${cutText(displayText(quote.text), MAX_QUOTE)}”`,
      ],
      reasons: () => quote.because.map(reasonWords),
    })),
  };
}

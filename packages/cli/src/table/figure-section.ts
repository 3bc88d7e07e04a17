import type { FigureAssertion } from "@zenobia/model";
import { displayText } from "../display-text.ts";
import type { Column } from "./layout.ts";
import { printNumber } from "./print-number.ts";
import { reasonsOf } from "./reasons.ts";
import { joinParts, type TableScene } from "./scene.ts";
import type { Reason, Section, SectionItem } from "./section.ts";

/** A terminal with fewer columns has room for the number and its people only; the rest goes under it. */
const WIDE = 100;

const COLUMNS: readonly Column[] = [
  { title: "what" },
  { title: "how many", align: "right" },
  { title: "of whom" },
  { title: "by" },
  { title: "where" },
  { title: "when", min: 10 },
  { title: "according to" },
];

/** How many, of whom, by whose hand. */
export function figureSection(scene: TableScene): Section {
  return {
    title: "Figures",
    nothing: "none: no number of people, arms or money was recognised",
    columns: COLUMNS,
    items: scene.coded.figures.map((figure) => figureItem(figure, scene)),
  };
}

function figureItem(figure: FigureAssertion, scene: TableScene): SectionItem {
  const { style, width } = scene;
  const by = figure.by === undefined ? "" : scene.actor(figure.by);
  const according = scene.according(figure.attribution);
  const scope = [scene.place(figure.place), scene.when(figure.time)];
  const count = [
    figure.measure.replace("_", " "),
    boundsWords(figure),
    figure.who === undefined ? "" : displayText(figure.who),
  ];
  const reasons = (): readonly Reason[] => reasonsOf(figure, scene, qualifierReason(figure));
  if (width >= WIDE) return { row: [...count, by, ...scope, according], reasons };
  const beneath = [by && `by ${by}`, ...scope, according && style.dim(`according to ${according}`)];
  return { row: count, note: joinParts(beneath, style), reasons };
}

/** A number with its bounds: "24", "≥ 24", "≤ 470,000", "40–60". */
function boundsWords({ exact, min, max }: FigureAssertion): string {
  if (exact !== undefined) return printNumber(exact);
  if (min !== undefined && max !== undefined) return `${printNumber(min)}–${printNumber(max)}`;
  if (min !== undefined) return `≥ ${printNumber(min)}`;
  return max === undefined ? "" : `≤ ${printNumber(max)}`;
}

function qualifierReason({ qualifier }: FigureAssertion): readonly Reason[] {
  return qualifier === undefined ? [] : [{ label: "bound", text: `“${displayText(qualifier)}”` }];
}

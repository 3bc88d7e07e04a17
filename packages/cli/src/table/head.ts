import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import { wrapText } from "./layout.ts";
import { printNumber } from "./print-number.ts";
import type { TableScene } from "./scene.ts";

const MAX_HEADLINE = 200;
const DAY = 10;

/** Title, source, day and size of a report, and how much was found in it. */
export function headLines(scene: TableScene): readonly string[] {
  const { coded, style, width } = scene;
  const { id, publisher, published, length } = coded.report;
  const facts = [id, publisher, published.slice(0, DAY), counted(length, "character")];
  const source = facts
    .filter((fact) => fact !== undefined)
    .map(displayText)
    .join(" · ");
  return [
    ...wrapText(displayText(headlineOf(scene)), width).map(style.title),
    ...wrapText(source, width).map(style.dim),
    ...wrapText(totals(scene), width).map(style.dim),
  ];
}

function totals({ coded }: TableScene): string {
  return [
    counted(coded.events.length, "event"),
    `${coded.control.length} on control`,
    counted(coded.relations.length, "tie"),
    counted(coded.figures.length, "figure"),
    counted(coded.quotes.length, "quote"),
    counted(coded.actors.length, "actor"),
    counted(coded.places.length, "place"),
  ].join(" · ");
}

/** The title; else the first line of the text, if it stands by itself as headlines do; else the id. */
function headlineOf({ coded, text }: TableScene): string {
  if (coded.report.title !== undefined) return coded.report.title;
  const [first = "", second] = text
    .trimStart()
    .slice(0, MAX_HEADLINE + 2)
    .split("\n");
  const isHeadline =
    second?.trim() === "" && first.length <= MAX_HEADLINE && !/[.!?]["”’]?$/u.test(first.trim());
  return isHeadline ? first : cutText(coded.report.id, MAX_HEADLINE);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${printNumber(count)} ${count === 1 ? one : many}`;
}

import type { Coding, CodingPrinter } from "../formats/coding-printer.ts";
import type { Io } from "../io.ts";
import { eventSection } from "./event-section.ts";
import { figureSection } from "./figure-section.ts";
import { headLines } from "./head.ts";
import { createTableScene, placeLegend, type TableOptions, type TableScene } from "./scene.ts";
import { printSection } from "./section.ts";
import { controlSection, quoteSection, tieSection } from "./state-sections.ts";
import { createTableStyle } from "./table-style.ts";

const NARROWEST = 60;
const WIDEST = 140;
const WITHOUT_TERMINAL = 100;

/** How tables look on this output: its width, and colour only on a terminal that does not refuse it. */
export function tableOptionsOf(
  { stdout, env }: Pick<Io, "stdout" | "env">,
  { explains }: { readonly explains: boolean },
): TableOptions {
  const told = Number.parseInt(env["COLUMNS"] ?? "", 10);
  const columns = stdout.columns ?? (Number.isNaN(told) ? WITHOUT_TERMINAL : told);
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const hasColour = stdout.isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  return { style: createTableStyle({ hasColour }), width, explains };
}

/** Prints coded reports as tables for people, a blank line between two of them. */
export function createTablePrinter(options: TableOptions): CodingPrinter {
  let count = 0;
  return {
    begin: () => "",
    coding: (coding) => {
      count += 1;
      return `${count === 1 ? "" : "\n\n"}${printReport(coding, options)}`;
    },
    end: () => "",
  };
}

function printReport(coding: Coding, options: TableOptions): string {
  const scene = createTableScene(coding, options);
  const sections = [eventSection, controlSection, tieSection, figureSection, quoteSection];
  const lines = [
    ...headLines(scene),
    ...sections.flatMap((section) => printSection(section(scene), scene)),
    ...legendLines(scene),
  ];
  return `${lines
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trimEnd()}\n`;
}

function legendLines({ coded, style }: TableScene): readonly string[] {
  return coded.places.length === 0 ? [] : ["", placeLegend(style)];
}

import type { Attribution, Span } from "@zenobia/model";
import { reasonWords } from "@zenobia/reader";
import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import type { TableScene } from "./scene.ts";
import type { Reason } from "./section.ts";

/** What every assertion has to show for itself. */
interface Reasoned {
  readonly evidence: readonly Span[];
  readonly because: readonly string[];
  readonly attribution?: readonly Attribution[];
  readonly trigger?: Span;
}

const MAX_EVIDENCE = 600;

/** The words that prove an assertion, then the steps that led to it, then what else is known of it. */
export function reasonsOf(
  item: Reasoned,
  scene: TableScene,
  more: readonly Reason[] = [],
): readonly Reason[] {
  return [
    ...item.evidence.map((span) => ({
      label: "words",
      text: evidenceText(span, item.trigger, scene),
    })),
    ...(item.attribution ?? []).flatMap(({ source, cue }) =>
      cue === undefined
        ? []
        : [{ label: "speaker", text: `${scene.actor(source)}: “${scene.words(cue)}”` }],
    ),
    ...item.because.map((rule) => ruleReason(rule, item.trigger, scene)),
    ...more,
  ];
}

/** The rule in words; the one that names the act shows the words that it was read from. */
function ruleReason(rule: string, trigger: Span | undefined, scene: TableScene): Reason {
  const { label, text } = reasonWords(rule);
  const isAct = label === "act" && trigger !== undefined;
  return { label, text: isAct ? `“${scene.words(trigger)}”, ${text}` : text };
}

/** The evidence in quotation marks, with the words that name the act set off. */
function evidenceText([start, end]: Span, trigger: Span | undefined, scene: TableScene): string {
  const { text, style } = scene;
  const shown = (from: number, to: number): string => text.slice(from, to).replace(/\s+/gu, " ");
  const isInside = trigger !== undefined && start <= trigger[0] && trigger[1] <= end;
  if (!isInside) return `“${displayText(cutText(shown(start, end), MAX_EVIDENCE))}”`;
  const before = cleaned(shown(start, trigger[0]));
  const after = cleaned(cutText(shown(trigger[1], end), MAX_EVIDENCE));
  return `“${before}${style.strong(displayText(shown(...trigger)))}${after}”`;
}

/** Like {@link displayText}, but keeps the blanks at the ends. */
function cleaned(text: string): string {
  return displayText(`|${text}|`).slice(1, -1);
}

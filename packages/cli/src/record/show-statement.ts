import { reasonWords } from "@zenobia/reader";
import type { AssertionRow, Incident, PairReason, Store } from "@zenobia/record";
import { askAssertion, askIncident, historyOf, incidentOf } from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import { wrapText } from "../table/layout.ts";
import type { TableOptions } from "../table/scene.ts";
import { evidenceLines, titled } from "./evidence-lines.ts";
import { decisionWords, historyLines } from "./history.ts";
import { tellingReasons } from "./list-incidents.ts";
import type { Answer } from "./print-answer.ts";
import { boundsWords, namesOf, placeWords, quoted, whenWords } from "./row-words.ts";
import { factLines } from "./show-report.ts";

const MOST_PAIRS = 12;

/** Shows an assertion: what it says, in which words, why, and of which incident it tells. */
export async function showAssertion(id: string, store: Store): Promise<Answer | undefined> {
  const found = await askAssertion(id, store);
  if (found === undefined) return undefined;
  const { history } = found;
  if ("hidden" in found)
    return {
      objects: [{ kind: "assertion", id, hidden: true, history }],
      lines: (options) => [
        `${id} does not count any more`,
        ...titled("History", historyLines(history), options),
      ],
    };
  const { assertion: shown } = found;
  const [document] =
    found.incident === undefined ? [] : await store.documents("incident", [found.incident]);
  const incident = document === undefined ? undefined : incidentOf(document);
  return {
    objects: [
      {
        kind: "assertion",
        assertion: shown,
        ...(incident === undefined ? {} : { incident: incident.id }),
        history,
      },
    ],
    lines: (options) => [
      options.style.title(`Assertion ${id}`),
      ...evidenceLines(shown, options),
      ...factLines(factsOf(shown, incident), options),
      ...titled(
        "Why",
        shown.because.flatMap((rule) => {
          const { label, text } = reasonWords(rule);
          return wrapText(`${label}: ${text}`, options.width - 4).map((line) => `  ${line}`);
        }),
        options,
      ),
      ...titled("History", historyLines(history), options),
    ],
  };
}

function factsOf(
  row: AssertionRow,
  incident: Incident | undefined,
): readonly (readonly string[])[] {
  const event =
    row.kind === "event"
      ? [
          ["word", row.trigger === undefined ? "" : quoted(row.trigger.text)],
          ["status", row.status.replace("_", " ")],
          ["intensity", row.intensity.toFixed(1)],
          ["confidence", row.confidence.toFixed(2)],
        ]
      : [];
  return [
    ["where", "place" in row ? placeWords(row.place) : ""],
    ...event,
    ["report", row.report],
    ["coder", displayText(row.coder)],
    [
      "incident",
      incident === undefined
        ? ""
        : `${incident.id}, told by ${incident.voices} ${incident.voices === 1 ? "voice" : "voices"}`,
    ],
  ];
}

/** Shows an incident: who tells of it in which words, why they are one, and where they disagree. */
export async function showIncident(id: string, store: Store): Promise<Answer | undefined> {
  const found = await askIncident(id, store);
  if (found === undefined) return undefined;
  const { history, incident } = found;
  return {
    objects: [{ kind: "incident", incident, history }],
    lines: (options) => [
      options.style.title(
        `${[incident.type, incident.mode].filter(Boolean).join(" ")} ${whenWords(incident.time)}`,
      ),
      ...factLines(incidentFacts(incident), options),
      ...titled(
        "Told by",
        tellingReasons(incident).flatMap(({ label, text }, at) => [
          `  ${label}  ${options.style.dim(incident.tellings[at]?.assertion ?? "")}`,
          ...wrapText(text, options.width - 4).map((line) => `    ${line}`),
        ]),
        options,
      ),
      ...titled(
        "Told differently",
        incident.disagreements.map(
          ({ field, values }) =>
            `  ${field.replace("_", " ")}: ${values.map(({ says, value }) => `${displayText(value)} (${says.length})`).join(", ")}`,
        ),
        options,
      ),
      ...titled("Same because", pairLines(incident.because, options), options),
      ...titled("Kept apart from others because", pairLines(incident.apart, options), options),
      ...titled("History", historyLines(history), options),
    ],
  };
}

function incidentFacts(incident: Incident): readonly (readonly string[])[] {
  const { actors, figures, fulfilledBy, fulfils, recipients } = incident;
  return [
    ["id", incident.id],
    ["who", namesOf(actors.map(({ actor }) => actor))],
    ["whom", namesOf(recipients.map(({ actor }) => actor))],
    ["where", placeWords(incident.place)],
    ["when", whenWords(incident.time)],
    ["status", incident.status.replace("_", " ")],
    [
      "voices",
      `${incident.voices}, in ${incident.reports.length} ${incident.reports.length === 1 ? "report" : "reports"}, ${incident.since} to ${incident.until}`,
    ],
    [
      "figures",
      figures
        .map((figure) =>
          `${figure.measure.replace("_", " ")} ${boundsWords(figure)} ${displayText(figure.who ?? "")}`.trim(),
        )
        .join(", "),
    ],
    ["fulfils", fulfils.join(", ")],
    ["fulfilled by", ` ${fulfilledBy.join(", ")}`.trimEnd()],
  ];
}

function pairLines(
  pairs: readonly PairReason[],
  { style, width }: TableOptions,
): readonly string[] {
  const left = pairs.length - MOST_PAIRS;
  return [
    ...pairs.slice(0, MOST_PAIRS).flatMap(({ a, b, because, decision, despite, score }) => {
      const why =
        decision === undefined ? because.map(displayText).join("; ") : `decision ${decision}`;
      const against =
        despite.length === 0 ? "" : `, despite ${despite.map(displayText).join("; ")}`;
      const odds = score === undefined ? "" : ` (${score.toFixed(1)})`;
      return [
        style.dim(`  ${a} and ${b}`),
        ...wrapText(`${why}${against}${odds}`, width - 4).map((line) => `    ${line}`),
      ];
    }),
    ...(left > 0 ? [style.dim(`  and ${left} more: --json`)] : []),
  ];
}

/** Shows a decision: who made it when, why, and whether it still holds. */
export async function showDecision(id: string, store: Store): Promise<Answer | undefined> {
  const history = await historyOf(store, [id]);
  const decision = history.decisions.find((one) => one.id === id);
  if (decision === undefined) return undefined;
  return {
    objects: [{ kind: "decision", decision, history }],
    lines: (options) => [
      options.style.title(`Decision ${id}`),
      ...factLines(
        [
          ["by", displayText(decision.by)],
          ["at", displayText(decision.at)],
          ["why", displayText(decision.why ?? "")],
          ["ruling", decisionWords(decision)],
        ],
        options,
      ),
      ...titled("History", historyLines(history), options),
    ],
  };
}

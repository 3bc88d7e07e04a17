import type { AssertionRow, Incident, PairReason, Store } from "@zenobia/record";
import { displayText } from "../display-text.ts";
import { wrapText } from "../table/layout.ts";
import { reasonWords } from "../table/reason-words.ts";
import type { TableOptions } from "../table/scene.ts";
import { chainLines, chainsAround, voicesWords } from "./copy-chains.ts";
import { evidenceLines, titled } from "./evidence-lines.ts";
import { decisionWords, historyLines, historyOf } from "./history.ts";
import { incidentOf, tellingReasons } from "./list-incidents.ts";
import { carriedAround } from "./orphans.ts";
import type { Answer } from "./print-answer.ts";
import { boundsWords, namesOf, placeWords, quoted, whenWords } from "./row-words.ts";
import { createShield } from "./shield.ts";
import { factLines } from "./show-report.ts";

const MOST_PAIRS = 12;

/** Shows an assertion: what it says, in which words, why, and of which incident it tells. */
export async function showAssertion(id: string, store: Store): Promise<Answer | undefined> {
  const [row] = await store.rows([id]);
  const coding = id.slice(0, id.indexOf(":"));
  const carried = await carriedAround(store, id);
  const history = await historyOf(store, [id, coding, ...carried.keys()]);
  const now = carried.get(id)?.match?.to;
  if (row === undefined) {
    if (history.decisions.length === 0) return undefined;
    return {
      objects: [{ kind: "assertion", id, hidden: true, ...(now && { now }), history }],
      lines: (options) => [
        `${id} does not count any more${now === undefined ? "" : `: the newest coding has it as ${now}`}`,
        ...titled("History", historyLines(history), options),
      ],
    };
  }
  const shield = await createShield(store, [row.report]);
  const shown = shield.mask(row);
  const [document] = await store.documentsOf("incident", [id]);
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
        row.because.flatMap((rule) => {
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
  const [document] = await store.documents("incident", [id]);
  if (document === undefined) return undefined;
  const told = incidentOf(document);
  const shield = await createShield(store, told.reports);
  const incident = shield.mask(told);
  const history = await historyOf(store, [id, ...told.decisions]);
  const chains = await chainsAround(store, told.reports);
  return {
    objects: [{ kind: "incident", incident, ...(chains.length > 0 && { chains }), history }],
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
      ...chainLines(chains, options),
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
      [
        `${incident.voices}, in ${incident.reports.length} ${incident.reports.length === 1 ? "report" : "reports"}, ${incident.since} to ${incident.until}`,
        voicesWords(incident.reports.length, incident.voices),
      ]
        .filter(Boolean)
        .join(": "),
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

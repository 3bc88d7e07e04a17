import type { EventAssertion, EventStatus } from "@zenobia/model";
import type { Column } from "./layout.ts";
import { reasonsOf } from "./reasons.ts";
import { joinParts, type TableScene } from "./scene.ts";
import type { Reason, Section, SectionItem } from "./section.ts";

/** A terminal with fewer columns has no room for a column of speakers: they go under the event. */
const WIDE = 120;
/** With fewer than these, where and when go there too. */
const NARROW = 96;

const COLUMNS: readonly Column[] = [
  { title: "" },
  { title: "who" },
  { title: "" },
  { title: "whom" },
  { title: "what" },
  { title: "where" },
  { title: "when", min: 10 },
  { title: "status" },
  { title: "according to" },
];

/** Who did what to whom, where and when. */
export function eventSection(scene: TableScene): Section {
  return {
    title: "Events",
    nothing: "none: no act of a political or military actor was recognised",
    columns: COLUMNS,
    items: scene.coded.events.map((event) => eventItem(event, scene)),
  };
}

function eventItem(event: EventAssertion, scene: TableScene): SectionItem {
  const { style, width } = scene;
  const according = scene.according(event.attribution);
  const scope = [scene.place(event.place), scene.when(event.time)];
  const isNarrow = width < NARROW;
  return {
    row: [
      style.dim(event.id),
      event.actor.length === 0 ? style.dim("not said") : scene.actors(event.actor),
      event.recipient.length === 0 ? "" : style.dim("→"),
      scene.actors(event.recipient),
      [style.quads[event.quad](event.type), event.mode].filter(Boolean).join(" "),
      ...(isNarrow ? ["", ""] : scope),
      statusCell(event.status, scene),
      width < WIDE ? "" : according,
    ],
    note: joinParts(
      [
        ...(isNarrow ? scope : []),
        width < WIDE && according !== "" ? style.dim(`according to ${according}`) : "",
      ],
      style,
    ),
    reasons: () => reasonsOf(event, scene, [scores(event)]),
  };
}

/** What happened is the rule and steps back; everything else is to be seen. */
function statusCell(status: EventStatus, { style }: TableScene): string {
  const words = status.replace("_", " ");
  return status === "happened" ? style.dim(words) : style.warning(words);
}

function scores({ quad, intensity, contexts, confidence }: EventAssertion): Reason {
  const score = `${quad}, intensity ${intensity.toFixed(1).replace("-", "−")}`;
  const context = contexts.length === 0 ? "" : `; context ${contexts.join(", ")}`;
  return { label: "scores", text: `${score}${context}; confidence ${confidence.toFixed(2)}` };
}

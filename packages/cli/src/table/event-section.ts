import type { EventAssertion, EventStatus } from "@zenobia/model";
import { reasonsOf } from "./reasons.ts";
import type { TableScene } from "./scene.ts";
import type { Reason, Section } from "./section.ts";

/** A terminal with fewer columns has no room for a column of speakers: they go under the event. */
const WIDE = 120;

/** Who did what to whom, where and when. */
export function eventSection(scene: TableScene): Section {
  return {
    title: "Events",
    nothing: "none: no act of a political or military actor was recognised",
    columns: [
      { title: "" },
      { title: "who" },
      { title: "" },
      { title: "whom" },
      { title: "what" },
      { title: "where" },
      { title: "when", min: 10 },
      { title: "status" },
      { title: "according to" },
    ],
    items: scene.coded.events.map((event) => ({
      row: eventRow(event, scene),
      ...(scene.width >= WIDE || event.attribution.length === 0
        ? {}
        : { note: `according to ${scene.according(event.attribution)}` }),
      reasons: () => reasonsOf(event, scene, [scores(event)]),
    })),
  };
}

function eventRow(event: EventAssertion, scene: TableScene): readonly string[] {
  const { style } = scene;
  return [
    style.dim(event.id),
    event.actor.length === 0 ? style.dim("not said") : scene.actors(event.actor),
    event.recipient.length === 0 ? "" : style.dim("→"),
    scene.actors(event.recipient),
    [style.quads[event.quad](event.type), event.mode].filter(Boolean).join(" "),
    scene.place(event.place),
    scene.when(event.time),
    statusCell(event.status, scene),
    scene.width >= WIDE ? scene.according(event.attribution) : "",
  ];
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

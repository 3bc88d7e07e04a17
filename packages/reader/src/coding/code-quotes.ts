import type { Quote } from "@zenobia/model";
import type { Layers } from "../layers.ts";
import type { QuoteDraft } from "../states/quote-draft.ts";
import type { Registry } from "./registry.ts";

/** Writes direct quotations with the exact words between their marks. */
export function codeQuotes(
  drafts: readonly QuoteDraft[],
  layers: Pick<Layers, "source" | "quotations">,
  registry: Registry,
): readonly Quote[] {
  return drafts.flatMap((draft) => {
    const span = layers.quotations[draft.quotation]?.inner;
    if (!span) return [];
    return [
      {
        speaker: registry.actor(draft.speaker),
        text: layers.source.text.slice(span[0], span[1]),
        ...(draft.venue === undefined
          ? {}
          : { venue: layers.source.text.slice(draft.venue[0], draft.venue[1]) }),
        span,
        because: draft.because,
      },
    ];
  });
}

import { attributionStage } from "./attribution/stage.ts";
import { coreferenceStage } from "./coreference/stage.ts";
import { eventsStage } from "./events/stage.ts";
import { framesStage } from "./frames/stage.ts";
import { mentionsStage } from "./mentions/stage.ts";
import { placesStage } from "./places/stage.ts";
import type { AnyStage } from "./stage.ts";
import { quotesStage } from "./states/quotes.ts";
import { statesStage } from "./states/stage.ts";
import { syntaxStage } from "./syntax/stage.ts";
import { textStage } from "./text/stage.ts";
import { timesStage } from "./times/stage.ts";

/** The stages of reading, in the order in which they run. */
export const STAGES: readonly AnyStage[] = [
  textStage,
  syntaxStage,
  mentionsStage,
  placesStage,
  timesStage,
  coreferenceStage,
  framesStage,
  eventsStage,
  attributionStage,
  quotesStage,
  statesStage,
];

/** The stages that coding a pair of actors needs: those up to events. */
export const PAIR_STAGES: readonly AnyStage[] = STAGES.slice(0, STAGES.indexOf(eventsStage) + 1);

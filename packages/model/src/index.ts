export {
  type ActorId,
  type Assertion,
  type Attribution,
  CONTROL_STATUSES,
  type ControlAssertion,
  type ControlStatus,
  EVENT_STATUSES,
  type EventAssertion,
  type EventId,
  type EventStatus,
  type FigureAssertion,
  MEASURES,
  type Measure,
  type PlaceId,
  type Quote,
  RELATION_KINDS,
  type RelationAssertion,
  type RelationKind,
} from "./assertion.ts";
export {
  ACTOR_KINDS,
  type Actor,
  type ActorKind,
  type CodedReport,
  type Coder,
  type Place,
  type PlacePrecision,
  RELATIVE_KINDS,
  type RelativeKind,
  type RelativePosition,
  type ReportHead,
  type TimeExpression,
} from "./coded-report.ts";
export type { Day, DayInterval, DayPrecision } from "./day-interval.ts";
export {
  AppError,
  type AppErrorOptions,
  assertNever,
  ERROR_CODES,
  type ErrorCode,
} from "./errors.ts";
export type {
  GoldActor,
  GoldControl,
  GoldEvent,
  GoldFigure,
  GoldQuote,
  GoldRelation,
  GoldReport,
} from "./gold-report.ts";
export { cameoCategory, cameoOf } from "./plover/cameo.ts";
export { CAMEO, type CameoCategory } from "./plover/cameo-categories.ts";
export { PLOVER_CONTEXTS, type PloverContext } from "./plover/contexts.ts";
export { isCountryCode, isStateCode } from "./plover/countries.ts";
export { intensityOf, PLOVER, type PloverTypeInfo } from "./plover/event-types.ts";
export {
  NON_STATE_CODES,
  type NonStateCode,
  PLOVER_SECTORS,
  type PloverSector,
} from "./plover/sectors.ts";
export { PLOVER_TYPES, type PloverQuad, type PloverType } from "./plover/types.ts";
export { createRedactor, maskSpans, REDACTED, type Redactor } from "./redactor.ts";
export type { Report } from "./report.ts";
export { compareSpans, type Span, spanContains, spansOf, spansOverlap, textOf } from "./span.ts";
export { wholeSpans } from "./whole-words.ts";

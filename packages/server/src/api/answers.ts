import type {
  ActorPair,
  AssertionRow,
  Comparison,
  CountRow,
  Incident,
  LogEntry,
} from "@zenobia/record";
import type {
  ActorView,
  FoundReport,
  HeldPlace,
  HiddenAssertion,
  HiddenReport,
  IncidentPoints,
  IncidentView,
  NamedCandidate,
  ReportHead,
  ReportSum,
  ReportView,
} from "@zenobia/service/ask";
import type { ExplainedRow } from "../explain.ts";
import type { TiesPage } from "../operations/actors.ts";
import type { ExplainedAssertion } from "../operations/assertions.ts";
import type { AccountView, FiguresPage } from "../operations/figures.ts";
import type { PlacePage } from "../operations/places.ts";
import type { Meta } from "../operations/record.ts";
import type { Found } from "../operations/search.ts";
import type { Listed } from "../schemas/shape.ts";
import type { SessionView } from "./session-view.ts";

/** What each path answers that is read, by path. */
export interface Answers {
  readonly "/meta": Meta;
  readonly "/session": SessionView;
  readonly "/log": Listed<LogEntry>;
  readonly "/reports": Listed<ReportHead | FoundReport>;
  readonly "/reports/sums": Listed<ReportSum>;
  readonly "/reports/:id": ReportView | HiddenReport;
  readonly "/reports/:id/assertions": Listed<ExplainedRow>;
  readonly "/reports/:id/agreement": Comparison;
  readonly "/assertions": Listed<AssertionRow>;
  readonly "/assertions/:id": ExplainedAssertion | HiddenAssertion;
  readonly "/incidents": Listed<Incident>;
  readonly "/incidents/:id": IncidentView;
  readonly "/incidents/points": IncidentPoints;
  readonly "/counts": Listed<CountRow>;
  readonly "/places": Listed<NamedCandidate>;
  readonly "/places/:key": PlacePage;
  readonly "/control": Listed<HeldPlace>;
  readonly "/actors": Listed<NamedCandidate>;
  readonly "/actors/:key": ActorView;
  readonly "/ties": TiesPage;
  readonly "/ties/:pair": ActorPair;
  readonly "/figures": FiguresPage;
  readonly "/figures/:id": AccountView;
  readonly "/search": Found;
}

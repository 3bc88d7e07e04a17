import {
  type ActorKnowledge,
  type KnownActor,
  type KnownTie,
  type Office,
  type PhraseQuestion,
  placeOfDay,
  type ResolvedActor,
} from "@zenobia/reader";

/** An office with how it stands to the day asked for. */
export interface FoundOffice extends Office {
  /** Absent when no day was asked for. */
  readonly standing?: "held" | "held before" | "not yet held";
}

/** What is known of an actor that a phrase names. */
export interface ActorFinding extends ResolvedActor {
  readonly names?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly source?: string;
  readonly offices?: readonly FoundOffice[];
  /** As of the day; all of them when none was asked for. */
  readonly ties?: readonly KnownTie[];
}

/** What the knowledge base makes of a phrase. */
export interface PhraseFinding {
  readonly phrase: string;
  readonly on?: string;
  readonly in?: string;
  readonly actors: readonly ActorFinding[];
}

/** Puts what is known of them beside the actors of a phrase. */
export function findingOf(
  { phrase, day, country }: PhraseQuestion,
  actors: readonly ResolvedActor[],
  { actors: base }: Pick<ActorKnowledge, "actors">,
): PhraseFinding {
  return {
    phrase,
    ...(day === undefined ? {} : { on: day }),
    ...(country === undefined ? {} : { in: country }),
    actors: actors.map((actor) => {
      const known = actor.entity === undefined ? undefined : base.byId(actor.entity);
      const { because, dropped, ...plain } = actor;
      return { ...plain, ...(known ? detailsOf(known, day) : {}), because, dropped };
    }),
  };
}

function detailsOf(
  { names, since, until, source, offices, ties }: KnownActor,
  day: string | undefined,
): Omit<ActorFinding, keyof ResolvedActor> {
  const current = (ties ?? []).filter(
    (tie) => day === undefined || placeOfDay(tie, day) === "within",
  );
  return {
    ...(names === undefined ? {} : { names }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(source === undefined ? {} : { source }),
    ...(offices === undefined ? {} : { offices: offices.map((office) => officeOn(office, day)) }),
    ...(current.length === 0 ? {} : { ties: current }),
  };
}

const STANDING = { before: "not yet held", within: "held", after: "held before" } as const;

function officeOn(office: Office, day: string | undefined): FoundOffice {
  return day === undefined ? office : { ...office, standing: STANDING[placeOfDay(office, day)] };
}

/** What sort of word a frame belongs to. */
export type FrameCategory = "verb" | "noun" | "adjective";

/**
 * A place in a predicate's frame: "subject" and "object" are logical (the agent of a passive is its subject),
 * "indirect", "possessor", "modifier", "clause" (head of a clause under it), or a preposition in lower case.
 */
export type Role = string;

/** Someone or something that fills a role. */
export interface Argument {
  readonly role: Role;
  /** Word that heads the phrase. */
  readonly head: number;
  /** Rule that found it: "subject.passive-agent", "object.relative" … */
  readonly rule: string;
}

/** A predicate with who and what stands around it. */
export interface Frame {
  readonly head: number;
  readonly category: FrameCategory;
  readonly passive: boolean;
  /** Particles and adverbs that can be part of the predicate: "out" of "pull out". */
  readonly particles: readonly string[];
  /** In text order within a role; coordinated phrases are listed one by one. */
  readonly arguments: readonly Argument[];
  /** The light verb that carries a noun: "launched" of "launched an attack". */
  readonly carrier?: number;
}

/** Heads that fill a role, in text order. */
export function fillers(frame: Frame, role: Role): readonly Argument[] {
  return frame.arguments.filter((argument) => argument.role === role);
}

/** How far what is derived has come. */
export interface Derived {
  /** Sequence of the log up to which all is derived. */
  readonly through: number;
}

/** Derives from what is kept. Both ways lead to the same documents, byte for byte. */
export interface Deriver {
  /** Derives from what was kept since the last time, and again what that touches. */
  update(): Promise<Derived>;
  /** Forgets all that was derived and derives it from nothing. */
  all(): Promise<Derived>;
}

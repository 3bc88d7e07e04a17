import type { Decision, DerivedDocument, Replacement, Store } from "@zenobia/record";
import type { DerivationOf } from "./derivation.ts";

/** The subjects of a derivation as a batch leaves them, before it is written. */
export interface Subjects<Subject> {
  readonly idOf: (subject: Subject) => string;
  /** Those that the batch changes, as they were. */
  readonly before: readonly Subject[];
  /** Those that the batch changes, as they are now. */
  readonly after: readonly Subject[];
  /** Ids of those that decisions of the batch name. */
  readonly touched: readonly string[];
  readonly load: (ids: readonly string[]) => Promise<readonly Subject[]>;
}

/** What documents are derived again with. */
export interface AffectedContext {
  readonly store: Pick<Store, "subjectsWith">;
  /** Decisions that hold. */
  readonly decisions: readonly Decision[];
}

/** Keys of all kinds lie in one table: the kind before a key tells them apart. */
export function keysFor<Subject>(
  { kind, keysOf }: DerivationOf<Subject>,
  subject: Subject,
): readonly string[] {
  return keysOf(subject).map((key) => `${kind} ${key}`);
}

/** Derives again what a batch touches of the documents of one kind. */
export async function replacementOf<Subject>(
  derivation: DerivationOf<Subject>,
  subjects: Subjects<Subject>,
  context: AffectedContext,
): Promise<Replacement> {
  const affected = new Affected(derivation, subjects, context);
  await affected.start();
  return derivation.scope === "key" ? await affected.byKey() : await affected.byComponent();
}

class Affected<Subject> {
  readonly #derivation: DerivationOf<Subject>;
  readonly #subjects: Subjects<Subject>;
  readonly #context: AffectedContext;
  readonly #changed: ReadonlyMap<string, Subject | undefined>;
  readonly #seeds = new Set<string>();

  constructor(
    derivation: DerivationOf<Subject>,
    subjects: Subjects<Subject>,
    context: AffectedContext,
  ) {
    this.#derivation = derivation;
    this.#subjects = subjects;
    this.#context = context;
    const { before, after, idOf } = subjects;
    this.#changed = new Map<string, Subject | undefined>([
      ...before.map((subject) => [idOf(subject), undefined] as const),
      ...after.map((subject) => [idOf(subject), subject] as const),
    ]);
  }

  /** Finds the keys that the batch touches. */
  async start(): Promise<void> {
    const { before, after, touched } = this.#subjects;
    const named = await this.#load(touched);
    for (const subject of [...before, ...after, ...named])
      for (const key of this.#keysOf(subject)) this.#seeds.add(key);
  }

  async byKey(): Promise<Replacement> {
    const keys = [...this.#seeds].sort();
    const byKey = new Map<string, Subject[]>(keys.map((key) => [key, []]));
    for (const subject of this.#sorted(await this.#with(keys)))
      for (const key of this.#keysOf(subject)) byKey.get(key)?.push(subject);
    const documents = [...byKey].flatMap(([key, subjects]) => {
      if (subjects.length === 0) return [];
      const bare = key.slice(this.#derivation.kind.length + 1);
      const { decisions } = this.#context;
      const derived = this.#derivation.derive(subjects, { decisions, key: bare });
      return derived.map((document) => ({ ...document, keys: [key] }));
    });
    return { kind: this.#derivation.kind, keys, documents };
  }

  async byComponent(): Promise<Replacement> {
    const keys = new Set(this.#seeds);
    const found = new Map<string, Subject>();
    let open: readonly string[] = [...keys];
    while (open.length > 0) {
      const fresh = await this.#fresh(await this.#with(open), found);
      const next = new Set<string>();
      for (const subject of fresh)
        for (const key of this.#keysOf(subject)) if (!keys.has(key)) next.add(key);
      for (const key of next) keys.add(key);
      open = [...next];
    }
    const { decisions } = this.#context;
    const subjects = this.#sorted([...found.values()]);
    const documents = this.#derivation.derive(subjects, { decisions });
    return {
      kind: this.#derivation.kind,
      keys: [...keys].sort(),
      documents: documents.map((document) => this.#keyed(document, found)),
    };
  }

  /** Takes in subjects that were not found yet, and those that merges join to them. */
  async #fresh(
    subjects: readonly Subject[],
    found: Map<string, Subject>,
  ): Promise<readonly Subject[]> {
    const fresh: Subject[] = [];
    let open = subjects;
    while (open.length > 0) {
      const added = open.filter((subject) => !found.has(this.#subjects.idOf(subject)));
      for (const subject of added) found.set(this.#subjects.idOf(subject), subject);
      fresh.push(...added);
      const partners = this.#partnersOf(added.map(this.#subjects.idOf));
      open = await this.#load(partners.filter((id) => !found.has(id)));
    }
    return fresh;
  }

  #partnersOf(ids: readonly string[]): readonly string[] {
    const wanted = new Set(ids);
    const merges = this.#context.decisions.flatMap(({ ruling }) =>
      ruling.act === "merge" ? [ruling.assertions] : [],
    );
    return merges.filter((assertions) => assertions.some((id) => wanted.has(id))).flat();
  }

  #keyed(document: DerivedDocument, found: ReadonlyMap<string, Subject>): DerivedDocument {
    const keys = new Set<string>();
    for (const id of document.members) {
      const subject = found.get(id);
      if (subject !== undefined) for (const key of this.#keysOf(subject)) keys.add(key);
    }
    return { ...document, keys: [...keys].sort() };
  }

  /** Subjects with any of these keys, as the batch leaves them. */
  async #with(keys: readonly string[]): Promise<readonly Subject[]> {
    const stored = await this.#context.store.subjectsWith(keys);
    const wanted = new Set(keys);
    const changed = [...this.#changed.values()].filter(
      (subject): subject is Subject & {} =>
        subject !== undefined && this.#keysOf(subject).some((key) => wanted.has(key)),
    );
    const rest = stored.filter((id) => !this.#changed.has(id));
    return [...changed, ...(await this.#subjects.load(rest))];
  }

  async #load(ids: readonly string[]): Promise<readonly Subject[]> {
    const changed = ids
      .map((id) => this.#changed.get(id))
      .filter((subject): subject is Subject & {} => subject !== undefined);
    const rest = ids.filter((id) => !this.#changed.has(id));
    return rest.length === 0 ? changed : [...changed, ...(await this.#subjects.load(rest))];
  }

  #keysOf(subject: Subject): readonly string[] {
    return keysFor(this.#derivation, subject);
  }

  #sorted(subjects: readonly Subject[]): readonly Subject[] {
    const { idOf } = this.#subjects;
    return subjects.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  }
}

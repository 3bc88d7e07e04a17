import type { KnownActor, Office } from "./actor-base.ts";

/** Someone who held an office. */
export interface Holder {
  readonly actor: KnownActor;
  readonly office: Office;
}

/** Finds who held an office, in the order of the data. */
export interface OfficeIndex {
  holders(title: string, of: string): readonly Holder[];
}

/** Indexes the offices of all actors. */
export function createOfficeIndex(actors: readonly KnownActor[]): OfficeIndex {
  const byOffice = new Map<string, Holder[]>();
  for (const actor of actors)
    for (const office of actor.offices ?? []) {
      const key = `${office.of} ${office.title}`;
      const holders = byOffice.get(key);
      if (holders) holders.push({ actor, office });
      else byOffice.set(key, [{ actor, office }]);
    }
  return { holders: (title, of) => byOffice.get(`${of} ${title}`) ?? [] };
}

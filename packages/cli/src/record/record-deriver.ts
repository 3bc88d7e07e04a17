import type { Store } from "@zenobia/record";
import { actorKinship, createDeriver, DERIVATIONS, type Deriver, sha256Of } from "@zenobia/service";
import type { Io } from "../io.ts";

/** What derives from a record, with what the actor knowledge base knows of who belongs to whom. */
export async function recordDeriver(store: Store, io: Pick<Io, "loadActors">): Promise<Deriver> {
  const { actors } = await io.loadActors([]);
  return createDeriver({
    store,
    derivations: DERIVATIONS,
    kinship: actorKinship(actors),
    sha256: sha256Of,
  });
}

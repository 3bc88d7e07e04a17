import type { Role } from "@zenobia/service/users";

/** Who asks, and what changes have to carry. */
export interface SessionView {
  /** Absent where nobody has signed in; on a record without users, its one user. */
  readonly user?: { readonly name: string; readonly role: Role };
  /** To be sent as `x-csrf-token` with every request that changes something; absent until one may. */
  readonly csrf?: string;
  /** Whether users are configured: where none are, whoever sits at this machine may do all. */
  readonly hasUsers: boolean;
}

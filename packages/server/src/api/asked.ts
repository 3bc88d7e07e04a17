import type { Store } from "@zenobia/record";
import type { AskMeans } from "@zenobia/service/ask";
import type { ServerMeans } from "../server-means.ts";

/** One who asks. */
export interface Viewer {
  /** As the log names them. */
  readonly name: string;
  readonly role: Role;
  /** How they are known: this machine's own user where no users are configured, a session, a token. */
  readonly via: "local" | "session" | "token";
}

/** What users are allowed: to read; to correct and add too; to manage users and feeds too. */
export const ROLES = ["reader", "coder", "admin"] as const;

/** What a user is allowed. */
export type Role = (typeof ROLES)[number];

/** A request as an operation sees it. */
export interface Asked<Query, Body> {
  /** A parameter of the path, decoded. */
  readonly param: (name: string) => string;
  readonly query: Query;
  readonly body: Body;
  /** Absent only for what anyone may ask. */
  readonly viewer: Viewer | undefined;
  /** The record as the viewer may see it. */
  readonly store: Store;
  readonly ask: AskMeans;
  readonly means: ServerMeans;
  readonly request: Request;
}

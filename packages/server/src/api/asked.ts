import type { Store } from "@zenobia/record";
import type { AskMeans } from "@zenobia/service/ask";
import type { Role } from "@zenobia/service/users";
import type { Context } from "hono";
import type { ServerMeans } from "../server-means.ts";
import type { Services } from "./services.ts";

/** One who asks. */
export interface Viewer {
  /** As the log names them. */
  readonly name: string;
  readonly role: Role;
  /** How they are known: this machine's own user where no users are configured, a session, a token. */
  readonly via: "local" | "session" | "token";
}

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
  readonly services: Services;
  readonly context: Context;
  /** Its body ends with an error when it is too large. */
  readonly request: Request;
}

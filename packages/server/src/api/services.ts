import type { Deriver } from "@zenobia/service";
import type { Gate } from "../access/gate.ts";
import type { SignIn } from "../access/sign-in.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { Live } from "../jobs/live.ts";

/** What lives as long as a server does. */
export interface Services {
  readonly gate: Gate;
  readonly signIn: SignIn;
  readonly live: Live;
  readonly jobs: Jobs;
  /** Derives one run at a time, and tells of it. */
  readonly deriver: Deriver;
}

import { AppError } from "@zenobia/model";

/** More was asked than is answered in a time. */
export class TooMany extends AppError {
  /** Seconds after which it may be asked again. */
  readonly seconds: number;

  constructor(what: string, waitMs: number) {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    super("server/too-many", `${what}: wait ${seconds} s`);
    this.seconds = seconds;
  }
}

import type { IngestEvent, PollEvent } from "@zenobia/service";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { failureNote } from "../failure.ts";
import type { Io } from "../io.ts";
import type { RecordFlags } from "./record-option.ts";

const CLEAR_LINE = "\r\u001B[2K";
const INTERVAL_MS = 100;
/** In a log, which keeps every line. */
const LOG_INTERVAL_MS = 30_000;

/** Tells what becomes of reports while they are kept, and sums up at the end. */
export class IngestRun {
  readonly #io: Io;
  readonly #json: boolean;
  readonly #started = performance.now();
  readonly #counts = { coded: 0, uncoded: 0, known: 0, failed: 0, assertions: 0 };
  #shownAt: number;

  constructor(io: Io, { json }: Pick<RecordFlags, "json">) {
    this.#io = io;
    this.#json = json === true;
    this.#shownAt = io.stderr.isTerminal ? Number.NEGATIVE_INFINITY : this.#started;
  }

  async tell(event: PollEvent): Promise<void> {
    this.#count(event);
    if (this.#json) await this.#io.stdout.write(`${JSON.stringify(event)}\n`);
    if (event.kind === "failed" || event.kind === "feed-failed")
      await this.#note(failureNote(event.failure));
    else if (event.kind === "uncoded" && event.reason.why !== "unasked")
      await this.#note(`${displayText(event.input)}: kept, not coded: ${whyUncoded(event)}\n`);
    else await this.#progress();
  }

  /** @returns `failed` if any input was not kept. */
  async finish(): Promise<ExitCode> {
    await this.#clear();
    const { coded, uncoded, known, failed, assertions } = this.#counts;
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(1);
    const parts = [
      `${coded} coded (${assertions} assertions)`,
      ...(uncoded > 0 ? [`${uncoded} kept without a coding`] : []),
      `${known} known before`,
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    await this.#io.stderr.write(`${parts.join(", ")} in ${seconds} s\n`);
    return failed > 0 ? EXIT.failed : EXIT.done;
  }

  #count(event: PollEvent): void {
    switch (event.kind) {
      case "coded":
        this.#counts.coded += 1;
        this.#counts.assertions += event.assertions;
        break;
      case "uncoded":
        this.#counts.uncoded += 1;
        break;
      case "known":
        this.#counts.known += 1;
        break;
      case "failed":
      case "feed-failed":
        this.#counts.failed += 1;
        break;
      default:
    }
  }

  async #progress(): Promise<void> {
    const { stderr } = this.#io;
    const now = performance.now();
    if (now - this.#shownAt < (stderr.isTerminal ? INTERVAL_MS : LOG_INTERVAL_MS)) return;
    this.#shownAt = now;
    const { coded, uncoded, known, failed } = this.#counts;
    const done = coded + uncoded + known;
    const text = `${done} kept, ${known} of them before${failed > 0 ? `, ${failed} failed` : ""}`;
    await stderr.write(stderr.isTerminal ? `${CLEAR_LINE}${text}` : `${text}\n`);
  }

  async #note(text: string): Promise<void> {
    await this.#clear();
    await this.#io.stderr.write(text);
  }

  async #clear(): Promise<void> {
    if (this.#io.stderr.isTerminal) await this.#io.stderr.write(CLEAR_LINE);
  }
}

function whyUncoded({ reason }: Extract<IngestEvent, { readonly kind: "uncoded" }>): string {
  switch (reason.why) {
    case "language":
      return `its language is ${reason.language}, and only English is read`;
    case "failed":
      return reason.failure.message;
    case "unasked":
      return "it was not asked for";
  }
}

import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Generation } from "./generation.ts";

/** A body as it is sent. */
export interface KeptAnswer {
  readonly plain: Buffer;
  /** Absent where packing would not make it smaller. */
  readonly packed?: Buffer;
}

/** Something that may be asked again. */
export interface Question {
  /** What is asked, and as whom. */
  readonly name: string;
  /** By what its answer of a generation is told from that of another. */
  readonly etagOf: (generation: Generation) => string;
  /** Makes the answer of now; one that is `undefined` is not kept. */
  readonly make: () => Promise<string | undefined>;
}

interface Asked {
  readonly question: Question;
  readonly at: number;
}

const pack = promisify(gzip);
const MOST_BYTES = 64_000_000;
const WORTH_PACKING = 1_400;
/** What was asked so lately is likely to be asked again. */
const LATELY_MS = 15_000;
const MOST_WARMED = 200;
const WARMING_MS = 10_000;

/** Keeps answers while what they were made of is the same; the longest unasked go first. */
export class AnswerCache {
  readonly #kept = new Map<string, KeptAnswer>();
  /** Answers that are being made: who asks for the same waits for it. */
  readonly #making = new Map<string, Promise<KeptAnswer | undefined>>();
  readonly #lately = new Map<string, Asked>();
  readonly #now: () => number;
  #bytes = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The answer to a question, made where it is not kept. */
  async answer(question: Question, generation: Generation): Promise<KeptAnswer | undefined> {
    this.#lately.set(question.name, { question, at: this.#now() });
    const key = keyOf(question, generation);
    const kept = this.#kept.get(key);
    if (kept === undefined) return await this.#make(key, question);
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  /** Makes, one by one, the answers of a generation to come to what was asked lately. */
  async warm(next: Generation): Promise<void> {
    const begun = this.#now();
    for (const [name, { at }] of this.#lately)
      if (begun - at > LATELY_MS) this.#lately.delete(name);
    const asked = [...this.#lately.values()].slice(-MOST_WARMED);
    for (const { question } of asked) {
      if (this.#now() - begun > WARMING_MS) return;
      const key = keyOf(question, next);
      if (!this.#kept.has(key)) await this.#make(key, question).catch(() => undefined);
    }
  }

  async #make(key: string, { make }: Question): Promise<KeptAnswer | undefined> {
    const making = this.#making.get(key) ?? this.#begin(key, make);
    this.#making.set(key, making);
    return await making;
  }

  async #begin(key: string, make: Question["make"]): Promise<KeptAnswer | undefined> {
    try {
      const body = await make();
      if (body === undefined) return undefined;
      const answer = await packAnswer(body);
      this.#keep(key, answer);
      return answer;
    } finally {
      this.#making.delete(key);
    }
  }

  #keep(key: string, answer: KeptAnswer): void {
    this.#kept.set(key, answer);
    this.#bytes += sizeOf(answer);
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#kept.delete(oldest);
      this.#bytes -= sizeOf(one);
    }
  }
}

/** Makes of a text what is sent. */
export async function packAnswer(body: string): Promise<KeptAnswer> {
  const plain = Buffer.from(body);
  return plain.length < WORTH_PACKING ? { plain } : { plain, packed: await pack(plain) };
}

function keyOf({ etagOf, name }: Question, generation: Generation): string {
  return `${etagOf(generation)} ${name}`;
}

function sizeOf({ packed, plain }: KeptAnswer): number {
  return plain.length + (packed?.length ?? 0);
}

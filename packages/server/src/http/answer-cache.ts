import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A body as it is sent. */
export interface KeptAnswer {
  readonly plain: Buffer;
  /** Absent where packing would not make it smaller. */
  readonly packed?: Buffer;
}

const pack = promisify(gzip);
const MOST_BYTES = 64_000_000;
const WORTH_PACKING = 1_400;

/** Keeps answers while what they were made of is the same; the longest unasked go first. */
export class AnswerCache {
  readonly #kept = new Map<string, KeptAnswer>();
  /** Answers that are being made: who asks for the same waits for it. */
  readonly #making = new Map<string, Promise<KeptAnswer | undefined>>();
  #bytes = 0;

  /** The answer of a key, made where it is not kept; one that is `undefined` is not kept. */
  async answer(
    key: string,
    make: () => Promise<string | undefined>,
  ): Promise<KeptAnswer | undefined> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const making = this.#making.get(key) ?? this.#make(key, make);
    this.#making.set(key, making);
    return await making;
  }

  async #make(
    key: string,
    make: () => Promise<string | undefined>,
  ): Promise<KeptAnswer | undefined> {
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

function sizeOf({ packed, plain }: KeptAnswer): number {
  return plain.length + (packed?.length ?? 0);
}

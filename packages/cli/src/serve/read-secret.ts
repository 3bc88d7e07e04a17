import { AppError } from "@zenobia/model";
import type { Output } from "../io.ts";

/** Standard input as secrets are read from it. */
export interface SecretInput extends AsyncIterable<Uint8Array> {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): void;
}

const MOST_SIGNS = 4_000;
const END = new Set(["\r", "\n", "\u0004"]);
const INTERRUPT = "\u0003";
const ERASE = new Set(["\u007f", "\b"]);

/**
 * Asks for a word that is not shown; without a terminal, the first line.
 *
 * @throws {AppError} `cli/usage` when there is none.
 */
export async function readSecret(
  prompt: string,
  { stderr, stdin }: { readonly stdin: SecretInput; readonly stderr: Output },
): Promise<string> {
  const isTerminal = stdin.isTTY === true;
  if (isTerminal) {
    await stderr.write(prompt);
    stdin.setRawMode?.(true);
  }
  try {
    return await readLine(stdin);
  } finally {
    if (isTerminal) {
      stdin.setRawMode?.(false);
      await stderr.write("\n");
    }
  }
}

async function readLine(stdin: SecretInput): Promise<string> {
  const decoder = new TextDecoder();
  let signs: string[] = [];
  for await (const bytes of stdin)
    for (const sign of decoder.decode(bytes, { stream: true })) {
      if (END.has(sign)) return checked(signs);
      signs = withSign(signs, sign);
    }
  return checked(signs);
}

function withSign(signs: string[], sign: string): string[] {
  if (sign === INTERRUPT) throw new AppError("cli/usage", "nothing was changed");
  if (ERASE.has(sign)) return signs.slice(0, -1);
  if (signs.length >= MOST_SIGNS) throw new AppError("cli/usage", "this is too long a password");
  signs.push(sign);
  return signs;
}

function checked(signs: readonly string[]): string {
  if (signs.length > 0) return signs.join("");
  throw new AppError("cli/usage", "a password is wanted as the first line of standard input");
}

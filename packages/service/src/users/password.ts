import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { AppError } from "@zenobia/model";

/** What is kept of a password: what it was mixed with, how, and what came out. */
export interface PasswordHash {
  readonly way: "scrypt";
  /** Cost in time and memory (a power of two), size of a block, runs. */
  readonly cost: readonly [n: number, r: number, p: number];
  /** Base64. */
  readonly salt: string;
  readonly hash: string;
}

/** One of OWASP's settings of equal strength: 32 MB, about a fifth of a second. */
const COST: PasswordHash["cost"] = [2 ** 15, 8, 3];
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const LEAST = 10;
const MOST = 1_000;

/** Most bytes that scrypt may take: what it asks for, and as many again to be safe. */
function memoryOf([n, r]: PasswordHash["cost"]): number {
  return 256 * n * r + 1_000_000;
}

/**
 * Checks that a password may be one.
 *
 * @throws {AppError} `user/invalid`
 */
export function checkStrength(password: string): void {
  const length = [...password].length;
  if (length < LEAST || password.length > MOST)
    throw new AppError("user/invalid", `a password has ${LEAST} to ${MOST} characters`);
}

/** Makes what is kept of a password. */
export async function hashPassword(
  password: string,
  cost: PasswordHash["cost"] = COST,
): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await mix(password, salt, cost);
  return {
    way: "scrypt",
    cost,
    salt: salt.toString("base64"),
    hash: hash.toString("base64"),
  };
}

/** Tells whether a password is the one that was hashed; takes as long without a hash as with one. */
export async function isPassword(
  password: string,
  kept: PasswordHash | undefined,
): Promise<boolean> {
  const salt = Buffer.from(kept?.salt ?? "none", "base64");
  const wanted = kept === undefined ? undefined : Buffer.from(kept.hash, "base64");
  const found = await mix(password.slice(0, MOST), salt, kept?.cost ?? COST);
  return wanted?.length === found.length && timingSafeEqual(wanted, found);
}

/** One at a time, so that many at once cannot take the memory or all threads. */
let last: Promise<unknown> = Promise.resolve();

async function mix(
  password: string,
  salt: Buffer,
  [n, r, p]: PasswordHash["cost"],
): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: memoryOf([n, r, p]) };
  const before = last;
  const mixing = (async () => {
    await before;
    return await new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) =>
        error === null ? resolve(key) : reject(error),
      );
    });
  })();
  last = mixing.catch(() => undefined);
  return await mixing;
}

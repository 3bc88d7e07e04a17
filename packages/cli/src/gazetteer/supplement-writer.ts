import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@zenobia/model";
import { listSupplements, SUPPLEMENT_END, supplementName } from "./supplement-files.ts";

/**
 * Writes the parts of one supplement beside the old ones, and puts them in their place at the end.
 *
 * Until then the old supplement stays as it was; when anything fails, the new parts are taken away again.
 */
export class SupplementWriter {
  readonly #folder: string;
  readonly #name: string;
  #parts = 0;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  get parts(): number {
    return this.#parts;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await tried(this.#folder, async () => {
      await mkdir(this.#folder, { recursive: true });
      this.#parts += 1;
      await writeFile(this.#hidden(this.#parts), bytes);
    });
  }

  async finish(): Promise<void> {
    await tried(this.#folder, async () => {
      for (const path of await listSupplements(this.#folder))
        if (supplementName(path) === this.#name) await rm(path, { force: true });
      for (let part = 1; part <= this.#parts; part += 1)
        await rename(this.#hidden(part), join(this.#folder, partName(this.#name, part)));
    });
  }

  async giveUp(): Promise<void> {
    for (let part = 1; part <= this.#parts; part += 1)
      await rm(this.#hidden(part), { force: true }).catch(() => undefined);
  }

  #hidden(part: number): string {
    return join(this.#folder, `.${partName(this.#name, part)}.${process.pid}`);
  }
}

function partName(name: string, part: number): string {
  return `${name}${part === 1 ? "" : `.${part}`}${SUPPLEMENT_END}`;
}

async function tried(folder: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("output/unwritable", `${folder} cannot be written: ${reason}`, { cause });
  }
}

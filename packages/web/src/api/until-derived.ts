import { get } from "./client.ts";
import type { Meta } from "./contract.ts";

/** How far the log went when something was kept, and how far all was derived then. */
export interface Followed {
  readonly end: number;
  readonly through: number;
}

const LOOK_MS = 150;
/** Longer than the largest record takes; then what is shown is of before, until the server tells of it. */
const PATIENCE_MS = 15_000;

/** Waits until what was kept is derived from: most often it is so at once. */
export async function untilDerived({ end, through }: Followed): Promise<void> {
  const begun = performance.now();
  let derived = through;
  while (derived < end && performance.now() - begun < PATIENCE_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    derived = (await get<Meta>("/meta")).record.through;
  }
}

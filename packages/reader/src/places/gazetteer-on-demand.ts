import type { Gazetteer } from "./gazetteer.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

/**
 * Makes a gazetteer that is read when it is first asked for: a page can start without its megabytes.
 *
 * @param read Fetches `assets/gazetteer.bin`, unzipped, and supplements behind it where there are any.
 * @returns Asks for the gazetteer; all askers share one reading, and one that failed is tried again by the next.
 *   Rejects with what `read` rejected with, or with `reader/asset-corrupt`.
 * @example
 * const gazetteer = gazetteerOnDemand(async () => {
 *   const response = await fetch("/assets/gazetteer.bin");
 *   return [new Uint8Array(await response.arrayBuffer())];
 * });
 * button.onclick = async () => show((await gazetteer()).search("Dayr az-Zawr"));
 */
export function gazetteerOnDemand(
  read: () => Promise<readonly [Uint8Array, ...Uint8Array[]]>,
): () => Promise<Gazetteer> {
  let reading: Promise<Gazetteer> | undefined;
  const start = async (): Promise<Gazetteer> => {
    try {
      const [bytes, ...supplements] = await read();
      return loadGazetteer(bytes, supplements);
    } catch (cause) {
      reading = undefined;
      throw cause;
    }
  };
  return () => {
    reading ??= start();
    return reading;
  };
}

import type { RecordThread } from "../../src/serve/record-thread/record-thread.ts";
import { startRecordThread } from "../../src/serve/record-thread/record-thread.ts";

const FILE = new URL("../../src/serve/record-thread/record-worker.ts", import.meta.url);

/** What lets a thread read TypeScript, and packages from their sources. */
const FROM_SOURCE = [
  "--import",
  new URL("../../../service/test/workers/read-typescript.mjs", import.meta.url).href,
  "--conditions=@zenobia/source",
];

/** Opens a record on a thread that runs from the sources. */
export async function startRecord(place: string): Promise<RecordThread> {
  return await startRecordThread({ place, file: FILE, execArgv: FROM_SOURCE });
}

/** What the thread of a record runs: it opens the record, answers what is asked of it, and derives. */
import { parentPort, workerData } from "node:worker_threads";
import { openStore } from "@zenobia/store";
import { loadActors } from "../../load-reader.ts";
import { recordDeriver } from "../../record/record-deriver.ts";
import {
  OPENING,
  type RecordAnswer,
  type RecordCall,
  type RecordStart,
  sentError,
} from "./messages.ts";
import { type CallServer, createCallServer } from "./serve-calls.ts";

const start: RecordStart = workerData;
const send = (answer: RecordAnswer): void => parentPort?.postMessage(answer);

try {
  const server = await open();
  parentPort?.on("message", (call: RecordCall) => void server.answer(call).then(send));
  send({ call: OPENING });
} catch (error) {
  send({ call: OPENING, failure: sentError(error) });
}

async function open(): Promise<CallServer> {
  const store = await openStore(start.place);
  try {
    return createCallServer({ store, deriver: await recordDeriver(store, { loadActors }) });
  } catch (error) {
    await store.close();
    throw error;
  }
}

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import type { RunningServer, ServerMeans } from "@zenobia/server";
import { listUsers } from "@zenobia/service/users";
import { type PlaceFlags, placeReaderOptions } from "../commands/model-options.ts";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { recordPlace } from "../record/open-record.ts";
import type { RecordFlags } from "../record/record-option.ts";
import { VERSION } from "../version.ts";
import { createRecordCoder } from "./record-coder.ts";
import type { RecordThread } from "./record-thread/record-thread.ts";

/** Options of `zenobia serve`. */
export interface ServeFlags extends RecordFlags, PlaceFlags {
  readonly port: number;
  readonly host: string;
  readonly open?: true;
  readonly https?: true;
  readonly app?: string;
  readonly tiles?: string;
  readonly workers?: number;
}

const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
const LOOPBACK_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "::1"];
/** Where the app is built, beside this package. */
const APP = fileURLToPath(new URL("../../../web/dist/app", import.meta.url));

/** Serves a record until the process is told to end, or the record is lost. */
export async function serveRecord(flags: ServeFlags, io: Io): Promise<ExitCode> {
  const record = await io.startRecord(recordPlace(flags, io.env));
  try {
    await refuseOpenDoors(flags, record.store);
    const running = await start(flags, record, io);
    await io.stderr.write(`the record is open at ${running.url}; Ctrl-C ends it\n`);
    if (flags.open) io.openBrowser(running.url);
    try {
      await Promise.race([io.untilEnded(), record.lost]);
    } finally {
      await running.close();
    }
    return EXIT.done;
  } finally {
    await record.store.close();
  }
}

/** Without users whoever reaches the server may do all: so nobody but this machine may. */
async function refuseOpenDoors({ host }: ServeFlags, store: Store): Promise<void> {
  if (LOOPBACK_HOSTS.includes(host) || (await listUsers(store)).length > 0) return;
  throw new AppError(
    "cli/usage",
    `${host} can be reached from elsewhere, and there are no users yet: add one with "zenobia user add NAME --role admin"`,
  );
}

async function start(flags: ServeFlags, record: RecordThread, io: Io): Promise<RunningServer> {
  const { createApp, startServer } = await import("@zenobia/server");
  const readerArguments: Parameters<Io["loadReader"]> = [placeReaderOptions(flags, io.env)];
  // One processor is left to answer with.
  const workers = flags.workers ?? Math.max(1, Math.min(8, io.parallelism - 1));
  const coder = createRecordCoder({
    workers,
    startWorkers: async () =>
      await io.startWorkers(workers, { reader: readerArguments, yields: true }),
  });
  const application = await createApp({
    ...meansOf(flags, record, io),
    coding: coder.coding,
  });
  const server = await startServer(application.app, flags);
  return {
    url: server.url,
    close: async () => {
      await application.close();
      await server.close();
      await coder.close();
    },
  };
}

function meansOf(flags: ServeFlags, { deriver, store }: RecordThread, io: Io): ServerMeans {
  const app = flags.app ?? (existsSync(APP) ? APP : undefined);
  const known = io.loadActors([]);
  return {
    store,
    deriver,
    loadActors: async () => (await known).actors,
    version: VERSION,
    now: Date.now,
    localUser: io.env["USER"] || "zenobia",
    onFault: (error) =>
      void io.stderr.write(
        `zenobia: ${displayText(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
      ),
    ...(LOOPBACK_HOSTS.includes(flags.host) ? { hosts: LOOPBACK } : {}),
    ...(flags.https === undefined ? {} : { isSecure: true }),
    ...(app === undefined ? {} : { webFolder: app }),
    ...(flags.tiles === undefined ? {} : { tiles: flags.tiles }),
  };
}

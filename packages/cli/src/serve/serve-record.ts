import type { ExitCode } from "../exit-code.ts";
import { EXIT } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withRecord } from "../record/open-record.ts";
import type { RecordFlags } from "../record/record-option.ts";
import { askMeans } from "../record/resolve-names.ts";
import { VERSION } from "../version.ts";

/** Options of `zenobia serve`. */
export interface ServeFlags extends RecordFlags {
  readonly port: number;
  readonly host: string;
}

/** Serves a record until the process is told to end. */
export async function serveRecord(flags: ServeFlags, io: Io): Promise<ExitCode> {
  return await withRecord(
    flags,
    io,
    async (store) => {
      const { createApp, startServer } = await import("@zenobia/server");
      let actors: ReturnType<ReturnType<typeof askMeans>["loadActors"]> | undefined;
      const loadActors = async () => {
        actors ??= askMeans(store, io).loadActors();
        return await actors;
      };
      const app = createApp({ store, loadActors, version: VERSION, now: Date.now });
      const server = await startServer(app, flags);
      await io.stderr.write(`the record is open at ${server.url}; Ctrl-C ends it\n`);
      await io.untilEnded();
      await server.close();
      return EXIT.done;
    },
    { creates: true },
  );
}

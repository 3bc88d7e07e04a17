import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addRecordOption } from "../record/record-option.ts";
import type { Finish } from "../run.ts";
import { parsePort } from "../serve/parse-port.ts";
import type { ServeFlags } from "../serve/serve-record.ts";
import { parseWorkers } from "../workers/worker-count.ts";
import { addPlaceOptions } from "./model-options.ts";

const HELP = `
Opens a record to the browser: the API at /api/v1 (described at /api/v1/docs), and the app. It listens on this
machine only; another address is refused until there are users ("zenobia user add").

Examples:
  zenobia serve
  zenobia serve --db my-record --port 8080 --open`;

/** Adds `zenobia serve`: the app and the API over a record. */
export function addServeCommand(program: Command, io: Io, finish: Finish): void {
  addPlaceOptions(
    addRecordOption(
      program
        .command("serve")
        .summary("open a record to the browser")
        .description(
          "Serves the app and the API over a record, on this machine unless told otherwise.",
        ),
    ),
  )
    .option("--port <n>", "port to listen on; 0 takes any that is free", parsePort, 4173)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--open", "open the app in the browser")
    .option("--https", "browsers reach it by https: cookies are sent by no other way")
    .option("--app <folder>", "folder of the app's files (default: those built with it)")
    .option("--tiles <file>", "a file of PMTiles to draw the base map from")
    .option("--workers <n>", "threads that code (default: one a processor but one)", parseWorkers)
    .addHelpText("after", HELP)
    .action(async (flags: ServeFlags) => {
      const { serveRecord } = await import("../serve/serve-record.ts");
      finish(await serveRecord(flags, io));
    });
}

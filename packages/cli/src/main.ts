import { createProcessIo } from "./process-io.ts";
import { run } from "./run.ts";

const io = createProcessIo();
process.exitCode = await run(process.argv.slice(2), io);
// What is left of standard input has no reader any more.
if (io.stdout.isClosed) process.exit();

/** `npm run verify`: check, build and test, all of them even if one fails; a failed step counts as one failed test. */
import { passThrough } from "./run-command.ts";

let failed = 0;
for (const script of ["check", "build"])
  if ((await passThrough("npm", ["run", "--silent", script])) !== 0) failed += 1;
process.env["FAILED_STEPS"] = String(failed);
process.exitCode = await passThrough("npm", ["run", "--silent", "test"]);

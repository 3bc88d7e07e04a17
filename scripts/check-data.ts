/** What `npm run check` says of the reader's data; a program of its own, since it runs on the packages' sources. */
import { checkDataFiles } from "./check/data-files.ts";

const { problems, note } = checkDataFiles("packages/reader/data");
console.log([...problems, note].join("\n"));
process.exitCode = problems.length === 0 ? 0 : 1;

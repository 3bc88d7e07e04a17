/** Makes one part of a record in a process of its own: its folder, how many reports in all, and the part as JSON. */
import { type Part, writePart } from "./write-tables.ts";

const [folder = "", total = "", part = ""] = process.argv.slice(2);
await writePart(folder, Number(total), JSON.parse(part) as Part);

/** Keeps reports one after another, each with its coding, and prints the id of each that was acknowledged. */
import { writeSync } from "node:fs";
import { openStore } from "../src/index.ts";
import { aKeptReport, BY, keepCoding, keepReport } from "./samples.ts";

const [place = "", first = "0"] = process.argv.slice(2);
const store = await openStore(place);
for (let number = Number(first); ; number += 1) {
  const report = aKeptReport(`Report ${number} of many. ${"Shells fell. ".repeat(300)}`);
  await store.append([keepReport(report), keepCoding(report)], BY);
  writeSync(1, `${report.id}\n`);
}

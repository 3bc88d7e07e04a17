import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CSV_COLUMNS, createCsvPrinter } from "../../src/formats/csv-printer.ts";
import { SAMPLE } from "../table/sample-coding.ts";

test("events are rows under the names of the columns, quoted as RFC 4180 has it", () => {
  const printer = createCsvPrinter();
  const [head, ...rows] = `${printer.begin()}${printer.coding(SAMPLE)}${printer.end()}`.split(
    "\r\n",
  );
  expect(head).toBe(
    "report,published,publisher,event,type,mode,contexts,quad,intensity,cameo,actor,actor_code,recipient,recipient_code,place,latitude,longitude,geoname_id,country,admin1,start,end,precision,status,according_to,trigger,evidence,evidence_start,evidence_end,because,confidence",
  );
  expect(rows).toEqual([
    'goma-2012,2012-11-21T08:00:00Z,Great Lakes Wire,e1,ASSAULT,,military; territory,material conflict,-9,,March 23 Movement,COD REB,,,Goma,-1.67,29.23,216281,COD,,2012-11-20,2012-11-20,day,happened,"Great Lakes Wire; mission\nofficial\u001B[31m",took,Rebels of the March 23 Movement took Goma on Tuesday,29,81,lexicon:assault.take; actor:subject:subject.active; place.object; weekday; status.plain,0.8',
    "goma-2012,2012-11-21T08:00:00Z,Great Lakes Wire,e2,ASSAULT,aerial,military,material conflict,-9.5,195,army,COD MIL,北京 camp; March 23 Movement,OPP; COD REB,Sake,,,,,,2012-11-17,2012-11-21,range,ongoing,,bombed,The army bombed “北京 camp” near Sake,129,164,lexicon:assault.bomb,0.9",
    "goma-2012,2012-11-21T08:00:00Z,Great Lakes Wire,e3,AGREE,,,verbal cooperation,2.5,,,,March 23 Movement,COD REB,,,,,,,,,,called_for,,plans,plans to retake the city,169,193,,0.5",
    "",
  ]);
});

test("a cell with a line break of any kind is quoted", () => {
  const text = 'one "two"\r\nthree\rfour\nfive';
  const [event] = SAMPLE.coded.events;
  if (!event) throw new RangeError("the sample has no event");
  const events = [{ ...event, trigger: [0, text.length], evidence: [] } as const];
  const csv = createCsvPrinter().coding({ coded: { ...SAMPLE.coded, events }, text });
  expect(csv).toContain(',"one ""two""\r\nthree\rfour\nfive",');
});

test("the manual names every column and says what it means", () => {
  const manual = readFileSync(new URL("../../../../docs/csv.md", import.meta.url), "utf8");
  const rows = [...manual.matchAll(/^\| `(\w+)` \| (.+) \|$/gmu)].map(([, name, meaning]) => ({
    name,
    meaning,
  }));
  expect(rows).toEqual(CSV_COLUMNS.map(({ name, meaning }) => ({ name, meaning })));
});

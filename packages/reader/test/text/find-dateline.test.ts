import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

test.each([
  [
    "KABUL, Afghanistan, 12 June (Agency) — Rebels fled.",
    "KABUL, Afghanistan, 12 June (Agency) —",
    "KABUL",
    "12 June",
  ],
  ["BEIRUT (AP) — Rebels fled.", "BEIRUT (AP) —", "BEIRUT", undefined],
  ["Goma, 20 November 2012 – Rebels fled.", "Goma, 20 November 2012 –", "Goma", "20 November 2012"],
  [
    "SAN SALVADOR, 7 JAN 90 (ACAN-EFE) -- [TEXT] Rebels fled.",
    "SAN SALVADOR, 7 JAN 90 (ACAN-EFE) --",
    "SAN SALVADOR",
    "7 JAN 90",
  ],
  [
    "New York, June 12, 2014 - Rebels fled.",
    "New York, June 12, 2014 -",
    "New York",
    "June 12, 2014",
  ],
  [
    "Geneva/Juba, 3 March 2014 (OCHA): Rebels fled.",
    "Geneva/Juba, 3 March 2014 (OCHA):",
    "Geneva",
    "3 March 2014",
  ],
  ["PORT-AU-PRINCE - Rebels fled.", "PORT-AU-PRINCE -", "PORT-AU-PRINCE", undefined],
  ["KABUL: Rebels fled.", "KABUL:", "KABUL", undefined],
  ["Beirut – Rebels fled.", "Beirut –", "Beirut", undefined],
  ["March 3, 2014 - Rebels fled.", "March 3, 2014 -", undefined, "March 3, 2014"],
  ["Rebels flee\n\nHOMS, Syria, 4 May — Rebels fled.", "HOMS, Syria, 4 May —", "HOMS", "4 May"],
])("reads the dateline of %j", (text, line, place, date) => {
  const { dateline } = readText(text);
  const cut = (span: readonly [number, number] | undefined) => span && text.slice(span[0], span[1]);
  expect([cut(dateline?.span), cut(dateline?.place), cut(dateline?.date)]).toEqual([
    line,
    place,
    date,
  ]);
});

test.each([
  "Hezbollah — a Lebanese militia — fled.",
  "Rebels fled Homs, Syria — and died.",
  "The army (SAA) — fled.",
  "UPDATE: Rebels fled.",
  "Hezbollah – Lebanon's militia – fled.",
  "The army – Assad's – fled.",
  "Rebels fled.",
  "",
])("finds no dateline in %j", (text) => {
  expect(readText(text).dateline).toBeUndefined();
});

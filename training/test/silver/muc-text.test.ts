import { expect, test } from "vitest";
import { readMucReports } from "../../silver/muc-text.ts";

test("reads reports without date lines and notes, a paragraph a line", () => {
  const raw = `DEV-MUC3-0001 (SOMEBODY)

   SAN SALVADOR, 3 JAN 90 (EFE) -- [TEXT] REBELS OF THE FRONT [FMLN]
ATTACKED A TOWN ON THE PAN- AMERICAN HIGHWAY.

   [REPORTER] NOBODY WAS [WORDS INDISTINCT] HURT.


DEV-MUC3-0002 (SOMEBODY)

   LIMA, 4 JAN 90 (EFE) -- [COMMUNIQUE] [TEXT] THE ARMY LEFT.
`;
  expect(readMucReports(raw)).toEqual([
    "REBELS OF THE FRONT [FMLN] ATTACKED A TOWN ON THE PAN-AMERICAN HIGHWAY.\n\nNOBODY WAS HURT.",
    "THE ARMY LEFT.",
  ]);
});

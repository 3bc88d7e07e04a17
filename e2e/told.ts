import type { StartReport } from "./reports.ts";

/** Invented reports: several tell of one attack, one tells of another like it; numbers and sides differ. */
export const TOLD: readonly StartReport[] = [
  {
    publisher: "Orontes Post",
    published: "2017-03-02",
    text: `Government troops shelled the town of Idlib on 1 March 2017, killing 20 civilians, the mayor said. The United States backs the Free Syrian Army. Russia backs the Syrian government.`,
  },
  {
    publisher: "Barada Wire",
    published: "2017-03-03",
    text: `Syrian government forces shelled Idlib on 1 March 2017 and killed at least 31 civilians, residents said. Turkey arms the Free Syrian Army. Free Syrian Army fighters attacked the Syrian Democratic Forces near Manbij on 2 March 2017.`,
  },
  {
    publisher: "Khabur Courier",
    published: "2017-03-05",
    text: `The shelling of Idlib by government troops on 1 March 2017 killed 26 civilians, a hospital said. The United States arms the Syrian Democratic Forces. "We will not leave Manbij," a commander of the Syrian Democratic Forces said.`,
  },
  {
    publisher: "Orontes Post",
    published: "2018-06-10",
    text: `Turkish troops attacked the Syrian Democratic Forces in Manbij on 9 June 2018. The United States backs the Syrian Democratic Forces. Islamic State fighters attacked Palmyra on 8 June 2018 and killed 9 soldiers.`,
  },
];

import { expect, test } from "vitest";
import { type ConvertedActors, createConverter, type Issue } from "../../src/index.ts";
import { isIssue, readActors, readAgents, told } from "./read-dictionary.ts";

interface Converted extends ConvertedActors {
  readonly issues: readonly string[];
}

async function convert(actors: string, agents = ""): Promise<Converted> {
  const converter = createConverter();
  const issues: Issue[] = [];
  for (const item of [...(await readActors(actors)), ...(await readAgents(agents))])
    issues.push(...(isIssue(item) ? [item] : converter.add(item)));
  return { ...converter.result(), issues: told(issues) };
}

test("codes with days become codes of those days, the one without the general code", async () => {
  const { actors, issues } = await convert(
    "ROSTAM_VALI_\n+VALI_\n\t[IRNELI 610101-890731]\n\t[IRNGOVMED >890801]\n\t[IRNELI]",
  );
  expect(actors).toEqual([
    {
      id: "petrarch-rostam-vali",
      name: "Rostam Vali",
      names: ["Vali", "VALI"],
      kind: "person",
      code: "IRN ELI",
      codes: [
        { code: "IRN ELI", since: "1961-01-01", until: "1989-07-31" },
        { code: "IRN GOV JRN", since: "1989-08-01" },
      ],
    },
  ]);
  expect(issues).toEqual([]);
});

test("without a general code there is none for other days", async () => {
  const { actors } = await convert("ROSTAM_VALI_ [IRNGOV >890801]");
  expect(actors[0]?.code).toBe("UNK");
});

test.each([
  ["SYRMED", "SYR JRN", "media"],
  ["SYRHLH", "SYR MED", "civilians"],
  ["SYRINS", "SYR REB", "rebel"],
  ["SYRSEP", "SYR REB", "rebel"],
  ["SYRGOVMIL", "SYR GOV MIL", "state"],
  ["IGOUNO", "IGO", "igo"],
  ["ROMGOV", "ROU GOV", "state"],
  ["REB", "REB", "rebel"],
  ["IMGREB", "IMG REB", "rebel"],
])("CAMEO's %s is PLOVER's %s", async (cameo, plover, kind) => {
  const { actors } = await convert(`HOLLOW_FRONT_ [${cameo}]`);
  expect(actors[0]).toMatchObject({ code: plover, kind });
});

test("names of a state are names that stand for it", async () => {
  const { actors, states } = await convert("SYRIA_ [SYR]\n+DAMASCENE_\n+SEA_OF_SANDS_");
  expect(actors).toEqual([]);
  expect(states).toEqual({
    SYR: { capital: ["Syria", "SYRIA", "Damascene", "DAMASCENE", "Sea of Sands"] },
  });
});

test("overlaps, gaps, repeated phrases and unknown codes are told with their lines", async () => {
  const { issues, actors } = await convert(
    [
      "ROSTAM_VALI_",
      "\t[IRNGOV 890801-950101]",
      "\t[IRNMIL 940101-960101]",
      "\t[IRNELI >980101]",
      "LOST_TRIBE_ [KKLREB]",
      "GREEN_HANDS_ [DEVENV]",
      "ROSTAM VALI [IRN]",
    ].join("\n"),
  );
  expect(issues).toEqual([
    "3 warning overlap: Rostam Vali: days from 1994-01-01 to 1995-01-01 have two codes (line 2 too): IRN GOV, which stands first, counts",
    "4 warning gap: Rostam Vali: no code from 1996-01-01 to 1998-01-01, and none without days",
    '5 warning unknown-code: "KKLREB": PLOVER has no country or sector for KKL: left out',
    '6 warning unknown-code: "DEVENV": PLOVER has no country or sector for DEV, ENV: left out',
    '6 error no-code: "Green Hands" has no code that is known: left out',
    '7 warning repeated: "ROSTAM VALI" stands in line 1 with other codes (IRNGOV 1989-08-01/1995-01-01 IRNMIL 1994-01-01/1996-01-01 IRNELI 1998-01-01/): the first counts',
  ]);
  expect(actors.map(({ name, code }) => `${name}: ${code}`)).toEqual([
    "Rostam Vali: UNK",
    "Lost Tribe: REB",
  ]);
});

test("agents become words in lower case; codes before the actor's have no place", async () => {
  const { agents, issues } = await convert(
    "",
    "CATTLE_THIEF {CATTLE_THIEVES} [~CRM]\nAID_AGENCY [NGO~]\nRANGER [~ENV]\nNEWS_MINISTER [~GOVMED]",
  );
  expect(agents).toEqual([
    { words: ["cattle thief", "cattle thieves"], kind: "other", sectors: ["CRM"] },
    { words: ["news minister"], kind: "state", sectors: ["GOV", "JRN"] },
  ]);
  expect(issues).toEqual([
    '2 error prefix-code: "AID_AGENCY": a code before the actor\'s (NGO~) has no place here: left out',
    '3 error unknown-code: "RANGER": PLOVER has no sector for ENV: left out',
  ]);
});

test("two actors of one name have two ids", async () => {
  const { actors } = await convert("HOLLOW_FRONT_ [SYRREB]\nHOLLOW-FRONT_ [IRQREB]");
  expect(actors.map(({ id }) => id)).toEqual(["petrarch-hollow-front", "petrarch-hollow-front-2"]);
});

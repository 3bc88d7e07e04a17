import type { ActorAdditions } from "@zenobia/reader";

/** A person who took office in 1989. */
export const actors: readonly ActorAdditions[] = [
  {
    actors: [
      {
        id: "petrarch-rostam-vali",
        name: "Rostam Vali",
        kind: "person",
        code: "IRN ELI",
        codes: [{ code: "IRN GOV", since: "1989-08-01" }],
      },
    ],
    agents: [],
    states: {},
  },
];

import fc from "fast-check";

/** Properties draw the same cases on every run; FC_SEED=random looks for new ones. */
const SEED = 20260328;

const asked = process.env["FC_SEED"];
if (asked !== "random") fc.configureGlobal({ seed: Number(asked ?? SEED) });

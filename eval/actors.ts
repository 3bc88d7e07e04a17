/**
 * Scores what is made of phrases that name actors: whether the country is right, and whether country and sectors are.
 *
 * `npx tsx --conditions=@zenobia/source eval/actors.ts [FILE.tsv] [--all]`
 *
 * The columns of FILE are told in corpus/README.md, "Phrases"; without it, the project's own list is scored. The rule is told at
 * {@link judgePhrase}. What was read wrongly is listed with its reasons, of lines that are held out only with `--all`.
 */
import { parseArgs } from "node:util";
import { printPhraseShares, type ScoredPhrase, scorePhrases } from "./actor-phrases.ts";

function printWrong({ listed, actors, isCountryRight }: ScoredPhrase): void {
  const expected = listed.actors.map(
    ({ countries, sectors }) => `${countries.join("|")} ${sectors.join("|")}`,
  );
  const given = actors.map(({ code }) => code).join(" + ") || "nobody";
  const what = isCountryRight ? "sectors" : "country";
  console.log(`\n${what}: ${listed.phrase} (${listed.day}, ${listed.difficulty})`);
  console.log(`  expected ${expected.join(" + ")}, given ${given}`);
  for (const { name, because } of actors) {
    const reasons = because.map(({ rule, words, found }) =>
      [`${rule}(${words})`, ...(found === undefined ? [] : [found])].join(" = "),
    );
    console.log(`  ${name}: ${reasons.join("; ")}`);
  }
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: "boolean", default: false } },
  });
  const scored = scorePhrases(positionals[0]);
  for (const one of scored)
    if (!one.isCodeRight && (values.all || !one.listed.isHeldOut)) printWrong(one);
  console.log("");
  for (const kind of new Set(scored.map(({ listed }) => listed.difficulty)))
    printPhraseShares(
      kind,
      scored.filter(({ listed }) => listed.difficulty === kind),
    );
  const heldOut = scored.filter(({ listed }) => listed.isHeldOut);
  printPhraseShares("held out", heldOut);
  printPhraseShares("all", scored);
}

main();

import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { Finish } from "../run.ts";
import { type ActorFlags, addActorOption } from "./actor-options.ts";
import { addLexiconOption, type LexiconFlags } from "./lexicon-options.ts";
import { addModelOptions, type ModelFlags, readerOptions } from "./model-options.ts";

const HELP = `
In, one JSON object a line:   {"id", "text", "source": {"text", "spans"}, "target": {"text", "spans"}}
Out, one JSON object a line:  {"id", "type", "status", "confidence"}
What the first actor does to the second: "type" is a PLOVER type, or null when nothing passes between them.
Spans are [start, end] in code points; an actor may have several or none.
A line that fails is answered with {"id"?, "error": {"code", "message"}}.

Examples:
  zenobia pairs - < pairs.jsonl > types.jsonl
  echo '{"id": 1, "text": "Rebels attacked troops.", "source": {"text": "Rebels", "spans": [[0, 6]]},
    "target": {"text": "troops", "spans": [[16, 22]]}}' | tr -d '\\n' | zenobia pairs -`;

/** Adds `zenobia pairs`: what the first of two actors does to the second. */
export function addPairsCommand(program: Command, io: Io, finish: Finish): void {
  addActorOption(
    addLexiconOption(
      addModelOptions(
        program
          .command("pairs")
          .summary("tell what the first of two actors does to the second")
          .description("Tells for pairs of actors what the first does to the second.")
          .argument("<inputs...>", "files of JSON Lines, or - for standard input"),
      ),
    ),
  )
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: ModelFlags & ActorFlags & LexiconFlags) => {
      const [{ answerLines }, { answerPair }, { loadOwnActors }, { loadOwnLexicon }] =
        await Promise.all([
          import("../answer-lines.ts"),
          import("../answer-pair.ts"),
          import("../actors/load-own-actors.ts"),
          import("../lexicon/load-own-lexicon.ts"),
        ]);
      const reader = {
        ...readerOptions(flags),
        ...(await loadOwnActors(flags, io)),
        ...(await loadOwnLexicon(flags, io)),
      };
      finish(await answerLines({ paths: inputs, reader }, answerPair, io));
    });
}

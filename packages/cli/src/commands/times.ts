import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { Finish } from "../run.ts";
import { addModelOptions, type ModelFlags, readerOptions } from "./model-options.ts";

const HELP = `
In, one JSON object a line:   {"id", "text", "published": "YYYY-MM-DD"}
Out, one JSON object a line:  {"id", "times": [{"span": [start, end], "type", "value", "interval"?}]}
Types and values are those of TIMEX3; an interval is {"start", "end", "precision"}, both days inclusive.
Offsets are UTF-16 code units. A line that fails is answered with {"id"?, "error": {"code", "message"}}.

Examples:
  zenobia times - < texts.jsonl > times.jsonl
  echo '{"id": 1, "text": "It fell last Sunday.", "published": "2016-03-28"}' | zenobia times -`;

/** Adds `zenobia times`: expressions of time with the days that they mean. */
export function addTimesCommand(program: Command, io: Io, finish: Finish): void {
  addModelOptions(
    program
      .command("times")
      .summary("find expressions of time and the days that they mean")
      .description(
        "Finds the expressions of time in texts and the days that they mean, seen from the day of publication.",
      )
      .argument("<inputs...>", "files of JSON Lines, or - for standard input"),
  )
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: ModelFlags) => {
      const [{ answerLines }, { textField }] = await Promise.all([
        import("../answer-lines.ts"),
        import("@zenobia/service/inputs"),
      ]);
      const answer = answerLines(
        { paths: inputs, reader: readerOptions(flags) },
        (record, reader) => ({
          times: reader.times(textField(record, "text"), textField(record, "published")),
        }),
        io,
      );
      finish(await answer);
    });
}

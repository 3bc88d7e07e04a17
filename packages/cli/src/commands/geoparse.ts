import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { Finish } from "../run.ts";
import { addPlaceOptions, type PlaceFlags, placeReaderOptions } from "./model-options.ts";

const HELP = `
In, one JSON object a line:   {"id", "text"}
Out, one JSON object a line:  {"id", "toponyms": [{"start", "end", "text", "confidence", "lat", "lon",
                               "geonameId"?, "country", "kind"}]}
confidence is how often such a name is a place and lies within 161 km of the point (0 to 1).
Offsets are UTF-16 code units. A place that the gazetteer does not know has no coordinates.
A line that fails is answered with {"id"?, "error": {"code", "message"}}.

Examples:
  zenobia geoparse - < texts.jsonl > toponyms.jsonl
  echo '{"id": 1, "text": "Fighting went on in Aleppo."}' | zenobia geoparse -`;

/** Adds `zenobia geoparse`: place names with the places that they mean. */
export function addGeoparseCommand(program: Command, io: Io, finish: Finish): void {
  addPlaceOptions(
    program
      .command("geoparse")
      .summary("find place names and the places that they mean")
      .description("Finds the place names of texts and the places that they mean.")
      .argument("<inputs...>", "files of JSON Lines, or - for standard input"),
  )
    .addHelpText("after", HELP)
    .action(async (inputs: string[], flags: PlaceFlags) => {
      const [{ answerLines }, { textField }] = await Promise.all([
        import("../answer-lines.ts"),
        import("@zenobia/service/inputs"),
      ]);
      finish(
        await answerLines(
          { paths: inputs, reader: placeReaderOptions(flags, io.env) },
          (record, reader) => ({ toponyms: reader.geoparse(textField(record, "text")) }),
          io,
        ),
      );
    });
}

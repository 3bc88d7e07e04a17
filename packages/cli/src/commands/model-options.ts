import { type Command, Option } from "commander";
import { supplementFolder } from "../gazetteer/supplement-files.ts";
import type { Io } from "../io.ts";
import type { ReaderOptions } from "../load-reader.ts";
import { BACKENDS, type SyntaxOptions } from "../load-syntax.ts";

/** Options of every command that parses sentences, as the call gives them. */
export type ModelFlags = SyntaxOptions;

/** Adds `--model` and `--backend`. */
export function addModelOptions(command: Command): Command {
  return command
    .option(
      "--model <path>",
      "syntax model to read with: a .zsm or .zsm.gz file, or a folder with an ONNX model (docs/models.md)",
    )
    .addOption(
      new Option(
        "--backend <name>",
        "what runs the model: native (onnxruntime), wasm, or auto, native where it is installed (default: auto)",
      ).choices(BACKENDS),
    );
}

/** What the reader is to be loaded with. */
export function readerOptions({ model, backend }: ModelFlags): SyntaxOptions {
  return {
    ...(model === undefined ? {} : { model }),
    ...(backend === undefined ? {} : { backend }),
  };
}

/** Options of commands that also look places up. */
export interface PlaceFlags extends ModelFlags {
  readonly gazetteer?: readonly string[];
}

/** Adds `--model`, `--backend` and `--gazetteer`. */
export function addPlaceOptions(command: Command): Command {
  return addModelOptions(command).option(
    "--gazetteer <file...>",
    "supplements of the gazetteer to read with, files or folders, beside your own (zenobia gazetteer --help)",
  );
}

/** What the reader is to be loaded with, the user's supplements included. */
export function placeReaderOptions(flags: PlaceFlags, env: Io["env"]): ReaderOptions {
  const folder = supplementFolder(env);
  const supplements = {
    ...(folder === undefined ? {} : { folder }),
    ...(flags.gazetteer === undefined ? {} : { files: flags.gazetteer }),
  };
  return { ...readerOptions(flags), supplements };
}

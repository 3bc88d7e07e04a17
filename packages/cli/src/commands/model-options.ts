import { type Command, Option } from "commander";
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

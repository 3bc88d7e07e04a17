import { AppError } from "@zenobia/model";
import type { Runtime, RuntimeSession, RuntimeTensor } from "../runtime.ts";
import { type EncodedSentence, inputsOf } from "./encoded-sentence.ts";
import { checkPorts, type GraphPorts } from "./graph-interface.ts";
import type { Manifest } from "./manifest.ts";
import { type RunScores, readScores } from "./read-scores.ts";

/** Errors are thrown; onnxruntime need not print them too. */
const QUIET = { logSeverityLevel: 4 };

/** A loaded graph that has the interface of docs/models.md. */
export interface FolderGraph {
  /**
   * Scores the words of some sentences, none of them empty.
   *
   * @throws {AppError} `model/run` when the graph fails; `model/interface` or `model/labels` when outputs do not fit.
   */
  run(sentences: readonly EncodedSentence[]): RunScores;
}

/**
 * Loads a graph on onnxruntime.
 *
 * @throws {AppError} `model/graph` when it does not load; `model/interface` or `model/labels` when it does not fit.
 */
export function loadGraph(
  runtime: Runtime,
  bytes: Uint8Array,
  { labels, encoding }: Manifest,
): FolderGraph {
  const session = loadSession(runtime, bytes);
  const ports = checkPorts(session, labels);
  return {
    run: (sentences) => {
      const words = Math.max(...sentences.map((sentence) => sentence.words.length));
      const found = runSession(session, ports, inputsOf(runtime, sentences, encoding));
      return readScores(found, { sentences: sentences.length, words }, labels);
    },
  };
}

function loadSession(runtime: Runtime, bytes: Uint8Array): RuntimeSession {
  try {
    return runtime.load(bytes);
  } catch (cause) {
    throw new AppError(
      "model/graph",
      `model.onnx of the model folder cannot be loaded: ${reasonOf(cause)}. onnxruntime ${runtime.version} loads it when it is ONNX of a version it knows, all in one file`,
      { cause },
    );
  }
}

function runSession(
  session: RuntimeSession,
  ports: GraphPorts,
  inputs: Readonly<Record<string, RuntimeTensor>>,
): Readonly<Record<string, RuntimeTensor>> {
  const feeds = Object.entries(inputs).filter(([name]) => ports.inputs.includes(name));
  const fetches = ports.outputs.map((name): [string, null] => [name, null]);
  try {
    return session.run(Object.fromEntries(feeds), Object.fromEntries(fetches), QUIET);
  } catch (cause) {
    const shape = inputs["subwords"]?.dims.join("×") ?? "no";
    throw new AppError(
      "model/run",
      `the model fails on ${shape} subwords: ${reasonOf(cause)}. Look whether model.onnx and tokenizer.json belong together, "longest" is right and all axes of batch, subwords and words are dynamic`,
      { cause },
    );
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.slice(0, 300) : "for no reason given";
}

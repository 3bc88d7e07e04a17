import { AppError } from "@zenobia/model";
import { ELEMENT } from "../onnx-model.ts";
import type { RuntimeSession, RuntimeTensor } from "../runtime.ts";
import type { FolderLabels } from "./manifest.ts";

/** An input or output, as onnxruntime describes it. */
interface Port {
  readonly name: string;
  readonly type: number;
  /** −1 for a size that is not fixed. */
  readonly shape: readonly number[];
}

/** Inputs of the graph and how many dimensions each has. */
const INPUTS: Readonly<Record<string, number>> = {
  subwords: 2,
  attention: 2,
  words: 2,
  lengths: 1,
};
/** Those that a graph need not have. */
const OPTIONAL_INPUTS: ReadonlySet<string> = new Set(["lengths"]);
/** The list of labels that an output scores; "arc" scores heads. */
const LISTS = {
  tag: "tags",
  feats: "feats",
  lemma: "lemmas",
  name: "names",
  relation: "relations",
} as const;

/** An output that scores labels. */
export type LabelOutput = keyof typeof LISTS;

/** Names of the inputs a graph takes and of the outputs wanted of it. */
export interface GraphPorts {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Sentences and words of a run, the longest sentence counting. */
export interface RunSize {
  readonly sentences: number;
  readonly words: number;
}

/**
 * Checks by what onnxruntime says of a graph that it has the inputs and outputs of docs/models.md.
 *
 * @throws {AppError} `model/interface` with the first that is missing or of another type; `model/labels` when
 * model.json has no labels for an output, or labels for none.
 */
export function checkPorts(session: RuntimeSession, labels: FolderLabels): GraphPorts {
  const inputs = portsOf(session, "inputMetadata");
  checkInputs(inputs);
  const outputs = portsOf(session, "outputMetadata");
  const wanted = ["arc", ...labelOutputs(labels)];
  for (const name of wanted) checkOutput(name, outputs);
  const unlabelled = outputs.find(
    ({ name }) => Object.hasOwn(LISTS, name) && !wanted.includes(name),
  );
  if (unlabelled !== undefined)
    throw new AppError(
      "model/labels",
      `model.onnx has an output ${unlabelled.name}, and model.json no labels.${listOf(unlabelled.name)} for it`,
    );
  return { inputs: inputs.map(({ name }) => name), outputs: wanted };
}

/** Outputs that score labels which the model has. */
export function labelOutputs(labels: FolderLabels): readonly LabelOutput[] {
  const all = Object.keys(LISTS) as LabelOutput[];
  return all.filter((name) => labels[LISTS[name]] !== undefined);
}

/**
 * Gives the scores of an output, known to be of the right size.
 *
 * @throws {AppError} `model/interface` when it has another shape; `model/labels` when only the number of labels differs.
 */
export function scoresOf(
  found: Readonly<Record<string, RuntimeTensor>>,
  output: "arc" | LabelOutput,
  { size, labels }: { readonly size: RunSize; readonly labels: FolderLabels },
): Float32Array {
  const tensor = found[output];
  const wanted = shapeOf(output, size, labels);
  const dims = tensor?.dims ?? [];
  const fits = (shape: readonly number[]) => shape.every((length, at) => dims[at] === length);
  if (
    dims.length !== wanted.length ||
    !fits(wanted.slice(0, -1)) ||
    (output === "arc" && !fits(wanted))
  )
    throw misfit(
      `its output ${output} has the shape ${dims.join("×")} for ${size.sentences} sentences of up to ${size.words} words, and ${wanted.join("×")} is wanted`,
    );
  if (!fits(wanted))
    throw new AppError(
      "model/labels",
      `model.onnx scores ${dims.at(-1) ?? 0} labels in its output ${output}, and model.json lists ${wanted.at(-1) ?? 0} in labels.${listOf(output)}: they are of different exports`,
    );
  if (!(tensor?.data instanceof Float32Array))
    throw misfit(`its output ${output} is no 32-bit floats`);
  return tensor.data;
}

function shapeOf(
  output: "arc" | LabelOutput,
  { sentences, words }: RunSize,
  labels: FolderLabels,
): readonly number[] {
  if (output === "arc") return [sentences, words, words + 1];
  const count = labels[LISTS[output]]?.length ?? 0;
  return output === "relation" ? [sentences, words, words + 1, count] : [sentences, words, count];
}

function listOf(output: string): string {
  return Object.entries(LISTS).find(([name]) => name === output)?.[1] ?? output;
}

function misfit(problem: string): AppError {
  return new AppError(
    "model/interface",
    `model.onnx of the model folder cannot be used: ${problem}. docs/models.md tells which inputs and outputs a model has`,
  );
}

function checkInputs(inputs: readonly Port[]): void {
  const names = Object.keys(INPUTS);
  const missing = names.find(
    (name) => !OPTIONAL_INPUTS.has(name) && !inputs.some((input) => input.name === name),
  );
  if (missing !== undefined) throw misfit(`it has no input ${missing}`);
  for (const { name, type, shape } of inputs) {
    const dimensions = Object.hasOwn(INPUTS, name) ? INPUTS[name] : undefined;
    if (dimensions === undefined) throw misfit(`it wants an input ${JSON.stringify(name)}`);
    if (type !== ELEMENT.int64) throw misfit(`its input ${name} is not int64`);
    if (shape.length !== dimensions)
      throw misfit(`its input ${name} has ${shape.length} dimensions, not ${dimensions}`);
    if (shape.some((size) => size >= 0))
      throw misfit(
        `its input ${name} has a fixed size (${shape.join("×")}): export it with dynamic axes`,
      );
  }
}

function checkOutput(name: string, outputs: readonly Port[]): void {
  const found = outputs.find((output) => output.name === name);
  if (found?.type === ELEMENT.float) return;
  if (found !== undefined) throw misfit(`its output ${name} is not float32`);
  if (name === "feats" || name === "lemma" || name === "name")
    throw new AppError(
      "model/labels",
      `model.json has labels.${listOf(name)}, and model.onnx no output ${name}`,
    );
  throw misfit(`it has no output ${name}`);
}

function portsOf(session: object, side: "inputMetadata" | "outputMetadata"): readonly Port[] {
  const ports: unknown = Reflect.get(session, side);
  return Array.isArray(ports) ? ports.map(portOf) : [];
}

function portOf(port: { name?: unknown; type?: unknown; shape?: unknown }): Port {
  const { name, type, shape } = port;
  return {
    name: String(name),
    type: Number(type),
    shape: Array.isArray(shape) ? shape.map(Number) : [],
  };
}

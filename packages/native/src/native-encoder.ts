import type { Encoder, EncoderInput, EncoderOutput, ModelFile } from "@zenobia/reader";
import { encoderGraph, LABEL_LAYERS, SCORE_LAYERS } from "./encoder-graph.ts";
import { type Lanes, layOut } from "./lanes.ts";
import { encodeModel } from "./onnx-model.ts";
import type { Runtime, RuntimeSession, RuntimeTensor } from "./runtime.ts";

const FETCHES = Object.fromEntries([...LABEL_LAYERS, ...SCORE_LAYERS].map((name) => [name, null]));

/** Makes an encoder that runs on onnxruntime. */
export function createNativeEncoder(runtime: Runtime, file: ModelFile): Encoder {
  const session = runtime.load(encodeModel(encoderGraph(file)));
  return {
    backend: `onnxruntime-${runtime.version}`,
    limits: { sentences: 512, tokens: 2048 },
    run: (input) => outputOf(runBatch(runtime, session, input)),
  };
}

function runBatch(
  { Tensor }: Runtime,
  session: RuntimeSession,
  { lengths, projections, stride, rows }: EncoderInput,
): Readonly<Record<string, RuntimeTensor>> {
  const lanes = layOut(lengths);
  const { steps, lanes: count, carried, places } = lanes;
  const width = stride / 2;
  const wide = [steps, 2 * count];
  const feeds = {
    projections: new Tensor("float32", projections, [projections.length / width, width]),
    rows1: new Tensor("int32", rowsOf(lanes, rows), wide),
    rows2: new Tensor("int32", rowsOf(lanes), wide),
    carried: new Tensor("float32", carried, [...wide, 1]),
    places: new Tensor("int32", places, [2, rows.length]),
  };
  return session.run(feeds, FETCHES, {});
}

/**
 * The rows of a table in which each word has one a direction, side by side.
 *
 * @param rows The word of each token; a token is a word of its own when absent.
 */
function rowsOf({ tokens, lanes }: Lanes, rows?: Int32Array): Int32Array {
  const found = new Int32Array(tokens.length);
  let lane = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    const word = rows === undefined ? token : (rows[token] ?? 0);
    found[at] = 2 * word + (lane < lanes ? 0 : 1);
    lane = lane + 1 < 2 * lanes ? lane + 1 : 0;
  }
  return found;
}

function outputOf(found: Readonly<Record<string, RuntimeTensor>>): EncoderOutput {
  const labels = (name: string) => found[name]?.data as Int32Array;
  const floats = (name: string) => found[name]?.data as Float32Array;
  return {
    tag: labels("tag"),
    feats: labels("feats"),
    lemma: labels("lemma"),
    name: labels("name"),
    arcDependent: floats("arc_dependent"),
    arcHead: floats("arc_head"),
    relationDependent: floats("relation_dependent"),
    relationHead: floats("relation_head"),
  };
}

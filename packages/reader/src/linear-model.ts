import { AppError } from "@zenobia/model";
import { decodeBase64, decodedLength } from "./syntax/kernel/base64.ts";

/** The interface of model files this reader understands; training/linear.py writes it. */
const INTERFACE_VERSION = 1;

/** What a model sees. */
export interface Signals {
  /** Names of features, each at most once. */
  readonly features: readonly string[];
  readonly dense: readonly number[];
}

/** `models/NAME.json`: a multinomial logistic regression, 8 bits a weight. */
export interface LinearModelFile<Type extends string> {
  readonly interface: number;
  readonly name: string;
  readonly version: string;
  readonly types: readonly Type[];
  /** Names of features; the rows of weights, of which those of the dense numbers come last. */
  readonly features: readonly string[];
  readonly dense: number;
  /** Weight = integer × scale. */
  readonly scale: number;
  /** Base64 of int8, a row a feature, a column a type. */
  readonly weights: string;
}

/** How likely each of several types is. */
export interface LinearModel<Type extends string> {
  /** Name and version, `pairs-en@1.0.0`. */
  readonly id: string;
  /** The types with their probabilities, most likely first. */
  rank(signals: Signals): readonly RankedType<Type>[];
}

/** A type with its probability. */
export interface RankedType<Type extends string> {
  readonly type: Type;
  readonly probability: number;
}

/**
 * Makes the model; its weights are not decoded before it is asked.
 *
 * @throws {AppError} `reader/asset-corrupt` when the file is of another interface or its parts do not fit.
 */
export function createLinearModel<Type extends string>(
  file: LinearModelFile<Type>,
): LinearModel<Type> {
  const { types } = file;
  let table: WeightTable | undefined;
  if (
    file.interface !== INTERFACE_VERSION ||
    decodedLength(file.weights) !== (file.features.length + file.dense) * types.length
  )
    throw new AppError(
      "reader/asset-corrupt",
      `${file.name}.json cannot be used: install the package again, or train the model again`,
    );
  return {
    id: `${file.name}@${file.version}`,
    rank(signals) {
      table ??= readWeights(file);
      const { weights, rows } = table;
      const sums = new Float64Array(types.length);
      const add = (row: number, value: number): void => {
        for (let type = 0; type < sums.length; type += 1)
          sums[type] = (sums[type] ?? 0) + (weights[row * sums.length + type] ?? 0) * value;
      };
      for (const name of signals.features) {
        const row = rows.get(name);
        if (row !== undefined) add(row, 1);
      }
      signals.dense.slice(0, file.dense).forEach((value, index) => {
        if (value !== 0) add(file.features.length + index, value);
      });
      const probabilities = softmax(sums, file.scale);
      return types
        .map((type, index) => ({ type, probability: probabilities[index] ?? 0 }))
        .sort((a, b) => b.probability - a.probability);
    },
  };
}

interface WeightTable {
  readonly weights: Int8Array;
  /** Row of each named feature. */
  readonly rows: ReadonlyMap<string, number>;
}

function readWeights({
  weights,
  features,
}: Pick<LinearModelFile<string>, "weights" | "features">): WeightTable {
  return {
    weights: new Int8Array(decodeBase64(weights).buffer),
    rows: new Map(features.map((name, row) => [name, row])),
  };
}

function softmax(sums: Float64Array, scale: number): Float64Array {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - highest) * scale));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

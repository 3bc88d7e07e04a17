import { createRequire } from "node:module";

/** A tensor as onnxruntime takes and gives it. */
export interface RuntimeTensor {
  readonly data: Float32Array | Int32Array | BigInt64Array | Uint8Array;
  readonly dims: readonly number[];
}

/** Makes a tensor of numbers that are not copied. */
export type TensorMaker = new (
  type: "float32" | "int32" | "int64",
  data: Float32Array | Int32Array | BigInt64Array,
  dims: readonly number[],
) => RuntimeTensor;

/** A loaded graph; it runs at once and returns when done. */
export interface RuntimeSession {
  run(
    feeds: Readonly<Record<string, RuntimeTensor>>,
    fetches: Readonly<Record<string, null>>,
    options: object,
  ): Readonly<Record<string, RuntimeTensor>>;
}

interface NativeSession extends RuntimeSession {
  loadModel(bytes: ArrayBufferLike, offset: number, length: number, options: object): void;
}

/** onnxruntime as this package uses it. */
export interface Runtime {
  readonly version: string;
  readonly Tensor: TensorMaker;
  /** @throws What onnxruntime says when it cannot load the model. */
  load(model: Uint8Array): RuntimeSession;
}

/** One thread: reports are spread over worker threads, and each is to give the same bytes everywhere. */
const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  enableCpuMemArena: true,
  logSeverityLevel: 3,
};

/**
 * Loads onnxruntime-node, if it is installed and runs on this machine.
 *
 * Its public interface answers with promises, though the work below is done at once; the reader reads at once. So its
 * binding is used, a module of the pinned version that is not documented (docs/decisions).
 */
export function loadRuntime(): Runtime | undefined {
  const require = createRequire(import.meta.url);
  try {
    const { binding, initOrt } = require("onnxruntime-node/dist/binding.js");
    const { Tensor } = require("onnxruntime-node");
    const { version } = require("onnxruntime-node/package.json");
    initOrt();
    return {
      version,
      Tensor,
      load: (model) => {
        const session: NativeSession = new binding.InferenceSession();
        session.loadModel(model.buffer, model.byteOffset, model.byteLength, OPTIONS);
        return session;
      },
    };
  } catch {
    return undefined;
  }
}

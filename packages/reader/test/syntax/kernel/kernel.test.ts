import { describe, expect, test, vi } from "vitest";
import { createKernel, type Kernel } from "../../../src/syntax/kernel/kernel.ts";
import { copyFloats, LinearLayer } from "../../../src/syntax/linear-layer.ts";

/** Numbers between −1 and 1, the same at each run. */
function createNoise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function noise(seed: number, length: number): Float32Array {
  const next = createNoise(seed);
  return Float32Array.from({ length }, next);
}

function quantized(kernel: Kernel, values: Float32Array, rows: number) {
  const activations = {
    values: kernel.allocate(values.length * 2),
    scales: kernel.allocate(rows * 4),
    shared: false,
  };
  const source = copyFloats(kernel, values, values.length);
  const { scales, values: target } = activations;
  kernel.run.quantize(source, target, scales, rows, values.length / rows);
  return activations;
}

function widthOf(columns: number): number {
  return Math.ceil(columns / 8) * 8;
}

test.each([
  [1, 8, 8],
  [3, 100, 51],
  [4, 370, 12],
  [7, 192, 768],
  [16, 384, 101],
])("multiplies %i rows of %i numbers into %i outputs", (rows, columns, outputs) => {
  const kernel = createKernel();
  const next = createNoise(rows);
  const matrix = {
    rows: outputs,
    columns,
    values: Int8Array.from({ length: outputs * columns }, () => Math.round(next() * 127)),
    scales: noise(2, outputs).map(Math.abs),
  };
  const bias = noise(3, outputs);
  const width = widthOf(columns);
  const input = new Float32Array(rows * width);
  const numbers = noise(4, input.length);
  for (let at = 0; at < input.length; at++) if (at % width < columns) input[at] = numbers[at] ?? 0;
  const layer = new LinearLayer(kernel, matrix, bias);
  const out = kernel.allocate(rows * layer.width * 4);
  layer.apply(quantized(kernel, input, rows), out, rows);
  const result = kernel.floats(out, rows * layer.width);
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < outputs; output++) {
      let sum = 0;
      let rounding = 1e-4;
      const scale = matrix.scales[output] ?? 0;
      for (let at = 0; at < columns; at++) {
        const weight = (matrix.values[output * columns + at] ?? 0) * scale;
        sum += (input[row * width + at] ?? 0) * weight;
        rounding += Math.abs(weight) / 65534;
      }
      const difference = (result[row * layer.width + output] ?? 0) - sum - (bias[output] ?? 0);
      expect(Math.abs(difference)).toBeLessThan(rounding);
    }
  }
});

test("gives a row the same numbers alone and among others", () => {
  const kernel = createKernel();
  const next = createNoise(5);
  const values = Int8Array.from({ length: 24 * 64 }, () => Math.round(next() * 127));
  const layer = new LinearLayer(kernel, { rows: 24, columns: 64, values, scales: noise(6, 24) });
  const input = noise(7, 9 * 64);
  const together = kernel.allocate(9 * 24 * 4);
  layer.apply(quantized(kernel, input, 9), together, 9);
  const all = kernel.floats(together, 9 * 24).slice();
  for (let row = 0; row < 9; row++) {
    const out = kernel.allocate(24 * 4);
    layer.apply(quantized(kernel, input.slice(row * 64, row * 64 + 64), 1), out, 1);
    expect(kernel.floats(out, 24)).toEqual(all.subarray(row * 24, row * 24 + 24));
  }
});

test("rounds a row of zeros to zeros", () => {
  const kernel = createKernel();
  const { values, scales } = quantized(kernel, new Float32Array(8), 1);
  expect([...kernel.integers(values, 4)]).toEqual([0, 0, 0, 0]);
  expect(kernel.floats(scales, 1)[0]).toBe(0);
});

describe("a step of the recurrence", () => {
  const hidden = 16;
  const LEVELS = 32767;
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

  test.each([1, 8, 200])("follows the LSTM's equations for inputs up to %i", (size) => {
    const kernel = createKernel();
    const gates = noise(8, 2 * 4 * hidden).map((x) => x * size);
    const inputs = noise(9, 3 * 4 * hidden).map((x) => x * size);
    const before = noise(10, 2 * hidden);
    const cells = copyFloats(kernel, before, before.length);
    const rows = kernel.allocate(16);
    kernel.integers(rows, 4).set([2, 0, 1, 0]);
    const states = kernel.allocate(2 * hidden * 2);
    const out = kernel.allocate(2 * hidden * 2);
    const gatesAt = copyFloats(kernel, gates, gates.length);
    const inputsAt = copyFloats(kernel, inputs, inputs.length);
    const stride = hidden * 16;
    const { step } = kernel.run;
    const ends = [cells, states, out, rows + 8, hidden * 2, 2, hidden, LEVELS] as const;
    step(gatesAt, inputsAt, rows, stride, ...ends);
    const after = kernel.floats(cells, 2 * hidden);
    const written = new Int16Array(kernel.integers(out, hidden).buffer, out, 2 * hidden);
    for (let row = 0; row < 2; row++) {
      const inputRow = row === 0 ? 2 : 0;
      const outputRow = row === 0 ? 1 : 0;
      for (let unit = 0; unit < hidden; unit++) {
        const gate = (index: number) =>
          (gates[(row * 4 + index) * hidden + unit] ?? 0) +
          (inputs[(inputRow * 4 + index) * hidden + unit] ?? 0);
        const cell =
          sigmoid(gate(1)) * (before[row * hidden + unit] ?? 0) +
          sigmoid(gate(0)) * Math.tanh(gate(2));
        const state = sigmoid(gate(3)) * Math.tanh(cell);
        expect(after[row * hidden + unit]).toBeCloseTo(cell, 5);
        expect((written[outputRow * hidden + unit] ?? 0) / LEVELS).toBeCloseTo(state, 4);
      }
    }
    const kept = new Int16Array(kernel.integers(states, hidden).buffer, states, 2 * hidden);
    expect(kept.subarray(0, hidden)).toEqual(written.subarray(hidden));
  });
});

test("scores heads by dot product and distance", () => {
  const kernel = createKernel();
  const count = 70;
  const width = 8;
  const queries = noise(11, count * width);
  const root = noise(12, width);
  const heads = noise(13, count * width);
  const distances = Float32Array.from({ length: 25 }, (_, bucket) => bucket * 10);
  const out = kernel.allocate(count * (count + 1) * 4);
  kernel.run.attach(
    copyFloats(kernel, queries, queries.length),
    copyFloats(kernel, root, width),
    copyFloats(kernel, heads, heads.length),
    copyFloats(kernel, distances, 25),
    out,
    count,
    width,
  );
  const scores = kernel.floats(out, count * (count + 1));
  const bucket = (offset: number) => {
    const size = Math.abs(offset);
    const steps = [7, 10, 15, 23, 35, 55].filter((low) => size >= low).length;
    return 12 + Math.sign(offset) * (size <= 6 ? size : 6 + steps);
  };
  for (let word = 0; word < count; word++) {
    for (let head = 0; head <= count; head++) {
      let expected = 10 * bucket(head - word - 1);
      for (let at = 0; at < width; at++) {
        const value = head === 0 ? root[at] : heads[(head - 1) * width + at];
        expected += (queries[word * width + at] ?? 0) * (value ?? 0);
      }
      expect(scores[word * (count + 1) + head]).toBeCloseTo(expected, 3);
    }
  }
});

test("adds the rows of heads and cuts off below zero", () => {
  const kernel = createKernel();
  const values = copyFloats(kernel, Float32Array.of(1, -2, 3, 4, 5, 6, 7, 8), 8);
  const others = copyFloats(kernel, Float32Array.of(1, 1, 1, 1, -9, 0, 0, -9), 8);
  const rows = kernel.allocate(8);
  kernel.integers(rows, 2).set([0, 1]);
  kernel.run.combine(values, others, rows, 2, 4);
  expect([...kernel.floats(values, 8)]).toEqual([2, 0, 4, 5, 0, 6, 7, 0]);
});

test("finds the first of the greatest", () => {
  const kernel = createKernel();
  const values = copyFloats(kernel, Float32Array.of(1, 7, 7, 9, -3, -1, -2, 9), 8);
  const out = kernel.allocate(8);
  kernel.run.greatest(values, 16, 3, 2, out);
  expect([...kernel.integers(out, 2)]).toEqual([1, 1]);
});

test("says what is missing where WebAssembly is", () => {
  vi.stubGlobal("WebAssembly", undefined);
  try {
    expect(() => createKernel()).toThrow(
      expect.objectContaining({
        code: "reader/asset-missing",
        message: expect.stringContaining("WebAssembly with SIMD"),
      }),
    );
  } finally {
    vi.unstubAllGlobals();
  }
});

import { expect, test } from "vitest";
import { ELEMENT, encodeModel, type Graph } from "../src/onnx-model.ts";
import { RUNTIME } from "./installed-runtime.ts";

/** Adds up the rows of its input, with one that stands in the graph. */
const RUNNING_SUM: Graph = {
  name: "sums",
  nodes: [
    {
      op: "Scan",
      inputs: ["start", "rows"],
      outputs: ["last", "sums"],
      attributes: {
        num_scan_inputs: 1,
        body: {
          name: "step",
          nodes: [
            { op: "Add", inputs: ["sum", "row"], outputs: ["next"] },
            { op: "Identity", inputs: ["next"], outputs: ["shown"] },
          ],
          constants: [],
          inputs: [
            { name: "sum", type: ELEMENT.float, shape: [2] },
            { name: "row", type: ELEMENT.float, shape: [2] },
          ],
          outputs: [
            { name: "next", type: ELEMENT.float, shape: [2] },
            { name: "shown", type: ELEMENT.float, shape: [2] },
          ],
        },
      },
    },
    { op: "Transpose", inputs: ["sums"], outputs: ["turned"], attributes: { perm: [1, 0] } },
  ],
  inputs: [{ name: "rows", type: ELEMENT.float, shape: ["rows", 2] }],
  outputs: [{ name: "turned", type: ELEMENT.float, shape: [2, "rows"] }],
  constants: [
    {
      name: "start",
      type: ELEMENT.float,
      shape: [2],
      bytes: new Uint8Array(Float32Array.of(10, 20).buffer),
    },
  ],
};

test("writes the header and operators of a model file as protobuf does", () => {
  const empty = { name: "g", nodes: [], inputs: [], outputs: [], constants: [] };
  expect(Buffer.from(encodeModel(empty)).toString("latin1")).toBe(
    "\u0008\u0008\u0012\u0007zenobiaB\u0004\n\u0000\u0010\u000fB\u0011\n\rcom.microsoft\u0010\u0001:\u0003\u0012\u0001g",
  );
});

test.skipIf(RUNTIME === undefined)("writes graphs, also nested ones, that onnxruntime runs", () => {
  const session = RUNTIME?.load(encodeModel(RUNNING_SUM));
  if (RUNTIME === undefined || session === undefined) return;
  const rows = new RUNTIME.Tensor("float32", Float32Array.of(1, 2, 3, 4, 5, 6), [3, 2]);
  const { turned } = session.run({ rows }, { turned: null }, {});
  expect(turned?.dims).toEqual([2, 3]);
  expect(turned?.data).toEqual(Float32Array.of(11, 14, 19, 22, 26, 32));
});

import { type ModelFile, type QuantizedMatrix, STATE_LEVELS } from "@zenobia/reader";
import { type Constant, ELEMENT, type Graph, type Node, type Value } from "./onnx-model.ts";

const { float, uint8, int8, int32 } = ELEMENT;
const DIRECTIONS = ["forward", "backward"] as const;
/** What stands for a state of zero: states are shifted so that none is negative. */
export const ZERO_STATE: number = STATE_LEVELS + 1;

/** Layers whose outputs are scores of labels, of which the best is wanted. */
export const LABEL_LAYERS = ["tag", "feats", "lemma", "name"] as const;
/** Layers whose outputs are wanted as they are. */
export const SCORE_LAYERS = [
  "arc_dependent",
  "arc_head",
  "relation_dependent",
  "relation_head",
] as const;

const LANES = "directions and lanes";
const TOKENS = "tokens";

/**
 * Builds the encoder of a model as an ONNX graph.
 *
 * Inputs: `projections` [2 words][4h], a row a word and direction; `rows1` and `rows2` int32 [step][2 lanes], the row each
 * step reads in the first and second layer; `carried` [step][2 lanes][1]; `places` int32 [2][tokens] into the steps.
 * Outputs: for each label layer int32 [tokens], for each score layer floats [tokens][outputs, up to a multiple of 8].
 */
export function encoderGraph(file: ModelFile): Graph {
  const hidden = file.matrix("lstm1.forward.recurrent").columns;
  const build = new GraphBuilder(file, hidden);
  build.recurrentLayer("lstm1", { rows: "rows1", table: "projections" });
  build.betweenLayers();
  build.recurrentLayer("lstm2", { rows: "rows2", table: "between" });
  build.heads();
  const value = (name: string, type: Value["type"], shape: Value["shape"]) => ({
    name,
    type,
    shape,
  });
  return {
    name: "encoder",
    nodes: build.nodes,
    constants: build.constants,
    inputs: [
      value("projections", float, ["words and directions", 4 * hidden]),
      value("rows1", int32, ["steps", LANES]),
      value("rows2", int32, ["steps", LANES]),
      value("carried", float, ["steps", LANES, 1]),
      value("places", int32, [2, TOKENS]),
    ],
    outputs: [
      ...LABEL_LAYERS.map((name) => value(name, int32, [TOKENS])),
      ...SCORE_LAYERS.map((name) => value(name, float, [TOKENS, paddedRows(file, name)])),
    ],
  };
}

/** Outputs of a layer, filled up to a multiple of 8 as the reader takes them. */
function paddedRows(file: ModelFile, layer: string): number {
  return Math.ceil(file.matrix(`${layer}.weight`).rows / 8) * 8;
}

class GraphBuilder {
  readonly nodes: Node[] = [];
  readonly constants: Constant[] = [];
  readonly #file: ModelFile;
  readonly #hidden: number;

  constructor(file: ModelFile, hidden: number) {
    this.#file = file;
    this.#hidden = hidden;
    this.#floats("state_scale", [], [1 / STATE_LEVELS]);
    this.#constant("state_zero", uint8, [], Uint8Array.of(ZERO_STATE));
    this.#floats("zeros", [1, hidden], new Float32Array(hidden));
    this.#integers("first_step", [0]);
    this.#integers("column", [-1, 1]);
    this.#integers("flat", [-1, hidden]);
    this.#integers("states", [-1, 2 * hidden]);
    this.#integers("between_rows", [-1, 4 * hidden]);
    this.#firstStates();
  }

  /** A layer over all steps; its states come out as `${name}_states` [tokens][2h]. */
  recurrentLayer(name: string, { rows, table }: { rows: string; table: string }): void {
    const body = this.#stepGraph(name, table);
    const outputs = [`${name}_last_state`, `${name}_last_cell`, `${name}_steps`];
    this.#add("Scan", ["no_states", "no_cells", rows, "carried"], outputs, {
      num_scan_inputs: 2,
      body,
    });
    this.#add("Reshape", [`${name}_steps`, "flat"], [`${name}_flat`]);
    this.#add("Gather", [`${name}_flat`, "places"], [`${name}_gathered`], { axis: 0 });
    this.#add("Transpose", [`${name}_gathered`], [`${name}_turned`], { perm: [1, 0, 2] });
    this.#add("Reshape", [`${name}_turned`, "states"], [`${name}_states`]);
  }

  /** The input side of the second layer's gates: a row a token and direction. */
  betweenLayers(): void {
    const parts = DIRECTIONS.map((direction) => ({
      matrix: this.#file.matrix(`lstm2.${direction}.input`),
      bias: this.#file.vector(`lstm2.${direction}.bias`),
    }));
    const names = parts.map(({ matrix, bias }, index) =>
      this.#multiply(`between_${DIRECTIONS[index] ?? ""}`, "lstm1_states", { matrix, bias }),
    );
    this.#add("Concat", names, ["between_wide"], { axis: 1 });
    this.#add("Reshape", ["between_wide", "between_rows"], ["between"]);
  }

  heads(): void {
    for (const name of LABEL_LAYERS) {
      const scores = this.#multiply(`${name}_scores`, "lstm2_states", this.#layer(name));
      this.#add("ArgMax", [scores], [`${name}_best`], { axis: 1, keepdims: 0 });
      this.#add("Cast", [`${name}_best`], [name], { to: int32 });
    }
    for (const name of SCORE_LAYERS) {
      const layer = padded(this.#layer(name), paddedRows(this.#file, name));
      this.#multiply(name, "lstm2_states", layer);
    }
  }

  /** States and cells of zero, as many as there are lanes. */
  #firstStates(): void {
    this.#add("Gather", ["carried", "first_step"], ["carried_first"], { axis: 0 });
    this.#add("Reshape", ["carried_first", "column"], ["lane_column"]);
    this.#add("Mul", ["lane_column", "zeros"], ["no_cells"]);
    this.#add("QuantizeLinear", ["no_cells", "state_scale", "state_zero"], ["no_states"]);
  }

  /** One step of both directions in all lanes: an LSTM cell (gates input, forget, cell, output). */
  #stepGraph(name: string, table: string): Graph {
    const hidden = this.#hidden;
    const nodes: Node[] = [];
    const add = (op: string, inputs: string[], outputs: string[], more: Partial<Node> = {}) => {
      nodes.push({ op, inputs, outputs, ...more });
    };
    const products = DIRECTIONS.map((direction) => {
      const matrix = this.#file.matrix(`${name}.${direction}.recurrent`);
      this.#weights(`${name}_${direction}`, matrix);
      return `product_${direction}`;
    });
    add("Mul", ["cell", "carries"], ["cell_before"]);
    add("Cast", ["carries"], ["carries_on"], { attributes: { to: ELEMENT.bool } });
    add("Where", ["carries_on", "state", "state_zero"], ["state_before"]);
    add("Split", ["state_before"], ["state_forward", "state_backward"], {
      attributes: { axis: 0 },
    });
    for (const direction of DIRECTIONS) {
      const inputs = this.#product(`${name}_${direction}`, `state_${direction}`);
      add("MatMulIntegerToFloat", inputs, [`product_${direction}`], { domain: "com.microsoft" });
    }
    add("Concat", products, ["recurrent"], { attributes: { axis: 0 } });
    add("Gather", [table, "row"], ["read"], { attributes: { axis: 0 } });
    add("Add", ["recurrent", "read"], ["gates"]);
    add("Split", ["gates"], ["gate_i", "gate_f", "gate_z", "gate_o"], { attributes: { axis: 1 } });
    for (const gate of ["i", "f", "o"]) add("Sigmoid", [`gate_${gate}`], [gate]);
    add("Tanh", ["gate_z"], ["z"]);
    add("Mul", ["f", "cell_before"], ["kept"]);
    add("Mul", ["i", "z"], ["new"]);
    add("Add", ["kept", "new"], ["cell_after"]);
    add("Tanh", ["cell_after"], ["shown"]);
    add("Mul", ["o", "shown"], ["float_state"]);
    add("QuantizeLinear", ["float_state", "state_scale", "state_zero"], ["state_after"]);
    add("Identity", ["state_after"], ["state_out"]);
    const of = (value: string, type: Value["type"], columns: number): Value => ({
      name: value,
      type,
      shape: [LANES, columns],
    });
    return {
      name: `${name}_step`,
      nodes,
      constants: [],
      inputs: [
        of("state", uint8, hidden),
        of("cell", float, hidden),
        { name: "row", type: int32, shape: [LANES] },
        of("carries", float, 1),
      ],
      outputs: [
        of("state_after", uint8, hidden),
        of("cell_after", float, hidden),
        of("state_out", uint8, hidden),
      ],
    };
  }

  #layer(name: string): Layer {
    const matrix = this.#file.matrix(`${name}.weight`);
    const hasBias = name !== "relation_head";
    const bias = hasBias ? this.#file.vector(`${name}.bias`) : new Float32Array(matrix.rows);
    return { matrix, bias };
  }

  /** Multiplies states with a layer's weights; returns the name of the result, which is that of the layer. */
  #multiply(name: string, states: string, { matrix, bias }: Layer): string {
    this.#weights(name, matrix);
    this.#floats(`${name}_bias`, [matrix.rows], bias);
    const inputs = [...this.#product(name, states), `${name}_bias`];
    this.nodes.push({
      op: "MatMulIntegerToFloat",
      inputs,
      outputs: [name],
      domain: "com.microsoft",
    });
    return name;
  }

  #product(weights: string, states: string): string[] {
    return [states, `${weights}_weight`, "state_scale", `${weights}_scale`, "state_zero", ""];
  }

  #weights(name: string, { rows, columns, values, scales }: QuantizedMatrix): void {
    const turned = new Int8Array(values.length);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        turned[column * rows + row] = values[row * columns + column] ?? 0;
      }
    }
    this.#constant(`${name}_weight`, int8, [columns, rows], new Uint8Array(turned.buffer));
    this.#floats(`${name}_scale`, [rows], scales);
  }

  #add(
    op: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes: NonNullable<Node["attributes"]> = {},
  ): void {
    this.nodes.push({ op, inputs, outputs, attributes });
  }

  #floats(name: string, shape: readonly number[], values: ArrayLike<number>): void {
    this.#constant(name, float, shape, new Uint8Array(Float32Array.from(values).buffer));
  }

  #integers(name: string, values: readonly number[]): void {
    const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
    this.#constant(name, ELEMENT.int64, [values.length], bytes);
  }

  #constant(
    name: string,
    type: Constant["type"],
    shape: readonly number[],
    bytes: Uint8Array,
  ): void {
    this.constants.push({ name, type, shape, bytes });
  }
}

interface Layer {
  readonly matrix: QuantizedMatrix;
  readonly bias: Float32Array;
}

function padded({ matrix, bias }: Layer, rows: number): Layer {
  const values = new Int8Array(rows * matrix.columns);
  values.set(matrix.values);
  const scales = new Float32Array(rows);
  scales.set(matrix.scales);
  const filled = new Float32Array(rows);
  filled.set(bias);
  return { matrix: { rows, columns: matrix.columns, values, scales }, bias: filled };
}

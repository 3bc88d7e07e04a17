import { Writer } from "protobufjs/minimal.js";

/** Element types of tensors, as onnx.proto numbers them. */
export const ELEMENT = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9 } as const;

/** A number of {@link ELEMENT}. */
export type ElementType = (typeof ELEMENT)[keyof typeof ELEMENT];

/** A constant of a graph. */
export interface Constant {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** The numbers in little-endian bytes, row by row. */
  readonly bytes: Uint8Array;
}

/** An input or output of a graph; a size that is not fixed has a name. */
export interface Value {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly (number | string)[];
}

/** A setting of a node: a whole number, some of them, or a graph of its own. */
export type Attribute = number | readonly number[] | Graph;

/** One operation. */
export interface Node {
  readonly op: string;
  /** Names of values; "" stands for one that is left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, Attribute>>;
  /** Operations of ONNX itself have none. */
  readonly domain?: string;
}

/** Operations in an order in which each finds its inputs. */
export interface Graph {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly constants: readonly Constant[];
}

/** Operators of ONNX 1.10; those of Microsoft's own domain have had one version. */
const OPERATORS = [
  { domain: "", version: 15 },
  { domain: "com.microsoft", version: 1 },
];
const IR_VERSION = 8;

/** Field numbers of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto), as far as they are used. */
const FIELD = {
  model: { irVersion: 1, producer: 2, graph: 7, operators: 8 },
  operators: { domain: 1, version: 2 },
  graph: { node: 1, name: 2, constant: 5, input: 11, output: 12 },
  node: { input: 1, output: 2, op: 4, attribute: 5, domain: 7 },
  attribute: { name: 1, int: 3, graph: 6, ints: 8, type: 20 },
  tensor: { size: 1, type: 2, name: 8, bytes: 9 },
  value: { name: 1, type: 2 },
  type: { tensor: 1 },
  tensorType: { element: 1, shape: 2 },
  shape: { size: 1 },
  size: { number: 1, name: 2 },
} as const;
/** AttributeProto.AttributeType. */
const ATTRIBUTE = { int: 2, graph: 5, ints: 7 } as const;
const VARINT = 0;
const DELIMITED = 2;

/** Writes a graph as an ONNX model file. */
export function encodeModel(graph: Graph): Uint8Array {
  const writer = Writer.create();
  number(writer, FIELD.model.irVersion, IR_VERSION);
  text(writer, FIELD.model.producer, "zenobia");
  for (const { domain, version } of OPERATORS) {
    message(writer, FIELD.model.operators, () => {
      text(writer, FIELD.operators.domain, domain);
      number(writer, FIELD.operators.version, version);
    });
  }
  message(writer, FIELD.model.graph, () => writeGraph(writer, graph));
  return writer.finish();
}

function writeGraph(writer: Writer, graph: Graph): void {
  for (const node of graph.nodes) message(writer, FIELD.graph.node, () => writeNode(writer, node));
  text(writer, FIELD.graph.name, graph.name);
  for (const constant of graph.constants)
    message(writer, FIELD.graph.constant, () => writeConstant(writer, constant));
  for (const input of graph.inputs)
    message(writer, FIELD.graph.input, () => writeValue(writer, input));
  for (const output of graph.outputs)
    message(writer, FIELD.graph.output, () => writeValue(writer, output));
}

function writeNode(writer: Writer, { inputs, outputs, op, attributes, domain }: Node): void {
  for (const input of inputs) text(writer, FIELD.node.input, input);
  for (const output of outputs) text(writer, FIELD.node.output, output);
  text(writer, FIELD.node.op, op);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    message(writer, FIELD.node.attribute, () => {
      text(writer, FIELD.attribute.name, name);
      writeAttribute(writer, value);
    });
  }
  if (domain !== undefined) text(writer, FIELD.node.domain, domain);
}

function writeAttribute(writer: Writer, value: Attribute): void {
  if (typeof value === "number") {
    number(writer, FIELD.attribute.int, value);
    number(writer, FIELD.attribute.type, ATTRIBUTE.int);
  } else if ("nodes" in value) {
    message(writer, FIELD.attribute.graph, () => writeGraph(writer, value));
    number(writer, FIELD.attribute.type, ATTRIBUTE.graph);
  } else {
    for (const each of value) number(writer, FIELD.attribute.ints, each);
    number(writer, FIELD.attribute.type, ATTRIBUTE.ints);
  }
}

function writeConstant(writer: Writer, { shape, type, name, bytes }: Constant): void {
  for (const size of shape) number(writer, FIELD.tensor.size, size);
  number(writer, FIELD.tensor.type, type);
  text(writer, FIELD.tensor.name, name);
  writer.uint32((FIELD.tensor.bytes << 3) | DELIMITED).bytes(bytes);
}

function writeValue(writer: Writer, { name, type, shape }: Value): void {
  text(writer, FIELD.value.name, name);
  message(writer, FIELD.value.type, () =>
    message(writer, FIELD.type.tensor, () => {
      number(writer, FIELD.tensorType.element, type);
      message(writer, FIELD.tensorType.shape, () => {
        for (const size of shape) message(writer, FIELD.shape.size, () => writeSize(writer, size));
      });
    }),
  );
}

function writeSize(writer: Writer, size: number | string): void {
  if (typeof size === "string") text(writer, FIELD.size.name, size);
  else number(writer, FIELD.size.number, size);
}

function message(writer: Writer, field: number, write: () => void): void {
  writer.uint32((field << 3) | DELIMITED).fork();
  write();
  writer.ldelim();
}

function number(writer: Writer, field: number, value: number): void {
  writer.uint32((field << 3) | VARINT).int64(value);
}

function text(writer: Writer, field: number, value: string): void {
  writer.uint32((field << 3) | DELIMITED).string(value);
}

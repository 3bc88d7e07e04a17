import { AppError } from "@zenobia/model";
import { decodeBase64 } from "./base64.ts";
import { KERNEL_BASE64 } from "./kernel-bytes.ts";

/** A place in the kernel's memory, in bytes. */
export type Address = number;

/** The functions of kernel.asc.ts, where each is described. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  pack(source: Address, target: Address, rows: number, columns: number, pairs: number): void;
  quantize(source: Address, target: Address, scales: Address, rows: number, columns: number): void;
  multiply(
    activations: Address,
    scales: Address,
    scaleStep: number,
    weights: Address,
    weightScales: Address,
    bias: Address,
    out: Address,
    stride: number,
    rows: number,
    pairs: number,
    tiles: number,
  ): void;
  step(
    recurrent: Address,
    inputs: Address,
    inputRows: Address,
    inputStride: number,
    cells: Address,
    states: Address,
    out: Address,
    outRows: Address,
    outStride: number,
    count: number,
    hidden: number,
    levels: number,
  ): void;
  rectify(values: Address, count: number): void;
  attach(
    queries: Address,
    root: Address,
    heads: Address,
    distances: Address,
    out: Address,
    count: number,
    width: number,
  ): void;
  combine(values: Address, others: Address, rows: Address, count: number, width: number): void;
  greatest(values: Address, stride: number, width: number, count: number, out: Address): void;
}

const PAGE_BYTES = 65536;
/** Memory is taken in large steps, as each may copy what is there. */
const STEP_PAGES = 64;
/** Addresses below are left unused, so that a forgotten one does not pass for a real one. */
const FIRST_ADDRESS = 1024;

/** The arithmetic of the syntax model with a memory of its own, in which nothing is ever given back. */
export interface Kernel {
  readonly run: KernelExports;
  /** Takes `bytes` of memory, filled with zero, at a multiple of 16. */
  allocate(bytes: number): Address;
  /** Copies values to a place that holds them until the next call. */
  stage(values: Int8Array): Address;
  /** Views of the memory; an allocation makes them useless, so they are not to be kept. */
  floats(address: Address, length: number): Float32Array;
  integers(address: Address, length: number): Int32Array;
}

/**
 * Starts a kernel.
 *
 * @throws {AppError} `reader/asset-missing` where there is no WebAssembly with SIMD.
 */
export function createKernel(): Kernel {
  const run = instantiate();
  let next = FIRST_ADDRESS;
  const allocate = (bytes: number) => {
    const address = next;
    next += Math.ceil(bytes / 16) * 16;
    const pages = Math.ceil((next - run.memory.buffer.byteLength) / PAGE_BYTES);
    if (pages > 0) run.memory.grow(Math.max(pages, STEP_PAGES));
    return address;
  };
  const bytes = (address: Address, length: number) =>
    new Int8Array(run.memory.buffer, address, length);
  let staging = { address: 0, size: 0 };
  return {
    run,
    allocate,
    stage: (values) => {
      if (values.length > staging.size)
        staging = { address: allocate(values.length), size: values.length };
      bytes(staging.address, values.length).set(values);
      return staging.address;
    },
    floats: (address, length) => new Float32Array(run.memory.buffer, address, length),
    integers: (address, length) => new Int32Array(run.memory.buffer, address, length),
  };
}

function instantiate(): KernelExports {
  try {
    const module = new WebAssembly.Module(decodeBase64(KERNEL_BASE64));
    return new WebAssembly.Instance(module).exports as unknown as KernelExports;
  } catch (cause) {
    throw noWebAssembly(cause);
  }
}

function noWebAssembly(cause: unknown): AppError {
  return new AppError(
    "reader/asset-missing",
    "The syntax model needs WebAssembly with SIMD, which is missing here. Use Node 20 or a browser from August 2023 on (Chrome 115, Firefox 89, Safari 16.4).",
    { cause },
  );
}

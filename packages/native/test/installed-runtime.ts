import { loadRuntime, type Runtime } from "../src/runtime.ts";

/** onnxruntime, absent where it is not installed; then tests that need it are skipped, and say so. */
export const RUNTIME: Runtime | undefined = loadRuntime();

if (RUNTIME === undefined)
  process.stderr.write("NO NATIVE TESTS: onnxruntime-node is not installed here\n");

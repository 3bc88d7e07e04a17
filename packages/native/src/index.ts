export { loadModelFolder } from "./folder/load-model-folder.ts";
export { createNativeEncoder } from "./native-encoder.ts";
export { loadRuntime, type Runtime } from "./runtime.ts";

/**
 * Compiles the arithmetic of the syntax model to WebAssembly and embeds the bytes, so that no file is read at run time.
 *
 * `npx tsx packages/reader/tools/compile-kernel.ts [--check]`; with `--check` it only compares.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { main } from "assemblyscript/asc";

const SOURCE = "kernel.asc.ts";
const FOLDER = new URL("../src/syntax/kernel/", import.meta.url);
const TARGET = new URL("kernel-bytes.ts", FOLDER);
const OPTIONS = ["-O3", "--converge", "--noAssert", "--runtime", "stub", "--enable", "simd"];

async function compile(): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await main([SOURCE, "--outFile", "kernel.wasm", ...OPTIONS], {
    readFile: (name) => (name === SOURCE ? readFileSync(new URL(SOURCE, FOLDER), "utf8") : null),
    writeFile: (_, contents) => {
      if (typeof contents !== "string") bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || !bytes) throw new Error(`the kernel does not compile\n${stderr.toString()}`);
  return bytes;
}

function sourceOf(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes)
    .toString("base64")
    .match(/.{1,96}/g);
  const text = (lines ?? []).map((line) => `  "${line}"`).join(" +\n");
  return `// Generated from ${SOURCE} by packages/reader/tools/compile-kernel.ts; not edited by hand.

/** The kernel as WebAssembly, in base64. */
export const KERNEL_BASE64: string =
${text};
`;
}

const generated = sourceOf(await compile());
if (!process.argv.includes("--check")) {
  writeFileSync(TARGET, generated);
} else if (readFileSync(TARGET, "utf8") !== generated) {
  console.error("kernel-bytes.ts is not what kernel.asc.ts compiles to: run compile-kernel.ts");
  process.exitCode = 1;
}

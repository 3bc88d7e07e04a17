#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

const main = new URL("../dist/main.js", import.meta.url);

if (existsSync(main)) {
  // From Node 22 on, compiled code is kept between runs.
  module.enableCompileCache?.();
  await import(main.href);
} else {
  process.stderr.write("zenobia: it is not built yet: run npm run build first\n");
  process.exitCode = 1;
}

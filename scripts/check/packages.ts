import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { CheckResult } from "./check-result.ts";

/** Fails when a package cannot be used as its package.json says. Wants `dist`. */
export async function checkPackages(): Promise<CheckResult> {
  const folders = readdirSync("packages").map((name) => join("packages", name));
  const found = await Promise.all(folders.map(problemsOf));
  return { problems: found.flat(), note: `${folders.length} packages` };
}

async function problemsOf(pkgDir: string): Promise<readonly string[]> {
  const { messages, pkg } = await publint({ pkgDir, pack: false, strict: true });
  const name = nameOf(join(pkgDir, "package.json"));
  return messages.map((message) => `${name}: ${formatMessage(message, pkg) ?? message.code}`);
}

function nameOf(file: string): string {
  const { name } = JSON.parse(readFileSync(file, "utf8")) as { readonly name: string };
  return name;
}

/**
 * Adds to package-lock.json the packages for other platforms that npm left out.
 *
 * npm writes only those it could see (a registry may hold few platforms, https://github.com/npm/cli/issues/4828), and
 * `npm ci` then refuses the file. The entries have no integrity; npm reads them only on the platform they are for.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { type LockedPackage, type MissingPackage, missingPackages } from "./check/lock-file.ts";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "x64"];

interface Lock {
  readonly packages: Record<string, LockedPackage>;
}

function platformOf(name: string): Record<string, readonly string[]> {
  const parts = (name.split("/").at(-1) ?? name).split("-");
  const libc = parts.some((part) => part.startsWith("musl")) ? "musl" : "glibc";
  const system = SYSTEMS.find((known) => parts.includes(known));
  const processor = PROCESSORS.find((known) => parts.includes(known));
  return {
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(system === undefined ? {} : { os: [system] }),
    ...(system === "linux" ? { libc: [libc] } : {}),
  };
}

function entryOf({ name, version, dev }: MissingPackage): LockedPackage {
  return { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true } as LockedPackage;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const missing = missingPackages(lock.packages);
for (const found of missing) lock.packages[`node_modules/${found.name}`] = entryOf(found);
const packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
);
writeFileSync("package-lock.json", `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} packages added`);

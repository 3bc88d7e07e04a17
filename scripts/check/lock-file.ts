import { readFileSync } from "node:fs";
import type { CheckResult } from "./check-result.ts";

/** What is read of a package in package-lock.json. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A package that the lock file should name and does not, with the version wanted. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  readonly dev: boolean;
}

/** Fails when the lock file lacks packages for other platforms: `npm ci` then refuses it everywhere. */
export function checkLockFile(): CheckResult {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const missing = missingPackages(lock.packages);
  return {
    problems: missing.map(
      ({ name }) => `package-lock.json lacks ${name}: run npx tsx scripts/complete-lock.ts`,
    ),
    note: `${Object.keys(lock.packages).length} packages`,
  };
}

/** Finds optional dependencies that have no entry of their own. */
export function missingPackages(
  packages: Readonly<Record<string, LockedPackage>>,
): readonly MissingPackage[] {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev = false }) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
      )
      .map(([name, version]) => ({ name, version, dev })),
  );
}

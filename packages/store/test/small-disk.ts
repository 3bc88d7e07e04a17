import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk with little room; `undefined` where this process may not mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "zenobia-disk-"));
  try {
    const options = ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder];
    execFileSync("mount", options, { stdio: "pipe" });
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  chmodSync(folder, 0o777);
  return {
    folder,
    grow(size) {
      execFileSync("mount", ["-o", `remount,size=${size}m`, folder], { stdio: "pipe" });
    },
    unmount() {
      execFileSync("umount", [folder], { stdio: "pipe" });
      rmdirSync(folder);
    },
  };
}

/** A mounted disk. */
export interface SmallDisk {
  readonly folder: string;
  readonly grow: (megabytes: number) => void;
  readonly unmount: () => void;
}

// The package as its users get it: packed, and installed in an empty folder.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

/** Packs and installs; `bin` is the program, `bytes` the size of the tarball. Needs a build. Call `remove` at the end. */
export function installPacked() {
  const folder = mkdtempSync(join(tmpdir(), "rashomon-packed-"));
  const npm = (cwd, ...args) => execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  npm(ROOT, "pack", "--ignore-scripts", "--pack-destination", folder);
  const [tarball] = readdirSync(folder);
  npm(folder, "init", "--yes");
  npm(folder, "install", "--offline", "--no-audit", "--no-fund", `./${tarball}`);
  return {
    folder,
    bin: join(folder, "node_modules/rashomon/bin/rashomon.js"),
    bytes: statSync(join(folder, tarball)).size,
    packages: readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

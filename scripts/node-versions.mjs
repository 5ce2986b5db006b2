// Every Node version that we support, from the packages behind npm's package `node`, kept between runs.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The oldest that we support, then the newest of each maintained line. */
const WANTED = ["20.19.0", "22", "24", "26"];

const FOLDER = join(tmpdir(), "rashomon-node-versions");

/** The running Node and those of `WANTED` that are available: `{ version, path }`. The others are named on stderr. */
export function findNodeVersions() {
  const found = WANTED.flatMap((wanted) => {
    try {
      return [fetchNode(wanted)];
    } catch (error) {
      console.error(`Node ${wanted} cannot be had here: ${error.message.split("\n")[0]}`);
      return [];
    }
  });
  return [{ version: process.version, path: process.execPath }, ...found];
}

function fetchNode(wanted) {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(FOLDER, wanted);
  const path = join(folder, "node_modules", name, "bin/node");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const flags = ["--prefix", folder, "--no-audit", "--no-fund", "--no-save", "--loglevel", "error"];
    execFileSync("npm", ["install", ...flags, `${name}@${wanted}`], { stdio: ["ignore", "ignore", "pipe"] });
  }
  const version = execFileSync(path, ["--version"], { encoding: "utf8" }).trim();
  return { version, path };
}

// DuckDB from npm as the command `duckdb -c SQL`, for the recipes of docs/ where it is not installed:
// `node scripts/duckdb.mjs FOLDER` puts the command into a folder. It is 70 MB, so it is no dependency.

import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [folder, flag, sql] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node scripts/duckdb.mjs FOLDER [-c SQL]");
if (flag === undefined) install(resolve(folder));
else console.log(await query(folder, sql ?? ""));

function install(path) {
  mkdirSync(path, { recursive: true });
  const flags = ["--prefix", path, "--no-save", "--no-audit", "--no-fund"];
  // A registry that does not answer must not hold up everything else.
  execFileSync("npm", ["install", ...flags, "@duckdb/node-api@1.5.6-r.1"], { stdio: "ignore", timeout: 90_000 });
  const command = join(path, "duckdb");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${import.meta.filename}" "${path}" "$@"\n`);
  chmodSync(command, 0o755);
}

/** The answer as lines of cells, the names of its columns first. */
async function query(path, text) {
  const { DuckDBInstance } = createRequire(join(resolve(path), "package.json"))("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create()).connect();
  const answer = await connection.runAndReadAll(text);
  return [answer.columnNames(), ...answer.getRows()].map((row) => row.join("\t")).join("\n");
}

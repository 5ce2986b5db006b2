#!/usr/bin/env node
// Runs dist/main.js, which `npm ci` builds and the published package brings along. The bundles of dist/ are loaded with the
// code that V8 compiled for them at build time, which saves a run a fifth of its CPU time. V8 itself refuses a cache of
// another version or other flags; then, and where there is none, a bundle is compiled as usual.
"use strict";

const { existsSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

/** What people run most. Each has a cache of its own, with no more in it than it needs. */
const LOOK_UPS = ["list", "discrepancies", "search", "show", "browse"];

/** Bundles loaded so far, by path. */
const loaded = new Map();

/**
 * The exports of a CommonJS bundle, ASCII throughout. The bundles that it requires are loaded in the same way; whatever else
 * it requires is part of Node.
 * @param {string} path
 * @param {string} cache path of the code that V8 compiled of it
 */
function load(path, cache = `${path}.cache`) {
  const known = loaded.get(path);
  if (known !== undefined) return known.module.exports;
  const text = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, "latin1")}\n})`;
  const script = new Script(text, { filename: path, cachedData: readIfThere(cache) });
  const module = { exports: {} };
  loaded.set(path, { script, module });
  const folder = dirname(path);
  const requireFrom = (id) => (id.startsWith("./") ? load(join(folder, id)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, path, folder);
  return module.exports;
}

/** For the build: what V8 has compiled of each bundle, by path. */
const createCaches = () => [...loaded].map(([path, { script }]) => [path, script.createCachedData()]);

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function run() {
  const entry = join(__dirname, "../dist/main.js");
  if (existsSync(entry)) {
    const [, , command] = process.argv;
    void load(entry, LOOK_UPS.includes(command) ? `${entry}.${command}.cache` : undefined)
      .main()
      .then((exitCode) => {
        process.exitCode = exitCode;
      });
  } else {
    console.error("rashomon is not built yet: run npm ci");
    process.exitCode = 2;
  }
}

if (require.main === module) run();

module.exports = { LOOK_UPS, load, createCaches };

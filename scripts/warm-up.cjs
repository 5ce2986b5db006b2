// Runs what people run most, on streams that show nothing, and keeps what V8 compiled of each bundle for bin/compile.js.
// V8 knows a bundle by its length only: the build removes stale caches before it writes new bundles.
"use strict";

const { renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { createCaches, load } = require("../bin/compile.js");

const RUNS = ["list", "discrepancies", "search a", "show a", "browse"];

const CTRL_C = "\u0003";
const FIRST_FRAME = 200;

/** A keyboard at which somebody looks at the first screen and leaves. */
const keyboard = {
  isTerminal: true,
  read: () => "",
  holdKeyboard: ({ onKeys }) => {
    setTimeout(() => onKeys(CTRL_C), FIRST_FRAME);
    return () => {};
  },
};

const quiet = { isTerminal: false, write: () => {} };
const size = () => ({ columns: 120, rows: 40 });

const streamsOf = (line) => ({
  argv: line.split(" "),
  env: {},
  stdin: keyboard,
  stdout: quiet,
  stderr: quiet,
  size,
  screen: () => ({ write: () => {}, size, readLine: () => null, suspend: () => {} }),
  page: async () => false,
  now: () => new Date(0),
});

async function warmUp() {
  const { main } = load(join(__dirname, "../dist/main.js"));
  for (const line of RUNS) await main(streamsOf(line));
  for (const [path, cache] of createCaches()) {
    writeFileSync(`${path}.new`, cache);
    renameSync(`${path}.new`, `${path}.cache`);
  }
}

void warmUp();

// Runs what people run most, on streams that show nothing, and keeps what V8 compiled of each bundle for bin/rashomon.js: one
// look-up for its own cache, "all" for the one of every other command. V8 knows a bundle by its length only: the build removes
// stale caches before it writes new bundles.
"use strict";

const { readdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { createCaches, load, LOOK_UPS } = require("../bin/rashomon.js");

const DATA = join(__dirname, "../dist/data");

/** The command line of a run, about an event of the first dataset. */
function lineOf(command) {
  const [dataset = ""] = readdirSync(DATA);
  const [{ id, name }] = JSON.parse(readFileSync(join(DATA, dataset, "core.json"), "utf8")).records.events;
  return { search: ["search", ...name.split(" ")], show: ["show", id] }[command] ?? [command];
}

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

const size = () => ({ columns: 120, rows: 40 });

const streamsOf = (argv, write = () => {}) => ({
  argv,
  env: {},
  stdin: keyboard,
  stdout: { isTerminal: false, write },
  stderr: { isTerminal: false, write: (text) => console.error(text) },
  size,
  screen: () => ({ write: () => {}, size, readLine: () => null, suspend: () => {} }),
  page: async () => false,
  now: () => new Date(0),
});

async function warmUp(run) {
  const entry = join(__dirname, "../dist/main.js");
  const { main } = load(entry);
  for (const command of run === "all" ? LOOK_UPS : [run]) await main(streamsOf(lineOf(command)));
  for (const [path, cache] of createCaches()) {
    if (run === "all") keep(`${path}.cache`, cache);
    else if (path === entry) keep(`${path}.${run}.cache`, cache);
  }
}

/** A run beside it must not find half a cache. */
function keep(path, cache) {
  writeFileSync(`${path}.new`, cache);
  renameSync(`${path}.new`, path);
}

void warmUp(process.argv[2]);

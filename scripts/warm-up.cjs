// Runs what people run most, on streams that show nothing, and keeps what V8 compiled of each bundle for bin/rashomon.js.
// V8 knows a bundle by its length only: the build removes stale caches before it writes new bundles.
"use strict";

const { renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { createCaches, load } = require("../bin/rashomon.js");

/** Look-ups of an event as people make them. */
const runsOn = ({ id, title }) => [
  ["list"],
  ["discrepancies"],
  ["search", ...title.split(" ")],
  ["show", id],
  ["browse"],
];

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

async function warmUp() {
  const { main } = load(join(__dirname, "../dist/main.js"));
  let listed = "";
  await main(streamsOf(["list", "--json", "--limit", "1"], (text) => (listed += text)));
  for (const argv of runsOn(JSON.parse(listed).items[0])) await main(streamsOf(argv));
  for (const [path, cache] of createCaches()) {
    writeFileSync(`${path}.new`, cache);
    renameSync(`${path}.new`, `${path}.cache`);
  }
}

void warmUp();

// How much a look-up costs: CPU time of the whole process divided by that of a bare `node -e 0` of the same version, from
// the packed package, on every Node version found.
//
// Method: bash's `time` gives user + system time of one child, from getrusage, to the millisecond. Every round runs bare
// node and each command once, in turn, with stdout in a pipe; a ratio is taken per round and the median is reported, so that
// a busy machine affects both sides alike. `npm run bench -- 41` sets the number of rounds.
//
// From Node 22 on the program turns on Node's own compile cache. A run that finds it counts, as all but the first on a
// machine do. The first run, which finds none and writes it, is printed beside it, each with an empty cache of its own.
//
// The interactive screen does not end by itself, so it is measured in wall time: from the start to the end of the first
// frame, in a terminal made by util-linux's `script` (whose own start counts too), divided by that of bare node.

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { findNodeVersions } from "./node-versions.mjs";
import { installPacked } from "./packed-package.mjs";

const ROUNDS = Number(process.argv[2] ?? 15);
const installed = installPacked();

/** Bare Node itself costs less than half from 22 on, where certificates are added, so that the same work is a larger share of it. */
const barOf = (version) => (version.startsWith("v20.") ? 1.7 : 2.6);
/** A variable that names certificates. Node 20 reads them at every start, later versions when they are needed. */
const CERTIFICATES = "NODE_EXTRA_CA_CERTS";

try {
  console.log(`${(installed.bytes / 1000).toFixed(0)} kB packed`);
  console.log(`CPU time of the whole process ÷ bare node, median of ${ROUNDS} rounds`);
  const isSet =
    process.env[CERTIFICATES] === undefined ? "not set: bare Node 20 is quick" : "set: bare Node 20 is slow";
  console.log(`${CERTIFICATES} is ${isSet}, so compare the milliseconds, too`);
  for (const node of findNodeVersions()) benchLookUps(node);
  await benchFirstFrame();
} finally {
  installed.remove();
}

function benchLookUps({ version, path }) {
  const makeFolder = () => mkdtempSync(join(installed.folder, "tmp-"));
  const known = makeFolder();
  const [event] = JSON.parse(timeOf(path, [installed.bin, "list", "--json", "--limit", "1"], known).stdout).items;
  const commands = {
    "node -e 0": ["-e", "0"],
    "--version": [installed.bin, "--version"],
    "search …": [installed.bin, "search", "embassy"],
    list: [installed.bin, "list"],
    "show …": [installed.bin, "show", event.id],
    discrepancies: [installed.bin, "discrepancies"],
  };
  const rounds = Array.from({ length: ROUNDS }, () =>
    Object.values(commands).map((args) => ({
      usual: timeOf(path, args, known).milliseconds,
      first: hasCompileCache(version) ? timeOf(path, args, makeFolder()).milliseconds : null,
    })),
  );
  console.log(`\nNode ${version}; the bar is ${barOf(version)}`);
  Object.keys(commands).forEach((name, index) => {
    const time = median(rounds.map((round) => round[index].usual)).toFixed(0);
    const ratio = (run) => median(rounds.map((round) => round[index][run] / round[0].usual)).toFixed(2);
    const first = hasCompileCache(version) ? `  first run ${ratio("first")}` : "";
    console.log(`  ${name.padEnd(16)} ${time.padStart(4)} ms  ${ratio("usual")}${first}`);
  });
}

function hasCompileCache(version) {
  return Number(/^v(\d+)/.exec(version)[1]) >= 22;
}

/** A run whose folder for temporary files, in which Node keeps its compile cache, is this one. */
function timeOf(node, args, folder) {
  const script = 'TIMEFORMAT="cpu %U %S"; time "$@"';
  const env = { ...process.env, TMPDIR: folder };
  const result = spawnSync("bash", ["--norc", "-c", script, "bench", node, ...args], { encoding: "utf8", env });
  const time = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(result.stderr);
  if (result.status !== 0 || time === null) throw new Error(`node ${args.join(" ")} failed:\n${result.stderr}`);
  return { stdout: result.stdout, milliseconds: 1000 * (Number(time[1]) + Number(time[2])) };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function benchFirstFrame() {
  try {
    const ratios = [];
    for (let round = 0; round < ROUNDS; round += 1) ratios.push((await timeFirstFrame()) / timeBareNode());
    console.log(
      `\nbrowse, wall time to the first frame ÷ bare node ${process.version}: ${median(ratios).toFixed(2)}; the bar is 2`,
    );
  } catch (error) {
    console.log(`\nbrowse is not measured: ${error.message}`);
  }
}

/** Milliseconds until the interactive screen has drawn its first frame, in a terminal of its own. */
async function timeFirstFrame() {
  const endOfFrame = "\u001b[?2026l";
  const command = [process.execPath, installed.bin, "browse"]
    .map((word) => `'${word.replaceAll("'", "'\\''")}'`)
    .join(" ");
  const start = performance.now();
  const child = spawn("script", ["-qfec", command, "/dev/null"], { env: { ...process.env, TERM: "xterm-256color" } });
  let output = "";
  let framed = null;
  child.stdout.on("data", (bytes) => {
    output += bytes;
    if (framed !== null || !output.includes(endOfFrame)) return;
    framed = performance.now() - start;
    child.stdin.write("\u0003");
  });
  await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
  if (framed === null) throw new Error(`no frame was drawn:\n${output}`);
  return framed;
}

function timeBareNode() {
  const start = performance.now();
  spawnSync(process.execPath, ["-e", "0"]);
  return performance.now() - start;
}

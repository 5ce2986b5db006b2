// How much a look-up costs: CPU time of the whole process divided by that of a bare `node -e 0`, in one run.
//
// Method: bash's `time` gives user + system time of one child, from getrusage, to the millisecond. Every round runs bare
// node and each command once, in turn, with stdout in a pipe; a ratio is taken per round and the median is reported, so
// that a busy machine weighs on both sides alike. `npm run bench -- 101` sets the number of rounds.
//
// The interactive screen has no end of its own, so its measure is wall time: from the start to the end of the first frame, in a
// terminal that util-linux's `script` makes (whose own start counts too), divided by that of bare node.

import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";

const BIN = join(import.meta.dirname, "../bin/rashomon.js");
const BAR = 1.7;
const ROUNDS = Number(process.argv[2] ?? 41);
const EVENT = JSON.parse(runNode([BIN, "list", "--json", "--limit", "1"]).stdout).items[0].id;

const COMMANDS = {
  "node -e 0": ["-e", "0"],
  "rashomon --version": [BIN, "--version"],
  "rashomon search …": [BIN, "search", "embassy"],
  "rashomon list": [BIN, "list"],
  "rashomon list --json": [BIN, "list", "--json"],
  "rashomon show …": [BIN, "show", EVENT],
  "rashomon discrepancies": [BIN, "discrepancies"],
};

function runNode(args) {
  const script = 'TIMEFORMAT="cpu %U %S"; time "$@"';
  const result = spawnSync("bash", ["-c", script, "bench", process.execPath, ...args], { encoding: "utf8" });
  const time = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(result.stderr);
  if (result.status !== 0 || time === null) throw new Error(`node ${args.join(" ")} failed:\n${result.stderr}`);
  return { stdout: result.stdout, milliseconds: 1000 * (Number(time[1]) + Number(time[2])) };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const rounds = Array.from({ length: ROUNDS }, () => Object.values(COMMANDS).map((args) => runNode(args).milliseconds));

console.log(`CPU time of the whole process ÷ bare node, median of ${ROUNDS} rounds; the bar is ${BAR}`);
console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
Object.keys(COMMANDS).forEach((name, index) => {
  const times = rounds.map((round) => round[index]);
  const ratio = median(rounds.map((round) => round[index] / round[0]));
  console.log(`${name.padEnd(26)} ${median(times).toFixed(0).padStart(4)} ms  ${ratio.toFixed(2)}`);
});

const END_OF_FRAME = "\u001b[?2026l";
const CTRL_C = "\u0003";
const quoted = (words) => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");

/** Milliseconds until the interactive screen has drawn its first frame, in a terminal of its own. */
async function timeFirstFrame() {
  const command = quoted([process.execPath, BIN, "browse"]);
  const start = performance.now();
  const child = spawn("script", ["-qfec", command, "/dev/null"], { env: { ...process.env, TERM: "xterm-256color" } });
  let output = "";
  let framed = null;
  child.stdout.on("data", (bytes) => {
    output += bytes;
    if (framed !== null || !output.includes(END_OF_FRAME)) return;
    framed = performance.now() - start;
    child.stdin.write(CTRL_C);
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

try {
  const ratios = [];
  for (let round = 0; round < ROUNDS; round += 1) ratios.push((await timeFirstFrame()) / timeBareNode());
  console.log(
    `\nrashomon browse, wall time to the first frame ÷ bare node: ${median(ratios).toFixed(2)}; the bar is 1.5`,
  );
} catch (error) {
  console.log(`\nrashomon browse is not measured: ${error.message}`);
}

// How much a look-up costs: CPU time of the whole process divided by that of a bare `node -e 0`, in one run.
//
// Method: bash's `time` gives user + system time of one child, from getrusage, to the millisecond. Every round runs bare
// node and each command once, in turn, with stdout in a pipe; a ratio is taken per round and the median is reported, so
// that a busy machine weighs on both sides alike. `npm run bench -- 101` sets the number of rounds.

import { spawnSync } from "node:child_process";
import { join } from "node:path";

const BIN = join(import.meta.dirname, "../bin/rashomon.js");
const BAR = 1.35;
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

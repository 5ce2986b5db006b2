// Verdicts over a million claims against parsing the same lines: CPU time (user + system) of whole processes, in one run, in turn.
//
// The claims are synthetic (20,000 events × 10 attributes × 5 sources; counts, dates and names; in three of ten items one
// source differs), sorted by event. For comparison, the same lines are only read and JSON-parsed by Node (the base of every
// ratio), grouped by comparing raw strings, and grouped by sqlite3 if it is installed. Limits: 2 for verdicts alone, 12 for
// whole discrepancies, streamed or loaded. The stream and the loaded file must print the same lines. `npm run bench:scale --
// 2000 5` sets the numbers of events and rounds.

import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const EVENTS = Number(process.argv[2] ?? 20_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const BIN = join(import.meta.dirname, "../bin/rashomon.js");
const KINDS = ["count", "count", "count", "count", "date", "date", "date", "date", "name", "name"];

const folder = mkdtempSync(join(tmpdir(), "rashomon-scale-"));
/** The same dataset with its claims in it; `folder` itself only declares the attributes. */
const loaded = join(folder, "loaded");
const file = join(loaded, "claims.ndjson");

const writers = {
  count: (n) => n,
  date: (n) => `18${10 + (n % 90)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
  name: (n) => `Battle of Place ${n}`,
};

/** A small linear congruential generator, so that every run has the same claims. */
let seed = 42;
const random = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;

function writeClaims() {
  mkdirSync(loaded);
  const fd = openSync(file, "w");
  for (let event = 0; event < EVENTS; event++) {
    const lines = KINDS.flatMap((kind, attribute) => {
      const value = Math.floor(random() * 5000);
      const other = random() < 0.3 ? Math.floor(random() * 5) : -1;
      return Array.from({ length: 5 }, (_, source) => ({
        source: `s${source}`,
        event: `event-${String(event).padStart(6, "0")}`,
        attribute: `a${attribute}`,
        value: writers[kind](source === other ? value + 1 + Math.floor(random() * 300) : value),
      }));
    });
    writeSync(fd, lines.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
  }
  closeSync(fd);
  const attributes = KINDS.map((kind, index) => ({ id: `a${index}`, kind, cardinality: "exclusive" }));
  const head = JSON.stringify({ format: "rashomon/1", id: "scale", attributes });
  for (const dataset of [folder, loaded]) writeFileSync(join(dataset, "dataset.json"), head);
}

const parse = `let n = 0; for (const line of require("fs").readFileSync(process.argv[1], "utf8").split("\\n")) if (line !== "") { JSON.parse(line); n++; }`;
const group = `const items = new Map();
  for (const line of require("fs").readFileSync(process.argv[1], "utf8").split("\\n")) if (line !== "") {
    const c = JSON.parse(line); const key = c.event + "/" + c.attribute; const values = items.get(key);
    if (values) values.add(c.value); else items.set(key, new Set([c.value]));
  }
  let n = 0; for (const values of items.values()) if (values.size > 1) n++;`;

const sqlite = `create table c(j text);
.mode ascii
.separator "\\037" "\\n"
.import ${file} c
select count(*) from (select 1 from c group by json_extract(j,'$.event'), json_extract(j,'$.attribute') having count(distinct json_extract(j,'$.value')) > 1);`;

const discrepancies = (dataset, ...args) => [process.execPath, BIN, "--dataset", dataset, "discrepancies", ...args];
const ALONE = ["--fields", "id,verdict,level"];

/** The command that each run starts, and its standard input. */
const RUNS = {
  "read and JSON.parse": [[process.execPath, "-e", parse, file]],
  "raw string grouping": [[process.execPath, "-e", group, file]],
  "stream, verdicts alone": [discrepancies(folder, "--stream", file, ...ALONE)],
  "stream, whole": [discrepancies(folder, "--stream", file)],
  "loaded, verdicts alone": [discrepancies(loaded, "--format", "ndjson", ...ALONE)],
  "loaded, whole": [discrepancies(loaded, "--format", "ndjson")],
  ...(spawnSync("sqlite3", ["--version"]).status === 0
    ? { "sqlite3, distinct values": [["sqlite3", ":memory:"], sqlite] }
    : {}),
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const outputOf = (name) => join(folder, `${name}.out`);

/** CPU time of one run in milliseconds, from bash's `time`; its output goes to a file. */
function timeOf(name, [command, input]) {
  const out = openSync(outputOf(name), "w");
  const script = 'TIMEFORMAT="cpu %U %S"; time "$@"';
  const result = spawnSync("bash", ["--norc", "-c", script, "bench", ...command], {
    encoding: "utf8",
    input,
    stdio: ["pipe", out, "pipe"],
  });
  closeSync(out);
  const time = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(result.stderr);
  if (result.status !== 0 || time === null) throw new Error(`${name} failed:\n${result.stderr}`);
  return 1000 * (Number(time[1]) + Number(time[2]));
}

const linesOf = (name) => readFileSync(outputOf(name), "utf8").split("\n").sort();

try {
  writeClaims();
  const rounds = Array.from({ length: ROUNDS }, () => Object.entries(RUNS).map(([name, run]) => timeOf(name, run)));
  console.log(`${(EVENTS * KINDS.length * 5).toLocaleString("en")} claims, CPU time, median of ${ROUNDS} rounds\n`);
  Object.keys(RUNS).forEach((name, index) => {
    const ratio = median(rounds.map((round) => round[index] / round[0]));
    const seconds = (median(rounds.map((round) => round[index])) / 1000).toFixed(2);
    console.log(`${name.padEnd(26)} ${seconds.padStart(6)} s  ${ratio.toFixed(2)}`);
  });
  const [streamed, whole] = [linesOf("stream, whole"), linesOf("loaded, whole")];
  console.log(
    `\n${streamed.length - 1} lines, ${streamed.every((line, at) => line === whole[at]) ? "the same both ways" : "DIFFERENT"}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

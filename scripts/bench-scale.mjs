// Verdicts over a million claims against parsing the same lines: wall time of whole processes, in one run, alternating.
//
// The claims are synthetic (20,000 events × 10 attributes × 5 sources; counts, dates and names; in three of ten items one source
// differs), sorted by event. Beside them: the same lines only read and JSON-parsed by Node (the bar is twice that), grouped by
// comparing raw strings, and grouped by sqlite3 where it is installed. `npm run bench:scale -- 2000` takes another number of events.

import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const EVENTS = Number(process.argv[2] ?? 20_000);
const ROUNDS = 3;
const BIN = join(import.meta.dirname, "../bin/rashomon.js");
const KINDS = ["count", "count", "count", "count", "date", "date", "date", "date", "name", "name"];

const folder = mkdtempSync(join(tmpdir(), "rashomon-scale-"));
const file = join(folder, "claims.ndjson");

const writers = {
  count: (n) => n,
  date: (n) => `18${10 + (n % 90)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
  name: (n) => `Battle of Place ${n}`,
};

/** A small linear congruential generator, so that every run has the same claims. */
let seed = 42;
const random = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;

function writeClaims() {
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
  writeFileSync(join(folder, "dataset.json"), JSON.stringify({ format: "rashomon/1", id: "scale", attributes }));
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

const RUNS = {
  "read and JSON.parse": () => execFileSync(process.execPath, ["-e", parse, file]),
  "raw string grouping": () => execFileSync(process.execPath, ["-e", group, file]),
  "rashomon, typed verdicts": () =>
    execFileSync(
      process.execPath,
      [BIN, "--dataset", folder, "discrepancies", "--stream", file, "--fields", "id,verdict,level"],
      { maxBuffer: 1 << 30 },
    ),
  ...(spawnSync("sqlite3", ["--version"]).status === 0
    ? { "sqlite3, distinct values": () => execFileSync("sqlite3", [":memory:"], { input: sqlite }) }
    : {}),
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  writeClaims();
  const rounds = Array.from({ length: ROUNDS }, () =>
    Object.values(RUNS).map((run) => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
  console.log(
    `${(EVENTS * KINDS.length * 5).toLocaleString("en")} claims, median of ${ROUNDS} rounds; the bar is 2 × reading and parsing\n`,
  );
  Object.keys(RUNS).forEach((name, index) => {
    const ratio = median(rounds.map((round) => round[index] / round[0]));
    console.log(
      `${name.padEnd(26)} ${(median(rounds.map((round) => round[index])) / 1000).toFixed(2).padStart(6)} s  ${ratio.toFixed(2)}`,
    );
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// Every command that reads, over every shape of scripts/shapes.mjs, each within a limit of time and memory: `node
// scripts/try-shapes.mjs --seconds 10 --megabytes 1500 --only nested --command show`. One row for each shape and command:
// seconds of CPU, megabytes, the exit code, and for a refusal its message. Exits with 1 if one is too slow, too large or
// ends in a defect.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SHAPES, writeShape } from "./shapes.mjs";

const BIN = join(import.meta.dirname, "../bin/rashomon.js");

/** What the run cost, printed to a separate pipe when the program ends. */
const METER = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();writeSync(3,JSON.stringify({seconds:(u+s)/1e6,megabytes:m/1024}))})`;

const COMMANDS = {
  list: ["list"],
  "list a day": ["list", "--on", "1800-03-04"],
  timeline: ["timeline"],
  show: ["show", ":event"],
  "show --json": ["show", ":event", "--json"],
  discrepancies: ["discrepancies"],
  "discrepancies --json": ["discrepancies", "--verdict", "all", "--json"],
  explain: ["explain", ":item"],
  agreement: ["agreement"],
  sources: ["sources"],
  "sources one": ["sources", ":source"],
  claims: ["claims", "--source", ":source"],
  "claims --json": ["claims", "--json"],
  search: ["search", "event", "deaths"],
  "search again": ["search", "event", "deaths"],
  today: ["today"],
  validate: ["validate"],
  markdown: ["export", "--to", "markdown"],
  html: ["export", "--to", "html"],
  csv: ["export", "--to", "csv"],
  "json-ld": ["export", "--to", "json-ld"],
  complete: ["__complete", "show", "e1"],
};

/** The middle one of the events, an item of it, and a source: what the commands that take one ask for. */
function subjectOf(name, size) {
  const claims = [...SHAPES[name].claims(Math.min(size, 100_000))];
  const { event, attribute, scope, source } = claims[Math.floor(claims.length / 2)];
  return { ":event": event, ":item": [event, attribute, scope].filter(Boolean).join("/"), ":source": source };
}

/** Sets how much CPU time a program may take, and becomes it. */
const LIMITED = ["-c", 'ulimit -t "$0"; exec "$@"'];

/** Runs the program and says what it cost, or that it did not end. */
function measure(args, seconds) {
  return new Promise((resolve) => {
    const command = [String(Math.ceil(seconds) + 1), process.execPath, "--import", METER, BIN, ...args];
    const child = spawn("sh", [...LIMITED, ...command], { stdio: ["ignore", "pipe", "pipe", "pipe"] });
    let [bytes, said, cost] = [0, "", ""];
    child.stdout.on("data", (data) => (bytes += data.length));
    child.stderr.on("data", (data) => (said = (said + data).slice(0, 2000)));
    child.stdio[3].on("data", (data) => (cost += data));
    child.on("close", (code) => {
      resolve({ code, bytes, said, ...(cost === "" ? { seconds: Infinity, megabytes: Infinity } : JSON.parse(cost)) });
    });
  });
}

const isDefect = ({ code, said }) => code === null || code > 2 || /^\s+at /mu.test(said);

async function tryShape(name, { seconds, megabytes, size, command }) {
  const folder = mkdtempSync(join(tmpdir(), "rashomon-shape-"));
  const count = size ?? SHAPES[name].size;
  let failed = 0;
  try {
    writeShape(name, folder, count);
    const subject = subjectOf(name, count);
    console.log(`\n${name}: ${count.toLocaleString("en")}`);
    for (const [title, words] of Object.entries(COMMANDS)) {
      if (command !== undefined && !title.startsWith(command)) continue;
      const result = await measure(["--dataset", folder, ...words.map((word) => subject[word] ?? word)], seconds);
      const isFailure = isDefect(result) || result.seconds > seconds || result.megabytes > megabytes;
      if (isFailure) failed++;
      const cells = [
        result.seconds.toFixed(2),
        result.megabytes.toFixed(0),
        (result.bytes / 1e6).toFixed(2),
        result.code,
      ];
      const said = result.code === 0 ? "" : result.said.trim().split("\n")[0].slice(0, 100);
      console.log(
        [
          isFailure ? "FAILED" : "      ",
          title.padEnd(21),
          ...cells.map((cell) => String(cell).padStart(9)),
          said,
        ].join(" "),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return failed;
}

const text = { type: "string" };
const { values } = parseArgs({ options: { seconds: text, megabytes: text, only: text, command: text, size: text } });
const limits = {
  seconds: Number(values.seconds ?? 10),
  megabytes: Number(values.megabytes ?? 1500),
  size: values.size === undefined ? undefined : Number(values.size),
  command: values.command,
};
console.log("       command               seconds CPU    MB     MB out  exit code");
let failed = 0;
for (const name of Object.keys(SHAPES)) if (name.includes(values.only ?? "")) failed += await tryShape(name, limits);
console.log(failed === 0 ? "\nAll within the limits" : `\n${failed} too slow, too large or broken`);
process.exitCode = failed === 0 ? 0 : 1;

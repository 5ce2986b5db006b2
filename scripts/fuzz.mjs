// The soak test: gives the program bytes, broken structures, words, keys, paths, sizes and repetitions, and kills it. `npm
// run fuzz -- --inputs 100000 --seed 7 --kind terminals --minutes 10`. The inputs, and what must hold, are in tests/fuzz and
// scripts/soak. Each kind is cut into pieces with their own seeds, which run in one worker per core. A worker that does not
// answer for a while counts as hanging. No piece begins once the minutes are over. Prints a line for each kind, and each
// failure with its seed and input. Exits with 1 if anything fails or is left.

import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { build } from "esbuild";
import { rawText } from "./raw-text.mjs";
import * as fc from "fast-check";
import { SHAPES, writeShape } from "./shapes.mjs";
import { canKill, killSome } from "./soak/kills.mjs";

const ROOT = join(import.meta.dirname, "..");
const FIXTURE = join(ROOT, "tests/fixtures/constantinople-1453");
/** One folder below the top, from where it finds the built program, whose words of languages it reads. */
const BUNDLE = join(ROOT, "coverage/fuzz-targets.mjs");
/** Silence for so many seconds of CPU is an endless loop, for so many of the clock a wait that never ends. */
const PATIENCE = { cpu: 30 * availableParallelism(), clock: 300 };
/** Kills of a thousand inputs: each is a process or three. */
const KILLS = 2;
const MOST_SHOWN = 4000;
/** For so few inputs another worker costs more than it does. */
const FEW = 1000;
/** The most inputs in one piece. */
const PIECE = 500;

/** The targets and all that they test, as one file that Node runs. */
async function bundleTargets() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["tests/fuzz/attacks.ts"],
    outfile: BUNDLE,
    bundle: true,
    plugins: [rawText],
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["fast-check"],
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    banner: {
      js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
    },
    logLevel: "error",
  });
}

async function listTargets() {
  const { createTargets, createAttacks } = await import(BUNDLE);
  const shapes = { names: Object.keys(SHAPES), write: writeShape };
  return [...(await createTargets(FIXTURE)), ...(await createAttacks(FIXTURE, shapes))];
}

/** In a worker: the targets that it is sent, one after another, telling of their inputs. Anything unhandled ends the worker with an error. */
function work({ current }) {
  const targets = listTargets();
  parentPort.on("message", async ({ name, inputs, seed }) => {
    const { processorTime } = await import(BUNDLE);
    const { property } = (await targets).find((target) => target.name === name);
    let [done, told] = [0, performance.now()];
    const counted = Object.create(property, {
      run: {
        value(...given) {
          done += 1;
          new TextEncoder().encodeInto(`${fc.stringify(given[0])}\0`, new Uint8Array(current));
          if (performance.now() - told > 500) {
            told = performance.now();
            parentPort.postMessage({ done });
          }
          return property.run(...given);
        },
      },
    });
    const start = processorTime();
    const result = await fc.check(counted, { seed, numRuns: inputs });
    const failure = result.failed ? fc.defaultReportMessage(result) : null;
    parentPort.postMessage({ done, failure, seconds: (processorTime() - start) / 1000, isOver: true });
  });
}

/** Seconds of CPU of all workers, and of the clock. */
function clocks() {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6, clock: performance.now() / 1000 };
}

/** A worker for one target after another; another takes its place where one hangs or crashes. */
function createRunner() {
  const current = new SharedArrayBuffer(MOST_SHOWN);
  const input = () => new TextDecoder().decode(new Uint8Array(current).slice()).split("\0")[0];
  let worker = null;
  const stop = () => {
    void worker?.terminate();
    worker = null;
  };
  /** What became of a target: how many inputs it took, in how many seconds of CPU, and what failed. */
  const run = ({ name, inputs }, seed) =>
    new Promise((resolve) => {
      worker ??= new Worker(import.meta.filename, { workerData: { current } });
      let done = 0;
      let heard = clocks();
      const finish = (result) => {
        clearInterval(watch);
        worker.off("message", listen).off("error", crash);
        resolve({ done, ...result });
      };
      const giveUp = (what) => {
        finish({ failure: `${what}; seed ${seed}, input ${input()}` });
        stop();
      };
      const watch = setInterval(() => {
        const now = clocks();
        if (now.cpu - heard.cpu > PATIENCE.cpu || now.clock - heard.clock > PATIENCE.clock) giveUp("it hangs");
      }, 500);
      const listen = ({ isOver, ...result }) => {
        heard = clocks();
        done = result.done;
        if (isOver) finish(result);
      };
      const crash = (error) => giveUp(`it crashed: ${error.stack ?? error}`);
      worker.on("message", listen).on("error", crash);
      worker.postMessage({ name, inputs, seed });
    });
  return { run, stop };
}

async function runKills({ inputs }, seed) {
  const { killed, failures } = await killSome(inputs, seed);
  return { done: killed, failure: failures.length === 0 ? null : failures.join("\n") };
}

/** Every kind with its number of inputs, the longest first. */
async function listKinds(inputs) {
  const targets = await listTargets();
  const total = targets.reduce((sum, { share }) => sum + share, KILLS);
  const kinds = targets.map(({ name, share }) => ({ name, share }));
  if (canKill()) kinds.unshift({ name: "kills", share: KILLS, run: runKills });
  else console.log("no kills: they need strace and script");
  return kinds.map((kind) => ({ ...kind, inputs: Math.ceil((inputs * kind.share) / total) }));
}

/** Kills are one piece, since their dataset is made once. */
const cut = (kind) =>
  Array.from({ length: kind.run ? 1 : Math.ceil(kind.inputs / PIECE) }, (_, number) => ({
    kind,
    number,
    run: kind.run,
    name: kind.name,
    inputs: kind.run ? kind.inputs : Math.min(PIECE, kind.inputs - number * PIECE),
  }));

/** Runs the pieces of all kinds, and reports each kind when its last piece ends. */
async function runPieces(kinds, { seed, workers, until, tell }) {
  const waiting = kinds.flatMap(cut);
  const results = new Map(
    kinds.map((kind) => [kind, { done: 0, failures: [], seconds: 0, clock: 0, left: cut(kind).length }]),
  );
  const next = async () => {
    const runner = createRunner();
    for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
      const result = results.get(piece.kind);
      if (performance.now() < until) {
        const start = performance.now();
        const { done, failure, seconds } = await (piece.run ?? runner.run)(piece, seed + piece.number);
        result.done += done;
        result.seconds = seconds === undefined ? null : result.seconds + seconds;
        result.clock += (performance.now() - start) / 1000;
        if (failure !== null) result.failures.push(failure);
      }
      result.left -= 1;
      if (result.left > 0) continue;
      if (performance.now() >= until && result.done < piece.kind.inputs)
        result.failures.push(`${piece.kind.inputs - result.done} inputs were left when the time was over`);
      tell(piece.kind, result);
    }
    runner.stop();
  };
  await Promise.all(Array.from({ length: workers }, next));
}

async function main() {
  const text = { type: "string" };
  const { values } = parseArgs({ options: { inputs: text, seed: text, kind: text, minutes: text } });
  const until = performance.now() + Number(values.minutes ?? 9.5) * 60_000;
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  await bundleTargets();
  const inputs = Number(values.inputs ?? 100_000);
  const kinds = (await listKinds(inputs)).filter(({ name }) => name.includes(values.kind ?? ""));
  console.log(`seed ${seed}\n\n|  inputs | failures | seconds | seconds of CPU | kind |\n|---:|---:|---:|---:|---|`);
  const failures = [];
  let total = 0;
  const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
  await runPieces(kinds, {
    seed,
    workers: Math.min(availableParallelism(), Math.ceil(inputs / FEW)),
    until,
    tell({ name }, { done, seconds, clock, failures: own }) {
      total += done;
      failures.push(...own.map((failure) => `${name}: ${failure}`));
      row(done, own.length, clock.toFixed(1), seconds?.toFixed(1) ?? "", name);
    },
  });
  rmSync(BUNDLE, { force: true });
  const { cpu, clock } = clocks();
  row(total, failures.length, clock.toFixed(1), cpu.toFixed(1), "all, with the loading");
  for (const failure of failures) console.log(`\n${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

if (isMainThread) await main();
else work(workerData);

// The soak: throws bytes, broken structures, words, keys, paths, sizes, repetitions and kills at the program.
// `npm run fuzz -- --inputs 100000 --seed 7 --kind terminals`. What is thrown, and what must hold, is in tests/fuzz and
// scripts/soak. The kinds run in workers, a core each, which are watched: one that answers nothing for a while hangs. Prints a line
// a kind; a failure is printed with its seed and input. Exit 1 when anything fails.

import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { build } from "esbuild";
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

/** The targets and all that they test, as one file that Node runs. */
async function bundleTargets() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["tests/fuzz/attacks.ts"],
    outfile: BUNDLE,
    bundle: true,
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
    const run = property.run.bind(property);
    let [done, told] = [0, performance.now()];
    property.run = (...given) => {
      done += 1;
      new TextEncoder().encodeInto(`${fc.stringify(given[0])}\0`, new Uint8Array(current));
      if (performance.now() - told > 500) {
        told = performance.now();
        parentPort.postMessage({ done });
      }
      return run(...given);
    };
    const start = processorTime();
    const result = await fc.check(property, { seed, numRuns: inputs });
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
  return kinds.map((kind) => ({ ...kind, inputs: Math.ceil((inputs * kind.share) / total) }));
}

async function main() {
  const { values } = parseArgs({
    options: { inputs: { type: "string" }, seed: { type: "string" }, kind: { type: "string" } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  await bundleTargets();
  const inputs = Number(values.inputs ?? 100_000);
  const kinds = (await listKinds(inputs)).filter(({ name }) => name.includes(values.kind ?? ""));
  console.log(`seed ${seed}\n\n|  inputs | failures | seconds of CPU | kind |\n|---:|---:|---:|---|`);
  let [total, failed] = [0, 0];
  const failures = [];
  const waiting = [...kinds];
  const next = async () => {
    const runner = createRunner();
    for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift()) {
      const { done, failure, seconds } = await (kind.run ?? runner.run)(kind, seed);
      total += done;
      if (failure !== null) failed = failures.push(`${kind.name}: ${failure}`);
      console.log(`| ${done} | ${failure === null ? 0 : 1} | ${seconds?.toFixed(1) ?? ""} | ${kind.name} |`);
    }
    runner.stop();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.ceil(inputs / FEW)) }, next));
  rmSync(BUNDLE, { force: true });
  console.log(`| ${total} | ${failed} | ${clocks().cpu.toFixed(1)} | all, with the loading |`);
  for (const failure of failures) console.log(`\n${failure}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (isMainThread) await main();
else work(workerData);

// The soak: throws bytes, broken structures, words, keys, paths, sizes, repetitions and kills at the program.
// `npm run fuzz -- --inputs 100000 --seed 7 --kind terminals`. What is thrown, and what must hold, is in tests/fuzz and
// scripts/soak. Each kind runs in a worker of its own, which is watched: one that answers nothing for a while hangs. Prints a line
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
const PATIENCE_MS = 30_000;
/** Kills of a thousand inputs: each is a process or three. */
const KILLS = 2;
const MOST_SHOWN = 4000;

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

/** In a worker: one target, telling of every input. Anything unhandled ends the worker with an error. */
async function work({ name, inputs, seed, current }) {
  const { property } = (await listTargets()).find((target) => target.name === name);
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
  const result = await fc.check(property, { seed, numRuns: inputs });
  parentPort.postMessage({ done, failure: result.failed ? fc.defaultReportMessage(result) : null, isOver: true });
}

/** What became of a target: how many inputs it took, and what failed. */
function runTarget({ name, inputs }, seed) {
  return new Promise((resolve) => {
    const current = new SharedArrayBuffer(MOST_SHOWN);
    const worker = new Worker(import.meta.filename, { workerData: { name, inputs, seed, current } });
    const input = () => new TextDecoder().decode(new Uint8Array(current).slice()).split("\0")[0];
    let done = 0;
    let heard = performance.now();
    const finish = (failure) => {
      clearInterval(watch);
      void worker.terminate();
      resolve({ done, failure });
    };
    const watch = setInterval(() => {
      if (performance.now() - heard > PATIENCE_MS) finish(`it hangs; seed ${seed}, input ${input()}`);
    }, 500);
    worker.on("message", (message) => {
      heard = performance.now();
      done = message.done;
      if (message.isOver) finish(message.failure);
    });
    worker.on("error", (error) => finish(`it crashed: ${error.stack ?? error}; seed ${seed}, input ${input()}`));
  });
}

async function runKills({ inputs }, seed) {
  const { killed, failures } = await killSome(inputs, seed);
  return { done: killed, failure: failures.length === 0 ? null : failures.join("\n") };
}

/** Every kind with its number of inputs, the longest first. */
async function listKinds(inputs) {
  const targets = await listTargets();
  const total = targets.reduce((sum, { share }) => sum + share, KILLS);
  const kinds = targets.map(({ name, share }) => ({ name, share, run: runTarget }));
  if (canKill()) kinds.unshift({ name: "kills", share: KILLS, run: runKills });
  return kinds.map((kind) => ({ ...kind, inputs: Math.ceil((inputs * kind.share) / total) }));
}

async function main() {
  const { values } = parseArgs({
    options: { inputs: { type: "string" }, seed: { type: "string" }, kind: { type: "string" } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  await bundleTargets();
  const kinds = (await listKinds(Number(values.inputs ?? 100_000))).filter(({ name }) =>
    name.includes(values.kind ?? ""),
  );
  console.log(`seed ${seed}\n\n|  inputs | failures | seconds | kind |\n|---:|---:|---:|---|`);
  let [total, failed] = [0, 0];
  const failures = [];
  const waiting = [...kinds];
  const next = async () => {
    for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift()) {
      const start = performance.now();
      const { done, failure } = await kind.run(kind, seed);
      total += done;
      if (failure !== null) failed = failures.push(`${kind.name}: ${failure}`);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`| ${done} | ${failure === null ? 0 : 1} | ${seconds} | ${kind.name} |`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  rmSync(BUNDLE, { force: true });
  console.log(`| ${total} | ${failed} | | all |`);
  for (const failure of failures) console.log(`\n${failure}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await (isMainThread ? main() : work(workerData));

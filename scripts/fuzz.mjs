// Throws bytes, broken structures, words and keys at the program: `npm run fuzz -- --inputs 100000 --seed 7`. What is
// thrown, and what must hold, is in tests/fuzz/targets.ts. Each target runs in a worker of its own, which is watched: one that
// answers nothing for ten seconds hangs. Exit 1 when anything fails.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { build } from "esbuild";
import * as fc from "fast-check";

const ROOT = join(import.meta.dirname, "..");
const FIXTURE = join(ROOT, "tests/fixtures/constantinople-1453");
/** One folder below the top, from where it finds the built program, whose words of languages it reads. */

const BUNDLE = join(ROOT, "coverage/fuzz-targets.mjs");
const PATIENCE_MS = 10_000;

/** The targets and all that they test, as one file that Node runs. */
async function bundleTargets() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["tests/fuzz/targets.ts"],
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

/** In a worker: one target, telling of every input. Anything unhandled ends the worker with an error. */
async function work({ name, inputs, seed }) {
  const { createTargets } = await import(BUNDLE);
  const { property } = (await createTargets(FIXTURE)).find((target) => target.name === name);
  const run = property.run.bind(property);
  let done = 0;
  property.run = (...given) => {
    done += 1;
    if (done % 50 === 0) parentPort.postMessage({ done });
    return run(...given);
  };
  const result = await fc.check(property, { seed, numRuns: inputs });
  parentPort.postMessage({ done, failure: result.failed ? fc.defaultReportMessage(result) : null, isOver: true });
}

/** What became of a target: how many inputs it took, and what failed. */
function runTarget(name, inputs, seed) {
  return new Promise((resolve) => {
    const worker = new Worker(import.meta.filename, { workerData: { name, inputs, seed } });
    let done = 0;
    let heard = performance.now();
    const finish = (failure) => {
      clearInterval(watch);
      void worker.terminate();
      resolve({ done, failure });
    };
    const watch = setInterval(() => {
      if (performance.now() - heard > PATIENCE_MS) finish(`it hangs after about ${done} inputs`);
    }, 500);
    worker.on("message", (message) => {
      heard = performance.now();
      done = message.done;
      if (message.isOver) finish(message.failure);
    });
    worker.on("error", (error) => finish(`it crashed: ${error.stack ?? error}`));
  });
}

async function main() {
  const { values } = parseArgs({ options: { inputs: { type: "string" }, seed: { type: "string" } } });
  const inputs = Number(values.inputs ?? 100_000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  await bundleTargets();
  const { createTargets } = await import(BUNDLE);
  console.log(`${inputs} inputs, seed ${seed}`);
  let [total, failed] = [0, 0];
  for (const { name, share } of await createTargets(FIXTURE)) {
    const start = performance.now();
    const { done, failure } = await runTarget(name, Math.ceil((inputs * share) / 1000), seed);
    total += done;
    if (failure !== null) failed += 1;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${failure === null ? "ok    " : "FAILED"} ${String(done).padStart(7)}  ${seconds.padStart(6)} s  ${name}`,
    );
    if (failure !== null) console.log(failure);
  }
  rmSync(BUNDLE, { force: true });
  console.log(`${total} inputs, ${failed} of the targets failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await (isMainThread ? main() : work(workerData));

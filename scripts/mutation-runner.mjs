// How Stryker runs tests here: one process loads them all again for each change, in milliseconds; a run of vitest takes half
// a second. It supports what the tests of values, verdicts and readers use of vitest: describe, test, each, hooks of a file,
// expect.

import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { format } from "node:util";
import { Script } from "node:vm";
import * as vitestExpect from "@vitest/expect";
import { build } from "esbuild";
import { rawText } from "./raw-text.mjs";

/** The tests for the files of each folder, quick ones first: the first failure ends the run of a change. */
const TESTS = {
  "src/model/values/": [
    "model/values/",
    "import/human-values",
    "verdicts/sums",
    "verdicts/hedges",
    "properties/values",
  ],
  "src/import/human-values/": ["import/human-values", "model/values/"],
  "src/verdicts/": ["verdicts/", "properties/rules", "properties/extents", "properties/verdicts"],
};
/** Tests of sizes, which take seconds and find nothing that others do not. */
const LEFT_OUT = "tests/verdicts/sizes.test.ts";
/** For a property test, per change. */
const CASES = 15;

const [SUCCESS, FAILED] = [0, 1];

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", factory: createRunner }];

/** The globals that Stryker's code in the changed files uses: the active change, and counters. */
const NAMESPACE = "__stryker__";

function createRunner() {
  const shared = (globalThis[NAMESPACE] ??= {});
  let loadTests;
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      loadTests = await bundleTests(process.cwd());
    },
    async dryRun({ files = [] }) {
      const tests = await runAll(loadTests, files, shared);
      return { status: "complete", tests, mutantCoverage: shared.mutantCoverage };
    },
    async mutantRun({ activeMutant, testFilter = [], hitLimit }) {
      Object.assign(shared, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
      const chosen = testFilter.filter((id) => isFor(activeMutant.fileName, id));
      const found = await runUntilFailure(loadTests(chosen), chosen, () => (shared.activeMutant = activeMutant.id));
      shared.activeMutant = undefined;
      if (shared.hitCount > hitLimit) return { status: "timeout" };
      const { id, count: nrOfTests, message: failureMessage } = found;
      if (id === undefined) return { status: "survived", nrOfTests };
      return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
    },
  };
}

/** Whether a test is about the folder of a file. */
function isFor(file, id) {
  const [, starts] = Object.entries(TESTS).find(([folder]) => file.includes(folder)) ?? [];
  return starts === undefined || starts.some((start) => id.startsWith(`tests/${start}`));
}

/** All tests and the code under test as one script, which each call runs anew, so that no cache survives a change. */
async function bundleTests(root) {
  const allFiles = readdirSync(join(root, "tests"), { recursive: true })
    .map((name) => `tests/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".test.ts") && name !== LEFT_OUT)
    .sort();
  const inOrder = Object.values(TESTS).flatMap((starts) =>
    starts.flatMap((start) => allFiles.filter((name) => name.startsWith(`tests/${start}`))),
  );
  const files = [...new Set(inOrder)];
  const entries = files.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`./${name}`)})`);
  const contents = `require("./tests/support/seed.ts"); module.exports = { ${entries.join(", ")} }`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    plugins: [rawText],
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    external: ["vitest", "fast-check", "edtf"],
    define: { "import.meta.dirname": JSON.stringify(join(root, "src")) },
  });
  const script = new Script(`(function(require,module){${outputFiles[0].text}\n})`);
  const require = createRequire(join(root, "package.json"));
  const expect = createExpect();
  return (wanted) => {
    const module = { exports: {} };
    const { api, startFile } = collector();
    script.runInThisContext()((name) => (name === "vitest" ? { ...api, expect } : require(name)), module);
    const { configureGlobal, readConfigureGlobal } = require("fast-check");
    configureGlobal({ ...readConfigureGlobal(), numRuns: CASES });
    const chosen = files.filter((name) => !wanted || wanted.some((id) => id.startsWith(`${name} > `)));
    return chosen.map((name) => {
      const file = startFile(name);
      module.exports[name]();
      return file;
    });
  };
}

/** What vitest offers to a test file, and what the last loaded file has registered. */
function collector() {
  let file;
  let scope;
  const each = (declare) => (rows) => (title, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      declare(format(title, ...values.slice(0, title.split("%s").length - 1)), () => body(...values));
    }
  };
  const test = (title, body) => {
    const name = `${scope.name} > ${title}`;
    file.tests.push({ id: `${name} #${file.tests.length}`, name, body, scope });
  };
  const describe = (title, body) => {
    const outer = scope;
    scope = { name: `${outer.name} > ${title}`, outer, before: [] };
    body();
    scope = outer;
  };
  test.each = each(test);
  describe.each = each(describe);
  const beforeAll = (body) => scope.before.push(body);
  const afterAll = (body) => file.after.push(body);
  const startFile = (name) => {
    scope = { name, before: [] };
    return (file = { name, tests: [], after: [] });
  };
  return { api: { test, describe, beforeAll, afterAll }, startFile };
}

/** The hooks to run before the tests of a scope, outer ones first. */
const hooksOf = ({ outer, before }) => [...(outer ? hooksOf(outer) : []), ...before];

/** vitest's `expect`, which its package exports only to its own workers. */
function createExpect() {
  const { chai, setState, GLOBAL_EXPECT, ASYMMETRIC_MATCHERS_OBJECT } = vitestExpect;
  chai.use(vitestExpect.JestExtend);
  chai.use(vitestExpect.JestChaiExpect);
  chai.use(vitestExpect.JestAsymmetricMatchers);
  const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
  Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
  globalThis[GLOBAL_EXPECT] = expect;
  setState({ assertionCalls: 0, testPath: "", currentTestName: "" }, expect);
  return expect;
}

/** Runs each test with everything loaded anew, to find out which code it reaches, including code that runs only once. */
async function runAll(loadTests, files, shared) {
  const results = [];
  for (const file of loadTests())
    for (const { id, name } of file.tests) {
      if (!files.some((each) => isFor(each, id))) continue;
      const start = performance.now();
      const { message } = await runUntilFailure(loadTests([id]), [id], () => (shared.currentTestId = id));
      shared.currentTestId = undefined;
      const status = message === undefined ? SUCCESS : FAILED;
      const timeSpentMs = performance.now() - start;
      results.push({ id, name, fileName: file.name, status, failureMessage: message, timeSpentMs });
    }
  return results;
}

/** Runs the tests with these ids in the order of their files; returns the first failure, and how many were run. */
async function runUntilFailure(files, ids, activate) {
  const wanted = new Set(ids);
  let count = 0;
  activate();
  for (const { tests, after } of files) {
    const done = new Set();
    for (const { id, body, scope } of tests) {
      if (!wanted.has(id)) continue;
      for (const hook of hooksOf(scope)) {
        if (!done.has(hook)) await hook();
        done.add(hook);
      }
      count += 1;
      const message = await failureOf(body);
      if (message !== undefined) return { id, count, message };
    }
    for (const hook of after) await hook();
  }
  return { count };
}

async function failureOf(body) {
  try {
    await body();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

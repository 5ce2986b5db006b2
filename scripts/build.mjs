// src/ → dist/: the program, split so that a run loads only its own command, and every dataset of data/ in one file.
// Why CommonJS, and what it saves: docs/decisions/0001-one-commonjs-bundle.md.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { build, transform } from "esbuild";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const DATA = join(ROOT, "data");

const COMMON = { absWorkingDir: ROOT, bundle: true, format: "esm", platform: "node", target: "node20", write: false };

/** commander asks for child_process at start but only uses it for commands that are programs: that costs 3 ms for nothing. */
const lazyChildProcess = {
  name: "lazy-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes("/commander/") ? { path: "child_process", namespace: "lazy" } : null,
    );
    onLoad({ filter: /.*/, namespace: "lazy" }, () => ({
      contents: `module.exports = { get spawn() { return require("child_process").spawn; } };`,
    }));
  },
};

/** The program: esbuild splits ES modules only, so each chunk becomes CommonJS in a second pass. */
async function bundleProgram() {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: ["src/main.ts"],
    outdir: DIST,
    splitting: true,
    minify: true,
    plugins: [lazyChildProcess],
  });
  return Promise.all(outputFiles.map(async ({ path, text }) => [relative(DIST, path), await toCommonJs(text)]));
}

async function toCommonJs(text) {
  const { code } = await transform(text, {
    format: "cjs",
    platform: "node",
    target: "node20",
    minify: true,
    define: { "import.meta.dirname": "__dirname" },
    supported: { "dynamic-import": false },
  });
  return code;
}

/** Every folder of data/ that is a dataset, prepared by the program's own code. */
async function prepareDatasets() {
  const { outputFiles } = await build({
    ...COMMON,
    stdin: {
      contents: `export * from "./src/dataset/load.ts"; export * from "./src/dataset/prepared.ts";
        export * from "./src/analysis/verdicts/judge.ts"; export * from "./src/analysis/verdicts/stored.ts";`,
      resolveDir: ROOT,
    },
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const program = await import(`data:text/javascript;base64,${code}`);
  const files = await Promise.all(datasetFolders().map((folder) => prepareDataset(folder, program)));
  return files.flat();
}

/** A dataset loaded, checked, judged and taken apart into the files that a run reads. */
async function prepareDataset(folder, { loadDataset, prepareDataset, toAscii, createJudge, storeFindings }) {
  const dataset = await loadDataset({ path: folder, bundled: false });
  const judge = createJudge(dataset);
  const findings = new Map([...dataset.events.keys()].map((event) => [event, judge.ofEvent(event)]));
  const parts = { ...prepareDataset(dataset), verdicts: toAscii(JSON.stringify(storeFindings(dataset, findings))) };
  return Object.entries(parts).map(([part, text]) => [join("data", basename(folder), `${part}.json`), text]);
}

function datasetFolders() {
  return readdirSync(DATA)
    .map((name) => join(DATA, name))
    .filter((folder) => statSync(join(folder, "dataset.json"), { throwIfNoEntry: false }) !== undefined);
}

/** Leaves alone what is the same, so that a build may run beside a running program, and removes what is stale. */
function writeFiles(files) {
  for (const [name, text] of files) {
    const path = join(DIST, name);
    mkdirSync(dirname(path), { recursive: true });
    if (readIfThere(path) !== text) writeFileSync(path, text);
  }
  const names = new Set(files.map(([name]) => name));
  for (const path of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const name = relative(DIST, join(path.parentPath, path.name));
    if (path.isFile() && !names.has(name)) rmSync(join(DIST, name));
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

writeFiles([...(await bundleProgram()), ...(await prepareDatasets())]);

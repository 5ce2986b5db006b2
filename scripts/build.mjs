// src/ and data/ → dist/: the program, the page that it writes, the words of languages, every dataset compiled, and words
// of the default one for the examples of help.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundleProgram } from "./bundle.mjs";
import { markCalledFunctions } from "./called-functions.mjs";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const DATA = join(ROOT, "data");

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  write: false,
  // Its main file cannot be bundled: it asks for its parts by names that it computes.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
};

/** The folder of the page that `export --to html` writes: templates as they are, style and script in short. */
async function bundlePage() {
  const folder = join(ROOT, "src/export/html/page");
  const short = { ...COMMON, platform: "browser", format: "iife", target: "es2022", minify: true, charset: "utf8" };
  const { outputFiles } = await build({
    ...short,
    entryPoints: ["page-script.ts", "page.css"].map((name) => join(folder, name)),
    outdir: DIST,
  });
  const [script, style] = outputFiles.map(({ text }) => text.trim());
  const templates = readdirSync(folder).filter((name) => name.endsWith(".mustache"));
  const parts = templates.map((name) => [
    basename(name, ".mustache"),
    shorten(readFileSync(join(folder, name), "utf8")),
  ]);
  return [["page.json", JSON.stringify({ templates: Object.fromEntries(parts), style, script })]];
}

/** Leaves out what HTML does not need: line breaks, indents, some end tags, quotes around a plain word. */
const shorten = (template) =>
  template
    .replaceAll(/^\s+|\s*\n|<\/(?:li|p|t(?:[dhr]|body|head)|d[dt])>/gm, "")
    .replaceAll(/ (class|scope)="([a-z]+)"/g, " $1=$2");

/** Every folder of data/ that is a dataset, loaded, checked, judged and indexed by the program's own code. */
async function compileDatasets() {
  const { outputFiles } = await build({
    ...COMMON,
    stdin: {
      contents: `export * from "./src/dataset/load.ts"; export * from "./src/dataset/compile-dataset.ts";
        export * from "./src/verdicts/judge.ts"; export * from "./src/verdicts/findings-file.ts";
        export * from "./src/cli/example-words.ts"; export * from "./src/search/build-index.ts"; export * from "./src/search/index-file.ts";`,
      resolveDir: ROOT,
    },
  });
  // In dist/, as the program itself, so that it finds what is beside it.
  const path = join(DIST, "compile-datasets.mjs");
  writeFileSync(path, outputFiles[0].contents);
  const program = await import(`${pathToFileURL(path).href}?${Date.now()}`);
  const compiled = await Promise.all(datasetFolders().map((folder) => compileFolder(folder, program)));
  // The first is the one that is asked by default.
  const exampleWords = ["example-words.json", JSON.stringify(compiled[0]?.exampleWords ?? {})];
  return [exampleWords, ...compiled.flatMap(({ files }) => files)];
}

async function compileFolder(
  folder,
  { loadDataset, compileDataset, createJudge, writeJudged, chooseExampleWords, createSearchIndex, serializeIndex },
) {
  const dataset = await loadDataset({ path: folder, bundled: false });
  const judge = createJudge(dataset);
  const { findings, datings } = writeJudged(dataset, judge);
  const files = {
    "records.ndjson": compileDataset(dataset),
    "findings.ndjson": findings,
    "datings.json": datings,
    "search.bin": Buffer.from(serializeIndex(createSearchIndex(dataset))),
  };
  const exampleWords = chooseExampleWords(dataset, judge);
  return {
    exampleWords,
    files: Object.entries(files).map(([name, content]) => [join("data", basename(folder), name), content]),
  };
}

/** The words of every language in one file. */
function collectLanguages() {
  const folder = join(DATA, "languages");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const words = names.map((name) => [basename(name, ".json"), JSON.parse(readFileSync(join(folder, name), "utf8"))]);
  return [["languages.json", JSON.stringify(Object.fromEntries(words))]];
}

function datasetFolders() {
  return readdirSync(DATA)
    .map((name) => join(DATA, name))
    .filter((folder) => existsSync(join(folder, "dataset.json")))
    .toSorted();
}

/** Leaves alone what is the same, so that a build may run beside a running program. */
function writeFiles(files) {
  for (const [name, content] of files) {
    const path = join(DIST, name);
    const bytes = Buffer.from(content);
    mkdirSync(dirname(path), { recursive: true });
    if (!readIfThere(path)?.equals(bytes)) writeFileSync(path, bytes);
  }
}

function removeOthers(files) {
  const names = new Set(files.map(([name]) => name));
  for (const path of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const name = relative(DIST, join(path.parentPath, path.name));
    if (path.isFile() && !names.has(name)) rmSync(join(DIST, name));
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** The files that look-ups read, with the functions marked that they call: some look-ups of the default dataset, if there is one. */
function markForLookUps(compiled) {
  const { words, event } = JSON.parse(new Map(compiled).get("example-words.json"));
  if (words === undefined) return [];
  const lookUps = [["search", ...words.split(" ")], ["list"], ["show", event], ["discrepancies"]];
  const paths = ["main.js", "search.js"].map((name) => join(DIST, name));
  const marked = markCalledFunctions(join(ROOT, "bin/rashomon.js"), paths, lookUps);
  return marked.map(([path, text]) => [basename(path), text]);
}

const program = [...(await bundleProgram(COMMON)), ...(await bundlePage()), ...collectLanguages()];
writeFiles(program);
const datasets = await compileDatasets();
writeFiles(datasets);
writeFiles(markForLookUps(datasets));
removeOthers([...program, ...datasets]);

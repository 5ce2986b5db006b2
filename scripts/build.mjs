// src/ → dist/: the program in one file with a few lazy ones, and every dataset of data/ prepared for a run.
// Why CommonJS, and what it saves: docs/decisions/0001-one-commonjs-bundle.md.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

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

/** commander asks for child_process at start but only uses it for commands that are programs: that costs 3 ms for nothing. */
const lazyChildProcess = {
  name: "lazy-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "lazy" } : null,
    );
    onLoad({ filter: /.*/, namespace: "lazy" }, () => ({
      contents: `module.exports = { get spawn() { return require("child_process").spawn; } };`,
    }));
  },
};

/** Commands whose code is part of the main file: the look-ups, which must cost little more than starting Node. */
const LOOK_UPS = ["search", "list", "show", "claims", "discrepancies", "explain", "agreement", "sources", "help"];

/** What few runs need, in files of its own, loaded when it is asked for: by name, the modules and packages in each. */
const LAZY = {
  edtf: ["src/model/values/edtf.ts"],
  phrases: ["src/model/phrases/ar.ts", "src/model/phrases/id.ts"],
  table: ["src/render/table.ts"],
  chalk: ["chalk"],
  own: ["src/dataset/load-own.ts", "src/search/build-index.ts", "src/search/attribute-words.ts"],
  browse: ["src/commands/browse.ts"],
  mcp: ["src/commands/mcp.ts"],
  more: ["src/render/svg.ts", "src/import/human-values/date.ts", ...otherCommands()],
};

function otherCommands() {
  const list = readFileSync(join(ROOT, "src/commands/index.ts"), "utf8");
  const names = [...list.matchAll(/import\("\.\/(.+)\.ts"\)/g)].map(([, name]) => name);
  return names
    .filter((name) => !["browse", "mcp"].includes(name) && !LOOK_UPS.includes(name))
    .map((name) => `src/commands/${name}.ts`);
}

/** Few large files load faster than many small ones; what is lazy in the source still runs only when it is imported. */
async function bundleProgram() {
  const files = { main: ["src/main.ts"], ...LAZY };
  const { outputFiles } = await build({
    ...COMMON,
    format: "cjs",
    entryPoints: Object.keys(files).map((name) => ({ in: `bundle:${name}`, out: name })),
    outdir: DIST,
    minify: true,
    charset: "ascii",
    define: { "import.meta.dirname": "__dirname" },
    supported: { "dynamic-import": false },
    plugins: [lazyChildProcess, noFormValidator, bundleEntries(files), lazyFiles],
  });
  return outputFiles.map(({ path, text }) => [relative(DIST, path), text]);
}

/** The validator that the MCP server is given instead; it and its JSON Schema library are 130 KB. */
const noFormValidator = {
  name: "no-form-validator",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /validation\/ajv-provider/ }, () => ({ path: "ajv-provider", namespace: "none" }));
    onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "export const AjvJsonSchemaValidator = null;" }));
  },
};

/** The entry of a file: everything that its modules export. */
const bundleEntries = (files) => ({
  name: "bundle-entries",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bundle:/ }, ({ path }) => ({ path: path.slice("bundle:".length), namespace: "bundle" }));
    onLoad({ filter: /.*/, namespace: "bundle" }, ({ path: name }) => {
      const lines = files[name].map((module) =>
        module.startsWith("src/")
          ? `export * from "./${module}";`
          : `export * from "${module}"; export { default } from "${module}";`,
      );
      return { contents: lines.join("\n"), resolveDir: ROOT };
    });
  },
});

/** A dynamic import of a lazy module becomes a require of its file. */
const lazyFiles = {
  name: "lazy-files",
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return null;
      const target = path.startsWith(".") ? relative(ROOT, join(resolveDir, path)) : path;
      const found = Object.entries(LAZY).find(([, modules]) => modules.includes(target));
      return found === undefined ? null : { path: `./${found[0]}.js`, external: true };
    });
  },
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
  template.replaceAll(/^\s+|\s*\n|<\/(?:li|p|t[dhr]|d[dt])>/gm, "").replaceAll(/ (class|scope)="([a-z]+)"/g, " $1=$2");

/** Every folder of data/ that is a dataset, loaded, checked, judged and indexed by the program's own code. */
async function compileDatasets() {
  const { outputFiles } = await build({
    ...COMMON,
    stdin: {
      contents: `export * from "./src/dataset/load.ts"; export * from "./src/dataset/compile-dataset.ts";
        export * from "./src/verdicts/judge.ts"; export * from "./src/verdicts/findings-file.ts";
        export * from "./src/search/build-index.ts"; export * from "./src/search/index-file.ts";`,
      resolveDir: ROOT,
    },
  });
  // In dist/, as the program itself, so that it finds what is beside it.
  const path = join(DIST, "compile-datasets.mjs");
  writeFileSync(path, outputFiles[0].contents);
  const program = await import(`${pathToFileURL(path).href}?${Date.now()}`);
  const files = await Promise.all(datasetFolders().map((folder) => compileFolder(folder, program)));
  return files.flat();
}

async function compileFolder(
  folder,
  { loadDataset, compileDataset, createJudge, writeFindings, createSearchIndex, serializeIndex },
) {
  const dataset = await loadDataset({ path: folder, bundled: false });
  const judge = createJudge(dataset);
  const findings = new Map([...dataset.events.keys()].map((event) => [event, judge.ofEvent(event)]));
  const files = {
    "records.json": compileDataset(dataset),
    "findings.json": writeFindings(dataset, findings),
    "search.bin": Buffer.from(serializeIndex(createSearchIndex(dataset))),
  };
  return Object.entries(files).map(([name, content]) => [join("data", basename(folder), name), content]);
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
    .filter((folder) => existsSync(join(folder, "dataset.json")));
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

const program = [...(await bundleProgram()), ...(await bundlePage()), ...collectLanguages()];
writeFiles(program);
const datasets = await compileDatasets();
writeFiles(datasets);
removeOthers([...program, ...datasets]);

// src/ → the JavaScript of dist/. esbuild splits the program at its dynamic imports, so that no code stands twice; each piece
// becomes CommonJS, whose loader is much the cheaper one. What a look-up needs is in main.js, since every file costs half a
// millisecond; any other piece is a file, read when it is asked for. docs/decisions/0001-one-commonjs-bundle.md has the figures.

import { basename } from "node:path";
import { build, transform } from "esbuild";

/** Commands that must cost little more than starting Node. */
const LOOK_UPS = ["search", "list", "show", "claims", "discrepancies", "explain", "agreement", "sources", "help"];

/** What nearly every look-up imports while it runs. */
const THEIR_PARTS = ["selection", "list", "theme", "json", "csv"]
  .map((name) => `src/render/${name}.ts`)
  .concat("src/dataset/index.ts");

/** The files of the program: `[name, text]`. */
export async function bundleProgram(common) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: ["src/main.ts"],
    outdir: "dist",
    splitting: true,
    metafile: true,
    minify: true,
    charset: "ascii",
    define: { "import.meta.dirname": "__dirname" },
    plugins: [lazyChildProcess, noFormValidator],
  });
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({ ...output, id: basename(path) }));
  const entries = ["src/main.ts", ...LOOK_UPS.map((name) => `src/commands/${name}.ts`), ...THEIR_PARTS];
  const core = reachable(
    outputs.filter(({ entryPoint }) => entries.includes(entryPoint)).map(({ id }) => id),
    new Map(outputs.map((output) => [output.id, output])),
  );
  const pieces = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const others = outputs.filter(({ id }) => !core.has(id));
  const wanted = new Set(others.flatMap(({ imports }) => imports.map(({ path }) => basename(path))));
  const shared = outputs.filter(({ id }) => core.has(id) && wanted.has(id));
  const rest = others.map(async ({ id }) => [id, await writePiece(pieces.get(id))]);
  return [["main.js", await joinCore(common, pieces, core, shared)], ...(await Promise.all(rest))];
}

/** What is imported at once from these pieces, at any depth. */
function reachable(ids, outputs) {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const { path, kind } of outputs.get(id).imports)
      if (kind === "import-statement" && outputs.has(basename(path))) visit(basename(path));
  };
  ids.forEach(visit);
  return found;
}

const COMMON_JS = { format: "cjs", minify: true, charset: "ascii", supported: { "dynamic-import": false } };

/** The pieces of every look-up in one file, which hands on those that other pieces share. */
async function joinCore(common, pieces, core, shared) {
  const isCommand = ({ entryPoint }) => entryPoint !== undefined;
  const contents = [
    ...shared.map(({ id }, index) => `import * as piece${index} from "./${id}";`),
    'export { main } from "./main.js";',
    "export function load(id) { return Object.hasOwn(pieces, id) ? pieces[id]() : require(id); }",
    "const pieces = {",
    // A command runs only when it is asked for.
    ...shared.map(
      (each, index) => `"./${each.id}": () => ${isCommand(each) ? `require("./${each.id}")` : `piece${index}`},`,
    ),
    "};",
  ].filter((line) => !shared.some((each, index) => isCommand(each) && line.startsWith(`import * as piece${index} `)));
  const { outputFiles } = await build({
    ...common,
    ...COMMON_JS,
    entryPoints: ["core:entry"],
    outdir: "dist",
    plugins: [fromPieces(contents.join("\n"), pieces, core)],
  });
  return outputFiles[0].text;
}

const fromPieces = (entry, pieces, core) => ({
  name: "from-pieces",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^core:entry$/ }, () => ({ path: "entry", namespace: "core" }));
    onResolve({ filter: /^\.\// }, ({ path }) =>
      core.has(basename(path)) ? { path: basename(path), namespace: "core" } : { path, external: true },
    );
    onLoad({ filter: /.*/, namespace: "core" }, ({ path }) => ({
      contents: path === "entry" ? entry : pieces.get(path),
      resolveDir: "/",
    }));
  },
});

/** A piece as a file of its own, which finds what it shares in main.js. */
async function writePiece(text) {
  const { code } = await transform(text, { ...COMMON_JS, platform: "node" });
  return `((require) => {${code}})(require("./main.js").load);\n`;
}

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

/** The validator that the MCP server is given instead; it and its JSON Schema library are 130 KB. */
const noFormValidator = {
  name: "no-form-validator",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /validation\/ajv-provider/ }, () => ({ path: "ajv-provider", namespace: "none" }));
    onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "export const AjvJsonSchemaValidator = null;" }));
  },
};

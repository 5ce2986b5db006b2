// src/ → the JavaScript of dist/. esbuild splits the program at its dynamic imports, so that no code is duplicated; each
// piece becomes CommonJS, whose loader is much cheaper. Since every file costs half a millisecond, pieces that are needed
// together are one file; any other is a file of its own. docs/decisions/0001-one-commonjs-bundle.md has the figures.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { build, transform } from "esbuild";
import { rawText } from "./raw-text.mjs";

/** Files of several pieces, by the modules that need them: every command line needs the first, a search the second, too. */
const JOINED = {
  "main.js": [
    "main.ts",
    ...["list", "show", "discrepancies"].map((name) => `commands/${name}.ts`),
    ...["selection", "list", "theme", "json"].map((name) => `render/${name}.ts`),
    "dataset/index.ts",
  ],
  "search.js": ["commands/search.ts", "cli/search-events.ts"],
};

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
    plugins: [rawText, lazyChildProcess, lazyFuse, leaveOut],
  });
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({ ...output, id: basename(path) }));
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const fileOf = assignFiles(outputs);
  const files = [...new Set(fileOf.values())].map(async (file) => {
    const pieces = outputs.filter(({ id }) => fileOf.get(id) === file);
    const code = file in JOINED ? await joinPieces(common, file, pieces, texts) : await writePiece(texts.get(file));
    return [file, withLoader(file, toAscii(code), fileOf)];
  });
  return Promise.all([...files, writeFuse()]);
}

/** The file of each piece: the first of `JOINED` whose modules import it at once, at any depth, or one of its own. */
function assignFiles(outputs) {
  const byId = new Map(outputs.map((output) => [output.id, output]));
  const fileOf = new Map();
  const assign = (id, file) => {
    if (fileOf.has(id) || !byId.has(id)) return;
    fileOf.set(id, file);
    for (const { path, kind } of byId.get(id).imports) if (kind === "import-statement") assign(basename(path), file);
  };
  for (const [file, modules] of Object.entries(JOINED))
    for (const module of modules) assign(outputs.find(({ entryPoint }) => entryPoint === `src/${module}`).id, file);
  for (const { id } of outputs) if (!fileOf.has(id)) fileOf.set(id, id);
  return fileOf;
}

const COMMON_JS = { format: "cjs", minify: true, charset: "ascii", supported: { "dynamic-import": false } };

/**
 * What V8 does for code that may never run, it need not do here. It skips the body of a function but parses that of an
 * arrow: 3 ms of a look-up, for 1 kB more. It makes the sets of letters of every `/\p{L}/u` that it parses, and parses it
 * again with each function around it, but those of `new RegExp` only where it comes by: 1.5 ms.
 */
const QUICKLY_PARSED = {
  ...COMMON_JS,
  supported: { ...COMMON_JS.supported, arrow: false, "regexp-sticky-and-unicode-flags": false },
};

/** Several pieces in one file, each available by its name on demand. */
async function joinPieces(common, file, pieces, texts) {
  const entry = [
    ...(file === "main.js" ? ['export { main } from "./main.js";'] : []),
    ...pieces.map(({ id, exports }, index) => importPiece(id, exports, index)),
    `export const pieces = { ${pieces.map(({ id, exports }, index) => `"./${id}": () => ({ ${exports.map((name) => `${name}: ${name}_${index}`)} })`)} };`,
  ];
  const ids = pieces.map(({ id }) => id);
  const { outputFiles } = await build({
    ...common,
    ...QUICKLY_PARSED,
    entryPoints: ["joined:entry"],
    outdir: "dist",
    plugins: [fromPieces(entry.join("\n"), new Set(ids), texts)],
  });
  return outputFiles[0].text;
}

/** Imported by name: a namespace would cost a function and a getter for each export at every start. */
const importPiece = (id, exports, index) =>
  `import { ${exports.map((name) => `${name} as ${name}_${index}`)} } from "./${id}";`;

const fromPieces = (entry, ids, texts) => ({
  name: "from-pieces",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^joined:entry$/ }, () => ({ path: "entry", namespace: "joined" }));
    // A module that is imported at run time would be wrapped in a function, with all that it imports, and parsed twice.
    onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      ids.has(basename(path)) && kind === "import-statement"
        ? { path: basename(path), namespace: "joined" }
        : { path, external: true },
    );
    onLoad({ filter: /.*/, namespace: "joined" }, ({ path }) => ({
      contents: path === "entry" ? entry : texts.get(path),
      resolveDir: "/",
    }));
  },
});

/** esbuild leaves letters within a regular expression as they are, and one of them makes V8 hold and read a whole file at two bytes a letter. */
const toAscii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A piece as a file of its own. */
async function writePiece(text) {
  const { code } = await transform(text, { ...COMMON_JS, platform: "node" });
  return code;
}

/** Lets the code of a file find each piece where it is, through main.js, which knows. */
function withLoader(file, code, fileOf) {
  if (file !== "main.js") return `((require) => {${code}})(require("./main.js").load);\n`;
  const joined = [...fileOf].filter(([, other]) => other in JOINED && other !== file);
  const files = JSON.stringify(Object.fromEntries(joined.map(([id, other]) => [`./${id}`, `./${other}`])));
  return `const files = ${files};
const load = (id) => module.exports.pieces?.[id]?.() ?? (id in files ? require(files[id]).pieces[id]() : require(id));
((require) => {${code}})(load);
module.exports.load = load;
`;
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

/** fuse.js is called synchronously, but only if a word is misspelt, so it is a separate file that is loaded at the first call. */
const lazyFuse = {
  name: "lazy-fuse",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fuse\.js\/basic$/ }, ({ path }) => ({ path, namespace: "lazy-fuse" }));
    onResolve({ filter: /./, namespace: "lazy-fuse" }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: "lazy-fuse" }, () => ({
      contents: `export default { match: (...given) => require("./fuse.js").match(...given) };`,
    }));
  },
};

async function writeFuse() {
  const path = createRequire(import.meta.url).resolve("fuse.js/basic");
  return ["fuse.js", await writePiece(readFileSync(path, "utf8"))];
}

/**
 * Parts of libraries that nothing calls. The MCP server is given another validator instead of one that is 130 kB with its
 * JSON Schema library; cli-table3 is given our measure of text instead of its own, and no colours.
 */
const LEFT_OUT = /validation\/ajv-provider|^string-width$|^@colors\/colors\/safe$/;

const leaveOut = {
  name: "leave-out",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LEFT_OUT }, ({ path }) => ({ path, namespace: "left-out" }));
    onLoad({ filter: /./, namespace: "left-out" }, () => ({ contents: "export const AjvJsonSchemaValidator = null;" }));
  },
};

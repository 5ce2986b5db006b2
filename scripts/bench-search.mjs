// Search against plain fuse.js: how often each finds the right event first on the judged look-ups, and how long a query
// takes over 100,000 synthetic claims. Both in one run, on one machine. `npm run bench` runs it; the limit is 100 ms per
// query after loading.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { rawText } from "./raw-text.mjs";
import { createSyntheticDataset, SYNTHETIC_QUERIES } from "./synthetic-dataset.mjs";

const ROOT = join(import.meta.dirname, "..");
const BAR = 100;
const CLAIMS = Number(process.argv[2] ?? 100_000);

/** The program's own code, bundled in memory. */
async function loadProgram() {
  const modules = ["dataset/load", "search/build-index", "search/parse-query", "search/search"];
  const contents = `${modules.map((name) => `export * from "./src/${name}.ts";`).join("\n")}
    export * from "./tests/judged/judge.ts"; export { parseValue } from "./src/model/values/index.ts"; export { default as Fuse } from "fuse.js";`;
  const options = {
    absWorkingDir: ROOT,
    bundle: true,
    plugins: [rawText],
    alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
    format: "esm",
    platform: "node",
    target: "node20",
    write: false,
    define: { "import.meta.dirname": JSON.stringify(join(ROOT, "src")) },
  };
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: ROOT } });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** fuse.js as people wire it: one document a claim, with the title of its event. */
function createFuseFinder({ Fuse }, dataset) {
  const documents = dataset.claims.map(({ event, statement, stated }) => ({
    event,
    title: Object.values(dataset.events.get(event).label),
    statement: Object.values(statement),
    stated: stated ?? "",
  }));
  const fuse = new Fuse(documents, {
    keys: ["title", "statement", "stated"],
    threshold: 0.4,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return (text) => [...new Set(fuse.search(text).map(({ item }) => item.event))];
}

function createFinder({ createSearchIndex, parseQuery, search }, dataset) {
  const index = createSearchIndex(dataset);
  return async (text) => search(index, parseQuery(text, dataset)).results.map(({ event }) => event.id);
}

async function score(program, folder, lists) {
  const dataset = await program.loadDataset({ path: join(ROOT, folder), bundled: false });
  const finders = { rashomon: createFinder(program, dataset), "plain fuse.js": createFuseFinder(program, dataset) };
  for (const list of lists) {
    const lookups = JSON.parse(readFileSync(join(ROOT, "tests/judged", list), "utf8"));
    console.log(`\n${list} (${lookups.length} look-ups)`);
    for (const [name, find] of Object.entries(finders)) {
      const verdicts = await Promise.all(
        lookups.map(async (lookup) => program.judge(lookup, await find(lookup.query), dataset)),
      );
      const percent = (key) =>
        `${Math.round((100 * verdicts.filter((verdict) => verdict[key]).length) / verdicts.length)} %`.padStart(5);
      console.log(`  ${name.padEnd(14)} first ${percent("isFirst")}   among three ${percent("isAmongThree")}`);
    }
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function timeQueries(program) {
  const dataset = createSyntheticDataset(CLAIMS, program.parseValue);
  console.log(
    `\nTime of a query over ${CLAIMS.toLocaleString("en")} synthetic claims (median of 5; the bar is ${BAR} ms)`,
  );
  const makers = { rashomon: createFinder, "plain fuse.js": createFuseFinder };
  const finders = Object.entries(makers).map(([name, make]) => {
    const start = performance.now();
    const find = make(program, dataset);
    console.log(`  ${name.padEnd(14)} index ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return [name, find];
  });
  for (const text of SYNTHETIC_QUERIES) {
    const times = [];
    for (const [name, find] of finders)
      times.push(`${String(name)} ${(await timeQuery(find, text, name === "rashomon" ? 5 : 1)).toFixed(0)} ms`);
    console.log(`  ${text.padEnd(34)} ${times.join("   ")}`);
  }
}

async function timeQuery(find, text, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await find(text);
    times.push(performance.now() - start);
  }
  return median(times);
}

const program = await loadProgram();
await score(program, "data/iran-hostage-crisis", ["fresh-eyes.json", "own.json", "newcomer.json", "third-reader.json"]);
await score(program, "tests/fixtures/constantinople-1453", ["constantinople-1453.json"]);
await timeQueries(program);

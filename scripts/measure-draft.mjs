// How well `draft` finds the claims of a dataset: node scripts/measure-draft.mjs TEXTS [DATASET]. The texts are read without
// the dataset; then its claims are compared with the candidates in their sentences. Prints shares, and with --misses what
// was not found.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { rawText } from "./raw-text.mjs";

const ROOT = join(import.meta.dirname, "..");
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const [texts, folder = join(ROOT, "data/iran-hostage-crisis")] = words;
const tellsMisses = process.argv.includes("--misses");
if (texts === undefined) throw new Error("usage: node scripts/measure-draft.mjs TEXTS [DATASET] [--misses]");

const { outputFiles } = await build({
  stdin: {
    contents: `export * from "./src/drafting/draft-texts.ts"; export * from "./src/drafting/candidate-record.ts";
      export * from "./src/dataset/load.ts"; export * from "./src/dataset/texts.ts"; export * from "./src/dataset/texts-segments.ts";
      export * from "./src/model/values/index.ts"; export * from "./src/model/values/date.ts"; export * from "./src/model/fold.ts";
      export * from "./src/model/lexicon.ts"; export * from "./src/dataset/languages.ts";`,
    resolveDir: ROOT,
  },
  bundle: true,
  plugins: [rawText],
  format: "esm",
  platform: "node",
  target: "node20",
  write: false,
  define: { "import.meta.dirname": JSON.stringify(join(ROOT, "src")) },
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
});
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const program = await import(`data:text/javascript;base64,${code}`);
const { allNames, attributeOf, canonicalValue, draftTexts, fold, knownWords, loadDataset, loadEdtf, segmentText } =
  program;

await loadEdtf();
const dataset = await loadDataset({ path: folder, bundled: false });
const opened = [...dataset.sources.values()].map(({ id, file, language }) => () => {
  const text = readFileSync(join(texts, file), "utf8");
  return { id, language, published: null, text, segments: segmentText(text, language) };
});
const passages = [...draftTexts(opened, new Set(), () => {})].flatMap((each) => each.passages);
const placeOf = (source, { paragraph, sentence }) => `${source} ${paragraph}.${sentence}`;
const bySentence = new Map(passages.map((passage) => [placeOf(passage.source, passage.locator), passage.candidates]));

/** Ids by which an attribute may be proposed: its own, and the concepts that its names are words for. */
function conceptsOf({ id, label, synonyms }) {
  const names = new Set([id, ...Object.values(label), ...Object.values(synonyms).flat()].map(fold));
  const found = new Set([id]);
  for (const { code: language } of dataset.languages)
    for (const [concept, list] of Object.entries(knownWords(language).attributes))
      if ([concept, ...list].some((word) => names.has(fold(word)))) found.add(concept);
  return found;
}
const concepts = new Map([...dataset.attributes].map(([id, attribute]) => [id, conceptsOf(attribute)]));

const VALUES = new Set(["date", "relative-date", "count", "duration", "measure", "clock-time"]);
const NAMED = new Set(["person", "place", "country", "city", "ship", "operation", "organisation"]);

function matches(claim, candidate) {
  const value = canonicalValue(claim.value);
  if (VALUES.has(claim.value.kind)) {
    const told = claim.value.kind === "relative-date" ? String(value).replace(/ \S+$/, "") : String(value);
    return candidate.kind !== "name" && String(candidate.value) === told;
  }
  if (candidate.kind !== "name" || !["name", "entity"].includes(claim.value.kind)) return false;
  const entity = dataset.entities.get(value);
  const names = (entity === undefined ? [String(value)] : allNames(entity)).map(fold).filter((name) => name.length > 1);
  const found = fold(String(candidate.value));
  const stated = fold(claim.stated ?? "");
  return (
    names.some(
      (name) =>
        name === found || (name.length > 3 && found.includes(name)) || (found.length > 3 && name.includes(found)),
    ) ||
    (stated !== "" && (stated.includes(fold(candidate.stated)) || fold(candidate.stated).includes(stated)))
  );
}

const tally = { values: [0, 0], names: [0, 0] };
const [cited, rightly] = [new Set(), new Set()];
for (const claim of dataset.claims) {
  if (claim.locator === null) continue;
  const candidates = bySentence.get(placeOf(claim.source, claim.locator)) ?? [];
  const found = candidates.filter((candidate) => matches(claim, candidate));
  for (const candidate of found) {
    cited.add(candidate);
    if (concepts.get(claim.attribute).has(attributeOf(candidate))) rightly.add(candidate);
  }
  const isOpen = claim.value.kind === "relative-date" && claim.value.amount === null;
  if (claim.basis.type === "inferred" || claim.stated === null || isOpen) continue;
  const isValue = VALUES.has(claim.value.kind);
  const isName = claim.value.kind === "name" || NAMED.has(dataset.entities.get(canonicalValue(claim.value))?.type);
  if (!isValue && !isName) continue;
  const counts = isValue ? tally.values : tally.names;
  counts[1] += 1;
  if (found.length > 0) counts[0] += 1;
  else if (tellsMisses)
    console.log(`not found: ${claim.id} ${claim.attribute} ${canonicalValue(claim.value)} “${claim.stated}”`);
}

const all = passages.flatMap(({ candidates }) => candidates).length;
const share = (part, whole) => `${((100 * part) / whole).toFixed(1)}% (${part} of ${whole})`;
console.log(`dates, figures and lengths with a candidate of the right value: ${share(...tally.values)}`);
console.log(`names with a candidate: ${share(...tally.names)}`);
console.log(`candidates that a claim cites: ${share(cited.size, all)}`);
console.log(`cited candidates with the right attribute: ${share(rightly.size, cited.size)}`);

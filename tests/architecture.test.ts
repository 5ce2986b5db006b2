// Imports point one way, from the first room to the last, and every third-party package has one importer.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../src");

/** The rooms of src/, top to bottom. A file imports from its own room and from those below it. */
const ROOMS = [
  "main.ts",
  "program.ts",
  "commands",
  "cli",
  "browse",
  "timeline",
  "drafting",
  "import",
  "export",
  "present",
  "authoring",
  "questions",
  "search",
  "verdicts",
  "dataset",
  "render",
  "model",
  "platform",
  "bundled-data.ts",
];

/** Rooms that touch neither files nor the process. */
const PURE = ["timeline", "drafting", "present", "questions", "search", "verdicts", "render", "model"];

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Room of the importing file. */
  readonly from: string;
  /** Room of what is imported; null for a package. */
  readonly to: string | null;
}

const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));

const IMPORTS = FILES.flatMap(importsOf);

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), "utf8");
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\(?\s*)"([^"]+)"/g)].map(([, specifier = ""]) => {
    const target = specifier.startsWith(".") ? relative(SRC, join(SRC, dirname(file), specifier)) : null;
    return { file, from: roomOf(file), specifier, to: target === null ? null : roomOf(target) };
  });
}

function roomOf(path: string): string {
  return path.split(/[/\\]/)[0] ?? "";
}

const show = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;

test("every file is in a folder", () => {
  expect(FILES.filter((file) => !ROOMS.includes(roomOf(file)))).toEqual([]);
});

test("imports point from the program down to the model and never back", () => {
  // ".." is beside src/: package.json and data/.
  const pointsDown = ({ from, to }: Import): boolean =>
    to === null || to === ".." || ROOMS.indexOf(from) <= ROOMS.indexOf(to);
  expect(IMPORTS.filter((found) => !pointsDown(found)).map(show)).toEqual([]);
});

test("no two files need each other, not even for a type", () => {
  const targets = (file: string): readonly string[] =>
    IMPORTS.filter((found) => found.file === file && found.to !== null).map(({ specifier }) =>
      join(dirname(file), specifier).replaceAll("\\", "/"),
    );
  const graph = new Map(FILES.map((file) => [file, targets(file)]));
  // A file that needs no other of these is taken away, again and again: what stays is in a circle, or leads to one.
  for (let before = -1; before !== graph.size;) {
    before = graph.size;
    for (const [file, needed] of graph) if (!needed.some((target) => graph.has(target))) graph.delete(file);
  }
  expect([...graph.keys()]).toEqual([]);
});

test("the model imports only the model, and words from data/", () => {
  const isData = (specifier: string): boolean => /^(?:\.\.\/)+data\/[\w/-]+\.json$/.test(specifier);
  const strangers = IMPORTS.filter(
    ({ from, to, specifier }) => from === "model" && to !== null && to !== "model" && !isData(specifier),
  );
  expect(strangers.map(show)).toEqual([]);
});

test("the pure rooms touch neither files nor the process", () => {
  const impure = IMPORTS.filter(({ from, specifier }) => PURE.includes(from) && specifier.startsWith("node:"));
  expect(impure.map(show)).toEqual([]);
});

test("every third-party package has one importer", () => {
  const importers = new Map<string, Set<string>>();
  for (const { file, specifier, to } of IMPORTS) {
    if (to !== null || specifier.startsWith("node:")) continue;
    importers.set(specifier, (importers.get(specifier) ?? new Set()).add(file));
  }
  expect([...importers].filter(([, files]) => files.size > 1)).toEqual([]);
});

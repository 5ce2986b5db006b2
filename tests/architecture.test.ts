// Imports point one way, and every third-party package has one importer.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../src");

/** What the files of a folder may import from beside their own folder. "" is src/ itself, ".." what is beside it: data/. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  analysis: ["model"],
  render: ["model", "errors.ts"],
  dataset: ["model", "errors.ts", ".."],
  interchange: ["dataset", "model", "errors.ts"],
  browse: ["analysis", "render", "model", "errors.ts", "streams.ts"],
};

/** Folders that touch neither files nor the process. */
const PURE = ["model", "analysis", "render"];

interface Import {
  readonly file: string;
  /** First part of the file's path: its folder, or its own name in src/. */
  readonly from: string;
  readonly specifier: string;
  /** The same of what is imported; null for a package. */
  readonly to: string | null;
}

const IMPORTS = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .flatMap((file) => importsOf(file.replaceAll("\\", "/")));

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*"([^"]+)"/g)].map(([, specifier = ""]) => {
    const target = specifier.startsWith(".") ? relative(SRC, join(SRC, dirname(file), specifier)) : null;
    return { file, from: firstPart(file), specifier, to: target === null ? null : firstPart(target) };
  });
}

function firstPart(path: string): string {
  return path.split(/[/\\]/)[0] ?? "";
}

const show = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;

test("imports point from commands to model and never back", () => {
  const allowed = ({ from, to }: Import): boolean =>
    to === null || to === from || (MAY_IMPORT[from]?.includes(to) ?? true);
  expect(IMPORTS.filter((found) => !allowed(found)).map(show)).toEqual([]);
});

test("nothing imports main, and main alone imports the program", () => {
  const users = IMPORTS.filter(({ to }) => to === "main.ts" || to === "program.ts");
  expect(users.map(show)).toEqual(["main.ts imports ./program.ts"]);
});

test("the core touches neither files nor the process", () => {
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

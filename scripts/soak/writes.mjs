// Every command that writes, for the kills: its input, and the next command, which must find the old files or the new ones.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
export const BIN = join(ROOT, "bin/rashomon.js");

/** A table with this many claims. */
const tableOf = (rows, value) =>
  `source,event,attribute,value\n${Array.from({ length: rows }, (_, n) => `s${n % 3},e${n},deaths,${value}\n`).join("")}`;

const split = (line) => line.split(" ");

const write = (title, target, line, rest = {}) => ({
  title,
  target,
  words: split(line),
  next: split(`claims --dataset ${target}`),
  ...rest,
});

/** No command reads what is no dataset. */
const writeFile = (title, name, line) => write(title, name, line, { next: null });

const exportTo = (format) =>
  writeFile(
    `export --to ${format}`,
    `old.${format}`,
    `export --to ${format} --out old.${format} --force --dataset mine`,
  );

/** Decided on a terminal, which `script` gives it: the first candidate is taken. Where one was is no part of the dataset. */
const ON_TERMINAL = { keys: "aq", besides: ["draft.json"] };

export const WRITES = [
  write("import to a new folder", "new", "import table.csv --out new"),
  write("import --force", "mine", "import table.csv --out mine --force"),
  write("import --update", "table", "import changed/table.csv --out table --update --prune"),
  write("import --append", "table", "import more.csv --out table --append"),
  write("import to one file", "one.json", "import table.csv --out one.json --force"),
  write("init", "new", "init new"),
  write("init --force", "mine", "init mine --title Another --force"),
  write("add", "mine", "add event --title Another --dataset mine"),
  write("add to one file", "one.json", "add event --title Another --dataset one.json"),
  write("edit", "mine", "edit event mill-fire --set kind=span --dataset mine"),
  write("remove", "table", "remove event e1 --with-uses --dataset table"),
  write("rename", "mine", "rename event mill-fire blaze --dataset mine"),
  write("merge", "table", "merge event e1 e2 --dataset table"),
  write("merge dataset", "mine", "merge dataset table --dataset mine"),
  write("undo", "edited", "undo --dataset edited"),
  write("draft to a new folder", "new", "draft --texts texts --out new"),
  write("draft, a candidate taken", "drafted", "draft --texts texts --out drafted", ON_TERMINAL),
  write("export --to json", "one.json", "export --to json --out one.json --force --dataset mine"),
  ...["ndjson", "csv", "json-ld", "html", "markdown"].map(exportTo),
  write("export --to frictionless", "package", "export --to frictionless --out package --force --dataset mine", {
    next: split("import package --dry-run"),
  }),
  writeFile("a baseline", "old.json", "discrepancies --write-baseline old.json --dataset mine"),
  write("search, which keeps an index", "large", "search e1 --dataset large"),
  write("the command after a kill", "cut", "claims --dataset cut", {
    before: { words: split("import table.csv --out cut --force"), call: "rename", n: 3 },
  }),
];

/** How each dataset is made that a write may name. */
const MADE = {
  mine: ["init mine"],
  cut: ["init cut"],
  edited: ["init edited", "edit event mill-fire --set kind=topic --dataset edited"],
  package: ["init packed --title Packed", "export --to frictionless --out package --dataset packed"],
  "one.json": ["import more.csv --out one.json"],
  table: ["import table.csv --out table"],
  drafted: ["draft --texts texts --out drafted"],
  large: ["import large.csv --out large"],
};

/** Fills a folder with what these writes are run on. */
export function fillFolder(folder, writes) {
  const run = (line) => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...split(line)], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`${line}: ${stderr}`);
  };
  const put = (name, text) => writeFileSync(join(folder, name), text);
  for (const name of ["texts", "changed"]) mkdirSync(join(folder, name));
  put("texts/paper.txt", "The fire of 4 May 1850 killed 12 people. The mill burnt down. It cost 300 pounds.\n");
  put("table.csv", tableOf(9, 8));
  put("changed/table.csv", tableOf(7, 9));
  put("more.csv", tableOf(3, 4));
  put("large.csv", tableOf(2001, 8));
  for (const format of ["ndjson", "csv", "json-ld", "html", "markdown", "json"]) put(`old.${format}`, "old\n");
  const isNamed = (name) => writes.some(({ words }) => words.includes(name));
  for (const [name, lines] of Object.entries(MADE)) if (isNamed(name)) lines.forEach(run);
}

// A dataset in which every text that is free to be anything holds what a terminal or a spreadsheet would obey.

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Colours, a window title, C1 forms, NUL, backspace, a lone CR, a line of its own, overrides, isolates, marks, tags. */
export const POISON =
  "\u001b[31m\u001b]0;owned\u0007\u009b2J\u0000\u0008\u007f\rerror:lost\n\u2028\u0085\u202e\u2066\u200f\u061c\u200e\ufeff\u{e0041}\u001b[";

const bad = (text: string): string => `${POISON}${text}${POISON}`;
const labels = (text: string) => ({ en: bad(text), ar: bad("نص") });
const lists = (text: string) => ({ en: [bad(text), `=${bad(text)}`], [bad("en")]: [bad(text)] });

const named = (name: string, label = "label") => ({
  id: name,
  [label]: labels(name),
  synonyms: lists(`${name} also`),
  keywords: lists(`${name} key`),
});

const TEXT =
  `${bad("Seven men died")} in the ${POISON}fire. ${bad("It burnt")}.\n\n${bad("A second paragraph")}.\n`.replaceAll(
    // oxlint-disable-next-line no-control-regex -- a file with more of these is no text, and is refused as such
    /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g,
    "",
  );

/** Its file name is a trap too; no file system takes NUL or a slash in one. */
const TEXT_FILE = `${POISON.replaceAll("\0", "")}post.txt`;

const source = (id: string, more: object) => ({
  ...named(id),
  language: bad("en"),
  derivedFrom: [],
  description: labels("description"),
  publisher: bad("publisher"),
  published: bad("1931"),
  url: bad("javascript:alert(1)"),
  file: TEXT_FILE,
  sha256: createHash("sha256").update(TEXT).digest("hex"),
  sentences: null,
  furniture: [],
  segments: null,
  ...more,
});

let number = 0;
const claim = (source: string, event: string, attribute: string, value: unknown, more: object = {}) => ({
  id: bad(`c${(number += 1)}`),
  source,
  event,
  attribute,
  scope: null,
  value,
  stated: `${POISON}men`,
  statement: labels(`statement ${number}`),
  locator: { paragraph: 1, sentence: 1 },
  hedge: bad("perhaps"),
  mood: "fact",
  attributedTo: "mayor",
  basis: { inferred: bad("why") },
  asOf: null,
  mentions: ["mayor"],
  note: bad("note"),
  ...more,
});

const attribute = (id: string, kind: string, more: object = {}) => ({
  ...named(id),
  kind,
  cardinality: "exclusive",
  nature: "fact",
  importance: "key",
  vocabulary: null,
  unit: labels("unit"),
  tolerance: null,
  dates: null,
  ...more,
});

const HEAD = {
  $schema: bad("schema"),
  format: "rashomon/1",
  id: "poisoned",
  title: labels("title"),
  description: labels("description"),
  version: bad("1.0"),
  licence: bad("CC0"),
  defaultLanguage: "en",
  sha256: bad("hash"),
  languages: [
    {
      code: bad("en"),
      label: bad("English"),
      direction: "ltr",
      stopWords: [bad("the")],
      numbers: { [bad("six")]: 6 },
      prefixes: [bad("un")],
      suffixes: [bad("ing")],
      questions: { count: [bad("how many")] },
    },
    { code: "ar", label: bad("عربي"), direction: "rtl" },
    { code: "en", label: bad("English") },
  ],
  attributes: [
    attribute("date", "date", { dates: "whole" }),
    attribute("lasted", "duration"),
    attribute("deaths", "count"),
    attribute("name", "name", { cardinality: "many" }),
    attribute("cause", "term", { vocabulary: bad("causes"), nature: "framing" }),
    attribute("place", "entity"),
    attribute("arson", "flag"),
    attribute("account", "text"),
    attribute("order", "order"),
  ],
  scopes: [{ ...named("men"), partOf: null }],
  terms: ["lightning", "petrol"].map((id) => ({
    ...named(id),
    vocabulary: bad("causes"),
    broader: null,
    excludes: [],
  })),
};

const CLAIMS = [
  claim("gazette", "fire", "date", "1931-08-04"),
  claim("herald", "fire", "date", "1931-08-05"),
  claim("gazette", "flood", "date", "P2D after fire"),
  claim("gazette", "fire", "deaths", 8, { asOf: "1931" }),
  claim("herald", "fire", "deaths", "10..12", { asOf: "1931" }),
  claim("gazette", "fire", "deaths", 2, { scope: "men" }),
  claim("gazette", "fire", "name", bad("Great Fire")),
  claim("herald", "fire", "name", `=${bad("Fire")}`),
  claim("gazette", "fire", "cause", "lightning"),
  claim("herald", "fire", "cause", "petrol"),
  claim("gazette", "fire", "place", "mayor"),
  claim("herald", "fire", "place", "mill"),
  claim("herald", "fire", "arson", true),
  claim("gazette", "fire", "lasted", "P3D"),
  claim("gazette", "fire", "account", `@${bad("told")}`),
  claim("herald", "fire", "account", bad("told otherwise"), { statement: null }),
  claim("herald", "flood", "order", "after fire"),
];

/** The single-file form. Every record has every member that the format knows. */
export const POISONED = {
  ...HEAD,
  sources: [source("gazette", {}), source("herald", { derivedFrom: ["gazette"], sha256: bad("0".repeat(64)) })],
  entities: ["mayor", "mill"].map((id) => ({ ...named(id), type: bad("person"), partOf: null })),
  events: [
    { ...named("fire", "title"), kind: "point", partOf: null, possiblySameAs: ["flood"] },
    { ...named("flood", "title"), kind: "span", partOf: "fire", possiblySameAs: [] },
  ],
  claims: CLAIMS,
  checks: [
    {
      id: bad("sum"),
      event: "fire",
      label: labels("sum"),
      type: "sum",
      total: "fire/deaths@1931",
      parts: ["fire/deaths/men"],
    },
    {
      id: bad("days"),
      event: "fire",
      label: labels("days"),
      type: "duration",
      duration: "fire/lasted",
      from: "fire/date",
      to: "flood/date",
    },
  ],
  notes: [{ discrepancy: "fire/date", text: labels("note"), author: bad("curator") }],
};

export const CLAIM_ID = CLAIMS[0]?.id ?? "";

/** A table whose names and cells are traps. */
const TABLE = [
  ["source", "event", "attribute", "value", bad("more")],
  [bad("gazette"), bad("fire"), bad("deaths"), "8", bad("x")],
  [bad("herald"), `=${bad("fire")}`, "deaths", bad("lots"), "y"],
  ["", bad("fire"), "deaths", "9", "z"],
  [bad("herald"), "fire", "date", bad("4/5/1931"), "z"],
]
  .map((row) => row.map((cell) => `"${cell.replaceAll("\0", "")}"`).join(","))
  .join("\n");

/** Writes all of it into a folder: the dataset, a broken one, a table, the text of a source. */
export function writePoisoned(folder: string): void {
  const broken = {
    ...POISONED,
    [bad("member")]: 1,
    events: [{ id: bad("fire"), kind: bad("kind"), [bad("x")]: 1 }, { id: 3 }],
  };
  writeFileSync(join(folder, "poisoned.json"), JSON.stringify(POISONED));
  writeFileSync(join(folder, "broken.json"), JSON.stringify(broken));
  writeFileSync(join(folder, "no.json"), `{"id": ${bad("x")}`);
  writeFileSync(join(folder, "table.csv"), TABLE);
  writeFileSync(join(folder, TEXT_FILE), TEXT);
}

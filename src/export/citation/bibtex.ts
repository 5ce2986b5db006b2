// A citation as one BibTeX entry. `@misc` is the type that every style knows; biblatex reads the same fields.

import type { Citation, CitedStatement } from "./types.ts";

/** The entry; its key is made of the id in characters that BibTeX allows. */
export function writeBibtex({ id, title, statements, dataset }: Citation): string {
  const sources = [...new Set(statements.map(({ source }) => source))];
  const [first, ...others] = statements;
  const own = first !== undefined && others.every(({ url }) => url === first.url) ? first : null;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ["author", sources.map((source) => `{${escape(source)}}`).join(" and ")],
    ["title", `{${escape(title)}}`],
    ["howpublished", escape(`Dataset "${dataset.title}", version ${dataset.version}, sha256 ${dataset.sha256}`)],
    ["year", yearOf(own?.published ?? null)],
    ["publisher", own?.publisher ? escape(own.publisher) : null],
    ["url", own?.url ? own.url.replaceAll(/[{}\\\s]/g, encodeURIComponent) : null],
    ["note", escape(statements.length === 1 ? placeOf(first) : statements.map(describe).join("; "))],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `  ${name} = {${value ?? ""}},`);
  return [`@misc{${keyOf(id)},`, ...lines, "}", ""].join("\n");
}

const placeOf = (statement: CitedStatement | undefined): string => {
  const locator = statement?.locator ?? "";
  return locator === "" ? "" : `${locator.charAt(0).toUpperCase()}${locator.slice(1)}`;
};

const describe = ({ text, source, locator }: CitedStatement): string =>
  `${text}: ${[source, locator].filter((part) => part !== null).join(", ")}`;

const yearOf = (published: string | null): string | null => /\d{4}/.exec(published ?? "")?.[0] ?? null;

const keyOf = (id: string): string => `rashomon:${id.replaceAll("/", ":").replaceAll(/[^\p{L}\p{N}:._-]/gu, "-")}`;

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text in which nothing is a command; an unmatched brace cannot occur. Letters stay as they are (UTF-8). */
const escape = (text: string): string =>
  text.replaceAll(/[\\~^{}%&$#_]/g, (character) => SPECIAL[character] ?? `\\${character}`);

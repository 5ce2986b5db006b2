// A citation as CSL-JSON: a list of one entry of a database, the form that Zotero and pandoc read.

import type { Citation, CitedStatement } from "./types.ts";

export function writeCslJson({ id, title, statements, dataset }: Citation): string {
  const sources = [...new Set(statements.map(({ source }) => source))];
  const [first, ...others] = statements;
  const own = first !== undefined && others.every(({ url }) => url === first.url) ? first : null;
  const item = {
    id: `rashomon:${id}`,
    type: "entry",
    title,
    author: sources.map((literal) => ({ literal })),
    "container-title": dataset.title,
    version: dataset.version,
    ...(own?.published ? { issued: { raw: own.published } } : {}),
    ...(own?.publisher ? { publisher: own.publisher } : {}),
    ...(own?.url ? { URL: own.url } : {}),
    ...(statements.length === 1 && first?.locator ? { section: first.locator } : {}),
    ...(dataset.licence === null ? {} : { license: dataset.licence }),
    number: id,
    note: [`sha256: ${dataset.sha256}`, ...(statements.length > 1 ? statements.map(describe) : [])].join("\n"),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const describe = ({ text, source, locator }: CitedStatement): string =>
  `${text}: ${[source, locator].filter((part) => part !== null).join(", ")}`;

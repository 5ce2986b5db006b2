// A citation as a sentence or a short list in Markdown.

import type { Citation, CitedDataset, CitedStatement } from "./types.ts";

/** One sentence for a claim, a list of who says what for a discrepancy. */
export function writeMarkdown({ id, title, statements, dataset, words }: Citation): string {
  const [first, ...more] = statements;
  if (first !== undefined && more.length === 0)
    return `${escape(first.text)} — ${origin(first)}. ${datasetOf(dataset, id, words)}\n`;
  const lines = statements.map((statement) => `- ${escape(statement.text)} — ${origin(statement)}`);
  return [`${escape(title)}. ${datasetOf(dataset, id, words)}`, "", ...lines, ""].join("\n");
}

function origin({ source, publisher, published, url, locator }: CitedStatement): string {
  const name =
    url === null ? escape(source) : `[${escape(source)}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
  const rest = [publisher, published, locator].filter((part) => part !== null);
  return [name, ...rest.map(escape)].join(", ");
}

function datasetOf({ title, version, sha256, licence }: CitedDataset, id: string, words: Citation["words"]): string {
  const parts = [
    `${words.version} ${escape(version)}`,
    `sha256 ${sha256}`,
    ...(licence === null ? [] : [escape(licence)]),
    `\`${id}\``,
  ];
  return `${words.in}: *${escape(title)}* [${words.dataset}], ${parts.join(", ")}.`;
}

const escape = (text: string): string => text.replaceAll(/[\\`*_[\]<>|~&$]/g, "\\$&");

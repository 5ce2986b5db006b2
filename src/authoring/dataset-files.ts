// A draft → the texts of its files, laid out for people: one record per line.

import type { Data } from "../model/is-record.ts";
import { PART_FILES } from "../dataset/read.ts";
import { PARTS } from "../model/format.ts";
import type { FileText } from "./write-files.ts";
import type { Draft } from "./draft.ts";

/** Claims are written in pieces, since one string cannot hold a million. */
const LINES = 10_000;

function* claimLines(claims: readonly Data[]): Iterable<string> {
  for (let start = 0; start < claims.length; start += LINES) {
    yield claims
      .slice(start, start + LINES)
      .map((claim) => `${JSON.stringify(claim)}\n`)
      .join("");
  }
}

/** Files by name, in the order in which they should be written: the head last, since it makes the folder a dataset. */
export function toDatasetFiles(draft: Draft): ReadonlyMap<string, FileText> {
  const files = new Map<string, FileText>([[PART_FILES.claims, () => claimLines(draft.claims)]]);
  for (const part of PARTS)
    if (part !== "claims" && draft[part].length > 0) files.set(PART_FILES[part], listText(draft[part], ""));
  return files.set("dataset.json", headText(draft.head));
}

/** The single-file form: the head with every part as a member, one record per line. */
export function toSingleFile({ head, ...parts }: Draft): string {
  return headText({
    ...head,
    ...Object.fromEntries(Object.entries(parts).filter(([, records]) => records.length > 0)),
  });
}

const listText = (records: readonly unknown[], indent: string): string =>
  records.length === 0
    ? "[]\n"
    : `[\n${records.map((record) => `${indent}  ${JSON.stringify(record)}`).join(",\n")}\n${indent}]\n`;

function headText(head: Data): string {
  const members = Object.entries(head).map(([key, value]) => {
    const isList = Array.isArray(value) && value.some((item) => typeof item === "object");
    return `  ${JSON.stringify(key)}: ${isList ? listText(value, "  ").trimEnd() : JSON.stringify(value)}`;
  });
  return `{\n${members.join(",\n")}\n}\n`;
}

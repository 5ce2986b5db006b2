// Finds unknown members of records, most of which are misspelt, and text that a terminal would obey.

import { codeAt } from "../model/at.ts";
import { nearest } from "../model/nearest.ts";
import { stripInvisible } from "../render/text.ts";
import { type Report, type Said, say } from "./problem.ts";
import { isRecord } from "../model/is-record.ts";
import { HEAD_LISTS, PART_RECORDS, PARTS, type RecordKind } from "../model/format.ts";
import { listOf } from "./validate-claims.ts";
import type { RawDataset, RawRecord } from "./raw.ts";
import { knownFields } from "./schema.ts";

/** Reports unknown members and hidden characters as warnings. Members whose names begin with // are comments. */
export function checkFields(raw: RawDataset, report: Report): void {
  const check = (record: RawRecord, kind: RecordKind): void => checkRecord(record, kind, report);
  check(raw.head, "dataset");
  for (const [key, kind] of Object.entries(HEAD_LISTS))
    for (const { data } of listOf(raw.head.data, key)) check({ file: raw.head.file, line: null, data }, kind);
  for (const part of PARTS) for (const record of raw.parts[part]) check(record, PART_RECORDS[part]);
}

function checkRecord({ file, line, data }: RawRecord, kind: RecordKind, report: Report): void {
  const known = new Set(knownFields(kind));
  const record = typeof data["id"] === "string" ? `${kind} "${data["id"]}"` : kind;
  const warn = (said: Said, field: string): void =>
    report({ severity: "warning", file, line, record, ...said, at: data, field });
  for (const [key, value] of Object.entries(data)) {
    if (known.has(key)) {
      if (value === "") warn(say("empty", `"${key}" is empty`, "give it a value, or remove it"), key);
      const hidden = findHidden(value);
      const message = `"${key}" contains ${hidden}, which are invisible and may control a terminal`;
      if (hidden !== null) warn(say("invisible", message, "remove it"), key);
    } else if (!key.startsWith("//")) {
      const [near] = nearest(key, known);
      const hint = near === undefined ? "remove it, or begin its name with //" : `did you mean "${near}"?`;
      warn(say("unknown-field", `"${key}" is not a field of ${article(kind)}`, hint), key);
    }
  }
}

const article = (kind: string): string => (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);

/** Name of the first hidden character in a text, or in the texts of a list or an object; null if there is none. */
function findHidden(value: unknown): string | null {
  if (typeof value === "string") {
    const isClean = stripInvisible(value) === value;
    const found = isClean ? undefined : [...value].find((character) => stripInvisible(character) !== character);
    return found === undefined && !value.includes("\ufffd")
      ? null
      : `the character U+${codeAt(found ?? "\ufffd", 0)
          .toString(16)
          .toUpperCase()
          .padStart(4, "0")}`;
  }
  if (Array.isArray(value)) {
    const texts = value.filter((item) => typeof item === "string");
    return texts.map(findHidden).find((found) => found !== null) ?? null;
  }
  return isRecord(value) ? findHidden(Object.values(value).flat()) : null;
}

// Puts parentheses around the functions that a few sample look-ups call; this makes V8 compile them together with
// their file. Any other function it only skips through, and reads it again when it is called; and Node's compile cache, from
// 22 on, holds only what was compiled with the file. They are not listed by hand: each look-up is run with Node's own
// coverage. docs/decisions/0001-one-commonjs-bundle.md has the figures.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The new texts of some files, `[path, text]`, after the look-ups, each a list of arguments, have been run. */
export function markCalledFunctions(bin, paths, lookUps) {
  const runs = lookUps.map((args) => calledFunctions(bin, args));
  return paths.map((path) => {
    const called = new Map(runs.flatMap((run) => (run.get(path) ?? []).map((one) => [one.start, one])));
    return [path, putInParentheses(readFileSync(path, "utf8"), [...called.values()])];
  });
}

/** The functions of each file that a run calls: where they start and end. */
function calledFunctions(bin, args) {
  const folder = mkdtempSync(join(tmpdir(), "rashomon-coverage-"));
  try {
    execFileSync(process.execPath, [bin, ...args], {
      env: { ...process.env, NODE_V8_COVERAGE: folder },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [report] = readdirSync(folder);
    const { result } = JSON.parse(readFileSync(join(folder, report), "utf8"));
    const files = result.filter(({ url }) => url.startsWith("file:"));
    return new Map(files.map(({ url, functions }) => [fileURLToPath(url), functions.flatMap(rangeIfCalled)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rangeIfCalled = ({ ranges: [{ startOffset, endOffset, count }] }) =>
  count > 0 ? [{ start: startOffset, end: endOffset }] : [];

/** The function around all code of a file, up to its first statement. */
const OPENING = /\(require\)\s*=>\s*\{(?:"use strict";)?/;
const FUNCTION = /^(?:async )?function\*?/;
const DECLARATION = /^((?:async )?function\*?) ?([\w$]+)/;
/** What comes before a function that is a value, not a declaration. */
const OPERATOR = /(?:[=(,:?[&|!]|return |=> ?)$/;
const STATEMENT_END = /[;{}]$/;

/** A declaration cannot be in parentheses, so it becomes a variable, which is set before all other code, as declarations are. */
function putInParentheses(text, called) {
  const opening = OPENING.exec(text);
  const first = opening.index + opening[0].length;
  const inside = called.filter(({ start }) => start >= first).toSorted((a, b) => a.start - b.start);
  const isOutermost = ({ start, end }) => !inside.some((other) => other.start < start && end < other.end);
  const variables = [];
  const write = (from, to) => {
    let [written, at] = ["", from];
    for (const each of inside.filter(({ start, end }) => start >= from && end <= to)) {
      if (each.start < at || !FUNCTION.test(text.slice(each.start, each.end))) continue;
      const before = text.slice(Math.max(0, each.start - 8), each.start);
      const isValue = OPERATOR.test(before);
      if (!isValue && !(STATEMENT_END.test(before) && isOutermost(each))) continue;
      const code = text.charAt(each.start) + write(each.start + 1, each.end);
      written += text.slice(at, each.start) + (isValue ? `(${code})` : "");
      if (!isValue) variables.push(code.replace(DECLARATION, "$2=($1") + ")");
      at = each.end;
    }
    return written + text.slice(at, to);
  };
  const rest = write(first, text.length);
  return `${text.slice(0, first)}${variables.length > 0 ? `var ${variables.join(",")};` : ""}${rest}`;
}

// An error as a person or a script reads it. Pure.

import { DataError, isOurs, RashomonError } from "../platform/errors.ts";
import { describeSystemCode, systemCode } from "../platform/system-errors.ts";
import { inAnyCase } from "../model/any-case.ts";
import { formatNames, formats } from "../render/index.ts";
import { schemaVersion, stringifySafely } from "../render/json.ts";
import { stripControls, stripInvisible } from "../render/text.ts";
import { beforeEnd, readWords } from "./read-words.ts";

/** Whatever was thrown, as an error with a code; anything that is not our own error is a defect, `internal`. */
export function toKnownError(thrown: unknown): RashomonError {
  if (isOurs(thrown)) return thrown;
  const code = systemCode(thrown);
  if (code !== null) return systemError(code, thrown as NodeJS.ErrnoException);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new RashomonError(message, ["this is a bug in rashomon: please report it, with the command line"]);
}

/** An error of the system that nothing closer to it has handled. */
function systemError(code: string, { path, syscall }: NodeJS.ErrnoException): RashomonError {
  const { what, hint } = describeSystemCode(code);
  if (syscall === "uv_cwd") return new DataError("the current folder no longer exists", ["cd to another folder"]);
  return new DataError(path === undefined ? `system error: ${what}` : `cannot use "${path}": ${what}`, [hint]);
}

/**
 * Text for stderr: under a machine format exactly one JSON object; else one line, and what to try next. A defect keeps
 * its stack. For an interruption, people get no text.
 */
export function formatError(thrown: unknown, argv: readonly string[]): string {
  const { code, message, suggestions } = toKnownError(thrown);
  if (wantsMachineFormat(argv)) {
    return `${stringifySafely({ schemaVersion, error: { code, message, suggestions } }, false)}\n`;
  }
  if (code === "interrupted") return "";
  const text = code === "internal" && thrown instanceof Error ? (thrown.stack ?? message) : message;
  const hint = suggestions.length > 0 ? `hint: ${stripControls(writeSuggestions(suggestions))}\n` : "";
  return `${shortenWords(stripInvisible(`error: ${text}`).replace(FOREIGN_BREAKS, " "))}\n${hint}`;
}

/** A word of thousands of characters would fill the screen that should say what is wrong with it. */
const shortenWords = (text: string): string =>
  text.replaceAll(/[^\s]{300,}/g, (word) => `${word.slice(0, 100)}…${word.slice(-20)}`);

/** Suggestions that are single words may be what was meant. */
const writeSuggestions = (suggestions: readonly string[]): string =>
  suggestions.every((text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/-]*$/u.test(text))
    ? `did you mean ${suggestions.join(", ")}?`
    : suggestions.join("; ");

/** Line breaks inside quoted text; our own are followed by two spaces. */
const FOREIGN_BREAKS = /[\t\v\f\r\x85\u2028\u2029]|\n(?!  )/g;

/** Looks at the bare words, since the command line itself may be wrong. */
export function wantsMachineFormat(argv: readonly string[]): boolean {
  const words = beforeEnd(readWords(argv));
  if (words.includes("--json")) return true;
  return words.some((word, index) => {
    const name = word === "--format" ? words[index + 1] : /^--format=(.*)$/.exec(word)?.[1];
    const format = name === undefined ? null : inAnyCase(formatNames, name);
    return format !== null && formats[format].machine;
  });
}

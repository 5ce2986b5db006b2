// What a terminal can show: the number of colours, links, and a believable number of columns and rows.

import type { Env, Size } from "./streams.ts";

/** 0: none; "bold": bold, dim and underline, but no colour; 1: 16 colours; 2: 256; 3: true colour. */
export type ColorLevel = 0 | "bold" | Depth;
type Depth = 1 | 2 | 3;

export const COLOR_CHOICES = ["auto", "always", "never"] as const;
export type ColorChoice = (typeof COLOR_CHOICES)[number];

/**
 * The colour level of an output. In order: `--color`, FORCE_COLOR, NO_COLOR (https://no-color.org), CLICOLOR_FORCE and
 * CLICOLOR (https://bixense.com/clicolors), TERM=dumb; then colour on a terminal only. NO_COLOR removes only colour: a known
 * terminal still gets bold.
 */
export function colorLevel(choice: ColorChoice, env: Env, isTerminal: boolean): ColorLevel {
  if (choice === "never") return 0;
  if (choice === "always") return depthOf(env) || 1;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forcedLevel(forced, env);
  if (isSet(env["NO_COLOR"])) return isTerminal && isSet(env["TERM"]) && env["TERM"] !== "dumb" ? "bold" : 0;
  if (isSet(env["CLICOLOR_FORCE"]) && env["CLICOLOR_FORCE"] !== "0") return depthOf(env) || 1;
  if (!isTerminal || env["CLICOLOR"] === "0") return 0;
  return depthOf(env);
}

/** FORCE_COLOR as Node reads it: "0" or "false" is none, "2" and "3" are depths, anything else is "some". */
function forcedLevel(value: string, env: Env): ColorLevel {
  if (value === "0" || value === "false") return 0;
  if (value === "1" || value === "2" || value === "3") return Number(value) as Depth;
  return depthOf(env) || 1;
}

/** What the terminal can show. */
function depthOf(env: Env): 0 | Depth {
  const term = env["TERM"] ?? "";
  if (term === "dumb") return 0;
  if (/^(truecolor|24bit)$/i.test(env["COLORTERM"] ?? "")) return 3;
  return /-256(color)?$/i.test(term) ? 2 : 1;
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";

export const LINK_CHOICES = ["auto", "always", "never"] as const;
export type LinkChoice = (typeof LINK_CHOICES)[number];

/**
 * In order: `--links`, FORCE_HYPERLINK, RASHOMON_LINKS; without any of them there are no links, since some terminals and
 * pagers show the codes. `auto` and RASHOMON_LINKS apply only to terminals, except dumb ones.
 */
export function wantsHyperlinks(choice: LinkChoice | null, env: Env, isTerminal: boolean): boolean {
  const forced = env["FORCE_HYPERLINK"];
  if (choice === "always" || choice === "never") return choice === "always";
  if (choice === null && forced !== undefined) return isOn(forced);
  return (choice === "auto" || isOn(env["RASHOMON_LINKS"])) && isTerminal && env["TERM"] !== "dumb";
}

const isOn = (value: string | undefined): boolean => !["", "0", "false", undefined].includes(value);

/** No real screen has more. */
const LARGEST: Size = { columns: 1000, rows: 500 };

export const believableSize = ({ columns, rows }: Size): Size => ({
  columns: Math.min(columns, LARGEST.columns),
  rows: Math.min(rows, LARGEST.rows),
});

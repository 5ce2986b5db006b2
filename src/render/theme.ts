// Colours, for a reader who has them: the only importer of chalk, and only when there is colour to show.

import type { ChalkInstance } from "chalk";

import type { RenderOptions } from "./report.ts";
import type { Tone } from "./view.ts";

/** Paints text that holds no line break; an absent tone leaves it as it is. */
export type Theme = (tone: Tone | undefined, text: string) => string;

export const plainTheme: Theme = (_tone, text) => text;

// Only the sixteen colours and attributes that follow the reader's own palette; dim instead of
// bright black, which some palettes make invisible.
const styles: { readonly [tone in Tone]: (chalk: ChalkInstance) => ChalkInstance } = {
  strong: (chalk) => chalk.bold,
  dim: (chalk) => chalk.dim,
  title: (chalk) => chalk.bold,
  agreement: (chalk) => chalk.green,
  conflict: (chalk) => chalk.red.bold,
  caution: (chalk) => chalk.yellow,
  silence: (chalk) => chalk.dim,
  accent: (chalk) => chalk.magenta,
  match: (chalk) => chalk.bold.underline,
  command: (chalk) => chalk.cyan,
};

/** The theme for a colour level; chalk is loaded for levels above 0 only. */
export async function createTheme(level: RenderOptions["colorLevel"]): Promise<Theme> {
  if (level === 0) return plainTheme;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level });
  return (tone, text) => (tone === undefined ? text : styles[tone](chalk)(text));
}

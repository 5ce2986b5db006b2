// Colours. The only importer of chalk, which is loaded only if there is colour to show.

import type { ChalkInstance } from "chalk";

import type { RenderOptions } from "./report.ts";
import type { Tone } from "./view.ts";

/** Paints text without line breaks; without a tone it is unchanged. */
export type Theme = (tone: Tone | undefined, text: string) => string;

export const plainTheme: Theme = (_tone, text) => text;

// Only the sixteen colours and attributes that follow the reader's palette; dim rather than bright black, which is invisible in some
// palettes.
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

/** The same without colour. */
const plainStyles: typeof styles = {
  ...styles,
  agreement: (chalk) => chalk,
  conflict: (chalk) => chalk.bold,
  caution: (chalk) => chalk,
  accent: (chalk) => chalk,
  command: (chalk) => chalk,
};

/** The theme for a colour level; chalk is loaded if there is something to paint. */
export async function createTheme(level: RenderOptions["colorLevel"]): Promise<Theme> {
  if (level === 0) return plainTheme;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: level === "bold" ? 1 : level });
  const painted = level === "bold" ? plainStyles : styles;
  return (tone, text) => (tone === undefined ? text : painted[tone](chalk)(text));
}

// Colours. The only importer of chalk, which is loaded only if there is colour to show.

import type { ChalkInstance } from "chalk";

import { at } from "../model/at.ts";
import type { RenderOptions } from "./report.ts";
import { SOURCE_COLOURS, SOURCE_TONES, type SourceTone } from "./source-tones.ts";
import type { Tone } from "./view.ts";

/** Paints text without line breaks; without a tone it is unchanged. */
export type Theme = (tone: Tone | undefined, text: string) => string;

export const plainTheme: Theme = (_tone, text) => text;

type Style = (chalk: ChalkInstance) => ChalkInstance;

// Only the sixteen colours and attributes that follow the reader's palette; dim rather than bright black, which is invisible in some
// palettes. Sources have more colours where the terminal does.
const styles: { readonly [tone in Exclude<Tone, SourceTone>]: Style } = {
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

/** Of the sixteen colours, those that verdicts do not use, then the same in bold, underlined, and both. */
const FEW_COLOURS: readonly Style[] = [(chalk) => chalk.magenta, (chalk) => chalk.cyan, (chalk) => chalk.blueBright];
const EMPHASES: readonly Style[] = [
  (chalk) => chalk,
  (chalk) => chalk.bold,
  (chalk) => chalk.underline,
  (chalk) => chalk.bold.underline,
];

function sourceStyle(tone: SourceTone, chalk: ChalkInstance): ChalkInstance {
  if (chalk.level > 1) return chalk.ansi256(SOURCE_COLOURS[tone].ansi);
  const index = SOURCE_TONES.indexOf(tone);
  const emphasis = at(EMPHASES, Math.floor(index / FEW_COLOURS.length));
  return at(FEW_COLOURS, index % FEW_COLOURS.length)(emphasis(chalk));
}

const isSourceTone = (tone: Tone): tone is SourceTone => tone in SOURCE_COLOURS;

/** The theme for a colour level; chalk is loaded if there is something to paint. */
export async function createTheme(level: RenderOptions["colorLevel"]): Promise<Theme> {
  if (level === 0) return plainTheme;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: level === "bold" ? 1 : level });
  const painted = level === "bold" ? plainStyles : styles;
  const styleOf = (tone: Tone): ChalkInstance => {
    if (!isSourceTone(tone)) return painted[tone](chalk);
    return level === "bold" ? chalk : sourceStyle(tone, chalk);
  };
  return (tone, text) => (tone === undefined ? text : styleOf(tone)(text));
}

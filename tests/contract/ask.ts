// Runs a command on a toy dataset and reads back what a script would read.

import { join } from "node:path";
import { run, type Outcome, type RunOptions, splitWords } from "../support/run.ts";

export type Item = Readonly<Record<string, unknown>>;

export interface Envelope extends Item {
  readonly kind: string;
  readonly total: number;
  readonly returned: number;
  readonly truncated: boolean;
  readonly items: readonly Item[];
  readonly warnings: readonly string[];
}

const fixture = (theme: string): string => join(import.meta.dirname, "../fixtures", theme);

/** Four accounts, one of them a copy; one finding of every verdict. */
/** Errors without the dataset that their hints name. */
export const withoutDataset = (stderr: string): string => stderr.replaceAll(/ --dataset [^\s;]+/g, "");

export const KRAKATOA = fixture("krakatoa-1883");

/** Data that means harm: terminal codes, bidi overrides, formulas, ids that every object has. */
export const TELEGRAM = fixture("zimmermann-telegram");

/** Text in both directions: Arabic with vowel signs, Hebrew, digits of both kinds, wide letters. */
export const HATTIN = fixture("hattin-1187");

/** Runs a line on a dataset, the toy one on Krakatoa unless said otherwise. */
export function ask(line: string, options: RunOptions & { readonly dataset?: string } = {}): Promise<Outcome> {
  const { dataset = KRAKATOA, ...rest } = options;
  return run([...splitWords(line), "--dataset", dataset], rest);
}

/** The JSON envelope that a line gives. */
export async function askJson(line: string, options: Parameters<typeof ask>[1] = {}): Promise<Envelope> {
  const { stdout } = await ask(`${line} --json`, options);
  return JSON.parse(stdout) as Envelope;
}

/** The first item that a line gives. Throws where there is none. */
export async function askOne(line: string): Promise<Item> {
  const [item] = (await askJson(line)).items;
  if (item === undefined) throw new Error(`Nothing found: ${line}`);
  return item;
}

/** Ids of the items that a line gives, in order. */
export const askIds = async (line: string): Promise<readonly string[]> =>
  (await askJson(line)).items.map((item) => String(item["id"]));

// What a reading command passes to the renderers: the records for programs, a view for people, and the query. Renderers need nothing
// else from a command.

import type { Picture } from "./picture.ts";
import type { View } from "./view.ts";

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonRecord = { readonly [key: string]: Json };

export interface Report {
  /** Name of the shape: "search", "list", "show" … */
  readonly kind: string;
  readonly dataset: { readonly id: string; readonly version: string; readonly sha256: string };
  /** The query as understood: every option with its value, null if not given. */
  readonly query: JsonRecord;
  /** How many items were found. */
  readonly total: number;
  /** Every item, in the order shown; renderers apply `limit`. Best made by `lazily`: a view does not need them. */
  readonly items: Iterable<JsonRecord>;
  /** The rows for CSV and TSV, if one item contains many records. */
  readonly rows?: Iterable<JsonRecord>;
  /** Further members of the JSON envelope, such as `undated`. */
  readonly extra?: JsonRecord;
  readonly warnings?: readonly string[];
  /** Header of CSV and TSV: dotted paths into an item or row, such as "event.id". Lists are joined with "; ". */
  readonly columns: readonly string[];
  /** Made from at most `limit` items; called only for formats for people. */
  readonly view: (limit: number) => View;
  /** The same as a picture, if there is one. */
  readonly picture?: (limit: number) => Picture | Promise<Picture>;
  /** Whether a terminal shows only as many items as fit, unless `--limit` is given; else it shows all in the pager. */
  readonly cutToScreen?: boolean;
  /** The note on items that a view leaves out, in its language; in English if absent. */
  readonly cutNote?: (count: number) => string;
}

/** Records that are made one by one when asked for: a view needs none, and there may be too many for memory. */
export const lazily = <T>(things: Iterable<T>, shape: (thing: T) => JsonRecord): Iterable<JsonRecord> => ({
  *[Symbol.iterator]() {
    for (const thing of things) yield shape(thing);
  },
});

/** Stands for a dataset that is missing or cannot be read. */
export const NO_DATASET: Report["dataset"] = { id: "", version: "", sha256: "" };

export interface RenderOptions {
  /** Terminal columns to fill; Infinity means no wrapping, 0 means 80. */
  readonly width: number;
  readonly terminal: boolean;
  /** 0: plain; "bold": no colour; 1: 16 colours; 2: 256; 3: true colour. */
  readonly colorLevel: 0 | "bold" | 1 | 2 | 3;
  /** 0 shows all. */
  readonly limit: number;
  /** Dotted paths that `--fields` names; null for all. */
  readonly fields: readonly string[] | null;
  /** Left-to-right marks after right-to-left text: on a terminal, always (also in a pipe), or never. */
  readonly bidi: "auto" | "marks" | "off";
  /** Completes a suggested command so that it can be pasted; if absent, commands stay as they are. */
  readonly suggest?: (command: string) => string;
  /** Whether to write links that a terminal can open; no if absent. */
  readonly links?: boolean;
}

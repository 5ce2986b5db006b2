// What a reading command hands to the renderers: the records for machines, a view for people, and
// what was asked. One record in, text out; no renderer asks a command anything else.

import type { Picture } from "./picture.ts";
import type { View } from "./view.ts";

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonRecord = { readonly [key: string]: Json };

export interface Report {
  /** Name of the shape: "search", "list", "show" … */
  readonly kind: string;
  readonly dataset: { readonly id: string; readonly version: string; readonly sha256: string };
  /** The question as understood: every option with its value, null where not given. */
  readonly query: JsonRecord;
  /** How many items were found. */
  readonly total: number;
  /** Every item, in the order shown; renderers apply `limit`. A getter, so that a view does not pay for them. */
  readonly items: readonly JsonRecord[];
  /** The same, one made after another, where there may be too many to hold at once. */
  readonly each?: () => Iterable<JsonRecord>;
  /** What CSV and TSV have instead of the items, where one item holds many records. */
  readonly rows?: readonly JsonRecord[];
  /** Further members of the JSON envelope, such as `undated`. */
  readonly extra: JsonRecord;
  readonly warnings: readonly string[];
  /** Header of CSV and TSV: dotted paths into an item or row, such as "event.id". A list joins with "; ". */
  readonly columns: readonly string[];
  /** Drawn from at most `limit` items; called by human formats only. */
  readonly view: (limit: number) => View;
  /** The same as a picture, for what can be drawn as one. */
  readonly picture?: (limit: number) => Picture | Promise<Picture>;
  /** Whether a terminal shows only as many items as fit unless `--limit` says otherwise; else it shows all, paged. */
  readonly cutToScreen: boolean;
  /** What is said of the items that a view leaves out, in its language; English where this is absent. */
  readonly cutNote?: (count: number) => string;
}

export interface RenderOptions {
  /** Terminal columns to fill; with Infinity nothing is wrapped, with 0 it is 80. */
  readonly width: number;
  readonly terminal: boolean;
  /** 0: plain; "bold": no colour; 1: 16 colours; 2: 256; 3: true colour. */
  readonly colorLevel: 0 | "bold" | 1 | 2 | 3;
  /** 0 shows all. */
  readonly limit: number;
  /** Dotted paths that `--fields` names; null for all. */
  readonly fields: readonly string[] | null;
  /** Left-to-right marks after right-to-left text: on a terminal, always (a pipe too), or never. */
  readonly bidi: "auto" | "marks" | "off";
  /** Completes a command that is suggested, so that it works when it is pasted; as it is where this is absent. */
  readonly suggest?: (command: string) => string;
  /** Whether what leads somewhere is a link that a terminal can open; not where it is absent. */
  readonly links?: boolean;
}

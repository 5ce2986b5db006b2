// What the texts of help are made of.

/** A term and what it means, or a command line by itself. */
export type Entry = readonly [term: string, text: string];

/** A paragraph, or a list of terms, with a heading where it needs one. */
export type Section = string | { readonly heading?: string; readonly entries: readonly Entry[] };

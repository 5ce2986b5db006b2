// The parts of a help text.

/** A term and its meaning, or just a command line. */
export type Entry = readonly [term: string, text: string];

/** A paragraph, or a list of terms with an optional heading. */
export type Section = string | { readonly heading?: string; readonly entries: readonly Entry[] };

// Where the bundled data are, seen from src/ and from dist/ alike.

import { join } from "node:path";

const DIST = join(import.meta.dirname, "../dist");

/** A folder for each bundled dataset. */
export const BUNDLED_DATASETS = join(DIST, "data");

/** The words of every language of data/languages/, by code. */
export const LANGUAGES = join(DIST, "languages.json");

/** Replacements for `<event>` and the like in the examples of help. */
export const EXAMPLE_WORDS = join(DIST, "example-words.json");

/** The templates, style and script of the page that `export --to html` writes. */
export const PAGE_PARTS = join(DIST, "page.json");

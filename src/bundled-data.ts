// Where the build puts the datasets that come with the program, seen from src/ and from dist/ alike.

import { join } from "node:path";

export const BUNDLED_DATASETS = join(import.meta.dirname, "../dist/data");

/** The templates, style and script of the page that `export --to html` writes. */
export const PAGE_PARTS = join(import.meta.dirname, "../dist/page.json");

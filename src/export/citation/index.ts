// The styles that a citation is written in: Markdown for prose, BibTeX for LaTeX, CSL-JSON for reference managers
// (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).

import { writeBibtex } from "./bibtex.ts";
import { writeCslJson } from "./csl.ts";
import { writeMarkdown } from "./markdown.ts";
import type { Citation } from "./types.ts";

const WRITERS = { markdown: writeMarkdown, bibtex: writeBibtex, "csl-json": writeCslJson } as const;

export type CitationStyle = keyof typeof WRITERS;

export const CITATION_STYLES = Object.keys(WRITERS) as readonly CitationStyle[];

/** The citation as text that ends in a line break. */
export const writeCitation = (citation: Citation, style: CitationStyle): string => WRITERS[style](citation);

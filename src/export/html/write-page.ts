// The page as text: fills a Mustache template. Nothing in a dataset becomes markup or script: every text is escaped, and the policy
// in the page allows only the page's own style and script, by their hashes.

import { codeAt } from "../../model/at.ts";
import { createHash } from "node:crypto";
import Mustache from "mustache";
import { SOURCE_COLOURS } from "../../render/source-tones.ts";
import { escapeXml } from "../../render/svg.ts";
import { stripControls } from "../../render/text.ts";
import type { PageView } from "./page-view.ts";

/** The file that the build makes from the folder `page/`. */
export interface PageParts {
  /** Templates by name; `page` is the whole page, the others are its parts. */
  readonly templates: Readonly<Record<string, string>> & { readonly page: string };
  readonly style: string;
  readonly script: string;
}

export function writePage(view: PageView, parts: PageParts): string {
  const { page, ...partials } = parts.templates;
  const { script } = parts;
  const style = `${parts.style}${columnWidths(view)}${sourceColours(view)}${cellLabels(view)}`;
  const whole = { ...view, style, script, policy: policyFor(style, script) };
  const html = unquoteAttributes(Mustache.render(page, whole, partials, { escape: escapeText }));
  // By far the most common mark, so in the style it is the one without a class.
  return html.replaceAll("<i class=inferred>", "<i>");
}

/** Removes quotes around plain values, which HTML does not need. Texts have no tags, since they are escaped; style and script stay as they are. */
const unquoteAttributes = (html: string): string =>
  html.replaceAll(/<(style|script)>[^]*?<\/\1>|<[a-z][^<>]*>/g, (tag, raw?: string) =>
    raw === undefined ? tag.replaceAll(/="([\w.#:/-]+)"(?=[ >])/g, "=$1") : tag,
  );

/** Each source has a column as wide as the others; the more there are, the narrower the first, in rem. */
function columnWidths({ withColumns: { length } }: PageView): string {
  if (length === 0) return "";
  const first = length > 3 ? 14 - length : 12;
  const others = length === 1 ? "2fr" : `repeat(${length},minmax(0,1fr))`;
  return `.matrix tr{grid-template-columns:minmax(${first}rem,1.1fr) ${others}}`;
}

/** Sources and their columns have the colours that they have in every view; on paper, which is white, those for light screens. */
function sourceColours({ choices, withColumns }: PageView): string {
  const rulesFor = (scheme: "light" | "dark"): string =>
    [...new Set(choices.map(({ tone }) => tone))]
      .map((tone) => {
        const heads = withColumns.flatMap((column, index) =>
          column.tone === tone ? [`,thead :nth-child(${index + 2})`] : [],
        );
        return `.${tone}${heads.join("")}{color:${SOURCE_COLOURS[tone][scheme]}}`;
      })
      .join("");
  return `${rulesFor("light")}@media screen and (prefers-color-scheme:dark){${rulesFor("dark")}}`;
}

/** Style for narrow screens: if cells are not in columns, each begins with the name of its source. */
const cellLabels = ({ withColumns }: PageView): string =>
  `@media(max-width:46rem){${withColumns.map(({ text }, index) => `td:nth-child(${index + 2})::before{content:${cssString(text)}}`).join("")}}`;

/** Escapes everything except letters and digits, so that nothing ends the string or the style. */
const cssString = (text: string): string =>
  `"${stripControls(text).replaceAll(/[^A-Za-z0-9]/gu, (character) => `\\${codeAt(character, 0).toString(16)} `)}"`;

/** Mustache also passes numbers. */
const escapeText = (value: unknown): string => escapeXml(`${value as string | number}`);

/** Nothing is fetched from anywhere; `data:` is for the empty icon that keeps browsers from requesting one. */
const policyFor = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

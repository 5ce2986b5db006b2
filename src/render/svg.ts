// Pictures as standalone SVG: text stays text, fonts are generic, colours follow the reader's light or dark scheme. It knows nothing
// about what is drawn.

import { UsageError } from "../platform/errors.ts";
import type { Picture, Shape } from "./picture.ts";
import type { RenderOptions, Report } from "./report.ts";
import { leadingMark } from "./bidi.ts";
import { stripInvisible } from "./text.ts";
import { SOURCE_COLOURS, type SourceTone } from "./source-tones.ts";
import type { Tone } from "./view.ts";

/** Throws `UsageError` for a report without a picture. */
export async function renderSvg(report: Report, options: Pick<RenderOptions, "limit" | "fields">): Promise<string> {
  if (report.picture === undefined) {
    throw new UsageError(`--format svg draws a timeline, discrepancies, an event or agreement, not ${report.kind}`, [
      "rashomon timeline --format svg",
      "another --format",
    ]);
  }
  if (options.fields !== null)
    throw new UsageError("--fields cannot be used with --format svg", ["leave one of them out"]);
  return formatSvg(await report.picture(options.limit > 0 ? options.limit : report.total));
}

const COLOURS: Readonly<Record<Exclude<Tone, SourceTone> | "text" | "paper", readonly [light: string, dark: string]>> =
  {
    text: ["#1f2328", "#e6edf3"],
    paper: ["#ffffff", "#0d1117"],
    strong: ["#1f2328", "#e6edf3"],
    title: ["#1f2328", "#e6edf3"],
    match: ["#1f2328", "#e6edf3"],
    dim: ["#59636e", "#9198a1"],
    silence: ["#6e7781", "#8b949e"],
    agreement: ["#1a7f37", "#3fb950"],
    conflict: ["#cf222e", "#ff7b72"],
    caution: ["#9a6700", "#d29922"],
    accent: ["#8a3ffc", "#be95ff"],
    command: ["#0b7285", "#56d4dd"],
  };

const schemeRules = (scheme: 0 | 1): string => {
  const { paper, ...tones } = COLOURS;
  const rules = Object.entries(tones).map(([tone, colours]) => `.${tone}{color:${colours[scheme]}}`);
  const sources = Object.entries(SOURCE_COLOURS).map(
    ([tone, { light, dark }]) => `.${tone}{color:${scheme === 0 ? light : dark}}`,
  );
  return [...rules, ...sources, `.paper,.letter{fill:${paper[scheme]}}`].join("");
};

// No custom properties: not every program that shows SVG supports them.
const STYLE = [
  "text{font:13px system-ui,sans-serif;fill:currentColor}.strong,.title{font-weight:600}.small{font-size:12px}.big{font-size:20px}.bold{font-weight:600}",
  ".fill{fill:currentColor}.soft{fill:currentColor;fill-opacity:.25}",
  ".dashed{fill:currentColor;fill-opacity:.12;stroke:currentColor;stroke-dasharray:3 2}.hollow{fill:none;stroke:currentColor;stroke-width:1.5}",
  ".rule{stroke:currentColor;stroke-opacity:.55}.faint{stroke:currentColor;stroke-opacity:.3;stroke-dasharray:2 3}",
  '.sign{font-family:"DejaVu Sans","Segoe UI Symbol","Apple Symbols",sans-serif}',
  ".letter{font-size:10px;font-weight:700;text-anchor:middle}",
  schemeRules(0),
  `@media (prefers-color-scheme:dark){${schemeRules(1)}}`,
].join("\n");

/** The picture as part of a page with its own style, ids and colours; drawn things link to their places on the page. */
export const embedSvg = ({ width, height, title, lang, shapes }: Picture): string =>
  [
    `<svg viewBox="0 0 ${width} ${height}" role="group" direction="ltr" aria-label="${escapeXml(title)}" lang="${escapeXml(lang)}">`,
    ...shapes.map((shape) =>
      shape.type === "group" && shape.id !== undefined
        ? `<a href="#${escapeXml(shape.id)}">${shape.shapes.map(formatShape).join("")}</a>`
        : formatShape(shape),
    ),
    "</svg>",
  ].join("");

/** The picture as a separate document. */
export function formatSvg({ width, height, down = 0, title, description, lang, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:lang="${escapeXml(lang)}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(description)}</desc>`,
    `<style>\n${STYLE}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...(down === 0 ? [] : [`<g transform="translate(0 ${round(down)})">`]),
    ...shapes.map(formatShape),
    ...(down === 0 ? [] : ["</g>"]),
    "</svg>\n",
  ].join("\n");
}

/** Text for an element or an attribute, without characters that XML 1.0 does not allow. */
export function escapeXml(text: string): string {
  const clean = stripInvisible(text).replaceAll(/[\t\v\f\r\x85\u2028\u2029\ufffe\uffff]/g, " ");
  return clean
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const BAR_HEIGHTS = { soft: 10, dashed: 10, firm: 5, share: 16 } as const;

const round = (value: number): number => Math.round(value * 10) / 10;

function formatShape(shape: Shape): string {
  switch (shape.type) {
    case "text":
      return formatText(shape);
    case "disc":
      return formatDisc(shape);
    case "bar": {
      const height = BAR_HEIGHTS[shape.look];
      const top = shape.y - height / 2;
      const look = shape.look === "firm" || shape.look === "share" ? "fill" : shape.look;
      return `<rect class="${look} ${shape.tone}" x="${round(shape.x)}" y="${round(top)}" width="${round(Math.max(1, shape.width))}" height="${height}" rx="2"/>`;
    }
    case "cap":
      return `<rect class="fill ${shape.tone}" x="${round(shape.x - 2)}" y="${round(shape.y - 7)}" width="3" height="14"/>`;
    case "arrow": {
      const back = shape.to === "right" ? -7 : 7;
      return `<path class="${shape.isHollow ? "hollow" : "fill"} ${shape.tone}" d="M${round(shape.x)} ${round(shape.y)}l${back} -5v10z"/>`;
    }
    case "line":
      return `<path class="${shape.isFaint === true ? "faint" : "rule"} text" d="M${round(shape.x)} ${round(shape.y)}L${round(shape.toX)} ${round(shape.toY)}"/>`;
    default:
      return `<g><title>${escapeXml(shape.title)}</title>\n${shape.shapes.map(formatShape).join("\n")}\n</g>`;
  }
}

/** Fonts without the sign "≠" would draw a stroke beside an equals sign. */
const SIGN = '<tspan class="sign">≠</tspan>';

const STYLES = ["small", "big", "bold"] as const;

function formatText(shape: Extract<Shape, { readonly type: "text" }>): string {
  const { x, y, text, tone = "text", anchor, isRightToLeft } = shape;
  const names = [tone, ...STYLES.filter((name) => shape[name] === true)].join(" ");
  const end = anchor === undefined || anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const direction = isRightToLeft === true ? ' direction="rtl"' : "";
  const written = escapeXml(text).replaceAll("≠", SIGN);
  // Its position is counted from the left, its words are read from the right: a Unicode isolate, since with a direction
  // attribute browsers would also move its start.
  const embedded = direction === "" && leadingMark(text) !== "" ? `\u2067${written}\u2069` : written;
  return `<text class="${names}" x="${round(x)}" y="${round(y)}"${end}${direction}>${embedded}</text>`;
}

function formatDisc({ x, y, letter, tone, isHollow }: Extract<Shape, { readonly type: "disc" }>): string {
  const [at, middle] = [round(x), round(y)];
  if (letter === null || isHollow === true)
    return `<circle class="${isHollow === true ? "hollow" : "fill"} ${tone}" cx="${at}" cy="${middle}" r="5"/>`;
  return `<circle class="fill ${tone}" cx="${at}" cy="${middle}" r="7"/><text class="letter" x="${at}" y="${round(y + 3.5)}">${escapeXml(letter)}</text>`;
}

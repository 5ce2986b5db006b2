// The output formats, by name. Flags and help are made from this object; the modules of a format are loaded when it is used, so JSON
// never waits for tables or colours.

import type { RenderOptions, Report } from "./report.ts";
import type { Theme } from "./theme.ts";
import type { View } from "./view.ts";

export interface Renderer {
  readonly render: (report: Report) => string | Promise<string>;
  /** The same in pieces, each written before the next is made, since one string cannot hold a million items. */
  readonly pieces?: (report: Report) => Iterable<string>;
}

export interface Format {
  /** Whether programs read it; if so, there is no default limit, and errors are JSON. */
  readonly machine: boolean;
  /** Whether it consists of rows, so that a report with one deep item gives its rows instead. */
  readonly flat?: true;
  /** For help. */
  readonly summary: string;
  /** Loads what the format needs for these options, and no more. */
  readonly load: (options: RenderOptions) => Promise<Renderer>;
}

const leastWidth = 12;
const defaultWidth = 80;

/** The options with a usable width; with an infinite width nothing is wrapped. */
const withWidth = (options: RenderOptions): RenderOptions => ({
  ...options,
  width: options.width > 0 ? Math.max(leastWidth, Math.floor(options.width)) : defaultWidth,
});

type Load = Format["load"];

/** A format for people; `load` gives the function that draws a view. */
const forPeople =
  (load: (options: RenderOptions) => Promise<(view: View, options: RenderOptions) => string>): Load =>
  async (given) => {
    const [draw, { humanView }] = await Promise.all([load(given), import("./selection.ts")]);
    const options = withWidth(given);
    return { render: (report) => draw(humanView(report, options), options) };
  };

/** The same in tones; `load` gives a function that also takes the theme. */
const inTones = (load: () => Promise<(view: View, options: RenderOptions, theme: Theme) => string>): Load =>
  forPeople(async ({ colorLevel }) => {
    const [draw, { createTheme }] = await Promise.all([load(), import("./theme.ts")]);
    const theme = await createTheme(colorLevel);
    return (view, options) => draw(view, options, theme);
  });

/** A format that is written item by item. */
const inPieces =
  (load: () => Promise<(report: Report, options: RenderOptions) => Iterable<string>>): Load =>
  async (options) => {
    const write = await load();
    return { render: (report) => [...write(report, options)].join(""), pieces: (report) => write(report, options) };
  };

export const formats = {
  table: {
    machine: false,
    summary: "tables as wide as the terminal",
    load: inTones(async () => (await import("./table.ts")).renderTable),
  },
  list: {
    machine: false,
    summary: "plain text without tables",
    load: inTones(async () => (await import("./list.ts")).renderList),
  },
  json: {
    machine: true,
    summary: "one JSON document: an envelope with the items",
    load: inPieces(async () => (await import("./json.ts")).writeJson),
  },
  ndjson: {
    machine: true,
    summary: "one JSON item per line",
    load: inPieces(async () => (await import("./json.ts")).writeNdjson),
  },
  csv: {
    machine: true,
    flat: true,
    summary: "comma-separated values, safe to open in a spreadsheet",
    load: inPieces(async () => (await import("./csv.ts")).writeCsv),
  },
  tsv: {
    machine: true,
    flat: true,
    summary: "tab-separated values, for cut and awk",
    load: inPieces(async () => (await import("./csv.ts")).writeTsv),
  },
  md: {
    machine: false,
    summary: "Markdown",
    load: forPeople(async () => (await import("./markdown.ts")).renderMarkdown),
  },
  svg: {
    machine: false,
    summary: "a picture: of a timeline, discrepancies, an event or agreement",
    load: async (options) => {
      const { renderSvg } = await import("./svg.ts");
      return { render: (report) => renderSvg(report, options) };
    },
  },
} as const satisfies { readonly [name: string]: Format };

export type FormatName = keyof typeof formats;

export const isFlat = (name: FormatName): boolean => (formats[name] as Format).flat === true;

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name);

/** In the order of help. */
export const formatNames = Object.keys(formats).filter(isFormatName);

/** The report in a format; the text ends with a newline unless it is empty. */
export async function renderReport(format: FormatName, report: Report, options: RenderOptions): Promise<string> {
  const renderer = await formats[format].load(options);
  return renderer.render(report);
}

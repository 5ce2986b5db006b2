// The output formats, by name. Flags and help are made from this object; the modules of a format are loaded when it is used, so JSON
// never waits for tables or colours.

import type { RenderOptions, Report } from "./report.ts";
import type { View } from "./view.ts";

export interface Renderer {
  readonly render: (report: Report) => string | Promise<string>;
  /** The same in pieces, each written before the next is made, since one string cannot hold a million items. */
  readonly pieces?: (report: Report) => Iterable<string>;
}

const inPieces = (pieces: (report: Report) => Iterable<string>): Renderer => ({
  render: (report) => [...pieces(report)].join(""),
  pieces,
});

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

async function humanRenderer(
  given: RenderOptions,
  draw: (view: View, options: RenderOptions) => string,
): Promise<Renderer> {
  const { humanView } = await import("./selection.ts");
  const options = withWidth(given);
  return { render: (report) => draw(humanView(report, options), options) };
}

export const formats = {
  table: {
    machine: false,
    summary: "tables as wide as the terminal",
    load: async (options) => {
      const [{ renderTable }, { createTheme }] = await Promise.all([import("./table.ts"), import("./theme.ts")]);
      const theme = await createTheme(options.colorLevel);
      return humanRenderer(options, (view, sized) => renderTable(view, sized, theme));
    },
  },
  list: {
    machine: false,
    summary: "plain text without tables",
    load: async (options) => {
      const [{ renderList }, { createTheme }] = await Promise.all([import("./list.ts"), import("./theme.ts")]);
      const theme = await createTheme(options.colorLevel);
      return humanRenderer(options, (view, sized) => renderList(view, sized, theme));
    },
  },
  json: {
    machine: true,
    summary: "one JSON document: an envelope with the items",
    load: async (options) => {
      const { writeJson } = await import("./json.ts");
      return inPieces((report) => writeJson(report, options));
    },
  },
  ndjson: {
    machine: true,
    summary: "one JSON item per line",
    load: async (options) => {
      const { writeNdjson } = await import("./json.ts");
      return inPieces((report) => writeNdjson(report, options));
    },
  },
  csv: {
    machine: true,
    flat: true,
    summary: "comma-separated values, safe to open in a spreadsheet",
    load: async (options) => {
      const { writeCsv } = await import("./csv.ts");
      return inPieces((report) => writeCsv(report, options));
    },
  },
  tsv: {
    machine: true,
    flat: true,
    summary: "tab-separated values, for cut and awk",
    load: async (options) => {
      const { writeTsv } = await import("./csv.ts");
      return inPieces((report) => writeTsv(report, options));
    },
  },
  md: {
    machine: false,
    summary: "Markdown",
    load: async (options) => {
      const { renderMarkdown } = await import("./markdown.ts");
      return humanRenderer(options, renderMarkdown);
    },
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

/** Whether a format consists of rows. */
export const isFlat = (name: FormatName): boolean => (formats[name] as Format).flat === true;

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(formats, name);

/** In the order of help. */
export const formatNames = Object.keys(formats).filter(isFormatName);

/** The report in a format; the text ends with a newline unless it is empty. */
export async function renderReport(format: FormatName, report: Report, options: RenderOptions): Promise<string> {
  const renderer = await formats[format].load(options);
  return renderer.render(report);
}

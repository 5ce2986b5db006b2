// Plain structured text: headings, items, and tables as labels and values, for pipes and narrow screens.

import { layoutView } from "./layout.ts";
import { inkOf, paintLines } from "./paint.ts";
import type { RenderOptions } from "./report.ts";
import { listRows } from "./rows.ts";
import type { Theme } from "./theme.ts";
import type { View } from "./view.ts";

/** The view without tables. */
export function renderList(view: View, options: RenderOptions, theme: Theme): string {
  const lines = layoutView(view, { width: options.width, hints: options.terminal, drawTable: listRows });
  return paintLines(lines, inkOf(options, theme));
}

// The top of the screen: which list, what was typed, and how many of how many.

import { displayWidth, fittingEnd, truncate } from "../render/text.ts";
import { lineWidth } from "../render/spans.ts";
import { type Line, line, span } from "../render/view.ts";
import { fit, spread } from "./frame.ts";
import type { Library } from "./library.ts";
import type { State } from "./state.ts";
import { MODES } from "./subject.ts";
import { localize } from "../model/lexicon.ts";

/** `[Events]  Discrepancies  Claims  Sources`, and what the dataset is of. */
export function tabsLine({ mode, size }: State, { bench, words }: Library): Line {
  const { dataset, labels } = bench;
  const tabs = MODES.flatMap((other) => [
    other === mode ? span(`[${words.modes[other]}]`, "title") : span(` ${words.modes[other]} `, "dim"),
    span(" "),
  ]);
  const short = line(span(`[${words.modes[mode]}]`, "title"), span(` ← → ${words.otherLists}`, "dim"));
  const left: Line = lineWidth(tabs) > size.columns ? short : [span(" "), ...tabs];
  return spread(
    left,
    line(span(localize(dataset.title, labels.lang, dataset.defaultLanguage), "dim"), span(" ")),
    size.columns,
  );
}

const PROMPT = "> ";

/** What was typed, or what typing does; at the right the filters and the counter. */
export function queryLine(state: State, library: Library): Line {
  const { size, query, menu } = state;
  const { keys, typeToFilter } = library.words;
  if (menu !== null)
    return fit(
      line(span(` ${menu.title}`, "title"), span(`  Enter ${keys.choose}, Esc ${keys.back}`, "dim")),
      size.columns,
    );
  const right = counter(state, library);
  const room = size.columns - lineWidth(right) - PROMPT.length - 1;
  const typed = query === "" ? span(typeToFilter, "dim") : span(tail(query, room), "strong");
  return spread(line(span(PROMPT, "accent"), typed), right, size.columns);
}

/** The column of the cursor on that line. */
export function queryColumn(state: State, library: Library): number {
  const room = state.size.columns - lineWidth(counter(state, library)) - PROMPT.length - 1;
  return Math.min(state.size.columns - 1, PROMPT.length + displayWidth(tail(state.query, room)));
}

/** The end of what was typed, where one is typing. */
function tail(query: string, room: number): string {
  const width = displayWidth(query);
  if (width <= room || room < 2) return truncate(query, Math.max(0, room));
  let start = fittingEnd(query, 0, width - room + 1);
  if (displayWidth(query.slice(start)) > room - 1) start = fittingEnd(query, start, 1);
  return `…${query.slice(start)}`;
}

/** "only conflict  5 of 63" */
function counter(state: State, library: Library): Line {
  const { mode, ids, query, size } = state;
  const { words } = library;
  const total = library.total({ mode, query: "", filter: state.filter });
  const filters = filterWords(state, library).flatMap((each) => [span(words.only(each), "caution"), span("  ")]);
  const full = line(...filters, span(`${words.counter(ids.length, total)} `, "dim"));
  const brief = line(...filters, span(`${ids.length}/${total} `, "dim"));
  const typed = Math.max(displayWidth(words.typeToFilter), Math.min(displayWidth(query), size.columns / 3));
  const room = size.columns - PROMPT.length - typed - 1;
  if (lineWidth(full) <= room) return full;
  if (lineWidth(brief) <= room) return brief;
  return line(span(`${ids.length}/${total} `, filters.length > 0 ? "caution" : "dim"));
}

/** What the list is narrowed to, beside the words. */
export function filterWords({ filter: { verdict, source, entity } }: State, { bench }: Library): readonly string[] {
  const { labels } = bench;
  return [
    verdict && labels.phrases.verdicts[verdict],
    source && labels.source(source),
    entity && labels.entity(entity),
  ].filter((word) => word !== null);
}

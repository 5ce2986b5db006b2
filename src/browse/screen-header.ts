// The top of the screen: which list, what was typed, and how many of how many.

import { displayWidth, fittingEnd, truncate } from "../render/text.ts";
import { lineWidth } from "../render/spans.ts";
import { type Line, line, span } from "../render/view.ts";
import { fit, spread } from "./frame.ts";
import type { Library } from "./library.ts";
import type { State } from "./state.ts";
import { MODE_TITLES, MODES } from "./subject.ts";
import { localize } from "../model/lexicon.ts";
import { isDisagreement } from "../model/verdict.ts";

/** `[Events]  Disagreements  Claims  Sources`, and what the dataset is of. */
export function tabsLine({ mode, size }: State, { bench }: Library): Line {
  const { dataset, labels } = bench;
  const tabs = MODES.flatMap((other) => [
    other === mode ? span(`[${MODE_TITLES[other]}]`, "title") : span(` ${MODE_TITLES[other]} `, "dim"),
    span(" "),
  ]);
  const short = line(span(`[${MODE_TITLES[mode]}]`, "title"), span(" ← → others", "dim"));
  const left: Line = lineWidth(tabs) > size.columns ? short : [span(" "), ...tabs];
  return spread(
    left,
    line(span(localize(dataset.title, labels.lang, dataset.defaultLanguage), "dim"), span(" ")),
    size.columns,
  );
}

const PROMPT = "> ";
const PLACEHOLDER = "type to search";

/** What was typed, or what typing does; at the right the filters and the counter. */
export function queryLine(state: State, library: Library): Line {
  const { size, query, menu } = state;
  if (menu !== null)
    return fit(line(span(` ${menu.title}`, "title"), span("  Enter chooses, Esc goes back", "dim")), size.columns);
  const right = counter(state, library);
  const room = size.columns - lineWidth(right) - PROMPT.length - 1;
  const typed = query === "" ? span(PLACEHOLDER, "dim") : span(tail(query, room), "strong");
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

/** "only conflict  5 of 63 events" */
function counter(state: State, library: Library): Line {
  const { mode, ids, query, size, filter } = state;
  const total = library.total({ mode, query: "", filter: state.filter });
  const filters = filterWords(state, library).flatMap((words) => [span(`only ${words}`, "caution"), span("  ")]);
  const isAll = filter.verdict === null || isDisagreement(filter.verdict);
  const noun = mode === "discrepancies" && !isAll ? "matters" : MODE_TITLES[mode].toLowerCase();
  const remark = mode === "discrepancies" && query === "" ? ", biggest first" : "";
  const full = line(...filters, span(`${ids.length} of ${total} ${noun}${remark} `, "dim"));
  const brief = line(...filters, span(`${ids.length}/${total} `, "dim"));
  const room =
    size.columns - PROMPT.length - Math.max(PLACEHOLDER.length, Math.min(displayWidth(query), size.columns / 3)) - 1;
  return lineWidth(full) <= room
    ? full
    : lineWidth(brief) <= room
      ? brief
      : line(span(`${ids.length}/${total} `, filters.length > 0 ? "caution" : "dim"));
}

/** What the list is narrowed to, beside the words. */
export const filterWords = ({ filter: { verdict, source, entity } }: State, { bench }: Library): readonly string[] =>
  [verdict, source, entity === null ? null : bench.labels.entity(entity)].filter((word) => word !== null);

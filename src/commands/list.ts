// `list`: events by date, with certain and possible matches in separate sections.

import { groupBy } from "../model/groups.ts";
import { valueOf } from "../model/at.ts";
import { countedOf, notableOf } from "../questions/extent.ts";
import type { Labels } from "../model/labels.ts";
import type { ListedEvent, ListedExtent, Listing } from "../questions/listing.ts";
import type { Bounds } from "../model/values/contract.ts";
import { type Block, type Cell, type Column, type Line, type View } from "../render/view.ts";
import { heading, hint, line, paragraph, span, table } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { switchFlag, type OptionsOf } from "../cli/parameter.ts";
import { shellWord } from "../cli/suggested-command.ts";
import { listedParts, SELECTION_FLAGS, selectEvents, selectionQuery } from "../cli/select-events.ts";
import { undatedShape } from "../present/json-shapes.ts";
import { eventSpans, sourcesSpan } from "../present/discrepancy-text.ts";
import type { Session } from "../present/session.ts";
import { reporting } from "../cli/open-session.ts";

const PARAMETERS = {
  ...SELECTION_FLAGS,
  all: switchFlag("--all", "List every event that may touch the range"),
};

type ListOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    "Lists events by date. With a range, events wholly inside it come first, then ongoing ones, then those that only some sources put inside it, then those that may touch it: open, vague and disputed dates. Events that sources only place before or after others have the basis “order”; undated ones are listed separately.",
  examples: [
    ["rashomon list", "All events, by date"],
    ["rashomon list --from 1980-01 --to 1980-01", "What happened in a month, was ongoing, or may have happened"],
    ["rashomon list --on 1980-04-24 --json", "One day, for a script"],
  ],
  parameters: PARAMETERS,
  run: reporting(async (options, session) => {
    const { listing, range, sources } = await selectEvents(options, session);
    const { labels } = session;
    const ordered = bySection(listing.dated);
    return {
      kind: "list",
      query: selectionQuery(options),
      ...listedParts(ordered, labels),
      extra: { undated: listing.undated.map((event) => undatedShape(event, labels)) },
      view: (limit) => viewList(ordered.slice(0, limit), listing, range, { ...options, source: sources }, session),
    };
  }),
});

/** Events that some sources, but not all, put in the range come before those that no source does. */
const SECTIONS = ["certain", "ongoing", "bySome", "possible"] as const;

function sectionOf({ match, extents }: ListedEvent): (typeof SECTIONS)[number] {
  if (match !== "possible") return match;
  const dated = countedOf(extents);
  return dated.some((date) => date.match === "certain" && date.basis !== "order") ? "bySome" : match;
}

/** What is certainly in the range first, then what was going on, what some source puts in the range, and what may touch it. */
export const bySection = (listed: readonly ListedEvent[]): readonly ListedEvent[] =>
  SECTIONS.flatMap((name) => listed.filter((each) => sectionOf(each) === name));

/** A date and its sources share a cell: in separate columns they would be torn apart wherever one of them wraps. */
const columnsOf = ({ phrases }: Labels): readonly Column[] => [
  { head: phrases.list.when, min: 18 },
  { head: phrases.list.event, min: 18 },
];

function viewList(
  shown: readonly ListedEvent[],
  listing: Listing,
  range: Bounds | null,
  options: ListOptions,
  session: Session,
): View {
  const { labels } = session;
  const words = labels.phrases.list;
  const rows = new Map(shown.map((listed) => [listed, toRow(listed, session)]));
  const tableOf = (events: readonly ListedEvent[]): Block => ({
    ...table(
      columnsOf(labels),
      events.map((listed) => valueOf(rows, listed)),
    ),
    beside: [...rows.values()],
  });
  const possible = listing.dated.filter((listed) => sectionOf(listed) === "possible").length;
  const isLoose = listing.dated.length === possible;
  const section = (name: (typeof SECTIONS)[number]): readonly Block[] => {
    const events = shown.filter((listed) => sectionOf(listed) === name);
    if (name === "possible" && !options.all && !isLoose && events.length > MOST_POSSIBLE) {
      const folded = span(words.folded(words[name], possible), "strong");
      return [paragraph(line(folded, span(` ${wholeSection(options, session)}`, "dim")))];
    }
    return events.length === 0 ? [] : [heading(2, span(words[name], "title")), tableOf(events)];
  };
  const blocks: Block[] = range === null ? [tableOf(shown)] : SECTIONS.flatMap(section);
  if (shown.length === 0) blocks.push(paragraph(line(words.none)));
  if (listing.undated.length > 0) {
    const isWhole = range === null && shown.length === listing.dated.length;
    blocks.push(undatedBlock(listing, options.source, session, isWhole ? Infinity : FEW_UNDATED));
  }
  const [first] = shown;
  if (first !== undefined) blocks.push(hint(`rashomon show ${first.event.id}`, labels.phrases.next.event));
  return { blocks };
}

/** If more events than this may touch the range, they are only counted. */
const MOST_POSSIBLE = 8;

/** The command that lists every event that may touch the range. */
function wholeSection({ from, to, on, source, coveredBy }: ListOptions, { again }: Session): string {
  const flag = (name: string, value: string | null): string => (value === null ? "" : ` --${name} ${shellWord(value)}`);
  const sources = [...source.map((id) => flag("source", id)), ...coveredBy.map((id) => flag("covered-by", id))].join(
    "",
  );
  return again(`rashomon list${flag("from", from)}${flag("to", to)}${flag("on", on)}${sources} --all`);
}

function toRow({ event, extents, disputed }: ListedEvent, { dataset, labels }: Session): readonly Cell[] {
  const words = labels.phrases.list;
  const dates = notableOf(extents).toSorted((one, other) => PARTS.indexOf(one.part) - PARTS.indexOf(other.part));
  const groups = groupBy(dates, (date) => `${date.part} ${date.value.edtf}`);
  const when = Array.from(groups.values(), (group): Line => {
    const [first] = group;
    return line(
      partWords(first, labels),
      ...(first.match === "outside" ? [span(` (${words.outside})`, "dim")] : []),
      sourcesSpan(
        group.map(({ source }) => source),
        dataset,
        `  ${sourcesOf(group, labels)}`,
      ),
    );
  });
  const title = line(
    span(labels.event(event.id), "strong"),
    ...(disputed ? [span(` ≠ ${words.disputed}`, "conflict")] : []),
  );
  const id = event.id === labels.event(event.id) ? [] : [line(span(event.id, "dim"))];
  return [when, [title, ...id]];
}

const PARTS: readonly ListedExtent["part"][] = ["start", "whole", "end"];

/** "began 4 November 1979", for a date that says no more. */
function partWords({ part, value }: ListedExtent, { value: write, phrases: { timeline } }: Labels): string {
  const text = write(value);
  if (part === "whole" || !Number.isFinite(value.min) || !Number.isFinite(value.max)) return text;
  return part === "start" ? timeline.began(text) : timeline.ended(text);
}

/** "report, gazette (inferred)"; a source that states a date is not also listed as inferring it. */
function sourcesOf(dates: readonly ListedExtent[], labels: Labels): string {
  const { phrases } = labels;
  return [...new Set(dates.map(({ source }) => source))]
    .map((source) => {
      const bases = new Set(dates.filter((date) => date.source === source).map(({ basis }) => basis));
      const words = Array.from(bases, (basis) => (basis === "stated" ? "" : phrases.basis[basis]));
      const name = labels.source(source);
      return words.includes("") ? name : `${name} (${words.join(phrases.comma)})`;
    })
    .join(labels.phrases.comma);
}

/** Alone, undated events may fill a screen; beside dated events, a few titles and the number are enough. */
const FEW_UNDATED = 5;

/** The command that lists every undated event. */
export const WHOLE_LIST = "rashomon list --limit 0";

function undatedBlock(
  { undated }: Listing,
  sources: readonly string[],
  { labels, again }: Session,
  most: number,
): Block {
  const words = labels.phrases.list;
  const lead = sources.length === 0 ? words.datedByNone : words.notDatedBy(sources);
  const shown = undated.slice(0, most);
  const more = undated.length - shown.length;
  const titles = shown.flatMap(({ id }, place) => [place > 0 ? span(" · ", "dim") : "", ...eventSpans(id, labels)]);
  const rest = more > 0 ? [span(` · … ${words.more(more, again(WHOLE_LIST))}`, "dim")] : [];
  return paragraph(line(span(`${lead} (${undated.length}): `, "strong"), ...titles, ...rest));
}

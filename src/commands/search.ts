// `search`: what a person remembers → events, with the claims that answer.

import type { Labels } from "../model/labels.ts";
import type { SearchMatch, TextRange } from "../search/explain-matches.ts";
import { loadIndex } from "../search/index-file.ts";
import { parseQuery } from "../search/parse-query.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { search, type SearchOutcome, type SearchResult } from "../search/search.ts";
import { shellWord } from "../cli/suggested-command.ts";
import type { Context } from "../cli/context.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { isProblem } from "../model/values/contract.ts";
import { writeReport } from "../cli/output.ts";
import type { JsonRecord, Report } from "../render/report.ts";
import { type Block, type Line, line, span, type Span, type View } from "../render/view.ts";
import { type Command, defineCommand, type Run } from "../cli/command.ts";
import { switchFlag, wordsArgument } from "../cli/parameter.ts";
import { claimShape, eventShape } from "../present/json-shapes.ts";
import { idSpans, inferredSpans, placeOf, sourceSpan } from "../present/discrepancy-text.ts";
import { openWorkbench, reportBase, type Workbench } from "../cli/open-session.ts";

interface SearchOptions {
  readonly words: readonly string[];
  readonly all: boolean;
}

export const createSearchCommand = (run: Run<SearchOptions> = runSearch): Command =>
  defineCommand({
    description:
      'Finds events by what is said of them, in every language of the dataset at once; small mistakes in spelling are forgiven. Each event comes with the best claim of each source. Operators: "exact phrase", -without, source:, event:, attribute:, lang:, from:, to:.',
    examples: [
      { command: "rashomon search how many", text: "Any words, also without the command: rashomon how many" },
      { command: `rashomon search '"<exact phrase>" -<word>'`, text: "A phrase, and a word that must not be there" },
      { command: "rashomon search death from:1980 to:1981 --json", text: "Within a range of dates, for a script" },
    ],
    parameters: {
      words: wordsArgument("<words...>", "What you remember of it"),
      all: switchFlag("--all", "Weaker matches too"),
    },
    run,
  });

async function runSearch({ words, all }: SearchOptions, context: Context): Promise<ExitCode> {
  const text = words.join(" ");
  const bench = await openWorkbench(context);
  const query = parseQuery(text, bench.dataset);
  if (isProblem(query)) throw new UsageError(query.problem, query.suggestions);
  const outcome = search(await openIndex(context, bench.dataset), query, { all });
  await writeReport(toReport(text, all, outcome, bench), context);
  return outcome.results.length > 0 ? ExitCode.done : ExitCode.nothing;
}

/** The index that the build made for a bundled dataset, or one made now. */
export async function openIndex(context: Context, dataset: Dataset): Promise<SearchIndex> {
  const compiled = await context.compiled();
  const ready = compiled && loadIndex(compiled.searchIndex(), dataset);
  return ready ?? (await import("../search/build-index.ts")).createSearchIndex(dataset);
}

function toReport(text: string, all: boolean, outcome: SearchOutcome, bench: Workbench): Report {
  return {
    ...reportBase(bench),
    kind: "search",
    query: { words: text, all },
    total: outcome.results.length,
    get items() {
      return outcome.results.map((result) => resultShape(result, bench));
    },
    extra: {
      weaker: outcome.weaker,
      unmatched: outcome.unmatched,
      suggestions: outcome.suggestions,
      fewer: fewerShape(outcome, bench),
    },
    columns: ["event.id", "event.title", "score", "matches.field", "matches.text", "claims.id", "claims.display"],
    cutToScreen: true,
    view: (limit) => viewResults(text, outcome, limit, bench),
  };
}

const matchShape = ({ field, lang, text, ranges }: SearchMatch): JsonRecord => ({ field, lang, text, ranges });

function resultShape({ event, score, matches, claims }: SearchResult, { dataset, labels }: Workbench): JsonRecord {
  return {
    event: eventShape(event, labels),
    score,
    matches: matches.map(matchShape),
    claims: claims.map((claim) => claimShape(claim, dataset, labels)),
  };
}

function viewResults(text: string, outcome: SearchOutcome, limit: number, bench: Workbench): View {
  const [first] = outcome.results;
  const words = bench.labels.phrases.search;
  if (!first) return viewNothing(text, outcome, bench);
  const blocks: Block[] = outcome.results.slice(0, limit).map((result) => resultBlock(result, outcome.mark, bench));
  if (outcome.weaker > 0) {
    blocks.push({ type: "paragraph", lines: [line(span(words.weaker(outcome.weaker), "dim"))] });
  }
  blocks.push({ type: "hint", command: `rashomon show ${first.event.id}`, text: "all that is said of it" });
  return { blocks };
}

function viewNothing(text: string, { suggestions, fewer }: SearchOutcome, { labels }: Workbench): View {
  const words = labels.phrases.search;
  const lines: Line[] = [line(words.none(text))];
  if (suggestions.length > 0) lines.push(line(words.near, span(suggestions.join(", "), "accent")));
  if (fewer === null) return { blocks: [{ type: "paragraph", lines }] };
  const shown = fewer.events.slice(0, MOST_FEWER).map(({ id }) => labels.event(id));
  const more = fewer.events.length > MOST_FEWER ? " …" : "";
  lines.push(line(words.without(fewer.without.join(" ")), span(shown.join(" · ") + more, "accent")));
  const command = `rashomon search ${fewer.words.map(shellWord).join(" ")}`;
  return {
    blocks: [
      { type: "paragraph", lines },
      { type: "hint", command, text: "what those words find" },
    ],
  };
}

const MOST_FEWER = 3;

function fewerShape({ fewer }: SearchOutcome, { labels }: Workbench): JsonRecord | null {
  return fewer && { ...fewer, events: fewer.events.map((event) => eventShape(event, labels)) };
}

/** Title, the best claim of each source, and where else it matched. */
function resultBlock(
  { event, matches, claims }: SearchResult,
  mark: SearchOutcome["mark"],
  { dataset, labels }: Workbench,
): Block {
  const rangesOf = (text: string): readonly TextRange[] => mark(text, labels.lang);
  const title = labels.event(event.id);
  const shown = bestOfEachSource(claims);
  const said = new Set([title, ...shown.map((claim) => labels.statement(claim))]);
  const lines: Line[] = shown.map((claim) => {
    const statement = labels.statement(claim);
    const who = sourceSpan(claim.source, dataset, `${claim.source} ${placeOf(claim.locator)}`.trim());
    return line(who, "  ", ...highlight(statement, rangesOf(statement)), ...inferredSpans(claim, labels));
  });
  const elsewhere = matches.filter((match) => !said.has(match.text)).slice(0, MOST_ELSEWHERE);
  if (elsewhere.length > 0) lines.push(matchLine(elsewhere, labels));
  const lead = line(...highlight(title, rangesOf(title), "title"), ...idSpans(event.id, labels.event(event.id)));
  return { type: "item", lead, body: [{ type: "paragraph", lines }] };
}

const MOST_ELSEWHERE = 2;

/** "matched  keyword (id): “kapal perang”" */
function matchLine(matches: readonly SearchMatch[], { phrases }: Labels): Line {
  const parts = matches.flatMap(({ field, lang, text, ranges }, index) => [
    span(index === 0 ? phrases.search.matched : ";", "dim"),
    span(` ${field} (${lang}) “`, "dim"),
    ...highlight(text, ranges, "dim"),
    span("”", "dim"),
  ]);
  return line(...parts);
}

function bestOfEachSource(claims: readonly Claim[]): readonly Claim[] {
  const sources = new Set<string>();
  return claims.filter(({ source }) => !sources.has(source) && sources.add(source));
}

/** A text with its matched parts marked. */
function highlight(text: string, ranges: readonly TextRange[], tone?: Span["tone"]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) spans.push(span(text.slice(at, start), tone));
    spans.push(span(text.slice(start, end), "match"));
    at = end;
  }
  if (at < text.length) spans.push(span(text.slice(at), tone));
  return spans;
}

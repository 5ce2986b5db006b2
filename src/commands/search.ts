// `search`: the words that a person remembers → events, with the claims that answer.

import type { SearchMatch } from "../search/explain-matches.ts";
import type { Dataset } from "../model/dataset.ts";
import { parseQuery } from "../search/parse-query.ts";
import { excludedInVain } from "../search/query-filters.ts";
import type { QueryProblem } from "../search/operators.ts";
import type { SearchResult } from "../search/describe-result.ts";
import { search, type SearchOutcome } from "../search/search.ts";
import { commandMeant } from "../cli/command-hints.ts";
import { again, shellWord } from "../cli/suggested-command.ts";
import { isForPrograms, requestedLanguage, openSession, reportBase } from "../cli/open-session.ts";
import { createLabels } from "../model/labels.ts";
import { loadPhrases } from "../model/phrases/index.ts";
import { NotFoundError, UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { Judge } from "../verdicts/judge.ts";
import { isProblem } from "../model/values/contract.ts";
import { writeReport } from "../cli/output.ts";
import { type JsonRecord, type Report, lazily } from "../render/report.ts";
import { stripControls } from "../render/text.ts";
import { type Block, hint, type Line, line, paragraph, span, type View } from "../render/view.ts";
import { defineCommand, type Context } from "../cli/context.ts";
import { switchFlag, wordsArgument, type OptionsOf } from "../cli/parameter.ts";
import { figuresBlock, resultBlock } from "../present/search-result-block.ts";
import { claimShape, createFindingShape, eventShape } from "../present/json-shapes.ts";
import { openIndex, openKept } from "../cli/open-index.ts";
import { akinTo } from "../questions/items-of-attributes.ts";
import type { Finding } from "../verdicts/types.ts";
import { figuresElsewhere, findAnswers, shownAnswers, withConflicts, withoutRepeated } from "../questions/answers.ts";
import type { Session } from "../present/session.ts";

/** In `search`, these flags of other commands are written among the words. */
const OPERATORS: Readonly<Record<string, string>> = {
  "--from": "among the words: from:1980",
  "--since": "among the words: from:1980",
  "--to": "among the words: to:1980",
  "--until": "among the words: to:1980",
  "--on": "among the words: from:1980-04 to:1980-04",
  "--source": "among the words: source:ID",
  "--event": "among the words: event:ID",
  "--attribute": "among the words: attribute:ID",
};

const PARAMETERS = {
  words: wordsArgument("<words...>", "Words to search for"),
  all: switchFlag("--all", "Show weaker matches too"),
  noCache: switchFlag("--no-cache", "Neither read nor write the index that is kept beside a large dataset"),
};

type SearchOptions = OptionsOf<typeof PARAMETERS>;

export const createCommand = defineCommand({
  description:
    'Finds events by what sources say about them, in all languages of the dataset at once; it tolerates small spelling mistakes. Each event comes with the best claim of each source. Operators: "exact phrase", -without, source:, event:, attribute:, lang:, from:, to:.',
  examples: [
    ["rashomon search <words>", "Any words; “search” itself can be left out"],
    [`rashomon search '"<words>" from:1980'`, "An exact phrase, from a date on"],
    ["rashomon search death from:1980 to:1981 --json", "Within a range of dates, for a script"],
  ],
  parameters: PARAMETERS,
  insteadOf: OPERATORS,
  run: runSearch,
});

async function runSearch({ words, all, noCache }: SearchOptions, context: Context): Promise<ExitCode> {
  const text = words.join(" ");
  const kept = noCache ? null : await openKept(context);
  const session = await openSession(context, kept?.dataset);
  const query = parseQuery(text, session.dataset);
  if (isProblem(query)) throw await toError(query, session.dataset, context);
  const index = kept?.index ?? (await openIndex(context, session.dataset, !noCache));
  const inVain = excludedInVain(index, query);
  if (inVain !== null) throw await toError(inVain, session.dataset, context);
  const outcome = withConflicts(text, search(index, query, { all }), session);
  const asked = await inLanguageOf(outcome, session, context);
  const isFound = outcome.results.length > 0;
  const command = await commandMeant(isFound, session.dataset, context);
  const { next } = session.labels.phrases;
  const hints = command === null ? [] : [next.meantCommand(command)];
  const report = toReport(text, all, outcome, { ...asked, judgeAnew: await engineFor(outcome) });
  await writeReport(isForPrograms(context) ? { ...report, warnings: hints } : report, context);
  if (!isForPrograms(context) && !context.global.quiet)
    for (const each of hints) context.streams.stderr.write(`${next.hint(stripControls(each))}\n`);
  return isFound ? ExitCode.done : ExitCode.nothing;
}

/** What is wrong with a query and, before what to type instead, the command that its first word may mean. */
async function toError(query: QueryProblem, dataset: Dataset, context: Context): Promise<Error> {
  const command = await commandMeant(true, dataset, context);
  const suggestions = [...(command === null ? [] : [command]), ...query.suggestions];
  return new (query.isUnknown ? NotFoundError : UsageError)(query.problem, suggestions);
}

interface SearchSession extends Session {
  /** Null if no answer needs it. */
  readonly judgeAnew: ((dataset: Dataset) => Judge) | null;
}

/** The engine, which is loaded only for answers of some claims alone: no build has judged them. */
async function engineFor({ results, fewer }: SearchOutcome): Promise<SearchSession["judgeAnew"]> {
  const shown = [...results, ...(fewer?.results ?? [])];
  return shown.some(({ answering }) => answering.only !== null)
    ? (await import("../verdicts/judge.ts")).createJudge
    : null;
}

/** The labels in the language of the question, if a person asks it and the dataset has that language. */
async function inLanguageOf(outcome: SearchOutcome, session: Session, context: Context): Promise<Session> {
  if (requestedLanguage(session.dataset, context) !== null || isForPrograms(context)) return session;
  const lang = outcome.language();
  if (lang === null || lang === session.labels.lang) return session;
  const labels = createLabels(session.dataset, lang, await loadPhrases(lang));
  return { ...session, labels, again: (command) => again(command, { ...context.global, lang }) };
}

function toReport(text: string, all: boolean, outcome: SearchOutcome, session: SearchSession): Report {
  return {
    ...reportBase(session),
    kind: "search",
    query: { words: text, all },
    total: outcome.results.length,
    items: lazily(outcome.results, (result) => resultShape(result, session)),
    extra: {
      weaker: outcome.weaker.length,
      unmatched: outcome.unmatched,
      suggestions: outcome.suggestions,
      fewer: fewerShape(outcome, session),
    },
    columns: ["event.id", "event.title", "score", "matches.field", "matches.text", "claims.id", "claims.display"],
    cutToScreen: true,
    view: (limit) => viewResults(text, outcome, limit, session),
  };
}

const matchShape = ({ field, lang, text, ranges }: SearchMatch): JsonRecord => ({ field, lang, text, ranges });

function resultShape(result: SearchResult, session: SearchSession): JsonRecord {
  const { dataset, labels } = session;
  return {
    event: eventShape(result.event, labels),
    score: result.score,
    matches: result.matches.map(matchShape),
    claims: result.claims.map((claim) => claimShape(claim, dataset, labels)),
    answers: findAnswers(result, session).map(createFindingShape(dataset, labels)),
  };
}

function viewResults(text: string, outcome: SearchOutcome, limit: number, session: SearchSession): View {
  const [first] = outcome.results;
  const words = session.labels.phrases.search;
  if (!first) return viewNothing(text, outcome, session);
  const blocks: Block[] = [];
  if (outcome.unmatched.length > 0)
    blocks.push(paragraph(line(span(words.unknown(outcome.unmatched.join(" ")), "caution"))));
  if (first.uncounted !== null) blocks.push(paragraph(line(span(words.uncounted(first.uncounted), "caution"))));
  const shown = withoutRepeated(outcome.results.slice(0, limit), session);
  for (const result of shown) blocks.push(shownBlock(result, outcome.mark, session, shown));
  const others = figuresElsewhere(shown, session);
  if (others.length > 0) blocks.push(figuresBlock(others, session.dataset, session.labels));
  if (outcome.weaker.length > 0) blocks.push(paragraph(line(span(words.weaker(outcome.weaker.length), "dim"))));
  const [answer] = shownAnswers(first, session);
  const { next } = session.labels.phrases;
  if (answer) blocks.push(hint(session.again(`rashomon explain ${answer.id}`), next.whyOrNot));
  return { blocks: [...blocks, hint(session.again(`rashomon show ${first.event.id}`), next.event)] };
}

function viewNothing(text: string, { suggestions, fewer, mark }: SearchOutcome, session: SearchSession): View {
  const words = session.labels.phrases.search;
  const lines: Line[] = [line(words.none(text))];
  if (suggestions.length > 0)
    lines.push(line(words.near, span(suggestions.join(session.labels.phrases.comma), "accent")));
  const [first] = fewer?.results ?? [];
  if (fewer === null || !first) return { blocks: [paragraph(...lines)] };
  const without = fewer.without.join(" ");
  lines.push(line(span(fewer.isKnown ? words.apart(without) : words.unknown(without), "caution")));
  const command = session.again(`rashomon search ${fewer.words.map(shellWord).join(" ")}`);
  return {
    blocks: [
      paragraph(...lines),
      ...fewer.results.slice(0, MOST_FEWER).map((result) => shownBlock(result, mark, session)),
      hint(command, session.labels.phrases.next.found),
    ],
  };
}

const MOST_FEWER = 2;

const fewerShape = ({ fewer }: SearchOutcome, session: SearchSession): JsonRecord | null =>
  fewer && {
    words: fewer.words,
    without: fewer.without,
    events: fewer.results.map(({ event }) => eventShape(event, session.labels)),
  };

function shownBlock(
  result: SearchResult,
  mark: SearchOutcome["mark"],
  session: SearchSession,
  shown: readonly SearchResult[] = [],
): Block {
  const { dataset, labels } = session;
  const parts = shown.filter(({ event }) => event.partOf === result.event.id);
  const kindOf = (attribute: string): string | undefined => dataset.attributes.get(attribute)?.kind;
  const ofPart = (attribute: string): ReadonlySet<string> =>
    new Set(
      parts
        .flatMap((part) => shownAnswers(part, session))
        .filter((answer) => kindOf(answer.attribute) === kindOf(attribute))
        .flatMap(({ positions }) => positions.flatMap(({ sources }) => sources)),
    );
  const findings = shownAnswers(result, session);
  const below = ({ attribute, silent }: Finding, place: number): ReadonlySet<string> => {
    const isAkin = akinTo(attribute, dataset);
    const later =
      silent.length === 0
        ? []
        : findings.slice(place + 1).filter((other) => other.attribute === attribute || isAkin(other.attribute));
    return new Set(later.flatMap(({ positions }) => positions.flatMap(({ sources }) => sources)));
  };
  const some = session.judge.ofEvent(result.event.id)[0] ?? null;
  const isFirst = shown[0] === result;
  return resultBlock({ result, findings, mark, isFirst, some, ofPart, below }, dataset, labels);
}

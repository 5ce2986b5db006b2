// One search result: the title of the event, the items that answer or the best claim of each source, and what matched.

import { valueOf } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { fold } from "../model/fold.ts";
import type { Labels } from "../model/labels.ts";
import { type Block, type Line, line, paragraph, span, type Span } from "../render/view.ts";
import type { SearchResult } from "../search/describe-result.ts";
import type { SearchMatch, TextRange } from "../search/explain-matches.ts";
import { isTermList } from "../search/rank-claims.ts";
import type { SearchOutcome } from "../search/search.ts";
import { claimsOf } from "../questions/items-of-attributes.ts";
import { tellManner, tellRest, tellStory } from "../questions/tell-story.ts";
import type { Finding } from "../verdicts/types.ts";
import { absentLines, answerBlocks, NOWHERE } from "./answer-block.ts";
import { idSpans, inferredSpans, placeOf, sourceSpan } from "./discrepancy-text.ts";
import { cellText, createMatrix, heldText, type MatrixRow } from "./matrix.ts";
import { storyBlocks } from "./story-block.ts";

interface ShownResult {
  readonly result: SearchResult;
  readonly findings: readonly Finding[];
  readonly mark: SearchOutcome["mark"];
  /** Whether it is the first result, under which more is shown. */
  readonly isFirst: boolean;
  /** Any item of the event. */
  readonly some: Finding | null;
  /** The sources that give this attribute for a part of the event that is also shown. */
  readonly ofPart: (attribute: string) => ReadonlySet<string>;
  /** The sources that say something similar in an item that follows. */
  readonly below: (finding: Finding, place: number) => ReadonlySet<string>;
}

/** The items that answer, or else the best claims; below the first result, also what else sources say. */
export function resultBlock(shown: ShownResult, dataset: Dataset, labels: Labels): Block {
  const { result, findings, mark, some, ofPart, below } = shown;
  const rangesOf = (text: string): readonly TextRange[] => mark(text, labels.lang);
  const marked = (text: string): readonly Span[] => highlight(text, rangesOf(text));
  const matrix = createMatrix(dataset, labels);
  const answers = findings.map((finding) => matrix.row(finding));
  const { title, isItems, statements, manner, rest, unseen } = chooseContent(shown, answers, dataset, labels);
  const inRest = new Set(rest.map(({ source }) => source));
  const absent =
    some === null || answers.length > 0 ? [] : absentFrom(statements, matrix.row(some), inRest, dataset, labels);
  const { about } = isItems ? result : { about: null };
  const items = answers.flatMap((row, place) => {
    const byPart = ofPart(row.finding.attribute);
    return answerBlocks(row, matrix, labels, { byPart, below: below(row.finding, place), about });
  });
  const isStory = result.stories > 0;
  const lines = statements.map((claim) => statementLine(claim, marked, dataset, labels));
  const story = (claims: readonly Claim[]): readonly Block[] => storyBlocks(claims, marked, dataset, labels);
  const besides = paragraph(line(span(labels.phrases.search.besides, "dim")));
  const body = [
    ...(isStory ? story(statements) : []),
    ...items,
    ...story(manner),
    ...paragraphOf([...(isStory ? [] : lines), ...absent]),
    ...(rest.length > 0 ? [besides, ...story(rest)] : []),
    ...paragraphOf(unseen.length > 0 ? [matchLine(unseen, labels)] : []),
  ];
  const lead = line(...highlight(title, rangesOf(title), "title"), ...idSpans(result.event.id, title));
  return { type: "item", lead, body };
}

/** With at most this many lists of reasons, means or results, there is room for what else sources say. */
const FEW_ITEMS = 2;

function isFewLists(findings: readonly Finding[], { attributes }: Dataset): boolean {
  const areLists = findings.every(({ attribute }) => isTermList(valueOf(attributes, attribute)));
  return findings.length > 0 && findings.length <= FEW_ITEMS && areLists;
}

/** A story of fewer sentences than this leaves room for what else sources say. */
const FEW_SENTENCES = 3;

interface Content {
  readonly title: string;
  /** Whether items answer. */
  readonly isItems: boolean;
  /** The claims shown as sentences. */
  readonly statements: readonly Claim[];
  /** If it is asked how something was done, what tells of it. */
  readonly manner: readonly Claim[];
  /** What else sources say of the event. */
  readonly rest: readonly Claim[];
  /** Why it matched, if nothing shown has those words. */
  readonly unseen: readonly SearchMatch[];
}

function chooseContent(
  { result, findings, isFirst }: ShownResult,
  answers: readonly MatrixRow[],
  dataset: Dataset,
  labels: Labels,
): Content {
  const title = labels.event(result.event.id);
  const inItems = answers.flatMap((row) => [row.attributeTitle, ...row.speaking.map((cell) => cellText(cell, labels))]);
  const isItems = answers.length > 0 && result.stories === 0;
  const isBeside = isItems || result.whether !== null;
  const beside = isBeside ? result.beside([title, ...inItems].join(" "), labels.lang) : [];
  const statements = isItems || beside.length > 0 ? beside : statementsOf(result, findings, dataset);
  const matches = answers.length > 0 ? result.matches.filter(({ field }) => field !== "statement") : result.matches;
  const textOf = (claims: readonly Claim[]): string =>
    fold([title, ...claims.map((claim) => labels.statement(claim)), ...inItems].join(" "));
  const isShort = result.stories === 0 || statements.length < FEW_SENTENCES;
  const hasRest = isFirst && !result.isSaid && result.whether === null && isShort;
  const manner = isItems ? tellManner(result.manner, dataset) : [];
  const told = [...statements, ...manner, ...findings.flatMap(claimsOf)];
  const isOpen = result.stories > 0 || (manner.length === 0 && isFewLists(findings, dataset));
  const rest = hasRest ? tellRest(restOf(result, { shown: textOf(statements), isOpen }, labels), told, dataset) : [];
  const seen = [...statements, ...manner, ...rest];
  return {
    title,
    isItems,
    statements,
    manner,
    rest,
    unseen: findUnseen(matches, textOf(seen)).slice(0, MOST_ELSEWHERE),
  };
}

function statementLine(
  claim: Claim,
  marked: (text: string) => readonly Span[],
  dataset: Dataset,
  labels: Labels,
): Line {
  const who = sourceSpan(claim.source, dataset, `${labels.source(claim.source)} ${placeOf(claim.locator)}`.trim());
  const text = marked(labels.statement(claim));
  return line(who, "  ", ...text, ...inferredSpans(claim, labels), span(`  ${claim.id}`, "dim"));
}

/**
 * What else sources say of the event. Below an answer, only claims with a name of the query that the answer lacks, of a question only
 * those with its missing words; if there are none and the query names more than what it asks for, all of them.
 */
function restOf(
  { rest, matches, answering: { isAsked, ...answering }, isQuestion, namesMore }: SearchResult,
  { shown, isOpen }: { readonly shown: string; readonly isOpen: boolean },
  labels: Labels,
): readonly Claim[] {
  const ofScope = (): readonly Claim[] => rest().filter(isOfScope(answering));
  if (isOpen || (!isQuestion && !isAsked)) return ofScope();
  const unseen = findUnseen(matches, shown);
  const open = unseen.filter(({ field }) => (isQuestion ? field === "keyword" : field !== "attribute"));
  const matched = open.flatMap(({ text, ranges }) => ranges.map(([start, end]) => fold(text.slice(start, end))));
  const words = matched.filter((word) => !isQuestion || !shown.includes(word));
  const isAbout = (claim: Claim): boolean => words.some((word) => fold(labels.statement(claim)).includes(word));
  const about = words.length > 0 ? ofScope().filter(isAbout) : [];
  return about.length > 0 || isQuestion || !namesMore ? about : ofScope();
}

const paragraphOf = (lines: readonly Line[]): readonly Block[] =>
  lines.length > 0 ? [{ type: "paragraph", lines }] : [];

/** The sources that no statement shown is from; `some` is any row of the event, in which those that do not cover it are known. */
function absentFrom(
  statements: readonly Claim[],
  some: MatrixRow,
  below: ReadonlySet<string>,
  { sources }: Dataset,
  labels: Labels,
): readonly Line[] {
  const speaking = new Set(statements.map(({ source }) => source));
  const isSilent = (source: string): boolean => !speaking.has(source) && some.cellOf(source).state !== "not-covering";
  const silent = [...sources.keys()].filter(isSilent);
  return absentLines({ silent, notCovering: some.notCovering }, labels, { ...NOWHERE, below });
}

/** "besides:" over one line for each figure of another event. */
export function figuresBlock(findings: readonly Finding[], dataset: Dataset, labels: Labels): Block {
  const matrix = createMatrix(dataset, labels);
  const lines = findings.map((finding) => {
    const values = matrix.row(finding).groups.map((group) => heldText(group, labels));
    return line(span(`${labels.event(finding.event)}: ${values.join(" · ")}`, "dim"));
  });
  return paragraph(line(span(labels.phrases.search.besides, "dim")), ...lines);
}

const MOST_ELSEWHERE = 2;

/** The matches with a word that is neither in what is shown, a folded text, nor in an earlier match. */
function findUnseen(matches: readonly SearchMatch[], shown: string): readonly SearchMatch[] {
  let seen = shown;
  return matches.filter(({ text, ranges }) => {
    const isSeen = ranges.every(([start, end]) => seen.includes(fold(text.slice(start, end))));
    if (!isSeen) seen += ` ${fold(text)}`;
    return !isSeen;
  });
}

/** "via keyword (id) “kapal perang”" */
function matchLine(matches: readonly SearchMatch[], { phrases }: Labels): Line {
  const parts = matches.flatMap(({ field, lang, text, ranges }, index) => [
    span(index === 0 ? phrases.search.matched : phrases.steps.semicolon.trim(), "dim"),
    span(` ${phrases.matchFields[field]} (${lang}) “`, "dim"),
    ...highlight(text, ranges, "dim"),
    span("”", "dim"),
  ]);
  return line(...parts);
}

/** The story is shown beside the items on which sources contradict each other; other claims only if there is no item. */
function statementsOf(result: SearchResult, findings: readonly Finding[], dataset: Dataset): readonly Claim[] {
  const { claims, stories, answering } = result;
  const shown = new Set(findings.flatMap(claimsOf));
  if (stories > 0) return tellStory({ stories, claims: claims.filter((claim) => !shown.has(claim)) }, dataset);
  const ofScope = claims.filter(isOfScope(answering));
  return bestOfEachSource(ofScope.length > 0 ? ofScope : claims, result.isSaid ? SAID : SAME);
}

/** The best claim of each source, with its others that have the same in some members: half a list is no answer. */
function bestOfEachSource(claims: readonly Claim[], members: typeof SAME | typeof SAID): readonly Claim[] {
  const firsts = new Map<string, Claim>();
  for (const claim of claims) if (!firsts.has(claim.source)) firsts.set(claim.source, claim);
  return [...firsts.values()].flatMap((first) =>
    claims.filter((claim) => members.every((key) => claim[key] === first[key])).slice(0, MOST_OF_LIST),
  );
}

/** Whether a claim is about what the question names (one of several offices); true if it names nothing that has claims. */
const isOfScope =
  ({ scopes, hasOtherScopes }: Pick<SearchResult["answering"], "scopes" | "hasOtherScopes">) =>
  ({ scope }: Claim): boolean =>
    hasOtherScopes || scopes.size === 0 || scope === null || scopes.has(scope);

const SAME = ["source", "attribute", "attributedTo"] as const;
const SAID = ["source", "attributedTo"] as const;
const MOST_OF_LIST = 4;

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

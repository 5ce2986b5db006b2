// `sources`: the sources, how much each covers, and what only one says.

import { type Coverage, measureCoverage } from "../questions/coverage.ts";
import { NotFoundError } from "../platform/errors.ts";
import type { Source } from "../model/dataset.ts";
import type { Labels } from "../model/labels.ts";
import { inAnyCase } from "../model/any-case.ts";
import { nearest } from "../model/nearest.ts";
import { type JsonRecord, lazily } from "../render/report.ts";
import type { Cell, Line, View } from "../render/view.ts";
import { fact, facts, heading, hint, line, numberColumn, paragraph, plainCell, span, table } from "../render/view.ts";
import { languageName } from "../model/locale-tag.ts";
import { defineCommand } from "../cli/context.ts";
import { asText, optionalArgument, switchFlag } from "../cli/parameter.ts";
import { attributeTitle, idSpans, sourceSpan } from "../present/discrepancy-text.ts";
import type { Session } from "../present/session.ts";
import { reporting } from "../cli/open-session.ts";

export const createCommand = defineCommand({
  description:
    "Lists the sources, with how much each covers. For one source, shows what only it covers or states, and what it does not cover.",
  examples: [
    ["rashomon sources", "All sources"],
    ["rashomon sources <source>", "One source"],
  ],
  parameters: {
    source: optionalArgument("[source]", "Id of a source", asText),
    all: switchFlag("--all", "Show the full lists of one source"),
  },
  run: reporting(({ source, all }, session) => {
    const coverages = measureCoverage(session.dataset, session.judge);
    const id = source === null ? null : inAnyCase(session.dataset.sources.keys(), source);
    const only = coverages.find((coverage) => coverage.source.id === id);
    if (source !== null && only === undefined)
      throw new NotFoundError(`no source "${source}"`, [
        ...nearest(source, session.dataset.sources.keys()).map((id) => `rashomon sources ${id}`),
        "rashomon sources",
      ]);
    const shown = only === undefined ? coverages : [only];
    return {
      kind: "sources",
      query: { source, all },
      total: shown.length,
      items: lazily(shown, (coverage) => coverageShape(coverage, session)),
      columns: ["id", "label", "language", "claims", "events", "onlyHere", "missing", "origin", "derivedFrom"],
      view: (limit) =>
        only === undefined ? viewSources(shown.slice(0, limit), session) : viewSource(only, all, session),
    };
  }),
});

const coverageShape = ({ source, sentences, ...coverage }: Coverage, { labels }: Session): JsonRecord => ({
  id: source.id,
  label: labels.source(source.id),
  language: source.language,
  description: descriptionOf(source, labels),
  publisher: source.publisher,
  published: source.published,
  url: source.url,
  derivedFrom: source.derivedFrom,
  origin: coverage.origin,
  claims: coverage.claims,
  events: coverage.events,
  onlyHere: coverage.onlyHere,
  missing: coverage.missing,
  soleItems: coverage.soleItems,
  sentences: sentences && { cited: sentences.cited, total: sentences.total },
});

const descriptionOf = ({ description }: Source, labels: Labels): string | null =>
  description && labels.text(description);

function viewSources(shown: readonly Coverage[], session: Session): View {
  const words = session.labels.phrases.sources;
  const rows = shown.map((coverage) => sourceRow(coverage, session));
  const [first] = shown;
  const columns = [
    { head: words.source, min: 16 },
    { head: words.language, grow: 0, min: 8 },
    ...[words.claims, words.events, words.onlyHere, words.leftOut].map(numberColumn),
  ];
  const next = first ? [hint(`rashomon sources ${first.source.id}`, words.oneSource)] : [];
  return { blocks: [table(columns, rows), ...next] };
}

function sourceRow({ source, claims, events, onlyHere, missingCount }: Coverage, session: Session): readonly Cell[] {
  const { dataset, labels } = session;
  const { derivedFrom } = labels.phrases.sources;
  const origins = originsOf(source, labels);
  const label = labels.source(source.id);
  return [
    [
      line(sourceSpan(source.id, dataset, label), ...idSpans(source.id, label)),
      ...(origins === "" ? [] : [line(span(`${derivedFrom} ${origins}`, "dim"))]),
    ],
    ...[languageOf(source.language, session), claims, events.length, onlyHere.length, missingCount].map(plainCell),
  ];
}

const originsOf = ({ derivedFrom }: Source, labels: Labels): string =>
  derivedFrom.map(labels.source).join(labels.phrases.comma);

/** How many entries of a list one page shows. */
const MOST_SHOWN = 5;

function viewSource(coverage: Coverage, isWhole: boolean, session: Session): View {
  const { source } = coverage;
  const { labels } = session;
  const description = descriptionOf(source, labels);
  const words = labels.phrases.sources;
  const label = labels.source(source.id);
  return {
    blocks: [
      heading(1, span(label, "title"), ...idSpans(source.id, label)),
      ...(description ? [paragraph(line(description))] : []),
      facts(sourceFacts(coverage, isWhole ? Infinity : MOST_SHOWN, session)),
      hint(`rashomon claims --source ${source.id}`, words.allClaims),
      ...(isWhole ? [] : [hint(`rashomon sources ${source.id} --all`, words.wholePage)]),
    ],
  };
}

function sourceFacts(
  { source, claims, events, onlyHere, missing, soleItems, sentences }: Coverage,
  most: number,
  session: Session,
) {
  const { labels, dataset } = session;
  const words = labels.phrases.sources;
  const cut = (lines: readonly Line[]): Cell => {
    if (lines.length === 0) return [line(span(words.nothing, "dim"))];
    const rest = lines.length - most;
    return rest > 0 ? [...lines.slice(0, most), line(span(words.more(rest), "dim"))] : lines;
  };
  const titles = (ids: readonly string[]): Cell =>
    cut(ids.map((id) => line(labels.event(id), ...idSpans(id, labels.event(id)))));
  const origins = originsOf(source, labels);
  return [
    fact(words.language.toLowerCase(), line(languageOf(source.language, session))),
    ...(source.url === null ? [] : [fact(words.textAt, line(sourceSpan(source.id, dataset, source.url)))]),
    fact(
      words.claims.toLowerCase(),
      line(words.claimsOnEvents(claims, events.length)),
      ...(sentences === null ? [] : [line(words.cited(sentences.cited, sentences.total))]),
    ),
    ...(origins === "" ? [] : [fact(words.derivedFrom, line(origins))]),
    fact(words.onlyItTells, ...titles(onlyHere)),
    fact(words.itLeavesOut, ...titles(missing)),
    fact(words.onlyItSays, ...cut(soleItems.map((id) => itemLine(id, session)))),
  ];
}

/** "Arabic (ar)", in the language of the view, or else by the name that the dataset gives it. */
function languageOf(code: string, { dataset, labels }: Session): string {
  const known = languageName(code, labels.lang);
  const label = known === code ? dataset.languages.find((language) => language.code === code)?.label : known;
  return label === undefined || label === code ? code : `${label} (${code})`;
}

/** "Great Fire: place of origin  fire/origin" */
function itemLine(id: string, { judge, labels }: Session): Line {
  const finding = judge.byId(id);
  if (finding === null) return line(id);
  return line(`${labels.event(finding.event)}: ${attributeTitle(finding, labels)}`, span(`  ${id}`, "dim"));
}

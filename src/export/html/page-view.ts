// Everything that the page shows, as data for its templates: texts, never markup. Each record has every name that its template uses,
// since a missing name would be looked up in the enclosing records.

import { createMatrix } from "../../present/matrix.ts";
import { isContradiction, isDisagreement, LEVELS, VERDICTS } from "../../model/verdict.ts";
import { localize } from "../../model/lexicon.ts";
import type { Content } from "../select-content.ts";
import { type EventView, type TallyView, viewEvents } from "./event-view.ts";
import { createMatrixView, MOST_COLUMNS, type MatrixView } from "./matrix-view.ts";
import { MOST_SOURCES, moreOf, type SourceView, viewSources } from "./source-view.ts";
import { directionOf } from "./text-direction.ts";
import type { ReportWords } from "../words/en.ts";
import { reportWords } from "../words/index.ts";

interface Choice {
  readonly id: string;
  readonly text: string;
}

type SourceChoice = Choice & { readonly tone: string };

export interface PageView {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly program: string;
  readonly title: string;
  readonly description: string;
  readonly counts: string;
  readonly words: ReportWords;
  readonly marks: Readonly<Record<string, string>>;
  readonly tally: readonly TallyView[];
  readonly verdicts: readonly Choice[];
  readonly levels: readonly Choice[];
  /** The sources for the filter, in the order of the columns. */
  readonly choices: readonly SourceChoice[];
  /** The sources with a column: all or none. */
  readonly withColumns: readonly SourceChoice[];
  readonly matrix: MatrixView | null;
  /** The drawing as SVG; null if no event has a date. */
  readonly timeline: string | null;
  readonly events: readonly EventView[];
  readonly only: { readonly sources: readonly SourceView[] } | null;
  /** The sources, and how many others are not described; null for none. */
  readonly described: readonly SourceView[];
  readonly moreSources: string | null;
  readonly about: Readonly<Record<"version" | "licence" | "sha256" | "citation" | "made", string>>;
}

/** `timeline`: SVG made by the program itself. `program`: its version. */
export function viewPage(content: Content, timeline: string | null, program: string): PageView {
  const { dataset, labels, discrepancies, events } = content;
  const words = reportWords(labels.lang);
  const matrix = createMatrix(dataset, labels);
  const { viewMatrix, viewRows } = createMatrixView(content, matrix, words);
  const { phrases } = labels;
  const sources = viewSources(content, matrix, words);
  const choices = matrix.sources.map(({ id, label, tone }) => ({ id, text: label, tone }));
  const kinds = new Set(discrepancies.map(({ verdict }) => verdict));
  return {
    lang: labels.lang,
    dir: directionOf(labels.lang, dataset),
    program,
    title: localize(dataset.title, labels.lang, dataset.defaultLanguage),
    description:
      dataset.description === null ? "" : localize(dataset.description, labels.lang, dataset.defaultLanguage),
    counts: words.counts(dataset.sources.size, events.length, countClaims(content)),
    words,
    marks: markNames(labels),
    tally: tallyOf(content),
    verdicts: VERDICTS.filter((verdict) => kinds.has(verdict)).map((id) => ({ id, text: phrases.verdicts[id] })),
    levels: LEVELS.filter((level) => discrepancies.some((finding) => finding.level === level)).map((id) => ({
      id,
      text: phrases.levels[id],
    })),
    choices,
    withColumns: choices.length > MOST_COLUMNS ? [] : choices,
    matrix: discrepancies.length === 0 ? null : viewMatrix(discrepancies),
    timeline,
    events: viewEvents(content, viewRows),
    only: onlyReports(sources),
    described: sources.slice(0, MOST_SOURCES),
    moreSources: moreOf(sources.length - MOST_SOURCES, labels),
    about: aboutOf(content, words, program),
  };
}

/** An example of each mark, for the key. */
const markNames = ({ phrases, hedge, count }: Content["labels"]): PageView["marks"] => ({
  inferred: phrases.basis.inferred,
  hedge: hedge("likely"),
  mood: phrases.moods.planned,
  sum: phrases.matrix.ourSum(count(9)),
  silent: phrases.matrix.silent,
  notCovering: phrases.matrix.notCovering,
});

function onlyReports(sources: readonly SourceView[]): PageView["only"] {
  const reporting = sources.filter(({ only }) => only !== null);
  return reporting.length === 0 ? null : { sources: reporting };
}

function countClaims({ dataset, events, selection }: Content): number {
  if (selection.events.length === 0 && selection.levels.length === 0) return dataset.claims.length;
  const shown = new Set(events.map(({ event }) => event.id));
  return dataset.claims.filter(({ event }) => shown.has(event)).length;
}

function tallyOf({ discrepancies, agreements, labels }: Content): readonly TallyView[] {
  const { matrix } = labels.phrases;
  const contradict = discrepancies.filter(({ verdict }) => isContradiction(verdict)).length;
  const differ = discrepancies.filter(({ verdict }) => isDisagreement(verdict)).length - contradict;
  return [
    { kind: "contradict", sign: "≠", text: matrix.contradict(contradict) },
    { kind: "differ", sign: "~", text: matrix.differ(differ) },
    ...(agreements.length === 0 ? [] : [{ kind: "agree", sign: "=", text: matrix.agree(agreements.length) }]),
  ];
}

const SHORT = 12;

function aboutOf({ dataset, labels }: Content, words: ReportWords, program: string): PageView["about"] {
  const { version, licence, sha256 } = dataset;
  const title = localize(dataset.title, labels.lang, dataset.defaultLanguage);
  const parts = [
    `${title} [dataset]`,
    version,
    `sha256 ${sha256.slice(0, SHORT)}`,
    ...(licence === null ? [] : [licence]),
  ];
  return {
    version,
    licence: licence ?? words.none,
    sha256,
    citation: `${parts.join(", ")}.`,
    made: words.madeWith(program),
  };
}

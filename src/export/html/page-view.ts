// Everything that the page shows, as data for its templates: texts, never markup. Each record has every name that its template uses,
// since a missing name would be looked up in the enclosing records.

import { LEVELS, VERDICTS } from "../../model/verdict.ts";
import { type Content, tallyOf } from "../select-content.ts";
import { viewEvents } from "./event-view.ts";
import { createMatrixView, MOST_COLUMNS } from "./matrix-view.ts";
import { MOST_SOURCES, moreOf, type SourceView, viewSources } from "./source-view.ts";
import { at } from "../../model/at.ts";
import { fill } from "../../model/fill.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { ReportWords } from "../report-words.ts";
import { createContext } from "../verdict-reasons.ts";

export type PageView = ReturnType<typeof viewPage>;

/** `timeline`: SVG made by the program itself; null if no event has a date. `program`: its version. */
export function viewPage(content: Content, timeline: string | null, program: string) {
  const { dataset, labels, discrepancies, events } = content;
  const context = createContext(content);
  const { matrix, words } = context;
  const { viewMatrix, viewRows } = createMatrixView(context);
  const { phrases } = labels;
  const sources = viewSources(context);
  const choices = matrix.sources.map(({ id, label, tone }) => ({ id, text: label, tone }));
  const kinds = new Set(discrepancies.map(({ verdict }) => verdict));
  return {
    lang: labels.lang,
    dir: directionOf(labels.lang, dataset),
    program,
    title: labels.text(dataset.title),
    description: dataset.description === null ? "" : labels.text(dataset.description),
    counts: words.counts(dataset.sources.size, events.length, countClaims(content)),
    words,
    marks: markNames(labels),
    tally: tallyOf(content),
    verdicts: VERDICTS.filter((verdict) => kinds.has(verdict)).map((id) => ({ id, text: phrases.verdicts[id] })),
    levels: LEVELS.filter((level) => discrepancies.some((finding) => finding.level === level)).map((id) => ({
      id,
      text: phrases.levels[id],
    })),
    /** The sources for the filter, in the order of the columns. */
    choices,
    /** The sources with a column: all or none. */
    withColumns: choices.length > MOST_COLUMNS ? [] : choices,
    matrix: discrepancies.length === 0 ? null : viewMatrix(discrepancies),
    timeline,
    events: viewEvents(content, viewRows),
    only: onlyReports(sources),
    /** The sources, and how many others are not described; null for none. */
    described: sources.slice(0, MOST_SOURCES),
    moreSources: moreOf(sources.length - MOST_SOURCES, labels),
    about: aboutOf(content, words, program),
  };
}

/** An example of each mark, for the key. */
const markNames = ({ phrases, hedge, count }: Content["labels"]) => ({
  inferred: phrases.basis.inferred,
  hedge: hedge("likely"),
  mood: phrases.moods.planned,
  sum: phrases.matrix.ourSum(count(9)),
  silent: phrases.matrix.silent,
  notCovering: phrases.matrix.notCovering,
});

function onlyReports(sources: readonly SourceView[]) {
  const reporting = sources.filter(({ only }) => only !== null);
  return reporting.length === 0 ? null : { sources: reporting };
}

function countClaims({ dataset, events, selection }: Content): number {
  if (selection.events.length === 0 && selection.levels.length === 0) return dataset.claims.length;
  const shown = new Set(events.map(({ event }) => event.id));
  return dataset.claims.filter(({ event }) => shown.has(event)).length;
}

const SHORT = 12;

function aboutOf({ dataset, labels }: Content, words: ReportWords, program: string) {
  const { version, licence, sha256 } = dataset;
  const parts = [
    `${labels.text(dataset.title)} [${labels.phrases.citation.dataset}]`,
    version,
    `sha256 ${sha256.slice(0, SHORT)}`,
    ...(licence === null ? [] : [licence]),
  ];
  return {
    version,
    licence: licence ?? words.none,
    sha256,
    citation: `${parts.join(labels.phrases.comma)}.`,
    made: fill(words.madeWith, { version: program }),
  };
}

/** Languages that are written from right to left, unless the dataset says otherwise. */
const FROM_THE_RIGHT: ReadonlySet<string> = new Set(["ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "dv", "ckb"]);

/** The direction of a language's text: as declared in the dataset, else by its script. */
function directionOf(lang: string, { languages }: Pick<Dataset, "languages">): "ltr" | "rtl" {
  const declared = languages.find(({ code }) => code === lang);
  if (declared !== undefined) return declared.direction;
  return FROM_THE_RIGHT.has(at(lang.toLowerCase().split("-"), 0)) ? "rtl" : "ltr";
}

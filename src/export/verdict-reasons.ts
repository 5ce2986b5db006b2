// Why an item has its verdict, in a few sentences: for the page and the report, which show the values beside them.

import { createExplainer, type StepName } from "../questions/explanation.ts";
import { getOrAdd } from "../model/groups.ts";
import type { Finding } from "../verdicts/types.ts";
import { createMatrix, type Matrix } from "../present/matrix.ts";
import { type ReportWords, reportWords } from "./report-words.ts";
import type { Content } from "./select-content.ts";

/** What the parts of a page or a report are made from. */
export interface ReportContext {
  readonly content: Content;
  readonly matrix: Matrix;
  readonly words: ReportWords;
  readonly explain: ReturnType<typeof createExplainer>;
}

export const createContext = (content: Content): ReportContext => ({
  content,
  matrix: createMatrix(content.dataset, content.labels),
  words: reportWords(content.labels.lang),
  explain: createExplainer(content.dataset, content.labels),
});

/** Steps of the explanation that add something to the row, its claims and the deciding evidence. */
const FURTHER: ReadonlySet<StepName> = new Set(["tolerance", "check", "derived", "level"]);

/** The deciding evidence, then what else was considered. */
export function reasonsFor(
  finding: Finding,
  { content, explain }: Pick<ReportContext, "content" | "explain">,
): readonly string[] {
  // Pairs of sources with the same reason are named together.
  const byRule = new Map<string, Set<string>>();
  for (const { verdict, rule, claims } of finding.evidence)
    if (verdict === finding.verdict)
      for (const { source } of claims)
        getOrAdd(byRule, content.labels.reason(rule), () => new Set<string>()).add(source);
  const deciding = [...byRule].map(([rule, speaking]) => {
    // A reason that applies to all sources needs no names.
    if (finding.speakers.every((id) => speaking.has(id))) return rule;
    const sources = [...content.dataset.sources.keys()].filter((id) => speaking.has(id));
    return `${nameSources(sources, content)}: ${rule}`;
  });
  const further = explain(finding).filter(({ step }) => FURTHER.has(step));
  return [...new Set([...deciding, ...further.map(({ text }) => text)])];
}

/** At most this many sources are named in one place. */
const MOST_NAMES = 12;

/** "Gazette, Almanac +12" */
export function nameSources(
  ids: readonly string[],
  { labels }: Pick<Content, "labels">,
  count: number = ids.length,
): string {
  return nameFew(ids.slice(0, MOST_NAMES).map(labels.source), labels, count);
}

export function nameFew(
  names: readonly string[],
  { phrases }: Content["labels"],
  count: number = names.length,
): string {
  const more = count - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(phrases.comma)}${more > 0 ? ` +${more}` : ""}`;
}

// The page of an event in all sources: first the claims that were searched for, then differences, what only one source says,
// agreements, and the events around it.

import { compileDossier, type Dossier } from "../../questions/dossier.ts";
import type { Finding } from "../../verdicts/types.ts";
import type { Claim, EventRecord } from "../../model/dataset.ts";
import type { Labels } from "../../model/labels.ts";
import { isDisagreement } from "../../model/verdict.ts";
import { type Line, line, span } from "../../render/view.ts";
import type { Bench } from "../browse-data.ts";
import { type Entry, linked, plain, section } from "../page.ts";
import { withoutVerdicts } from "../lookups.ts";
import { linkTo } from "../subject.ts";
import { attributeTitle, holders, verdictSign } from "../../present/discrepancy-text.ts";
import { positionText } from "../../present/held-value.ts";
import { joinRuns } from "../../questions/runs.ts";
import { sourceRows, findingEntry, labelledValues, labelWidth, placesOf, sourceHeads, valuesOf } from "./values.ts";

/** Entries of the page; `found` are the claims of this event that were searched for. */
export function describeEvent(event: EventRecord, found: readonly Claim[], bench: Bench): readonly Entry[] {
  const dossier = compileDossier(bench.dataset, withoutVerdicts(bench.judge, event.id), event);
  const { findings, covering, passed } = dossier;
  const differing = findings.filter((finding) => isDisagreement(finding.verdict)).sort(bench.judge.compare);
  const agreed = findings.filter(({ verdict }) => verdict === "agreement" || verdict === "spelling");
  const words = bench.labels.phrases.pages;
  const others = findings.filter(({ verdict }) => verdict === "series" || verdict === "undetermined");
  return [
    ...head(dossier, bench),
    ...summary(dossier, differing.length, agreed.length, bench.labels),
    ...section(
      words.found,
      found.slice(0, MOST_FOUND).map((claim) => foundEntry(claim, bench)),
      found.length > MOST_FOUND ? words.firstOf(MOST_FOUND, found.length) : "",
    ),
    ...section(
      `${words.disagree} (${differing.length})`,
      differing.length === 0
        ? []
        : [plain(...sourceHeads(bench)), ...differing.map((finding) => findingEntry(finding, bench))],
    ),
    ...soleSections(findings, covering, bench),
    ...section(
      `${words.agree} (${agreed.length})`,
      agreed.map((finding) => agreedEntry(finding, agreed, bench)),
    ),
    ...section(
      words.notCompared,
      others.map((finding) => findingEntry(finding, bench)),
    ),
    ...section(
      words.checked,
      passed.map((finding) => checkedEntry(finding, bench)),
    ),
    ...section(words.around, neighbours(dossier, bench)),
  ];
}

const MOST_FOUND = 4;

function head({ event, covering, silent }: Dossier, { labels }: Bench): readonly Entry[] {
  const words = labels.phrases.pages;
  const covered = covering.length === 0 ? words.coveredByNone : words.coveredBy(covering.map(labels.source));
  const notCovered = covering.length > 0 && silent.length > 0 ? words.notCoveredBy(silent.map(labels.source)) : "";
  return [
    plain(line(span(labels.event(event.id), "title")), line(span(covered, "accent"), span(notCovered, "silence"))),
  ];
}

/** A summary of what is below, so that readers know to scroll. */
function summary(
  { findings, covering }: Dossier,
  differing: number,
  agreed: number,
  { source: labelOf, phrases: { pages, comma } }: Labels,
): readonly Entry[] {
  if (covering.length < 2) return [];
  const alone = covering
    .map((source) => [source, findings.filter((finding) => isSole(finding, source)).length] as const)
    .filter(([, number]) => number > 0);
  const counts = [pages.disagreements(differing), pages.agreements(agreed)].join(comma);
  const sole = alone.map(([source, number]) => `${labelOf(source)} ${number}`).join(comma);
  return [
    plain(...[counts, ...(sole === "" ? [] : [`${pages.saidByOne}${sole}`])].map((text) => line(span(text, "dim")))),
  ];
}

const isSole = ({ verdict, positions }: Finding, source: string): boolean =>
  verdict === "single" && positions.some((position) => position.sources.includes(source));

function foundEntry(claim: Claim, { labels }: Bench): Entry {
  return linked(linkTo("claims", claim.id), {
    line: line(span(`${claim.source}  `, "accent"), labels.statement(claim), ...placesOf([claim])),
    indent: 2,
    hang: 2,
  });
}

/** What only one source says, source by source. */
function soleSections(findings: readonly Finding[], covering: readonly string[], bench: Bench): readonly Entry[] {
  return covering.flatMap((source) => {
    const own = findings.filter((finding) => isSole(finding, source));
    const words = bench.labels.phrases.pages;
    return section(
      `${covering.length === 1 ? words.alone(bench.labels.source(source)) : words.only(bench.labels.source(source))} (${own.length})`,
      own.map((finding) => soleEntry(finding, source, own, bench)),
    );
  });
}

function soleEntry(finding: Finding, source: string, among: readonly Finding[], bench: Bench): Entry {
  const title = titleOf(finding, bench);
  const width = labelWidth(among.map((other) => titleOf(other, bench)));
  return linked(linkTo("discrepancies", finding.id), ...labelledValues(title, valuesOf(finding, source, bench), width));
}

function agreedEntry(finding: Finding, among: readonly Finding[], bench: Bench): Entry {
  const width = labelWidth(among.map((other) => titleOf(other, bench)));
  const values = joinRuns(finding.positions).map((position): Line =>
    line(
      span(positionText(position, finding, bench.labels), "agreement"),
      span(`  ${holders(position, bench.labels)}`, "accent"),
    ),
  );
  return linked(linkTo("discrepancies", finding.id), ...labelledValues(titleOf(finding, bench), values, width));
}

function checkedEntry(finding: Finding, bench: Bench): Entry {
  const [check] = finding.checks;
  const text = line(
    span(`${verdictSign(finding.verdict)} `, "agreement"),
    span(`${check ? bench.labels.source(check.source) : ""}  `, "accent"),
    check ? bench.labels.reason(check.reason) : "",
  );
  return linked(
    linkTo("discrepancies", finding.id),
    { line: text, indent: 2, hang: 2 },
    ...(check ? [] : sourceRows(finding, bench)),
  );
}

const titleOf = (finding: Finding, { labels }: Bench): string => attributeTitle(finding, labels);

/** Links to other events. */
function neighbours(
  { partOf, parts, possiblySameAs, previous, next, during }: Dossier,
  { labels }: Bench,
): readonly Entry[] {
  const words = labels.phrases.pages;
  const groups: readonly (readonly [string, readonly (EventRecord | null)[]])[] = [
    [words.perhapsSame, possiblySameAs],
    [words.before, [previous]],
    [words.during, during],
    [words.after, [next]],
    [words.partOf, [partOf]],
    [words.parts, parts],
  ];
  const width = labelWidth(groups.map(([label]) => label));
  return groups.flatMap(([label, events]) =>
    events
      .filter((event) => event !== null)
      .map((event, index) =>
        linked(
          linkTo("events", event.id),
          ...labelledValues(index === 0 ? label : "", [line(labels.event(event.id))], width),
        ),
      ),
  );
}

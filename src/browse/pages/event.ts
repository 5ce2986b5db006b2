// The page of an event in all sources: first the claims that were searched for, then differences, what only one source says,
// agreements, and the events around it.

import { compileDossier, type Dossier } from "../../questions/dossier.ts";
import type { Finding } from "../../verdicts/types.ts";
import type { Claim, EventRecord } from "../../model/dataset.ts";
import type { Labels } from "../../model/labels.ts";
import { isDisagreement } from "../../model/verdict.ts";
import { line, span } from "../../render/view.ts";
import type { Session } from "../../present/session.ts";
import { type Entry, indented, linked, listing, plain, section } from "../page.ts";
import { withoutVerdicts } from "../lookups.ts";
import { linkTo } from "../state.ts";
import { sourceSpan, verdictSign } from "../../present/discrepancy-text.ts";
import { joinRuns } from "../../questions/runs.ts";
import {
  sourceRows,
  findingEntry,
  heldLine,
  labelledValues,
  labelWidth,
  sourceHeads,
  titledEntry,
  valuesOf,
  claimEntry,
} from "./values.ts";

/** Entries of the page; `found` are the claims of this event that were searched for. */
export function describeEvent(event: EventRecord, found: readonly Claim[], session: Session): readonly Entry[] {
  const dossier = compileDossier(session.dataset, withoutVerdicts(session.judge, event.id), event);
  const { findings, covering, passed } = dossier;
  const differing = findings.filter((finding) => isDisagreement(finding.verdict)).sort(session.judge.compare);
  const agreed = findings.filter(({ verdict }) => verdict === "agreement" || verdict === "spelling");
  const words = session.labels.phrases.pages;
  const others = findings.filter(({ verdict }) => verdict === "series" || verdict === "undetermined");
  return [
    ...head(dossier, session),
    ...summary(dossier, differing.length, agreed.length, session.labels),
    ...listing(
      words.found,
      found.slice(0, MOST_FOUND),
      (claim) => claimEntry(claim, session),
      found.length > MOST_FOUND ? words.firstOf(MOST_FOUND, found.length) : "",
    ),
    ...section(
      `${words.disagree} (${differing.length})`,
      differing.length === 0
        ? []
        : [plain(...sourceHeads(session)), ...differing.map((finding) => findingEntry(finding, session))],
    ),
    ...soleSections(findings, covering, session),
    ...listing(`${words.agree} (${agreed.length})`, agreed, (finding) => agreedEntry(finding, agreed, session)),
    ...listing(words.notCompared, others, (finding) => findingEntry(finding, session)),
    ...listing(words.checked, passed, (finding) => checkedEntry(finding, session)),
    ...section(words.around, neighbours(dossier, session)),
  ];
}

const MOST_FOUND = 4;

function head({ event, covering, silent }: Dossier, { labels }: Session): readonly Entry[] {
  const words = labels.phrases.pages;
  const covered =
    covering.length === 0 ? labels.phrases.show.coveredByNone : words.coveredBy(covering.map(labels.source));
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

/** What only one source says, source by source. */
function soleSections(findings: readonly Finding[], covering: readonly string[], session: Session): readonly Entry[] {
  return covering.flatMap((source) => {
    const own = findings.filter((finding) => isSole(finding, source));
    const { alone, only } = session.labels.phrases.pages;
    const title = (covering.length === 1 ? alone : only)(session.labels.source(source));
    return listing(`${title} (${own.length})`, own, (finding) =>
      titledEntry(finding, valuesOf(finding, source, session), own, session.labels),
    );
  });
}

function agreedEntry(finding: Finding, among: readonly Finding[], { labels }: Session): Entry {
  const values = joinRuns(finding.positions).map((position) => heldLine(position, finding, "agreement", labels));
  return titledEntry(finding, values, among, labels);
}

function checkedEntry(finding: Finding, session: Session): Entry {
  const { dataset, labels } = session;
  const [check] = finding.checks;
  const text = line(
    span(`${verdictSign(finding.verdict)} `, "agreement"),
    ...(check
      ? [sourceSpan(check.source, dataset, labels.source(check.source)), "  ", labels.reason(check.reason)]
      : []),
  );
  return linked(linkTo("discrepancies", finding.id), indented(text), ...(check ? [] : sourceRows(finding, session)));
}

/** Links to other events. */
function neighbours(
  { partOf, parts, possiblySameAs, previous, next, during }: Dossier,
  { labels }: Session,
): readonly Entry[] {
  const words = labels.phrases.show;
  const groups: readonly (readonly [string, readonly (EventRecord | null)[]])[] = [
    [words.possiblySameAs, possiblySameAs],
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

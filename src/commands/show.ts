// `show`: one event, what each source says about it, where they differ, and the events before and after it.

import type { EventRecord } from "../model/dataset.ts";
import { tally } from "../model/groups.ts";
import { at, valueOf } from "../model/at.ts";
import { compileDossier, type Dossier } from "../questions/dossier.ts";
import { isAlone } from "../verdicts/is-alone.ts";
import type { Finding } from "../verdicts/types.ts";
import { isDisagreement, strengthOf } from "../model/verdict.ts";
import { screenOf } from "../cli/output.ts";
import { type JsonRecord, lazily } from "../render/report.ts";
import {
  type Block,
  type Fact,
  fact,
  facts,
  heading,
  hint,
  line,
  type Line,
  paragraph,
  span,
  type View,
} from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { switchFlag, wordsArgument } from "../cli/parameter.ts";
import { claimShape, dateShape, eventShape, extentShape } from "../present/json-shapes.ts";
import { createFindingShape, FINDING_COLUMNS } from "../present/json-shapes.ts";
import {
  eventSpans,
  idSpans,
  type MatrixSource,
  nameSpan,
  placesBlock,
  sourceSpan,
  withLetter,
} from "../present/discrepancy-text.ts";
import { longBlocks } from "../present/discrepancies-view.ts";
import { createMatrix } from "../present/matrix.ts";
import { headingSpan } from "../present/matrix-sections.ts";
import { matrixTable } from "../present/matrix-view.ts";
import { MOST_LETTERED } from "../present/source-marks.ts";
import type { Session } from "../present/session.ts";
import { reporting } from "../cli/open-session.ts";
import { readEvent, unknownWarning } from "../cli/read-subject.ts";
import { shellWords } from "../cli/suggested-command.ts";

export const createCommand = defineCommand({
  description:
    "Shows one event: what each source says about it, side by side, differences first, with the silent sources and the events before and after it. It takes an id, a title or any words that lead to the event.",
  examples: [
    ["rashomon show <event>", "An event, source by source"],
    ["rashomon show <event> --all", "Including what only one source says"],
    ["rashomon show <event> --long", "With the places and the ids of the claims"],
    ["rashomon show <event> --json", "Every claim and verdict, for a script"],
  ],
  parameters: {
    event: wordsArgument("<event...>", "Id or title of an event, or words that lead to it"),
    all: switchFlag("--all", "Also show what only one source says"),
    long: switchFlag("--long", "List each value with its places in the texts and the ids of its claims"),
  },
  run: reporting(async ({ event: words, all, long }, session, context) => {
    const { dataset, labels, judge } = session;
    const subject = await readEvent(words, session, context);
    const { events, isSearched } = subject;
    const event = valueOf(dataset.events, at(events, 0));
    const dossier = compileDossier(dataset, judge, event);
    // How many other events the words lead to.
    const others = isSearched ? events.length - 1 : 0;
    const asked = words.join(" ");
    return {
      kind: "show",
      query: { event: asked, all },
      total: 1,
      items: lazily([dossier], (each) => dossierShape(each, session)),
      rows: lazily(allFindings(dossier), createFindingShape(dataset, labels)),
      columns: FINDING_COLUMNS,
      warnings: unknownWarning(subject),
      picture: async () => (await import("../present/pictures.ts")).drawFindings(dossier.findings, event.id, session),
      view: () =>
        withOthers(
          viewDossier(dossier, { all, long, width: screenOf(context).width }, session),
          asked,
          others,
          session,
        ),
    };
  }),
});

const allFindings = ({ findings, passed }: Dossier): readonly Finding[] => [...findings, ...passed];

function dossierShape(dossier: Dossier, { dataset, judge, labels }: Session): JsonRecord {
  const { event } = dossier;
  const neighbour = (other: Dossier["previous"]): JsonRecord | null => other && eventShape(other, labels);
  return {
    ...eventShape(event, labels),
    titles: event.label,
    kind: event.kind,
    partOf: neighbour(dossier.partOf),
    parts: dossier.parts.map((part) => eventShape(part, labels)),
    possiblySameAs: dossier.possiblySameAs.map((other) => eventShape(other, labels)),
    coveredBy: dossier.covering,
    silent: dossier.silent,
    dates: judge.datesOf(event.id).map((date) => dateShape(date, labels)),
    findings: allFindings(dossier).map(createFindingShape(dataset, labels)),
    claims: dossier.claims.map((claim) => claimShape(claim, dataset, labels)),
    extents: judge.extentsOf(event.id).map((extent) => extentShape(extent, labels)),
    previous: neighbour(dossier.previous),
    during: dossier.during.map((other) => eventShape(other, labels)),
    next: neighbour(dossier.next),
  };
}

interface DossierView {
  readonly all: boolean;
  readonly long: boolean;
  readonly width: number;
}

function viewDossier(dossier: Dossier, { all, long, width }: DossierView, session: Session): View {
  const { dataset, labels } = session;
  const { event } = dossier;
  const matrix = createMatrix(dataset, labels);
  const { shown, folded } = foldSingle(orderFindings(dossier.findings, session), all);
  const hasDispute = shown.some(({ verdict }) => isDisagreement(verdict));
  const rows = shown.map(matrix.row);
  const { block, hasLetters } = matrixTable(rows, { matrix, labels, width, title: "attribute", withPlaces: true });
  // Where letters stand for sources in the table, the line of those that cover the event explains them.
  const named = hasLetters && !long ? matrix.sources.map(withLetter) : matrix.sources;
  const { next } = labels.phrases;
  return {
    blocks: [
      heading(1, ...eventSpans(event.id, labels)),
      paragraph(coverageLine(dossier, named, session)),
      ...(long ? longBlocks(rows, headingSpan(labels), { dataset, matrix, labels, withEvent: false }) : [block]),
      ...foldedBlock(folded, session),
      ...placesBlock(dossier.claims, labels),
      ...passedBlock(dossier, session),
      facts(neighbourRows(dossier, session)),
      hasDispute
        ? hint(`rashomon discrepancies ${event.id}`, next.differences)
        : hint(`rashomon claims --event ${event.id}`, next.claims),
    ],
  };
}

/** Says that the words lead to other events too, and how to see them. */
function withOthers({ blocks }: View, words: string, others: number, { labels }: Session): View {
  if (others === 0) return { blocks };
  const text = labels.phrases.next.otherMatches(others);
  return { blocks: [...blocks, hint(`rashomon search ${shellWords(words)}`, text)] };
}

/** At most this many sources are named, which are all that have letters; the others are counted. */
const MOST_NAMED = MOST_LETTERED;

/** "Covered by Gazette and Pepys; not by Evelyn" */
function coverageLine({ covering: ids, silent }: Dossier, sources: readonly MatrixSource[], { labels }: Session): Line {
  const { show, pages, comma } = labels.phrases;
  const known = new Set(ids);
  const covering = sources.filter(({ id }) => known.has(id));
  if (covering.length === 0) return line(show.coveredByNone);
  const more = (count: number): string => (count > MOST_NAMED ? ` +${count - MOST_NAMED}` : "");
  const names = covering
    .slice(0, MOST_NAMED)
    .flatMap((source, index) => [...(index > 0 ? [comma] : []), nameSpan(source)]);
  const absent = new Set(silent);
  const others = sources.filter(({ id }) => absent.has(id)).map(({ label }) => label);
  const rest = `${pages.notCoveredBy(others.slice(0, MOST_NAMED))}${more(others.length)}`;
  const notCovering = others.length === 0 ? [] : [span(rest, "silence")];
  return line(show.coveredBy, ...names, more(covering.length), ...notCovering);
}

/** Differences first, then agreements. A part that only one source states is in the row of its whole. */
function orderFindings(findings: readonly Finding[], { judge }: Session): readonly Finding[] {
  const wholes = new Set(findings.filter(({ verdict }) => verdict === "scope").map(({ attribute }) => attribute));
  const isInWhole = ({ attribute, scope, verdict }: Finding): boolean =>
    scope !== null && verdict === "single" && wholes.has(attribute);
  const isOmission = ({ level }: Finding): number => (level === "omission" ? 1 : 0);
  return findings
    .filter((finding) => !isInWhole(finding))
    .sort(
      (a, b) =>
        isOmission(a) - isOmission(b) ||
        Number(isDisagreement(b.verdict)) - Number(isDisagreement(a.verdict)) ||
        (isDisagreement(a.verdict) ? 0 : strengthOf(a.verdict) - strengthOf(b.verdict)) ||
        judge.compare(a, b),
    );
}

/** What only one source says is only counted, unless there is nothing else. */
function foldSingle(findings: readonly Finding[], all: boolean) {
  const isSingle = (finding: Finding): boolean => finding.verdict === "single" && isAlone(finding);
  const shared = findings.filter((finding) => !isSingle(finding));
  if (all || shared.length === 0) return { shown: findings, folded: [] };
  return { shown: shared, folded: findings.filter(isSingle) };
}

/** "Only one source says: place (Gazette) · cause (Pepys); --all shows them" */
function foldedBlock(folded: readonly Finding[], { dataset, labels }: Session): readonly Block[] {
  if (folded.length === 0) return [];
  const found = new Map<string, number>();
  for (const source of folded.flatMap(({ speakers }) => speakers)) tally(found, source);
  const speaking = [...dataset.sources.keys()].filter((source) => found.has(source));
  const counts = speaking.slice(0, MOST_NAMED).map((source) => `${labels.source(source)} ${found.get(source)}`);
  if (speaking.length > MOST_NAMED) counts.push(`+${speaking.length - MOST_NAMED}`);
  return [paragraph(line(span(labels.phrases.show.folded(folded.length, counts), "dim")))];
}

function passedBlock({ passed }: Dossier, { dataset, labels }: Session): readonly Block[] {
  if (passed.length === 0) return [];
  const lines = passed.flatMap(({ checks: [check] }) =>
    check === undefined
      ? []
      : [
          line(
            span(`= ${labels.phrases.show.checked}  `, "agreement"),
            sourceSpan(check.source, dataset, labels.source(check.source)),
            `  ${labels.reason(check.reason)}`,
          ),
        ],
  );
  return [paragraph(...lines)];
}

function neighbourRows(
  { partOf, parts, possiblySameAs, previous, next, during }: Dossier,
  { labels }: Session,
): readonly Fact[] {
  const words = labels.phrases.show;
  const name = ({ id }: Pick<EventRecord, "id">): Line => line(labels.event(id), ...idSpans(id, labels.event(id)));
  const row = (label: string, events: readonly Pick<EventRecord, "id">[]) =>
    events.length === 0 ? [] : [fact(label, ...events.map(name))];
  return [
    ...row(words.partOf, partOf ? [partOf] : []),
    ...row(words.parts, parts),
    ...row(words.possiblySameAs, possiblySameAs),
    ...row(words.before, previous ? [previous] : []),
    ...row(words.during, during),
    ...row(words.after, next ? [next] : []),
  ];
}

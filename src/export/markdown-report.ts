// The report for an editor: how much differs, each major discrepancy with its values, words, reasons and silences, the others in a
// table, the sources with their addresses. It is a view; `render/markdown.ts` turns it into text.

import { version } from "../../package.json";
import type { Claim } from "../model/dataset.ts";
import { tally } from "../model/groups.ts";
import { placeOf } from "../present/discrepancy-text.ts";
import { marksOf } from "../present/held-value.ts";
import type { MatrixCell, MatrixRow } from "../present/matrix.ts";
import { matrixTable } from "../present/matrix-view.ts";
import { type Block, fact, facts, heading, item, line, type Line, paragraph, span, type View } from "../render/view.ts";
import type { Finding } from "../verdicts/types.ts";
import { type Content, tallyOf } from "./select-content.ts";
import { createContext, nameSources, reasonsFor, type ReportContext } from "./verdict-reasons.ts";
import type { ReportWords } from "./report-words.ts";

export function viewReport(content: Content): View {
  const { discrepancies } = content;
  const context = createContext(content);
  const { words } = context;
  const major = discrepancies.filter(({ level }) => level === "major");
  const others = discrepancies.filter(({ level }) => level !== "major");
  return {
    blocks: [
      ...headBlocks(context),
      ...section(
        words.discrepancies,
        major.map((finding) => majorBlock(finding, context)),
      ),
      ...section(words.others, others.length === 0 ? [] : [shortTable(others, context)]),
      ...section(words.onlyOne, omissionBlocks(context)),
      ...section(words.sources, sourceBlocks(context)),
      ...section(words.about, [aboutBlock(context)]),
    ],
  };
}

/** A heading with its blocks; nothing if there are none. */
const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(2, span(title)), ...blocks];

function headBlocks({ content, words }: ReportContext): readonly Block[] {
  const { dataset, labels, events } = content;
  const tally = tallyOf(content).map(({ sign, text }) => `${sign} ${text}`);
  return [
    heading(1, labels.text(dataset.title)),
    ...(dataset.description === null ? [] : [paragraph(line(labels.text(dataset.description)))]),
    paragraph(
      line(words.counts(dataset.sources.size, events.length, dataset.claims.length)),
      line(span(tally.join(" · "), "strong")),
    ),
    paragraph(line(words.noSide)),
    legend(words, labels),
  ];
}

/** The meaning of the marks beside values. */
function legend({ key }: ReportWords, labels: Content["labels"]): Block {
  const { phrases } = labels;
  const entries = [
    [phrases.basis.inferred, key.inferred],
    [phrases.moods.planned, key.mood],
    [phrases.matrix.ourSum(labels.count(9)), key.sum],
    ["“…” §3.4", key.quoted],
    [phrases.matrix.silent, key.silent],
  ] as const;
  return facts(entries.map(([sign, text]) => fact(sign, line(text))));
}

function majorBlock(finding: Finding, context: ReportContext): Block {
  const { content, matrix, words, explain } = context;
  const row = matrix.row(finding);
  const { labels } = content;
  const named = row.speaking.slice(0, MOST_SOURCES);
  const inferred = finding.positions.flatMap(({ claims }) => claims.flatMap((claim) => inferenceOf(claim, content)));
  const reasons = reasonsFor(finding, { content, explain });
  return item(
    line(span(`${row.sign} ${row.title}`, "title"), ` (${row.verdictLabel}: ${row.gloss})`),
    facts([
      ...named.map((cell) => fact(labels.source(cell.source), ...valueLines(cell, context))),
      ...silenceRows(row, context),
      ...(inferred.length === 0 ? [] : [fact(labels.phrases.basis.inferred, ...inferred)]),
      fact(words.why, ...reasons.slice(0, MOST_REASONS).map((reason) => line(reason))),
      fact("id", line(span(row.id, "command"))),
    ]),
  );
}

const MOST_SOURCES = 20;
const MOST_REASONS = 8;

/** "8 US military “eight US military personnel” §15.3 (inferred)", a line for each value. */
function valueLines({ values, totals }: MatrixCell, { content: { labels } }: ReportContext): readonly Line[] {
  const lines = values.map(({ text, marks, claims }) => {
    const words = claims
      .slice(0, 3)
      .map(({ stated, locator }) =>
        [stated === null ? "" : `“${stated}”`, placeOf(locator)].filter((part) => part !== "").join(" "),
      );
    const soft = marks.length === 0 ? "" : ` (${marks.map((mark) => mark.text).join(labels.phrases.steps.semicolon)})`;
    const cited = words.filter((part) => part !== "").join(labels.phrases.comma);
    return line(span(text, "strong"), `${soft} ${cited}`.trimEnd());
  });
  return [...lines, ...totals.map(({ text }) => line(span(text, "strong")))];
}

/** The reason for an inference, with its language if that is not the report's. */
function inferenceOf({ source, locator, basis }: Claim, { labels, dataset }: Content): readonly Line[] {
  if (basis.type !== "inferred") return [];
  const lang = labels.remark(basis.reason) === null ? ` (${dataset.defaultLanguage})` : "";
  return [line(`${labels.source(source)} ${placeOf(locator)}: ${labels.anyRemark(basis.reason)}${lang}`)];
}

function silenceRows({ silent, notCovering }: MatrixRow, { content }: ReportContext) {
  const { matrix } = content.labels.phrases;
  const row = (label: string, ids: readonly string[], count = ids.length) =>
    count === 0 ? [] : [fact(label, line(nameSources(ids, content, count)))];
  return [...row(matrix.silent, silent), ...row(matrix.notCovering, notCovering.first, notCovering.count)];
}

const shortTable = (findings: readonly Finding[], { content, matrix }: ReportContext): Block =>
  matrixTable(
    findings.map((finding) => matrix.row(finding)),
    { matrix, labels: content.labels, width: Infinity, title: "event-and-attribute", withPlaces: true },
  ).block;

/** Omissions: what one source says and others had reason to mention. */
function omissionBlocks({ content, words }: ReportContext): readonly Block[] {
  const { events, labels } = content;
  const lines = events.flatMap(({ findings }) =>
    findings
      .filter(({ level }) => level === "omission")
      .flatMap(({ positions }) => positions.flatMap(({ claims }) => claims))
      .map((claim): Block => {
        const marks = marksOf([claim], labels).map(({ text }) => text);
        const soft = marks.length === 0 ? "" : ` (${marks.join(labels.phrases.steps.semicolon)})`;
        const text = ` ${placeOf(claim.locator)}: ${labels.statement(claim)}${soft}`;
        return item(line(span(labels.source(claim.source), "strong"), text));
      }),
  );
  return lines.length === 0 ? [] : [paragraph(line(words.omissions)), ...lines];
}

function sourceBlocks({ content, words }: ReportContext): readonly Block[] {
  const { dataset, labels } = content;
  const claims = new Map<string, number>();
  for (const { source } of dataset.claims) tally(claims, source);
  return [...dataset.sources.values()].map(({ id, language, publisher, published, url, derivedFrom, description }) =>
    item(
      line(span(labels.source(id), "title"), description === null ? "" : `: ${labels.text(description)}`),
      facts([
        fact(words.language, line(language)),
        fact(words.publisher, line(publisher ?? words.none)),
        fact(words.published, line(published === null ? words.none : labels.date(published))),
        fact(words.address, line(url ?? words.none)),
        ...(derivedFrom.length === 0 ? [] : [fact(words.derivedFrom, line(nameSources(derivedFrom, content)))]),
        fact(words.claims, line(String(claims.get(id) ?? 0))),
      ]),
    ),
  );
}

function aboutBlock({ content, words }: ReportContext): Block {
  const { version: edition, licence, sha256 } = content.dataset;
  return facts([
    fact(words.version, line(edition)),
    fact(words.licence, line(licence ?? words.none)),
    fact(words.checksum, line(sha256)),
    fact("rashomon", line(version)),
  ]);
}

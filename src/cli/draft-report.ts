// What `draft` found, as a report: the texts, where they differ, and the records; or what is left: sentences that no claim cites, and how
// far each text is covered.

import { must } from "../model/at.ts";
import { type CandidateRecord, RECORD_COLUMNS, recordsOf } from "../drafting/candidate-record.ts";
import type { SideBySide } from "../drafting/compare-candidates.ts";
import type { DraftedPassage } from "../drafting/draft-texts.ts";
import type { Dataset } from "../model/dataset.ts";
import { type JsonRecord, type Report, NO_DATASET, lazily } from "../render/report.ts";
import { type Block, facts, heading, hint, item, line, paragraph, span } from "../render/view.ts";
import { numberColumn, plainCell, table } from "../render/view.ts";
import { placeOf } from "../present/discrepancy-text.ts";
import type { TextProblem } from "./draft-sources.ts";
import { shellWord } from "./suggested-command.ts";
import { findLeft } from "../drafting/find-left.ts";

export interface Drafted {
  readonly passages: readonly DraftedPassage[];
  readonly texts: readonly {
    readonly id: string;
    readonly language: string;
    readonly published: string | null;
    readonly sentences: number;
    readonly candidates: number;
  }[];
  readonly problems: readonly TextProblem[];
}

export interface DraftQuery {
  readonly texts: string;
  readonly out: string | null;
}

/** A record for machines. */
export const shapeOf = ({ locator, ...record }: CandidateRecord): JsonRecord => ({
  ...record,
  locator: { ...locator },
});

/** Items are the candidates; other members are the texts, the proposed events and the problems. */
export function draftReport(
  { passages, texts, problems }: Drafted,
  compared: readonly SideBySide[],
  { texts: folder, out }: DraftQuery,
  saved: { readonly dataset: Dataset; readonly added: number } | null,
): Report {
  const records = passages.flatMap(recordsOf);
  return {
    kind: "draft",
    dataset: saved?.dataset ?? NO_DATASET,
    query: { texts: folder, out },
    total: records.length,
    items: lazily(records, shapeOf),
    extra: {
      texts: texts.map((text) => ({ ...text })),
      compared: compared.map(comparedShape),
      problems: problems.map((problem) => ({ ...problem })),
    },
    warnings: problems.map(({ file, reason }) => `${file}: ${reason}`),
    columns: RECORD_COLUMNS,
    view: (limit) => ({
      blocks: [textsBlock(texts), ...comparedBlocks(compared, limit), ...hints(folder, out, saved)],
    }),
    cutToScreen: true,
  };
}

const comparedShape = ({ event, title, attribute, differs, bySource }: SideBySide): JsonRecord => ({
  event,
  title,
  attribute,
  differs,
  sources: Object.fromEntries([...bySource].map(([source, list]) => [source, list.map(({ value }) => value)])),
});

const textsBlock = (texts: Drafted["texts"]): Block =>
  table(
    [
      { head: "Source", min: 12 },
      { head: "Language", grow: 0 },
      { head: "Published", grow: 0 },
      ...["Sentences", "Candidates"].map(numberColumn),
    ],
    texts.map(({ id, language, published, sentences, candidates }) => [
      [line(span(id, "accent"))],
      ...[language, published ?? "", sentences, candidates].map(plainCell),
    ]),
  );

/** The proposed events that several texts mention; those on which they differ come first. */
function comparedBlocks(compared: readonly SideBySide[], limit: number): readonly Block[] {
  if (compared.length === 0) return [];
  const head = heading(2, span("Side by side", "title"), span("  proposals only: nothing is a claim yet", "dim"));
  return [head, ...itemsOf(compared, limit, comparedItem)];
}

/** An item for each of some things, as many as the limit allows, and a note on the rest. */
function itemsOf<T>(things: readonly T[], limit: number, write: (thing: T) => Block): readonly Block[] {
  const rest = things.length - limit;
  const note = `… and ${rest} more; --limit 0 shows all`;
  return [...things.slice(0, limit).map(write), ...(rest > 0 ? [paragraph(line(span(note, "dim")))] : [])];
}

const comparedItem = ({ title, attribute, differs, bySource }: SideBySide): Block =>
  item(
    line(span(differs ? "≠ " : "= ", differs ? "conflict" : "agreement"), span(`${title}: `, "strong"), attribute),
    facts(
      [...bySource].map(([source, records]) => ({
        label: line(span(source, "accent")),
        value: records.map(({ value, stated, locator }) =>
          line(`${value ?? ""}  `, span(`“${stated}”`), span(` ${placeOf(locator)}`, "dim")),
        ),
      })),
    ),
  );

function hints(folder: string, out: string | null, saved: { readonly added: number } | null): readonly Block[] {
  const command = `rashomon draft --texts ${shellWord(folder)}`;
  return [
    ...(saved === null ? [] : [paragraph(line(`${saved.added} sources written to ${must(out)}`))]),
    hint(`${command} --format csv > claims.csv`, "a table to edit and import"),
    hint(`${command} --out ${shellWord(out ?? "DATASET")}`, "decide by pressing keys, on a terminal"),
  ];
}

/** Items are the sentences that no claim cites; another member says how far each source is covered. */
export function leftReport({ passages, texts, problems }: Drafted, dataset: Dataset, asked: DraftQuery): Report {
  const left = findLeft(passages, dataset.claims);
  const found = passages.filter(({ candidates }) => candidates.length > 0);
  const coverage = texts.map(({ id, sentences }) => ({
    source: id,
    sentences,
    withCandidates: found.filter(({ source }) => source === id).length,
    left: left.filter(({ source }) => source === id).length,
  }));
  const block = table(
    [{ head: "Source", min: 12 }, ...["Sentences", "With candidates", "Cited", "Left"].map(numberColumn)],
    coverage.map(({ source, sentences, withCandidates, left: uncited }) => [
      [line(span(source, "accent"))],
      ...[sentences, withCandidates, withCandidates - uncited, uncited].map(plainCell),
    ]),
  );
  return {
    kind: "draft-left",
    dataset,
    query: { texts: asked.texts, out: asked.out, left: true },
    total: left.length,
    items: left.map(leftShape),
    extra: { coverage },
    warnings: problems.map(({ file, reason }) => `${file}: ${reason}`),
    columns: ["source", "paragraph", "sentence", "candidates", "passage"],
    view: (limit) => ({ blocks: [block, ...itemsOf(left, limit, leftItem)] }),
    cutToScreen: true,
  };
}

const leftShape = ({ source, locator, candidates, text }: DraftedPassage): JsonRecord => ({
  source,
  paragraph: locator.paragraph,
  sentence: locator.sentence,
  candidates: candidates.map(({ stated }) => stated),
  passage: text,
});

const leftItem = ({ source, locator, candidates, text }: DraftedPassage): Block =>
  item(
    line(
      span(source, "accent"),
      span(` ${placeOf(locator)}  `, "dim"),
      span(candidates.map(({ stated }) => stated).join(" · "), "match"),
    ),
    paragraph(line(text)),
  );

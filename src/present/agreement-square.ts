// The agreement of sources as a square: a row and a column for each source, and a cell for each pair. The more sources, the less a
// cell says: the figures in words, then "12/20 ≠3", then only the share; letters take the place of names.

import { at } from "../model/at.ts";
import type { Labels } from "../model/labels.ts";
import type { Phrases } from "../model/phrases/en.ts";
import type { ValueKindName } from "../model/values/index.ts";
import type { PairAgreement, Tally } from "../questions/agreement.ts";
import { needOf } from "../render/columns.ts";
import { type Block, type Cell, heading, line, type Line, paragraph, span, table } from "../render/view.ts";
import {
  AGREEMENT_PARTS,
  letteredName,
  letterSpan,
  type MatrixSource,
  nameSpan,
  shareText,
} from "./discrepancy-text.ts";
import { flow } from "../render/spans.ts";
import { areLettered } from "./source-marks.ts";

/** How much the square says, and with what names. */
interface Look {
  readonly cell: (tally: Tally, pair: PairAgreement, phrases: Phrases) => Cell;
  /** What the figures in a cell mean. */
  readonly key: (phrases: Phrases) => Line;
  /** Whether a cell says that two sources have one origin. */
  readonly saysOrigin: boolean;
  readonly heads: "names" | "letters";
  readonly rows: "names" | "letters and names" | "letters";
  /** Columns between the cells. */
  readonly gap: 1 | 2;
}

/** "= 45 of 77 (58%)" over "~ 29  ≠ 3" */
const IN_WORDS: Pick<Look, "cell" | "key" | "saysOrigin"> = {
  saysOrigin: true,
  cell: ({ agree, compatible, conflict, compared }, { sameOrigin }, phrases) => [
    line(span(`= ${shareText(agree, compared, phrases)}`, "agreement")),
    line(span(`~ ${compatible}`, "caution"), "  ", span(`≠ ${conflict}`, "conflict")),
    ...(sameOrigin ? [line(span(phrases.agreement.oneOrigin, "dim"))] : []),
  ],
  key: ({ agreement }) =>
    line(
      ...AGREEMENT_PARTS.flatMap(({ part, sign }) => [span(`${sign} ${agreement[part]}`, "dim"), "  "]),
      span(agreement.legend, "dim"),
    ),
};

const keyOf = (figure: string, { agreement }: Phrases): Line =>
  line(span(`${figure} ${agreement.agree}  ≠ ${agreement.conflict}  ${agreement.legend}`, "dim"));

/** "45/77 ≠3" */
const IN_FIGURES: Pick<Look, "cell" | "key" | "saysOrigin"> = {
  saysOrigin: false,
  cell: ({ agree, conflict, compared }) => [
    line(
      span(`${agree}/${compared}`, agree > 0 ? "agreement" : "dim"),
      ...(conflict > 0 ? [" ", span(`≠${conflict}`, "conflict")] : []),
    ),
  ],
  key: (phrases) => keyOf("n/N", phrases),
};

/** "58≠" */
const AS_SHARE: Pick<Look, "cell" | "key" | "saysOrigin"> = {
  saysOrigin: false,
  cell: ({ agree, conflict, compared }) => [
    line(
      span(String(Math.round((agree / compared) * 100)), agree > 0 ? "agreement" : "dim"),
      ...(conflict > 0 ? [span("≠", "conflict")] : []),
    ),
  ],
  key: (phrases) => keyOf("%", phrases),
};

const NAMES = { heads: "names", rows: "names", gap: 2 } as const;
const LETTERS_AND_NAMES = { heads: "letters", rows: "letters and names" } as const;
const LETTERS = { heads: "letters", rows: "letters", gap: 1 } as const;

/** The first that fits is drawn. */
const LOOKS: readonly Look[] = [
  { ...IN_WORDS, ...NAMES },
  { ...IN_FIGURES, ...LETTERS_AND_NAMES, gap: 2 },
  { ...IN_FIGURES, ...LETTERS },
  { ...AS_SHARE, ...LETTERS_AND_NAMES, gap: 1 },
  { ...AS_SHARE, ...LETTERS },
];

/** With the kinds of value under each source. */
const LOOKS_WITH_KINDS: readonly Look[] = [
  { ...IN_FIGURES, ...NAMES },
  { ...IN_FIGURES, ...LETTERS_AND_NAMES, gap: 2 },
  { ...AS_SHARE, ...LETTERS_AND_NAMES, gap: 1 },
];

interface Square {
  readonly sources: readonly MatrixSource[];
  readonly pairOf: (one: string, other: string) => PairAgreement | undefined;
  readonly kinds: readonly ValueKindName[];
  readonly labels: Labels;
}

/** A source with all its values, or with those of one kind. */
interface Row {
  readonly source: MatrixSource;
  readonly kind: ValueKindName | null;
}

/** The pairs as a square, or by kind as one square with the kinds in its rows or one square for each; null if no square fits `width`. */
export function squareBlocks(
  pairs: readonly PairAgreement[],
  sources: readonly MatrixSource[],
  { byKind, width, labels }: { readonly byKind: boolean; readonly width: number; readonly labels: Labels },
): readonly Block[] | null {
  const known = new Map(pairs.map((pair) => [`${pair.a}\0${pair.b}`, pair]));
  const square: Square = {
    sources,
    pairOf: (one, other) => known.get(`${one}\0${other}`) ?? known.get(`${other}\0${one}`),
    kinds: [...new Set(pairs.flatMap((pair) => [...pair.byKind.keys()]))].sort(),
    labels,
  };
  return byKind
    ? (draw(LOOKS_WITH_KINDS, [[null, ...square.kinds]], square, width) ??
        draw(LOOKS.slice(1), [[null], ...square.kinds.map((kind) => [kind])], square, width))
    : draw(LOOKS, [[null]], square, width);
}

/** One table for each group of kinds, all in the first look in which all fit. */
function draw(
  looks: readonly Look[],
  groups: readonly (readonly (ValueKindName | null)[])[],
  square: Square,
  width: number,
): readonly Block[] | null {
  const { phrases } = square.labels;
  for (const look of looks) {
    if (look.heads === "letters" && !areLettered(square.sources)) return null;
    const tables = groups.map((kinds) => squareTable(kinds, look, square));
    if (tables.some((drawn) => widthOf(drawn) > width)) continue;
    const legend = look.rows === "letters" ? [paragraph(...flow(square.sources.map(letteredName), width))] : [];
    const titled = tables.flatMap((drawn, index): readonly Block[] => {
      const [kind = null, ...more] = at(groups, index);
      return kind === null || more.length > 0 ? [drawn] : [heading(2, phrases.kinds[kind]), drawn];
    });
    const notes = look.saysOrigin ? [] : originLines(square);
    return [...legend, ...titled, paragraph(look.key(phrases), ...notes)];
  }
  return null;
}

/** "Gazette, Almanac: one origin" for cells that have no room for it. */
const originLines = ({ sources, pairOf, labels: { phrases } }: Square): readonly Line[] =>
  sources.flatMap((one, index) =>
    sources
      .slice(index + 1)
      .filter((other) => pairOf(one.id, other.id)?.sameOrigin === true)
      .map((other) =>
        line(nameSpan(one), phrases.comma, nameSpan(other), span(`: ${phrases.agreement.oneOrigin}`, "dim")),
      ),
  );

type TableBlock = Extract<Block, { readonly type: "table" }>;

/** Below the diagonal: each pair once. With letters above, the first source has a row without cells, for its name. */
function squareTable(kinds: readonly (ValueKindName | null)[], look: Look, square: Square): TableBlock {
  const { sources, labels } = square;
  const columns = sources.slice(0, -1);
  const heads = columns.map(({ label, letter, tone }) => ({
    head: look.heads === "names" ? label : letter,
    tone,
    grow: 0,
    min: 1,
  }));
  const rows = sources.slice(look.rows === "letters and names" ? 0 : 1).flatMap((source) => {
    const row = sources.indexOf(source);
    const cellsOf = (kind: ValueKindName | null): readonly Cell[] =>
      columns.map((column, index) => (index < row ? squareCell({ source, kind }, column, look, square) : []));
    return kinds
      .map((kind) => ({ kind, cells: cellsOf(kind) }))
      .filter(
        ({ kind, cells }) =>
          kind === null || kinds.length === 1 || cells.some((cell) => cell !== NOTHING && cell.length > 0),
      )
      .map(({ kind, cells }) => [
        [rowLabel({ source, kind: kinds.length === 1 ? null : kind }, look, labels)],
        ...cells,
      ]);
  });
  return { ...table([{ head: "", grow: 0, min: 1 }, ...heads], rows), frame: "none", gap: look.gap };
}

const NOTHING: Cell = [line(span("—", "silence"))];

function squareCell({ source, kind }: Row, column: MatrixSource, look: Look, { pairOf, labels }: Square): Cell {
  const pair = pairOf(source.id, column.id);
  const tally = kind === null ? pair?.all : pair?.byKind.get(kind);
  return pair === undefined || tally === undefined || tally.compared === 0
    ? NOTHING
    : look.cell(tally, pair, labels.phrases);
}

function rowLabel({ source, kind }: Row, { rows }: Look, { phrases }: Labels): Line {
  if (kind !== null) return line(span(`└ ${phrases.kinds[kind]}`, "dim"));
  return line({ names: nameSpan, "letters and names": letteredName, letters: letterSpan }[rows](source));
}

/** Columns of the terminal that a table needs. */
function widthOf({ columns, rows, gap = 2 }: TableBlock): number {
  const needs = columns.map(
    (column, index) =>
      needOf(
        column,
        rows.map((row) => row[index] ?? []),
      ).natural,
  );
  return needs.reduce((sum, width) => sum + width, gap * (columns.length - 1));
}

// `agreement`: how far each pair of sources agrees, with denominators.

import { measureAgreement, type PairAgreement, type Tally, withoutSource } from "../questions/agreement.ts";
import { ANYTHING, filterFindings } from "../questions/discrepancies.ts";
import { createJudge } from "../verdicts/judge.ts";
import type { Labels } from "../model/labels.ts";
import { screenOf } from "../cli/output.ts";
import { type JsonRecord, lazily } from "../render/report.ts";
import { type Block, type Cell, hint, line, paragraph, span, table, type View } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { asText, listFlag, switchFlag } from "../cli/parameter.ts";
import { AGREEMENT_PARTS, shareText } from "../present/discrepancy-text.ts";
import { squareBlocks } from "../present/agreement-square.ts";
import { createMatrix } from "../present/matrix.ts";
import type { Session } from "../present/session.ts";
import { reporting, requireId } from "../cli/open-session.ts";

export const createCommand = defineCommand({
  description:
    "Shows how often each pair of sources agrees on what both state, differs in values that can both be true (one contains, rounds or overlaps the other), or contradicts the other. It points out pairs that share values no other source has, since one may draw on the other.",
  examples: [
    ["rashomon agreement", "Every pair of sources"],
    ["rashomon agreement --by-kind", "The same by kind of value: dates, counts, names"],
    ["rashomon agreement --without <source>", "As if one source did not exist"],
  ],
  parameters: {
    without: listFlag("--without <source>", "Leave these sources out", asText),
    byKind: switchFlag("--by-kind", "Split each pair by kind of value"),
  },
  run: reporting(({ without: left, byKind }, session, context) => {
    const without = left.map((id) => requireId("source", session.dataset.sources, id));
    const dataset = without.reduce(withoutSource, session.dataset);
    const { pairs, leftOut } = measureAgreement(dataset, without.length === 0 ? session.judge : createJudge(dataset));
    const warning = `too many sources to compare in pairs: the ${leftOut} with the fewest claims are left out`;
    return {
      kind: "agreement",
      query: { without, byKind },
      total: pairs.length,
      items: lazily(pairs, pairShape),
      warnings: leftOut === 0 ? [] : [warning],
      columns: ["a", "b", "compared", "agree", "compatible", "conflict", "rate", "sameOrigin"],
      view: () => viewPairs(pairs, byKind, screenOf(context).width, session),
      picture: async (limit) => (await import("../present/pictures.ts")).drawPairs(pairs.slice(0, limit), session),
    };
  }),
});

const tallyShape = ({ compared, agree, compatible, conflict }: Tally): JsonRecord => ({
  compared,
  agree,
  compatible,
  conflict,
  rate: compared === 0 ? null : Math.round((agree / compared) * 1000) / 1000,
});

function pairShape({ a, b, all, byKind, hint, sameOrigin }: PairAgreement): JsonRecord {
  return {
    a,
    b,
    ...tallyShape(all),
    sameOrigin,
    byKind: Object.fromEntries([...byKind].map(([kind, tally]) => [kind, tallyShape(tally)])),
    commonOrigin: hint && { ...hint },
  };
}

/** A screen narrower than this gets a list, which takes fewer columns than any square. */
const NARROW = 50;

/** `width`: columns of the terminal; infinite, as in a pipe, for a list of pairs. */
function viewPairs(pairs: readonly PairAgreement[], byKind: boolean, width: number, session: Session): View {
  const { labels } = session;
  const words = labels.phrases.agreement;
  if (pairs.length === 0) return { blocks: [paragraph(line(words.none))] };
  const apart = mostApart(pairs, session);
  const { sources } = createMatrix(session.dataset, labels);
  const known = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const involved = sources.filter(({ id }) => known.has(id));
  const isSquare = width !== Infinity && width >= NARROW;
  return {
    blocks: [
      ...((isSquare ? squareBlocks(pairs, involved, { byKind, width, labels }) : null) ?? [
        pairsBlock(pairs, byKind, session),
      ]),
      ...pairs.flatMap((pair) => originBlock(pair, session)),
      ...(apart === null ? [] : [hint(`rashomon discrepancies --between ${apart.a},${apart.b}`, words.between)]),
      ...(byKind ? [] : [hint("rashomon agreement --by-kind", words.byKind)]),
    ],
  };
}

/** The pair with the most contradictions, then with the most other differences; null if it has no discrepancy to show. */
function mostApart(pairs: readonly PairAgreement[], { judge }: Session): PairAgreement | null {
  const [most] = pairs.toSorted(({ all: a }, { all: b }) => b.conflict - a.conflict || b.compatible - a.compatible);
  if (most === undefined) return null;
  return filterFindings(judge, { ...ANYTHING, between: [most.a, most.b] }).length > 0 ? most : null;
}

/** A row for each pair, with its kinds of value under it if asked for. */
function pairsBlock(pairs: readonly PairAgreement[], byKind: boolean, { labels }: Session): Block {
  const words = labels.phrases.agreement;
  const parts = AGREEMENT_PARTS.map(({ part, sign }) => ({ head: `${sign} ${words[part]}`, min: 10 }));
  return table(
    [{ head: words.sources, min: 14 }, ...parts],
    pairs.flatMap((pair) => toRows(pair, byKind, labels)),
  );
}

/** A pair, and under it the kinds of value that both state. */
function toRows(pair: PairAgreement, byKind: boolean, labels: Labels): readonly (readonly Cell[])[] {
  const { phrases } = labels;
  const row = (first: Cell, tally: Tally): readonly Cell[] => [
    first,
    ...AGREEMENT_PARTS.map(({ part, tone }) => [line(span(shareText(tally[part], tally.compared, phrases), tone))]),
  ];
  const kinds = byKind ? [...pair.byKind].filter(([, tally]) => tally.compared > 0) : [];
  const names = `${labels.source(pair.a)}${phrases.comma}${labels.source(pair.b)}`;
  const origin = pair.sameOrigin ? [span(` (${phrases.agreement.oneOrigin})`, "dim")] : [];
  return [
    row([line(span(names, "strong"), ...origin)], pair.all),
    ...kinds.map(([kind, tally]) => row([line(span(`└ ${phrases.kinds[kind]}`, "dim"))], tally)),
  ];
}

function originBlock({ a, b, hint }: PairAgreement, { labels }: Session): readonly Block[] {
  if (hint === null) return [];
  const { agreement, comma } = labels.phrases;
  const names = `${labels.source(a)}${comma}${labels.source(b)}: `;
  const text = agreement.shared(hint.odd, hint.chances);
  return [paragraph(line(span(agreement.commonOrigin, "caution"), names, text))];
}

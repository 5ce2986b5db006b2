// `quote`: the passage that a claim was drawn from, with the stated words marked; or a whole text, sentence by sentence.

import { readSourceText, type SourceText } from "../dataset/texts.ts";
import { isFault, type Verified, verifyClaim } from "../dataset/texts-verify.ts";
import type { Segment } from "../dataset/texts-segments.ts";
import { DataError, type NotFoundError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import type { Claim, Dataset, Source } from "../model/dataset.ts";
import { inAnyCase } from "../model/any-case.ts";
import { nearest } from "../model/nearest.ts";
import { writeReport } from "../cli/output.ts";
import type { Json, JsonRecord, Report } from "../render/report.ts";
import {
  type Block,
  heading,
  indented,
  line,
  type Line,
  paragraph,
  span,
  type Span,
  type View,
} from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { asCount, asPath, asText, requiredArgument, valueFlag, withDefault } from "../cli/parameter.ts";
import { sourceSpan } from "../present/discrepancy-text.ts";
import { requireFolder, verifiedShape } from "./verify.ts";
import { claimNamed, notFound, openLabels } from "../cli/open-session.ts";
import type { Labels } from "../model/labels.ts";
import { at, must } from "../model/at.ts";

export const createCommand = defineCommand({
  description:
    "Shows the passage of a claim in the text of its source, if you have the texts: the sentence with the stated words marked, and its context. With the id of a source it shows the whole text, with the numbers of its sentences, as locators use them.",
  examples: [
    ["rashomon quote <claim> --texts ./texts", "The passage of one claim"],
    ["rashomon quote <source> --texts ./texts", "A text with its sentences numbered"],
  ],
  parameters: {
    what: requiredArgument("<claim|source>", "Id of a claim, or of a source", asText),
    texts: valueFlag("--texts <dir>", "Folder with the texts that sources.json names", asPath),
    context: withDefault(valueFlag("--context <n>", "Sentences before and after; 1 if not given", asCount), 1),
  },
  async run({ what, texts, context: around }, context) {
    const dataset = await context.dataset();
    const labels = await openLabels(dataset, context);
    const claim = claimNamed(dataset, what);
    const source = dataset.sources.get(claim?.source ?? inAnyCase(dataset.sources.keys(), what) ?? "");
    if (source === undefined) throw unknownId(what, dataset);
    const folder = requireFolder(texts);
    const text = readSourceText(folder, source);
    if ("reason" in text)
      throw new DataError(`the text of ${source.id} cannot be read: ${text.reason}`, [
        "check --texts and the source's “file”",
      ]);
    const passage = claim === undefined ? wholeText(text) : passageOf(claim, text, around);
    const quoted = { claim: claim ?? null, source, text, passage };
    await writeReport(toReport(quoted, { what, texts }, dataset, labels), context);
    return passage.verified !== null && isFault(passage.verified) ? ExitCode.nothing : ExitCode.done;
  },
});

function unknownId(what: string, { claims, sources }: Dataset): NotFoundError {
  const near = nearest(what, [...sources.keys(), ...claims.map(({ id }) => id)]);
  return notFound(`claim or source "${what}"`, near, ["rashomon claims", "rashomon sources"]);
}

interface Passage {
  readonly verified: Verified | null;
  readonly segments: readonly Segment[];
  /** The sentence of the claim; null for a whole text, and if the claim has none. */
  readonly at: Segment | null;
}

const wholeText = ({ segments }: SourceText): Passage => ({ verified: null, segments, at: null });

/** The sentence of the locator, or else the first that contains the stated words, with its neighbours. */
function passageOf(claim: Claim, text: SourceText, around: number): Passage {
  const verified = verifyClaim(claim, text);
  const wanted = verified.status === "elsewhere" || claim.locator === null ? verified.found[0] : claim.locator;
  const index = text.segments.findIndex(
    ({ paragraph, sentence }) => paragraph === wanted?.paragraph && sentence === wanted.sentence,
  );
  if (index === -1) return { verified, segments: [], at: null };
  const segments = text.segments.slice(Math.max(0, index - around), index + around + 1);
  return { verified, segments, at: at(text.segments, index) };
}

interface Quoted {
  readonly claim: Claim | null;
  readonly source: Source;
  readonly text: SourceText;
  readonly passage: Passage;
}

function toReport(
  quoted: Quoted,
  query: { readonly what: string; readonly texts: string | null },
  dataset: Dataset,
  labels: Labels,
): Report {
  const { source, text, passage } = quoted;
  const sentences = passage.segments.map((segment) => sentenceShape(segment, passage, text));
  return {
    kind: "quote",
    dataset,
    query: { ...query },
    total: sentences.length,
    items: sentences,
    extra: {
      source: source.id,
      file: source.file,
      same: text.isSame,
      sha256: text.sha256,
      verified: passage.verified && verifiedShape(passage.verified),
    },
    columns: ["paragraph", "sentence", "text", "isClaimed"],
    view: () => viewQuoted(quoted, dataset, labels),
  };
}

function sentenceShape(segment: Segment, { at, verified }: Passage, { text }: SourceText): JsonRecord {
  const { paragraph, sentence, start, end } = segment;
  const ranges = rangesIn(segment, verified).map((range): Json => range.map((place) => place - start));
  return { paragraph, sentence, text: text.slice(start, end), isClaimed: segment === at, ranges };
}

const rangesIn = ({ start, end }: Segment, verified: Verified | null): readonly (readonly [number, number])[] =>
  (verified?.ranges ?? []).filter(([from, to]) => from >= start && to <= end);

function viewQuoted({ claim, source, text, passage }: Quoted, dataset: Dataset, labels: Labels): View {
  const { verified, segments, at } = passage;
  const state = text.isSame === false ? [span("  changed since it was read", "conflict")] : [];
  const name: Span = { ...sourceSpan(source.id, dataset, labels.source(source.id)), tone: "title" };
  const blocks: readonly Block[] = [
    heading(1, name, span(`  ${must(source.file)}`, "dim"), ...state),
    ...(claim === null ? [] : [paragraph(line(span(`${claim.id}: `, "accent"), labels.statement(claim)))]),
    ...segments.map((segment): Block => {
      const place = line(span(`§${segment.paragraph}.${segment.sentence}  `, segment === at ? "accent" : "dim"));
      return indented(place, sentenceLine(segment, segment === at || at === null, verified, text));
    }),
  ];
  if (verified === null || claim === null) return { blocks };
  const [sign, tone] = isFault(verified) ? (["≠", "conflict"] as const) : (["=", "agreement"] as const);
  const outcome = line(span(`${sign} ${verified.status}: `, tone), verified.message);
  return { blocks: [...blocks, paragraph(outcome)] };
}

/** The stated words are put between ⟦ and ⟧, so that colour is not the only mark. */
function sentenceLine(segment: Segment, isMain: boolean, verified: Verified | null, { text }: SourceText): Line {
  const spans: Span[] = [];
  let from = segment.start;
  const tone = isMain ? undefined : "dim";
  for (const [start, end] of rangesIn(segment, verified)) {
    if (start < from) continue;
    spans.push(span(text.slice(from, start), tone), span(`⟦${text.slice(start, end)}⟧`, "match"));
    from = end;
  }
  return [...spans, span(text.slice(from, segment.end), tone)];
}

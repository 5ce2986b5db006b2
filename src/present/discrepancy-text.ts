// The tones and texts of verdicts, levels, sources and matches. Every colour is accompanied by words.

import { isAlone } from "../verdicts/is-alone.ts";
import { isAllUnconfirmed } from "../verdicts/unconfirmed.ts";
import type { Finding, Position } from "../verdicts/types.ts";
import type { Labels } from "../model/labels.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import type { Phrases } from "../model/phrases/en.ts";
import { isContradiction, isDisagreement, type Level, type Verdict } from "../model/verdict.ts";
import { datesOf } from "../questions/runs.ts";
import { softeners } from "./held-value.ts";
import { type Block, line, paragraph, span, type Span, type Tone } from "../render/view.ts";
import { must, valueOf } from "../model/at.ts";
import { type SourceMark, sourceTones } from "./source-marks.ts";

export function verdictTone(verdict: Verdict): Tone {
  if (isContradiction(verdict)) return "conflict";
  if (isDisagreement(verdict)) return "caution";
  return verdict === "agreement" || verdict === "spelling" || verdict === "passed" ? "agreement" : "silence";
}

/** Signs before the word for a verdict, so that nothing depends on colour. */
const SIGNS: Readonly<Record<Tone & ("conflict" | "caution" | "agreement" | "silence"), string>> = {
  conflict: "≠",
  caution: "~",
  agreement: "=",
  silence: "·",
};

/** "≠", "~", "=" or "·" */
export const verdictSign = (verdict: Verdict): string => SIGNS[verdictTone(verdict) as keyof typeof SIGNS];

/** How values relate, from the worst. */
const KINDS = [
  { kind: "contradict", tone: "conflict" },
  { kind: "differ", tone: "caution" },
  { kind: "agree", tone: "agreement" },
] as const;

/** How many findings contradict, differ in another way, and agree: "13 contradict", with the sign and the tone. */
export const countKinds = (findings: readonly Pick<Finding, "verdict">[], { matrix }: Pick<Phrases, "matrix">) =>
  KINDS.map(({ kind, tone }) => {
    const count = findings.filter(({ verdict }) => verdictTone(verdict) === tone).length;
    return { kind, tone, sign: SIGNS[tone], count, text: matrix[kind](count) };
  });

/** "≠ conflict" */
export const verdictSpan = (verdict: Verdict, { phrases }: Pick<Labels, "phrases">): Span =>
  span(`${verdictSign(verdict)} ${phrases.verdicts[verdict]}`, verdictTone(verdict));

type Judged = Pick<Finding, "verdict" | "positions" | "evidence">;

/** "Single-source" would be wrong in a row where other sources give wishes, plans, or values of other events. */
const isUncompared = (finding: Judged): boolean => finding.verdict === "single" && !isAlone(finding);

export const verdictLabel = (finding: Judged, { phrases }: Pick<Labels, "phrases">): string =>
  isUncompared(finding)
    ? phrases.matrix.notCompared
    : isAllUnconfirmed(finding)
      ? phrases.matrix.unconfirmed
      : phrases.verdicts[finding.verdict];

/** The verdict in plain words. */
export const verdictGloss = (finding: Judged, { phrases }: Pick<Labels, "phrases">): string =>
  isUncompared(finding)
    ? phrases.matrix.oneFact
    : isAllUnconfirmed(finding)
      ? phrases.matrix.fits
      : phrases.pages.glosses[finding.verdict];

export const levelTone = (level: Level | null): Tone =>
  level === "major" ? "conflict" : level === "moderate" ? "caution" : "dim";

/** The name of a source, as a link to its text if that has an address. */
export function sourceSpan(id: string, { sources }: Pick<Dataset, "sources">, text: string = id): Span {
  const { url } = valueOf(sources, id);
  const tone = valueOf(sourceTones({ sources }), id);
  return url === null ? span(text, tone) : { text, tone, link: url };
}

/** A text about sources: in the colour of the source if it is about one. */
export function sourcesSpan(ids: readonly string[], dataset: Pick<Dataset, "sources">, text: string): Span {
  const [first, ...more] = new Set(ids);
  return first === undefined || more.length > 0 ? span(text) : sourceSpan(first, dataset, text);
}

/** "Deaths (US military)" */
export function attributeTitle(finding: Pick<Finding, "attribute" | "scope">, labels: Labels): string {
  return finding.scope === null
    ? labels.attribute(finding.attribute)
    : `${labels.attribute(finding.attribute)} (${labels.scope(finding.scope)})`;
}

/** The legend under a view with places; nothing if no claim has a place. */
export const placesBlock = (claims: readonly Claim[], { phrases }: Labels): readonly Block[] =>
  claims.some(({ locator }) => locator !== null) ? [paragraph(line(span(phrases.places, "dim")))] : [];

/** The id after a title, for the next command; nothing if the title is the id. */
export const idSpans = (id: string, title: string): readonly Span[] => (id === title ? [] : [span(`  ${id}`, "dim")]);

/** The title of an event with its id. */
export const eventSpans = (id: string, labels: Labels): readonly Span[] => [
  span(labels.event(id), "title"),
  ...idSpans(id, labels.event(id)),
];

/** The ids of up to this many claims are shown. */
const MOST_IDS = 3;

/** Ids of claims after their values, for `claims`, `cite` and `quote`. */
export function claimIds(claims: readonly Pick<Claim, "id">[]): string {
  const ids = [...new Set(claims.map(({ id }) => id))];
  const more = ids.length > MOST_IDS ? [`+${ids.length - MOST_IDS}`] : [];
  return [...ids.slice(0, MOST_IDS), ...more].join(" ");
}

/** Short for "paragraph 3, sentence 4": §3.4 */
export const placeOf = (locator: { readonly paragraph: number; readonly sentence: number } | null): string =>
  locator === null ? "" : `§${locator.paragraph}.${locator.sentence}`;

/** The places of claims, each once: "§1.4 §2.1"; empty if they have none. */
export const placesOf = (claims: readonly Pick<Claim, "locator">[]): string =>
  [...new Set(claims.map(({ locator }) => placeOf(locator)))].filter((place) => place !== "").join(" ");

/** The same after a value. */
export function placeSpans(claims: readonly Pick<Claim, "locator">[]): readonly Span[] {
  const places = placesOf(claims);
  return places === "" ? [] : [span(` ${places}`, "dim")];
}

interface Held {
  readonly source: string;
  readonly places: string;
  readonly claims: readonly Claim[];
}

/** The places of a source's claims, with their marks: "§1.4 (inferred) §2.1"; over several dates, "§1.4 §1.6 (as of 1850 and 1860)". */
function heldBy(position: Position, labels: Labels): readonly Held[] {
  return position.sources.map((source) => {
    const own = position.claims.filter((claim) => claim.source === source);
    const soft = (claims: readonly Claim[]): string => {
      const text = softeners(claims, labels);
      return text === "" ? "" : `(${text})`;
    };
    const places =
      datesOf(own).length > 1
        ? [...own.map(({ locator }) => placeOf(locator)), soft(own)]
        : own.map((claim) => [placeOf(claim.locator), soft([claim])].join(" ").trim());
    return { source, places: [...new Set(places)].join(" ").trim(), claims: own };
  });
}

/** "Report §1.4, Gazette §1.4 (inferred) §2.1" */
export const holders = (position: Position, labels: Labels): string =>
  heldBy(position, labels)
    .map(({ source, places }) => `${labels.source(source)} ${places}`.trim())
    .join(labels.phrases.comma);

/** The same with each source in its colour, as a link to its text if that has an address, and with the ids of its claims. */
export const holderSpans = (position: Position, sources: readonly MatrixSource[], labels: Labels): readonly Span[] =>
  heldBy(position, labels).flatMap(({ source, places, claims }, index) => [
    ...(index === 0 ? [] : [span(labels.phrases.comma)]),
    sourceName(source, sources),
    span(` ${[places, claimIds(claims)].join(" ").trim()}`, "dim"),
  ]);

export const sourceName = (source: string, sources: readonly MatrixSource[]): Span =>
  nameSpan(must(sources.find(({ id }) => id === source)));

/** The name of a source in its colour. */
export const nameSpan = ({ label, tone, url }: MatrixSource): Span =>
  url === null ? span(label, tone) : { text: label, tone, link: url };

/** Its letter in its colour, where there is no room for the name. */
export const letterSpan = ({ letter, tone }: MatrixSource): Span => span(letter, tone);

/** The source under its letter and its name, to explain the letter: "G Gazette" */
export const withLetter = (source: MatrixSource): MatrixSource => ({
  ...source,
  label: `${source.letter} ${source.label}`,
});

export const letteredName = (source: MatrixSource): Span => nameSpan(withLetter(source));

/** "inferred", if no sentence of the source states it. */
export const inferredMark = (
  { basis }: Pick<Claim, "basis">,
  { phrases }: Pick<Labels, "phrases">,
): readonly string[] => (basis.type === "inferred" ? [phrases.basis.inferred] : []);

/** The same after a sentence. */
export const inferredSpans = (claim: Claim, labels: Labels): readonly Span[] =>
  inferredMark(claim, labels).map((mark) => span(` (${mark})`, "dim"));

/** How values that two sources state relate, each with its sign and tone. */
export const AGREEMENT_PARTS = [
  { part: "agree", tone: "agreement", sign: "=" },
  { part: "compatible", tone: "caution", sign: "~" },
  { part: "conflict", tone: "conflict", sign: "≠" },
] as const;

/** "12 of 20 (60%)", or a dash if nothing can be compared. */
export const shareText = (part: number, whole: number, { agreement }: Phrases): string =>
  whole === 0 ? "—" : agreement.share(part, whole, Math.round((part / whole) * 100));

/** "3 sources, 2 origins"; null if each source has its own origin. */
export const originCount = ({ sources: { raw, independent } }: Finding, { phrases }: Labels): string | null =>
  raw === independent ? null : phrases.origins(raw, independent);

/** A source as views show it, with its letter and its colour. */
export interface MatrixSource extends SourceMark {
  readonly id: string;
  readonly label: string;
  readonly url: string | null;
}

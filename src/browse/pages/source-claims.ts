// An event in one source, in the order of its text, and what the others say that it does not.

import type { Finding } from "../../verdicts/types.ts";
import type { Claim, EventRecord } from "../../model/dataset.ts";
import { byText } from "../../model/text-order.ts";
import { isDisagreement } from "../../model/verdict.ts";
import { line, span } from "../../render/view.ts";
import type { Bench } from "../browse-data.ts";
import { type Entry, linked, plain, section } from "../page.ts";
import { linkTo } from "../subject.ts";
import { attributeTitle, placeOf, verdictSign, verdictTone } from "../../present/discrepancy-text.ts";
import { positionText } from "../../present/held-value.ts";
import { joinRuns } from "../../questions/runs.ts";
import { labelledValues, labelWidth } from "./values.ts";

export function describeSourceClaims(event: EventRecord, source: string, bench: Bench): readonly Entry[] {
  const { dataset, judge, labels } = bench;
  const words = labels.phrases.pages;
  const claims = dataset.claims.filter((claim) => claim.event === event.id && claim.source === source).sort(byPlace);
  const findings = judge.ofEvent(event.id);
  const omitted = findings.filter((finding) => finding.silent.includes(source));
  return [
    plain(
      line(span(labels.event(event.id), "title")),
      line(
        span(words.asTold(source), "accent"),
        span(`: ${claims.length === 0 ? words.doesNotTell : words.inOrder(claims.length)}`, "dim"),
      ),
    ),
    ...section(
      words.says,
      claims.map((claim) => claimEntry(claim, findings, bench)),
    ),
    ...section(
      words.doesNotSay,
      omitted.map((finding) => omittedEntry(finding, omitted, bench)),
    ),
  ];
}

function byPlace(a: Claim, b: Claim): number {
  const place = ({ locator }: Claim): number =>
    locator === null ? Infinity : locator.paragraph * 10_000 + locator.sentence;
  return (place(a) === place(b) ? 0 : place(a) - place(b)) || byText(({ id }: Claim) => id)(a, b);
}

/** The claim in a sentence, its place, the source's own words, and whether others say otherwise. */
function claimEntry(claim: Claim, findings: readonly Finding[], { labels }: Bench): Entry {
  const finding = findings.find(({ positions }) => positions.some((position) => position.claims.includes(claim)));
  const sign = finding ? span(`${verdictSign(finding.verdict)} `, verdictTone(finding.verdict)) : span("  ");
  const entry = linked(
    linkTo("claims", claim.id),
    { line: line(sign, labels.statement(claim), span(` ${placeOf(claim.locator)}`, "dim")), hang: 2 },
    ...(claim.stated === null
      ? []
      : [{ line: line(span(`${labels.phrases.pages.inItsWords}: `, "dim"), claim.stated), indent: 4 }]),
  );
  return { ...entry, differs: finding !== undefined && isDisagreement(finding.verdict) };
}

function omittedEntry(finding: Finding, among: readonly Finding[], { labels }: Bench): Entry {
  const title = (other: Finding): string => attributeTitle(other, labels);
  const values = joinRuns(finding.positions).map((position) =>
    line(positionText(position, finding, labels), span(`  ${position.sources.join(", ")}`, "accent")),
  );
  return linked(
    linkTo("discrepancies", finding.id),
    ...labelledValues(title(finding), values, labelWidth(among.map(title))),
  );
}

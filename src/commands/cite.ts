// `cite`: a claim or a discrepancy as a reference, with the version of its dataset.

import type { Finding } from "../verdicts/types.ts";
import { ExitCode } from "../platform/exit-codes.ts";
import { type Citation, CITATION_STYLES, type CitedStatement, writeCitation } from "../export/citation.ts";
import type { Claim } from "../model/dataset.ts";
import { nearest } from "../model/nearest.ts";
import { writeReport, writeText } from "../cli/output.ts";
import { stripControls } from "../render/text.ts";
import { line, paragraph } from "../render/view.ts";
import { defineCommand } from "../cli/context.ts";
import { asText, choiceFlag, requiredArgument, withDefault } from "../cli/parameter.ts";
import { attributeTitle, inferredMark, verdictLabel } from "../present/discrepancy-text.ts";
import { positionText, softeners } from "../present/held-value.ts";
import { type Session, titleOf } from "../present/session.ts";
import { claimNamed, findingNamed, notFound, openSession, reportBase } from "../cli/open-session.ts";
import { valueOf } from "../model/at.ts";

export const createCommand = defineCommand({
  description:
    "Writes a claim or a discrepancy as a reference: who says it, where in the text, and in which version of the dataset. A checksum identifies that version.",
  examples: [
    ["rashomon cite <discrepancy>", "A disagreement, in Markdown"],
    ["rashomon cite <claim> --style bibtex >> references.bib", "A claim, for LaTeX"],
    ["rashomon cite <claim> --style csl-json", "For Zotero and pandoc"],
  ],
  parameters: {
    id: requiredArgument(
      "<claim|discrepancy>",
      "Id of a claim, or of a discrepancy: event/attribute or event/attribute/scope",
      asText,
    ),
    style: withDefault(
      choiceFlag("--style <name>", "Style of the reference; markdown unless given", CITATION_STYLES),
      "markdown",
    ),
  },
  async run({ id, style }, context) {
    const session = await openSession(context);
    const citation = citeById(id, session);
    const text = writeCitation(withoutControls(citation), style);
    const { format } = context.global;
    if (format === null || format === "table" || format === "list" || format === "md") {
      await writeText(text, context);
      return ExitCode.done;
    }
    const { title, dataset } = citation;
    const statements = citation.statements.map((statement) => ({ ...statement }));
    return writeReport(
      {
        ...reportBase(session),
        kind: "cite",
        query: { id: citation.id, style },
        total: 1,
        items: [{ id: citation.id, style, text, title, statements, dataset: { ...dataset } }],
        columns: ["id", "style", "text"],
        view: () => ({ blocks: [paragraph(line(text))] }),
      },
      context,
    );
  },
});

/** Cited text may contain line breaks, or codes that a terminal would obey. */
const withoutControls = (citation: Citation): Citation =>
  JSON.parse(
    JSON.stringify(citation, (_, member: unknown) => (typeof member === "string" ? stripControls(member) : member)),
  ) as Citation;

/** Throws `NotFoundError` with near ids. */
function citeById(id: string, session: Session): Citation {
  const { dataset, judge } = session;
  const claim = claimNamed(dataset, id);
  if (claim !== undefined) return citeClaim(claim, session);
  const finding = findingNamed(session, id);
  if (finding !== null) return citeFinding(finding, session);
  const findings = judge.all().map((candidate) => candidate.id);
  const within = findings.filter((candidate) => candidate.startsWith(`${id}/`)).slice(0, 3);
  const near =
    within.length > 0 ? within : nearest(id, [...findings, ...dataset.claims.map((candidate) => candidate.id)]);
  const commands = near.map((found) => `rashomon cite ${found}`);
  throw notFound(`claim or discrepancy "${id}"`, commands, ["rashomon claims", "rashomon discrepancies"]);
}

function citeClaim(claim: Claim, session: Session): Citation {
  const text = marked(session.labels.statement(claim), inferredMark(claim, session.labels).join());
  return { id: claim.id, title: text, statements: [statementOf(claim, text, session)], ...contextOf(session) };
}

function citeFinding(finding: Finding, session: Session): Citation {
  const { labels } = session;
  const statements = finding.positions.flatMap((position) =>
    position.claims.map((claim) =>
      statementOf(claim, marked(positionText(position, finding, labels), softeners([claim], labels)), session),
    ),
  );
  return {
    id: finding.id,
    title: `${labels.event(finding.event)}: ${attributeTitle(finding, labels)} (${verdictLabel(finding, labels)})`,
    statements,
    ...contextOf(session),
  };
}

/** What a reader of the citation must know about how the source puts it. */
const marked = (text: string, soft: string): string => (soft === "" ? text : `${text.replace(/\.$/, "")} (${soft})`);

function statementOf({ source: id, locator }: Claim, text: string, { dataset, labels }: Session): CitedStatement {
  const { publisher, published, url } = valueOf(dataset.sources, id);
  return {
    text: text.replace(/\.$/, ""),
    source: labels.source(id),
    publisher,
    published,
    url,
    locator: locator && labels.phrases.pages.place(locator.paragraph, locator.sentence),
  };
}

/** How many digits of the checksum are written. */
const SHORT = 12;

function contextOf(session: Session): Pick<Citation, "dataset" | "words"> {
  const { id, version, sha256, licence } = session.dataset;
  const dataset = { id, title: titleOf(session), version, sha256: sha256.slice(0, SHORT), licence };
  const { citation, comma } = session.labels.phrases;
  return { dataset, words: { ...citation, comma } };
}

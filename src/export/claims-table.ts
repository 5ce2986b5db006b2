// Claims as rows, for CSV and data packages. `import` reads the same column names, and gives the same claims again.

import { must } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import type { Remark } from "../model/shape.ts";
import { canonicalValue } from "../model/values/index.ts";

export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  /** Type of a Frictionless table schema. */
  readonly type: "string" | "integer";
  readonly description: string;
  readonly cell: (claim: Claim) => Cell;
}

/** Text as JSON if it is in several languages, or in another one than the dataset's own. */
function textCell(text: Remark | null, own: string): string | null {
  if (text === null || typeof text === "string") return text;
  const languages = Object.keys(text);
  if (languages.length === 0) return null;
  return languages.length === 1 && languages[0] === own ? must(text[own]) : JSON.stringify(text);
}

const column =
  (type: Column["type"]) =>
  (name: string, description: string, cell: Column["cell"]): Column => ({ name, type, description, cell });

const text = column("string");
const integer = column("integer");

export function claimColumns(dataset: Pick<Dataset, "defaultLanguage" | "attributes">): readonly Column[] {
  const own = dataset.defaultLanguage;
  const kindOf = ({ attribute, value }: Claim): string => dataset.attributes.get(attribute)?.kind ?? value.kind;
  return [
    text("id", "Id of the claim", ({ id }) => id),
    text("source", "The source that says it", ({ source }) => source),
    text("event", "Of what", ({ event }) => event),
    text("attribute", "The attribute of the event", ({ attribute }) => attribute),
    text("scope", "The part of the attribute that the value is about", ({ scope }) => scope),
    text("kind", "Kind of the value", kindOf),
    text("value", "The value, written as its kind requires", ({ value }) => canonicalValue(value)),
    ...wordColumns(own),
    text("hedge", "How the source softens the value", ({ hedge }) => hedge),
    text(
      "mood",
      "Whether the source states it as a fact, or as something wished, planned, denied …",
      ({ mood }) => mood,
    ),
    text(
      "attributedTo",
      "The entity to which the source attributes it; empty if the source itself says it",
      ({ attributedTo }) => attributedTo,
    ),
    text("basis", "“stated”, or “inferred: ” and the reason; JSON if it is in several languages", (claim) =>
      basisCell(claim, own),
    ),
    text("asOf", "Date at which the value held", ({ asOf }) => asOf),
    text("mentions", "Entities that it names besides its value, separated by semicolons", mentionsCell),
    text("note", "Why it is encoded this way; JSON if it is in several languages", ({ note }) => textCell(note, own)),
  ];
}

function wordColumns(own: string): readonly Column[] {
  const statement = "The claim in one sentence; JSON if it is in several languages";
  return [
    text("stated", "Words of the source that give the value", (claim) => claim.stated),
    text("statement", statement, (claim) => textCell(claim.statement, own)),
    integer("paragraph", "Paragraph of the source, from 1", ({ locator }) => locator?.paragraph ?? null),
    integer("sentence", "Sentence of the paragraph, from 1", ({ locator }) => locator?.sentence ?? null),
  ];
}

const basisCell = ({ basis }: Claim, own: string): Cell =>
  basis.type === "inferred" ? `inferred: ${textCell(basis.reason, own) ?? ""}` : "stated";
const mentionsCell = ({ mentions }: Claim): Cell => (mentions.length === 0 ? null : mentions.join("; "));

/** The claims as rows, below the names of the columns. */
export function claimRows({ claims, ...dataset }: Dataset): readonly (readonly Cell[])[] {
  const columns = claimColumns(dataset);
  return [columns.map(({ name }) => name), ...claims.map((claim) => columns.map(({ cell }) => cell(claim)))];
}

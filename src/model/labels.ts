// Labels of records and values in the language asked for.

import { ownOf } from "./at.ts";
import type { Claim, Dataset, LanguageTag } from "./dataset.ts";
import { localize } from "./lexicon.ts";
import type { Reason, ReasonLabels } from "./reason.ts";
import type { Remark } from "./shape.ts";
import type { Phrases } from "./phrases/en.ts";
import { inEnglish } from "./phrases/en.ts";
import type { DisplayContext } from "./values/contract.ts";
import { exactCount } from "./values/count.ts";
import { date } from "./values/date.ts";
import { displayValue, type Value } from "./values/index.ts";
import { writeUnit } from "./values/units.ts";

export interface Labels extends ReasonLabels {
  readonly lang: LanguageTag;
  /** The program's own words in that language, or in English. */
  readonly phrases: Phrases;
  readonly attribute: (id: string) => string;
  readonly entity: (id: string) => string;
  /** A date as people read it; any other text is returned as it is. */
  readonly date: (edtf: string) => string;
  /** The claim in one sentence: the dataset's own, or else made from its parts. */
  readonly statement: (claim: Claim) => string;
  /** A remark in that language; null if the dataset does not have it. */
  readonly remark: (remark: Remark | null) => string | null;
  /** A remark in that language, else in the dataset's own. */
  readonly anyRemark: (remark: Remark) => string;
}

export function createLabels(dataset: Dataset, lang: LanguageTag, phrases: Phrases = inEnglish): Labels {
  const builtIn: Readonly<Record<string, string>> = phrases.attributes;
  const hedges: Readonly<Record<string, string>> = phrases.hedges;
  const text: Labels["text"] = (of) => localize(of, lang, dataset.defaultLanguage);
  const of =
    (map: ReadonlyMap<string, { readonly label: Readonly<Record<string, string>> }>) =>
    (id: string): string => {
      const record = map.get(id);
      return record ? text(record.label) : (ownOf(builtIn, id) ?? id);
    };
  const [source, event, attribute, scope, entity, term] = [
    of(dataset.sources),
    of(dataset.events),
    of(dataset.attributes),
    of(dataset.scopes),
    of(dataset.entities),
    of(dataset.terms),
  ];
  const display: DisplayContext = { lang, phrases, labelOf: (type, id) => ({ entity, term, event })[type](id) };
  const value = remember((of: Value) => addUnit(displayValue(of, display), of, labels));
  const labels: Labels = {
    lang,
    phrases,
    source,
    event,
    attribute,
    scope,
    entity,
    hedge: (id) => ownOf(hedges, id) ?? term(id),
    value,
    count: (figure) => value(exactCount(figure)),
    date: (edtf) => value(toDate(edtf)),
    statement: (claim) => text(claim.statement) || writeClaim(claim, labels),
    ...remarksIn(lang, dataset.defaultLanguage, text),
    text,
    reason: (of) => writeReason(of, labels),
  };
  return labels;
}

/** "17 knots", "1 knot", "about 1 mile" */
function addUnit(shown: string, value: Value, { lang, text }: Pick<Labels, "lang" | "text">): string {
  if (value.kind !== "count" || value.unit === undefined) return shown;
  const name = text(value.unit);
  const isEnglish = lang === "en" && value.unit["en"] === name;
  return writeUnit(shown, name, /^[~<>=]*1$/.test(value.text), isEnglish);
}

function remarksIn(lang: LanguageTag, own: LanguageTag, text: Labels["text"]): Pick<Labels, "remark" | "anyRemark"> {
  return {
    remark(remark) {
      if (typeof remark === "string") return lang === own ? remark : null;
      return ownOf(remark ?? {}, lang) ?? null;
    },
    anyRemark: (remark) => (typeof remark === "string" ? remark : text(remark)),
  };
}

/** How many texts are cached. */
const MOST_REMEMBERED = 1000;

/** A cache of the texts of recent values, since one value of an item is written a dozen times. */
function remember(write: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const text = write(value);
    known.set(value, text);
    return text;
  };
}

const writeClaim = ({ event, attribute, scope, value }: Claim, labels: Labels): string =>
  `${labels.event(event)}, ${labels.attribute(attribute)}${scope === null ? "" : ` (${labels.scope(scope)})`}: ${labels.value(value)}`;

function writeReason(reason: Reason, labels: Labels): string {
  const { steps } = labels.phrases;
  if (typeof reason === "string") return steps.rule(reason);
  const write = steps.reasons[reason.say] as (parts: typeof reason, labels: Labels) => string;
  return write(reason, labels);
}

function toDate(edtf: string): Value {
  const parsed = date.parse(edtf);
  return "problem" in parsed ? { kind: "text", text: edtf } : parsed;
}

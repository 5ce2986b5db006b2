// Likely mistakes in claims: ids that no file declares, sentences in place of words, claims that say the same, values that look the
// same but are not, and values that keep an attribute from its kind.

import { at, valueOf } from "../model/at.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import { isId } from "../model/id.ts";
import { type Data, isRecord } from "../model/is-record.ts";
import { nearest } from "../model/nearest.ts";
import { canonicalValue } from "../model/values/index.ts";
import { stripInvisible } from "../render/text.ts";
import { canBe, findNearKind } from "./attribute-defaults.ts";
import { claimIds } from "./claim-id.ts";
import { type Report, type Said, say } from "./problem.ts";
import type { RawDataset } from "./raw.ts";

type OfClaim = (claim: Claim, said: Said, field: string) => void;

/** Reports them as warnings. `isKnownWhole` says whether a part could be read completely. */
export function warnOfClaims(
  dataset: Dataset,
  raw: RawDataset,
  isKnownWhole: (part: "sources" | "events") => boolean,
  report: Report,
): void {
  const { claims } = raw.parts;
  const rawClaims = new Map(claimIds(claims).map((id, index) => [id, at(claims, index)]));
  const ofClaim: OfClaim = ({ id }, said, field) => {
    const { file, line, data } = valueOf(rawClaims, id);
    report({ severity: "warning", file, line, record: `claim "${id}"`, ...said, at: data, field });
  };
  warnOfUndeclared(dataset, raw, isKnownWhole, ofClaim);
  const hardId = say(
    "bad-id",
    "its id is hard to type in a command",
    "use letters, digits, hyphens, dots and underscores",
  );
  for (const claim of dataset.claims) {
    warnOfStated(claim, ofClaim);
    if (!isId(claim.id)) ofClaim(claim, hardId, "id");
  }
  warnOfRepeated(dataset, ofClaim);
  warnOfLookAlikes(dataset, ofClaim);
  warnOfMixedKinds(dataset, raw, ({ id }) => valueOf(rawClaims, id).data["value"], ofClaim);
}

/** If a file declares records, an id that it lacks is more likely misspelt than new. */
function warnOfUndeclared(
  dataset: Dataset,
  { head, parts }: RawDataset,
  isKnownWhole: (part: "sources" | "events") => boolean,
  ofClaim: OfClaim,
): void {
  const lists = [
    ["source", isKnownWhole("sources") ? parts.sources : []],
    ["event", isKnownWhole("events") ? parts.events : []],
    ["attribute", listOf(head.data, "attributes")],
    ["scope", listOf(head.data, "scopes")],
  ] as const;
  for (const [field, records] of lists) {
    const declared = new Set(records.map(({ data }) => idOf(data)));
    if (declared.size === 0) continue;
    const seen = new Set(declared);
    for (const claim of dataset.claims) {
      const id = claim[field];
      if (id === null || seen.has(id)) continue;
      seen.add(id);
      const [near] = nearest(id, declared);
      const message = `the ${field} "${id}" is not declared and is ${takenFor(field, id, dataset)}`;
      const hint = near === undefined ? "declare it, or correct the id" : `did you mean "${near}"?`;
      ofClaim(claim, say("undeclared", message, hint), field);
    }
  }
}

function takenFor(field: string, id: string, { attributes }: Dataset): string {
  const kind = field === "attribute" ? attributes.get(id)?.kind : undefined;
  return kind === undefined ? "made from its id" : `taken for one of the kind ${kind}`;
}

/** The records of a list in dataset.json. */
export function listOf(head: Data, key: string): readonly { readonly data: Data }[] {
  const list = Object.hasOwn(head, key) ? head[key] : null;
  return Array.isArray(list) ? list.filter(isRecord).map((data) => ({ data })) : [];
}

/** The id of a record; empty if it has none that is text. */
export const idOf = ({ id }: Data): string => (typeof id === "string" ? id : "");

const LONGEST_STATED = 60;

function warnOfStated(claim: Claim, ofClaim: OfClaim): void {
  const { stated } = claim;
  if (stated === null) return;
  const isSentence = /[.!?。؟](?:\s|$)/u.test(stated) && stated.split(/\s+/).length > 3;
  if (isSentence || [...stated].length > LONGEST_STATED)
    ofClaim(
      claim,
      say("stated", '"stated" reads like a sentence', "keep only the words that give the value"),
      "stated",
    );
}

function warnOfRepeated({ claims }: Dataset, ofClaim: OfClaim): void {
  const seen = new Map<string, string>();
  const hint = "remove one, or give each its own place in the source";
  for (const claim of claims) {
    const { source, event, attribute, scope, value, asOf, attributedTo, locator } = claim;
    const key = JSON.stringify([source, event, attribute, scope, canonicalValue(value), asOf, attributedTo, locator]);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, claim.id);
    else ofClaim(claim, say("repeated", `it says the same as claim "${other}"`, hint), "value");
  }
}

/** Values that look the same but are not: text copied from a page brings along invisible characters. */
function warnOfLookAlikes({ claims }: Dataset, ofClaim: OfClaim): void {
  const seen = new Map<string, Claim>();
  for (const claim of claims) {
    const { event, attribute, scope } = claim;
    const text = String(canonicalValue(claim.value));
    const key = JSON.stringify([event, attribute, scope, PLAIN.test(text) ? text : looksLike(text)]);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, claim);
    else if (String(canonicalValue(other.value)) !== text) {
      const message = `it differs from the value of claim "${other.id}" only in invisible characters`;
      ofClaim(claim, say("invisible", message, "copy one value over the other"), "value");
    }
  }
}

const PLAIN = /^[!-~]*(?: [!-~]+)*$/;

/** A text as it looks: without invisible characters, with one kind of space, and with composed accents. */
const looksLike = (text: string): string =>
  stripInvisible(text)
    .replace(/\u200c|\u200d|[\ufe00-\ufe0e]|\ufe0f/gu, "")
    .replace(/\s+/g, " ")
    .normalize("NFC")
    .trim();

/** In an undeclared attribute, one misspelt value turns all its figures or dates into names. */
function warnOfMixedKinds(
  { attributes, claims }: Dataset,
  { head }: RawDataset,
  valueOf: (claim: Claim) => unknown,
  ofClaim: OfClaim,
): void {
  const declared = new Set(listOf(head.data, "attributes").map(({ data }) => idOf(data)));
  for (const { id, kind } of attributes.values()) {
    const own = kind === "name" && !declared.has(id) ? claims.filter(({ attribute }) => attribute === id) : [];
    const near = findNearKind(own.map(valueOf));
    if (near === null) continue;
    const message = `keeps "${id}" from being a ${near}, so its values are compared as names`;
    for (const claim of own) {
      const said = `“${String(valueOf(claim))}” ${message}`;
      if (!canBe(near, valueOf(claim)))
        ofClaim(claim, say("mixed-kinds", said, "declare the attribute, or correct the value"), "value");
    }
  }
}

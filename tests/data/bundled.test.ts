// Laws of the bundled datasets: what a reader may rely on in every claim, label and reference.

import { describe, expect, test } from "vitest";
import type { Claim, Dataset, Labelled } from "../../src/model/dataset.ts";
import { BUNDLED, loadFolder } from "./bundled.ts";

/** A few words that carry the value; never a sentence of the source. */
const LONGEST_STATED = 6;
const LONGEST_STATEMENT = 30;
/** Notes and reasons explain a reading and may quote no more than a term. */
const LONGEST_REMARK = 60;

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** Ids of the claims that break a law. */
const breaking = (dataset: Dataset, breaks: (claim: Claim) => boolean): readonly string[] =>
  dataset.claims.filter(breaks).map((claim) => claim.id);

describe.each(BUNDLED)("%s", async (id) => {
  // Loading checks what any dataset must keep, and throws where it does not.
  const dataset = await loadFolder(id);
  const codes = dataset.languages.map((language) => language.code);
  const missing = (text: Readonly<Record<string, string>>): boolean =>
    codes.some((code) => (text[code] ?? "").trim() === "");

  test("has a title, a version, a licence and its languages", () => {
    expect(dataset).toMatchObject({ id, version: expect.stringMatching(/^\d+\.\d+\.\d+$/), licence: "CC0-1.0" });
    expect(codes).toContain(dataset.defaultLanguage);
    expect({ title: missing(dataset.title), description: missing(dataset.description ?? {}) }).toEqual({
      title: false,
      description: false,
    });
  });

  test("has no two claims with one id", () => {
    const ids = dataset.claims.map((claim) => claim.id);
    expect(ids.filter((claimId, index) => ids.indexOf(claimId) !== index)).toEqual([]);
  });

  test("declares every source, event, attribute, scope and entity that a claim names", () => {
    const known = (map: ReadonlyMap<string, unknown>, wanted: string | null): boolean =>
      wanted === null || map.has(wanted);
    const unresolved = breaking(
      dataset,
      (claim) =>
        !known(dataset.sources, claim.source) ||
        !known(dataset.events, claim.event) ||
        !known(dataset.attributes, claim.attribute) ||
        !known(dataset.scopes, claim.scope) ||
        ![claim.attributedTo, ...claim.mentions].every((entity) => known(dataset.entities, entity)),
    );
    expect(unresolved).toEqual([]);
  });

  test("declares every entity, term and event that a value names", () => {
    const resolves = ({ value }: Claim): boolean =>
      (value.kind !== "entity" || dataset.entities.has(value.id)) &&
      (value.kind !== "term" || dataset.terms.has(value.id)) &&
      (value.kind !== "order" || dataset.events.has(value.event)) &&
      (value.kind !== "relative-date" || dataset.events.has(value.anchor));
    expect(breaking(dataset, (claim) => !resolves(claim))).toEqual([]);
  });

  test("places every claim in a sentence that its source has", () => {
    const exists = ({ source, locator }: Claim): boolean => {
      const most = locator === null ? undefined : dataset.sources.get(source)?.sentences?.[locator.paragraph - 1];
      return locator !== null && most !== undefined && locator.sentence >= 1 && locator.sentence <= most;
    };
    expect(breaking(dataset, (claim) => !exists(claim))).toEqual([]);
  });

  test.each([...dataset.sources.keys()])("has a claim for every sentence of %s, furniture excepted", (source) => {
    const { sentences, furniture } = dataset.sources.get(source)!;
    const told = new Set(
      dataset.claims
        .filter((claim) => claim.source === source)
        .map(({ locator }) => `${locator?.paragraph}.${locator?.sentence}`),
    );
    const left = new Set(furniture.map((place) => place.join(".")));
    const places = (sentences ?? []).flatMap((count, index) =>
      Array.from({ length: count }, (_, sentence) => `${index + 1}.${sentence + 1}`),
    );
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !told.has(place) && !left.has(place))).toEqual([]);
    expect(places.filter((place) => told.has(place) && left.has(place))).toEqual([]);
  });

  test.each(["sources", "attributes", "scopes", "terms", "entities", "events"] as const)(
    "names all its %s in every language",
    (kind) => {
      const records: readonly Pick<Labelled, "id" | "label">[] = [...dataset[kind].values()];
      expect(records.filter(({ label }) => missing(label)).map((record) => record.id)).toEqual([]);
    },
  );

  test("has a short statement of every claim in every language", () => {
    expect(breaking(dataset, ({ statement }) => missing(statement))).toEqual([]);
    expect(
      breaking(dataset, ({ statement }) =>
        Object.values(statement).some((text) => countWords(text) > LONGEST_STATEMENT),
      ),
    ).toEqual([]);
  });

  test("quotes no more than six words of a source", () => {
    expect(breaking(dataset, ({ stated }) => stated !== null && countWords(stated) > LONGEST_STATED)).toEqual([]);
    expect(
      breaking(dataset, ({ note, basis }) =>
        [note ?? "", basis.type === "inferred" ? basis.reason : ""]
          .flatMap((remark) => (typeof remark === "string" ? remark : Object.values(remark)))
          .some((text) => countWords(text) > LONGEST_REMARK),
      ),
    ).toEqual([]);
  });

  test("has a claim on every event, or on a part of it", () => {
    const told = new Set(dataset.claims.map((claim) => claim.event));
    const wholes = new Set([...dataset.events.values()].map((event) => event.partOf));
    expect([...dataset.events.keys()].filter((event) => !told.has(event) && !wholes.has(event))).toEqual([]);
  });
});

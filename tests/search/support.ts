// The eruption of Krakatau in 1883 as two accounts tell it, small enough to know by heart.

import { createSearchIndex } from "../../src/search/build-index.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { search, type SearchOptions, type SearchOutcome } from "../../src/search/search.ts";
import type { SearchIndex } from "../../src/search/search-index.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { isProblem } from "../../src/model/values/contract.ts";
import { claim, makeDataset } from "../support/dataset.ts";

const ENGLISH = {
  code: "en",
  label: "English",
  stopWords: ["the", "of", "a", "in", "was", "were", "when", "how", "many", "did", "who"],
  numbers: { three: 3, four: 4, thirty: 30 },
  suffixes: ["s", "es", "ed", "ing"],
};
const INDONESIAN = {
  code: "id",
  label: "Bahasa Indonesia",
  stopWords: ["yang", "kapan", "berapa", "di"],
  numbers: { tiga: 3, "tiga puluh": 30 },
  prefixes: ["me", "meny", "pe", "peny", "men", "pen", "di", "ter", "ber"],
  suffixes: ["an", "kan", "nya"],
};

const told = (terse: string, en: string, more: Readonly<Record<string, unknown>> = {}) =>
  claim(terse, { statement: { en }, ...more });

export const krakatau: Dataset = makeDataset(
  [
    told("verbeek: eruption/date = 1883-08-27", "The island blew up on 27 August 1883."),
    told("verbeek: eruption/agent = krakatau", "The volcano tore itself apart.", { mentions: ["sunda-strait"] }),
    told("verbeek: wave/deaths = 36417", "More than thirty-six thousand people drowned.", { stated: "36,417" }),
    told("verbeek: wave/height = 37", "The wave stood thirty-seven metres high at Merak.", {
      mentions: ["sunda-strait"],
    }),
    told("verbeek: ash/account = the sky was dark for three days", "Ash kept the sky dark for three days."),
    told("catatan: eruption/date = 1883-08-26/1883-08-27", "It erupted on 26 and 27 August.", { stated: "letusan" }),
    told("catatan: wave/deaths = 40000", "Forty thousand lives were lost.", { stated: "empat puluh ribu" }),
    told(
      "catatan: ship/account = the gunboat Berouw was carried inland",
      "The gunboat Berouw, C-37 on its list, was carried far inland.",
      { stated: "kapal perang Berouw", mentions: ["berouw"] },
    ),
  ],
  {
    head: { defaultLanguage: "en", languages: [ENGLISH, INDONESIAN] },
    sources: {
      verbeek: { label: { en: "Verbeek's report" }, language: "en" },
      catatan: { label: { en: "A Banten notebook" }, language: "id" },
    },
    attributes: {
      date: {
        kind: "date",
        dates: "whole",
        label: { en: "date", id: "tanggal" },
        synonyms: { en: ["when"], id: ["kapan"] },
      },
      deaths: {
        kind: "count",
        label: { en: "deaths", id: "korban" },
        synonyms: { en: ["casualties", "how many died"] },
        importance: "key",
      },
      height: { kind: "count", label: { en: "height", id: "tinggi" } },
      agent: { kind: "entity", label: { en: "who did it", id: "pelaku" } },
      account: { kind: "text", label: { en: "account" } },
    },
    entities: {
      krakatau: { type: "volcano", label: { en: "Krakatau", id: "Krakatau" }, synonyms: { en: ["Krakatoa"] } },
      "sunda-strait": { type: "place", label: { en: "Sunda Strait", id: "Selat Sunda" } },
      berouw: {
        type: "ship",
        label: { en: "gunboat Berouw", id: "kapal perang Berouw" },
        keywords: { en: ["warship"] },
      },
    },
    events: {
      eruption: { kind: "span", title: { en: "Eruption of Krakatau", id: "Letusan Krakatau" } },
      wave: {
        kind: "point",
        title: { en: "The great sea wave", id: "Gelombang pasang" },
        synonyms: { en: ["tsunami"] },
      },
      ash: { kind: "span", title: { en: "Ash fall", id: "Hujan abu" } },
      ship: { kind: "point", title: { en: "Stranding of the Berouw", id: "Terdamparnya Berouw" } },
    },
  },
);

export const index: SearchIndex = createSearchIndex(krakatau);

/** What a search over a dataset gives. Throws where the query cannot be read. */
export async function searchIn(over: SearchIndex, text: string, options: SearchOptions = {}): Promise<SearchOutcome> {
  const query = parseQuery(text, over.dataset);
  if (isProblem(query)) throw new Error(query.problem);
  return search(over, query, options);
}

/** Ids of the events found, best first. */
export const find = async (text: string, over: SearchIndex = index): Promise<readonly string[]> =>
  (await searchIn(over, text)).results.map(({ event }) => event.id);

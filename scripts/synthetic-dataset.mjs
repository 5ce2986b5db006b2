// A dataset of any size from a seed: made-up words in the proportions of real ones, a few names, dates and figures.

/** Queries over it: one word, two, a name, a misspelling, a figure, a date, a word of every claim, a sentence. */
export const SYNTHETIC_QUERIES = [
  "banoke",
  "banoke rilusa",
  "Tamoke Nasiru",
  "banokee rilussa",
  "4711",
  "12 March 1871",
  "report",
  "how many report banoke rilusa tamoke",
  "xqzvblorp",
];

const SYLLABLES = [
  "ba",
  "no",
  "ke",
  "ri",
  "lu",
  "sa",
  "ta",
  "mo",
  "na",
  "si",
  "ru",
  "de",
  "fi",
  "go",
  "hu",
  "pe",
  "vo",
  "wi",
  "za",
  "ce",
];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const toWord = (number) =>
  [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20].map((at) => SYLLABLES[at]).join("") +
  (number >= 8000 ? SYLLABLES[Math.floor(number / 8000) % 20] : "");
const capitalize = (word) => word[0].toUpperCase() + word.slice(1);

/** A decoded dataset with that many claims: 50 to an event, 12 sources, 3,000 entities. */
export function createSyntheticDataset(size, parseValue) {
  const random = createRandom(1453);
  const pick = (count) => Math.floor(random() * count);
  // Zipf: few words are very frequent, most are rare.
  const word = () => toWord(Math.floor(24_000 ** random()));
  const words = (count) => Array.from({ length: count }, word).join(" ");
  const named = (id, label) => [id, { id, label: { en: label }, synonyms: {}, keywords: {} }];
  const attributes = [
    ["deaths", "count"],
    ["date", "date"],
    ["place", "entity"],
    ["account", "text"],
  ].map(([id, kind]) => [
    id,
    {
      ...named(id, id)[1],
      kind,
      unit: null,
      cardinality: "many",
      nature: "fact",
      importance: "ordinary",
      vocabulary: null,
      dates: kind === "date" ? "whole" : null,
      tolerance: 0,
    },
  ]);
  const entities = Array.from({ length: 3000 }, (_, at) => [
    `e${at}`,
    { ...named(`e${at}`, `${capitalize(word())} ${capitalize(word())}`)[1], type: "place", partOf: null },
  ]);
  const events = Array.from({ length: Math.ceil(size / 50) }, (_, at) => [
    `v${at}`,
    { ...named(`v${at}`, capitalize(words(3)))[1], kind: "point", partOf: null, possiblySameAs: [] },
  ]);
  const sources = Array.from({ length: 12 }, (_, at) => [
    `s${at}`,
    {
      id: `s${at}`,
      label: { en: `Report ${at}` },
      language: "en",
      derivedFrom: [],
      description: null,
      publisher: null,
      published: null,
      url: null,
      sha256: null,
      file: null,
      sentences: null,
      furniture: [],
    },
  ]);
  const toClaim = (_, at) => {
    const [attribute, definition] = attributes[at % attributes.length];
    const raw = [
      () => pick(9999),
      () => `18${10 + pick(90)}-0${1 + pick(9)}-${10 + pick(18)}`,
      () => `e${pick(3000)}`,
      () => words(4),
    ][at % attributes.length]();
    return {
      id: `c${at}`,
      source: `s${pick(12)}`,
      event: `v${Math.floor(at / 50)}`,
      attribute,
      scope: null,
      value: parseValue(definition.kind, raw),
      stated: words(2),
      statement: { en: `The report tells of ${words(7)}.` },
      locator: null,
      hedge: null,
      mood: "fact",
      attributedTo: null,
      basis: { type: "stated" },
      asOf: null,
      mentions: [`e${pick(3000)}`],
      note: null,
    };
  };
  const english = {
    code: "en",
    label: "English",
    direction: "ltr",
    stopWords: ["the", "of", "how", "many"],
    numbers: { one: 1 },
    prefixes: [],
    suffixes: ["s", "ed"],
    questions: { count: ["how many"] },
  };
  return {
    id: "synthetic",
    title: { en: "Synthetic" },
    description: null,
    version: "1",
    licence: null,
    sha256: "",
    defaultLanguage: "en",
    languages: [english],
    sources: new Map(sources),
    attributes: new Map(attributes),
    scopes: new Map(),
    terms: new Map(),
    entities: new Map(entities),
    events: new Map(events),
    claims: Array.from({ length: size }, toClaim),
    checks: [],
    notes: [],
  };
}

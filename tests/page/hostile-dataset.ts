// A dataset of which every text is an attack: markup, script, handlers, addresses that are programs, entities, ends of
// comments and of script, overrides of direction. Any of them that works sets `window.hacked` or asks a server.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ATTACKS = [
  `</script><script>window.hacked=1</script>`,
  `<img src=x onerror="window.hacked=2">`,
  `" onmouseover="window.hacked=3" autofocus onfocus="window.hacked=4" x="`,
  `' onclick='window.hacked=5`,
  `</style><style>*{display:none}</style>`,
  `<svg onload=window.hacked=6><a href="javascript:window.hacked=7">x</a></svg>`,
  `&lt;b&gt; &#60;script&#62;window.hacked=8&#60;/script&#62;`,
  `]]><script>window.hacked=9</script><!--`,
  `{{{script}}} {{style}} {{#events}}`,
  `\u202Egnp.exe\u202C \u2066x \u200F`,
  `</td></tr></table><h1>out</h1>`,
  `\`};alert(1);\${window.hacked=10}//`,
];

let next = 0;
const attack = (): string => `${ATTACKS[next % ATTACKS.length] ?? ""} ${(next += 1)}`;
const label = (): object => ({ en: attack(), ar: attack() });

/** Writes it to a folder; gives the number of texts. */
export function writeHostileDataset(folder: string): number {
  next = 0;
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: unknown): void => writeFileSync(join(folder, name), JSON.stringify(content));
  write("dataset.json", {
    format: "rashomon/1",
    id: "hostile",
    title: label(),
    description: label(),
    version: attack(),
    licence: attack(),
    defaultLanguage: "en",
    languages: [
      { code: "en", label: attack(), direction: "ltr" },
      { code: "ar", label: attack(), direction: "rtl" },
    ],
    attributes: [
      { id: "deaths", label: label(), synonyms: { en: [attack()] }, kind: "count", unit: label() },
      { id: "said", label: label(), kind: "name" },
      { id: "date", label: label(), kind: "date", dates: "whole" },
      { id: "prose", label: label(), kind: "text" },
      { id: "outcome", label: label(), kind: "term" },
    ],
    scopes: [{ id: "part", label: label(), synonyms: { en: [attack()] } }],
    terms: [{ id: "failed", vocabulary: "outcome", label: label(), synonyms: { ar: [attack()] } }],
  });
  write(
    "sources.json",
    [1, 2, 3].map((number) => ({
      id: `s${number}`,
      label: label(),
      language: number === 2 ? "ar" : "en",
      description: label(),
      publisher: attack(),
      url: [
        `javascript:window.hacked=${number}`,
        `https://example.org/"><script>window.hacked=1</script>`,
        `data:text/html,<script>window.hacked=2</script>`,
      ][number - 1],
    })),
  );
  write("entities.json", [{ id: "someone", type: "person", label: label(), synonyms: { en: [attack()] } }]);
  write(
    "events.json",
    [
      { id: "toString", kind: "point", title: label(), synonyms: { en: [attack()], ar: [attack()] } },
      { id: "other", kind: "point", title: label() },
    ].map((event, index) =>
      index === 1 ? { ...event, id: "constructor", partOf: "toString", possiblySameAs: ["toString"] } : event,
    ),
  );
  write("notes.json", [{ discrepancy: "toString/deaths", text: label(), author: attack() }]);
  const claims = ["toString", "constructor"].flatMap((event) =>
    [1, 2, 3].flatMap((number) =>
      [
        {
          attribute: "deaths",
          value: number,
          scope: number === 3 ? "part" : null,
          basis: number === 1 ? { inferred: attack() } : "stated",
        },
        { attribute: "said", value: attack(), attributedTo: "someone" },
        { attribute: "date", value: `198${number}-01-01` },
        { attribute: "prose", value: attack() },
        { attribute: "outcome", value: "failed", mood: number === 1 ? "planned" : "fact" },
      ].map((claim, index) => ({
        id: `${event}-${number}-${index}`,
        source: `s${number}`,
        event,
        stated: attack().slice(0, 60),
        statement: label(),
        locator: { paragraph: number, sentence: index + 1 },
        note: attack(),
        ...claim,
      })),
    ),
  );
  writeFileSync(join(folder, "claims.ndjson"), claims.map((claim) => `${JSON.stringify(claim)}\n`).join(""));
  return next;
}

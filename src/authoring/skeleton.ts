// The dataset that `init` writes: two sources on one invented fire, small enough to read in a minute. JSON has no
// comments, so they are in members whose names begin with two slashes, which every reader ignores.

import { FORMAT } from "../model/format.ts";

/** Texts by file name, the head last. */
export function createSkeleton(id: string, title: string): ReadonlyMap<string, string> {
  return new Map([
    ["sources.json", SOURCES],
    ["events.json", EVENTS],
    ["claims.ndjson", CLAIMS],
    ["README.md", readme(title)],
    ["dataset.json", head(id, title)],
  ]);
}

const head = (id: string, title: string): string => `{
  "//": "What claims may say. Only id is required here; attributes that you do not list are made from the claims.",
  "format": ${JSON.stringify(FORMAT)},
  "id": ${JSON.stringify(id)},
  "title": ${JSON.stringify(title)},
  "version": "0.1.0",
  "licence": "CC0-1.0",
  "defaultLanguage": "en",
  "attributes": [
    { "//": "dates says what the date is of: the whole event, its start or its end.", "id": "date", "kind": "date", "dates": "whole", "importance": "key" },
    { "//": "A count may be 8, \\"~50\\", \\"3..5\\", \\">=3\\" or \\"several\\".", "id": "deaths", "label": "deaths", "synonyms": ["killed", "dead"], "kind": "count", "unit": "people", "importance": "key" },
    { "id": "name", "kind": "name" },
    { "//": "A cause explains what happened, so it is framing, not a fact. Its terms are listed below.", "id": "cause", "kind": "term", "nature": "framing" }
  ],
  "scopes": [
    { "//": "A scope says which part of an attribute a value is about. Figures of different scopes are never compared as if they counted the same.", "id": "firefighters", "label": "firefighters" }
  ],
  "terms": [
    { "id": "lightning", "vocabulary": "cause", "label": "lightning" },
    { "id": "arson", "vocabulary": "cause", "label": "set on fire", "synonyms": ["arson"] }
  ]
}
`;

const SOURCES = `[
  { "//": "derivedFrom names the sources this one draws on: together they count once.", "id": "gazette", "label": "The Gazette", "language": "en", "derivedFrom": [] },
  { "//": "file and sha256 are for rashomon verify, which checks your claims against the text.", "id": "herald", "label": "The Herald", "language": "en" }
]
`;

const EVENTS = `[
  { "//": "kind is point, span or topic. partOf and possiblySameAs name other events.", "id": "mill-fire", "kind": "point", "title": "The fire at the mill", "synonyms": ["the blaze"] }
]
`;

const CLAIMS = `{"//":"One claim per line: who says what about which event. These four members are required; the others help.","source":"gazette","event":"mill-fire","attribute":"date","value":"1931-08-04"}
{"source":"herald","event":"mill-fire","attribute":"date","value":"1931-08-05"}
{"//":"stated: at most six words of the source. statement: the claim in your own words. locator: its place in the text.","source":"gazette","event":"mill-fire","attribute":"deaths","value":8,"stated":"eight dead","statement":"Eight people died in the fire.","locator":{"paragraph":1,"sentence":2}}
{"//":"hedge: how the source softens the value.","source":"herald","event":"mill-fire","attribute":"deaths","value":"10..12","stated":"ten to twelve","hedge":"perhaps"}
{"source":"herald","event":"mill-fire","attribute":"deaths","scope":"firefighters","value":2}
{"source":"gazette","event":"mill-fire","attribute":"name","value":"Great Mill Fire"}
{"source":"herald","event":"mill-fire","attribute":"name","value":"Mill Fire"}
{"source":"gazette","event":"mill-fire","attribute":"cause","value":"lightning"}
{"source":"herald","event":"mill-fire","attribute":"cause","value":"arson","basis":{"inferred":"it mentions a can of petrol found at the door"}}
`;

const readme = (title: string): string => `# ${title}

State here where the sources come from, who encoded them, and the licence of the dataset.

| file | holds |
|---|---|
| \`dataset.json\` | title, attributes, scopes, terms |
| \`sources.json\` | the sources |
| \`events.json\` | the events |
| \`claims.ndjson\` | one claim a line |

You can add: \`entities.json\` (persons, places and their names), \`checks.json\` (sums that must hold), \`notes.json\` (your own
remarks). Members that begin with \`//\` are comments.

    rashomon validate .                    what is wrong, and how to fix it
    rashomon discrepancies --dataset .     where the sources disagree
    rashomon add claim --dataset . --source gazette --event mill-fire --attribute deaths --value 9
    rashomon schema                        every field there is
`;

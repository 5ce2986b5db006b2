// `export` and the way back: what is written in any format that can hold it is read as the same dataset.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadOwnDataset } from "../../src/dataset/load-own.ts";
import { canonicalValue } from "../../src/model/values/index.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { getOrAdd } from "../../src/model/groups.ts";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const ROOT = join(import.meta.dirname, "../..");
const FOLDERS = ["data", "tests/fixtures"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .map((name) => join(ROOT, folder, name))
    .filter((path) => existsSync(join(path, "dataset.json"))),
);

const originals = new Map<string, Promise<Dataset>>();

/** A dataset as it is before it is written in another format. */
const originalOf = (path: string): Promise<Dataset> => getOrAdd(originals, path, () => loadOwnDataset(path));

/** A dataset without what the files around it are called. */
function plain(dataset: Dataset): object {
  const { sha256: _, sources, attributes, scopes, terms, entities, events, ...rest } = dataset;
  const maps = { sources, attributes, scopes, terms, entities, events };
  return { ...rest, ...Object.fromEntries(Object.entries(maps).map(([name, map]) => [name, [...map.values()]])) };
}

const claimsOf = (dataset: Dataset): readonly unknown[] =>
  dataset.claims.map(({ id, source, event, attribute, scope, value, stated, locator, hedge, asOf, note }) => ({
    id,
    source,
    event,
    attribute,
    scope,
    value: canonicalValue(value),
    stated,
    locator,
    hedge,
    asOf,
    note,
  }));

async function succeed(words: readonly string[], stdin?: string): Promise<string> {
  const { exitCode, stdout, stderr } = await run(words, stdin === undefined ? {} : { stdin });
  expect({ words, exitCode, stderr: exitCode === 0 ? "" : stderr }).toEqual({ words, exitCode: 0, stderr: "" });
  return stdout;
}

describe.each(FOLDERS)("%s", (dataset) => {
  test("in one file is the same dataset, also when split up again", async () => {
    const folder = makeFolder();
    await succeed(["export", "--dataset", dataset, "--out", join(folder, "one.json")]);
    const original = plain(await originalOf(dataset));
    expect(plain(await loadOwnDataset(join(folder, "one.json")))).toEqual(original);
    await succeed(["import", join(folder, "one.json"), "--out", join(folder, "many")]);
    expect(plain(await loadOwnDataset(join(folder, "many")))).toEqual(original);
  });

  test("as NDJSON has every claim as claims.ndjson has it", async () => {
    const lines = parseNdjson(await succeed(["export", "--to", "ndjson", "--dataset", dataset]));
    const { claims } = await originalOf(dataset);
    expect(lines.map(({ id }) => id)).toEqual(claims.map(({ id }) => id));
  });

  test("as JSON-LD is a graph whose references all lead somewhere", async () => {
    const document = JSON.parse(await succeed(["export", "--to", "json-ld", "--dataset", dataset])) as {
      "@graph": { "@id": string; "@type": string | string[] }[];
    };
    const ids = new Set(document["@graph"].map((node) => node["@id"]));
    const references = [...JSON.stringify(document["@graph"]).matchAll(/"@id":"([^"]+)"/g)].map(
      ([, id]) => JSON.parse(`"${id ?? ""}"`) as string,
    );
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
    const { claims } = await originalOf(dataset);
    expect(document["@graph"].filter((node) => node["@type"].includes("Claim"))).toHaveLength(claims.length);
    const { stdout } = await run(["discrepancies", "--verdict", "conflict", "--json", "--dataset", dataset]);
    const conflicts = (JSON.parse(stdout) as { items: { positions: { claims: string[] }[] }[] }).items;
    for (const id of conflicts.flatMap(({ positions }) => positions.flatMap((position) => position.claims))) {
      const node = document["@graph"].find((each) => each["@id"].endsWith(`:claim:${encodeURIComponent(id)}`));
      expect(node).toMatchObject({ "rashomon:verdict": expect.arrayContaining(["conflict"]) });
    }
  });

  test("as Markdown and as a page it has every major discrepancy", async () => {
    const { stdout } = await run(["discrepancies", "--level", "major", "--json", "--dataset", dataset]);
    const ids = (JSON.parse(stdout) as { items: { id: string }[] }).items.map(({ id }) => id);
    const [report, page] = [
      await succeed(["export", "--to", "markdown", "--dataset", dataset]),
      await succeed(["export", "--to", "html", "--dataset", dataset]),
    ];
    expect(report.startsWith("# ")).toBe(true);
    for (const id of ids) {
      expect(report).toContain(`\`${id}\``);
      expect(
        [`id=${id} `, `id=${id}>`, `id="${id}"`].some((anchor) => page.includes(anchor)),
        id,
      ).toBe(true);
    }
  });
});

test("a Frictionless package keeps every member of a record, the other names of a source too", async () => {
  const folder = makeFolder();
  const source = { id: "log", label: "8", synonyms: ["logbook"], keywords: { id: ["kapal"] }, furniture: [[1, 2]] };
  const attribute = { id: "depth", kind: "count", unit: "m", tolerance: 2 };
  const claims = [{ source: "log", event: "wreck", attribute: "depth", value: 12 }];
  const path = join(folder, "one.json");
  writeFileSync(path, JSON.stringify({ id: "sea", attributes: [attribute], sources: [source], claims }));
  await succeed(["export", "--to", "frictionless", "--dataset", path, "--out", join(folder, "package")]);
  await succeed(["import", join(folder, "package/datapackage.json"), "--out", join(folder, "back")]);
  const { sources, attributes } = await loadOwnDataset(join(folder, "back"));
  const before = await loadOwnDataset(path);
  expect([...sources.values()]).toEqual([...before.sources.values()]);
  expect([...attributes.values()]).toEqual([...before.attributes.values()]);
});

test.each(["csv", "json"])(
  "as %s, notes and reasons by language come back as they were, and plain ones plain",
  async (format) => {
    const folder = makeFolder();
    const said = { source: "log", event: "wreck", attribute: "depth", value: 12 };
    const claims = [
      { ...said, id: "a", note: "hard to read", basis: { inferred: "from the chart" } },
      {
        ...said,
        id: "b",
        note: { en: "hard to read", id: "sulit dibaca" },
        basis: { inferred: { en: "so", id: "demikian" } },
      },
    ];
    const path = join(folder, "one.json");
    writeFileSync(path, JSON.stringify({ id: "sea", attributes: [{ id: "depth", kind: "count" }], claims }));
    expect((await run(["validate", path])).exitCode).toBe(0);
    const text = await succeed(["export", "--to", format, "--dataset", path]);
    const back = join(folder, format === "csv" ? "back" : "back.json");
    if (format === "csv") await succeed(["import", "-", "--out", back], text);
    else writeFileSync(back, text);
    const kept = (await loadOwnDataset(back)).claims.map(({ note, basis }) => ({ note, basis }));
    expect(kept).toEqual(
      claims.map(({ note, basis: { inferred: reason } }) => ({ note, basis: { type: "inferred", reason } })),
    );
  },
);

/** Fixtures with characters that no CSV shall carry are theirs to lose. */
const CLEAN = FOLDERS.filter((folder) => !folder.includes("zimmermann"));

describe.each(CLEAN)("%s", (dataset) => {
  test("as a Frictionless package is the same dataset", async () => {
    const folder = makeFolder();
    await succeed(["export", "--to", "frictionless", "--dataset", dataset, "--out", join(folder, "package")]);
    const descriptor = JSON.parse(readFileSync(join(folder, "package/datapackage.json"), "utf8")) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    for (const { path, schema } of descriptor.resources) {
      const header = readFileSync(join(folder, "package", path), "utf8").split("\r\n")[0];
      expect(header).toBe(schema.fields.map(({ name }) => name).join(","));
    }
    await succeed(["import", join(folder, "package/datapackage.json"), "--out", join(folder, "back")]);
    expect(plain(await loadOwnDataset(join(folder, "back")))).toEqual(plain(await originalOf(dataset)));
  });

  test("as CSV has every claim, and is read as the same claims", async () => {
    const folder = makeFolder();
    const csv = await succeed(["export", "--to", "csv", "--dataset", dataset]);
    await succeed(["import", "-", "--out", join(folder, "back")], csv);
    const [before, after] = [await originalOf(dataset), await loadOwnDataset(join(folder, "back"))];
    expect(claimsOf(after)).toEqual(claimsOf(before));
    expect(after.claims.map(({ basis, mentions, attributedTo }) => ({ basis, mentions, attributedTo }))).toEqual(
      before.claims.map(({ basis, mentions, attributedTo }) => ({ basis, mentions, attributedTo })),
    );
  });
});

describe("the command", () => {
  test("--format is understood as in every other command", async () => {
    expect(
      (await succeed(["export", "--format", "csv"])).startsWith("id,source,event,attribute,scope,kind,value,"),
    ).toBe(true);
    expect((await succeed(["export", "--format", "ndjson"])).startsWith('{"id":')).toBe(true);
    expect(JSON.parse(await succeed(["export", "--json"]))).toMatchObject({ format: "rashomon/1" });
    expect((await succeed(["export", "--format", "md"])).startsWith("# ")).toBe(true);
    expect(await run("export --format tsv")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--to csv"),
    });
  });

  test("replaces nothing without --force", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "mine.csv"), "mine");
    expect(await run(["export", "--to", "csv", "--out", join(folder, "mine.csv")])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--force replaces it"),
    });
    expect(await run(["export", "--to", "csv", "--out", folder])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("is a folder"),
    });
    expect(await run(["export", "--to", "frictionless"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--out DIR"),
    });
    expect(await run(["export", "--to", "frictionless", "--out", folder])).toMatchObject({ exitCode: 2 });
    expect(readFolder(folder)).toEqual({ "mine.csv": "mine" });
    await succeed(["export", "--to", "csv", "--out", join(folder, "mine.csv"), "--force"]);
    expect(readFolder(folder)["mine.csv"]?.startsWith("id,")).toBe(true);
  });
});

describe("cells that a spreadsheet would run", () => {
  test.each([
    "=1+2",
    "+cmd",
    "-x",
    "@sum",
    "'=1",
    "''=1",
    "'plain",
    "-5",
    "a,b",
    'say "so"',
    "two\nlines",
    " led",
    "=a,b",
  ])("%j comes back as it was", async (value) => {
    const folder = makeFolder();
    mkdirSync(join(folder, "own"));
    writeFileSync(
      join(folder, "own/dataset.json"),
      '{"format":"rashomon/1","id":"own","attributes":[{"id":"account","kind":"text"}]}',
    );
    writeFileSync(
      join(folder, "own/claims.ndjson"),
      `${JSON.stringify({ id: "c1", source: "a", event: "b", attribute: "account", value })}\n`,
    );
    const csv = await succeed(["export", "--to", "csv", "--dataset", join(folder, "own")]);
    const cell = /,text,((?:"(?:[^"]|"")*")|[^,]*),/.exec(csv)?.[1] ?? "";
    expect(cell.replace(/^"/, "")).not.toMatch(/^[=+@]|^-[^\d]/);
    await succeed(["import", "-", "--out", join(folder, "back")], csv);
    expect((await loadOwnDataset(join(folder, "back"))).claims[0]?.value).toEqual({ kind: "text", text: value.trim() });
  });
});

describe("a Frictionless package of somebody else", () => {
  const make = (descriptor: object, files: Readonly<Record<string, string>>): string => {
    const folder = makeFolder();
    for (const [name, text] of Object.entries({ ...files, "datapackage.json": JSON.stringify(descriptor) }))
      writeFileSync(join(folder, name), text);
    return folder;
  };
  const CLAIMS = "source,event,attribute,value\ngazette,fire,deaths,8\nherald,fire,deaths,n.k.\n";

  test("is imported from the table of claims, with its missing values", async () => {
    const folder = make(
      {
        resources: [
          { name: "places", path: "places.csv" },
          { name: "elsewhere", path: "https://example.org/claims.csv" },
          {
            name: "claims",
            path: "claims.csv",
            schema: { fields: [{ name: "source", type: "string" }], missingValues: ["n.k."] },
          },
        ],
      },
      { "places.csv": "id,name\n1,London\n", "claims.csv": CLAIMS },
    );
    const { stdout, exitCode } = await run(["import", join(folder, "datapackage.json"), "--dry-run", "--json"]);
    expect(exitCode).toBe(0);
    const { stdout: ofFolder } = await run(["import", folder, "--dry-run", "--json"]);
    expect(JSON.parse(ofFolder)).toHaveProperty("items", (JSON.parse(stdout) as { items: unknown }).items);
    expect(JSON.parse(stdout)).toMatchObject({
      query: { from: "frictionless" },
      rows: { read: 2, imported: 1, reported: 1 },
      items: [{ id: "deaths", kind: "count" }],
    });
  });

  test("types come from its schema, and data may be in the descriptor", async () => {
    const folder = make(
      {
        resources: [
          {
            name: "r",
            data: [
              ["source", "event", "year", "sunk"],
              ["a", "e", "1980", "yes"],
              ["b", "e", "1981", "no"],
            ],
            schema: {
              fields: [
                { name: "year", type: "integer" },
                { name: "sunk", type: "boolean" },
              ],
            },
          },
        ],
      },
      {},
    );
    const { stdout } = await run(["import", join(folder, "datapackage.json"), "--dry-run", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      layout: "records",
      items: [
        { id: "year", kind: "count" },
        { id: "sunk", kind: "flag" },
      ],
    });
  });

  test("with several such tables asks which", async () => {
    const folder = make(
      { resources: ["one", "two"].map((name) => ({ name, path: "claims.csv" })) },
      { "claims.csv": CLAIMS },
    );
    const file = join(folder, "datapackage.json");
    expect(await run(["import", file, "--dry-run"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--dry-run --resource one;"),
    });
    expect((await run(["import", file, "--dry-run", "--resource", "two"])).exitCode).toBe(0);
    expect(await run(["import", file, "--dry-run", "--resource", "three"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no resource "three"'),
    });
  });

  test.each([
    ["../secret.csv", "leads out of the folder"],
    ["/etc/passwd", "not a path in the folder"],
    ["https://example.org/x.csv", "rashomon does not download files"],
    ["link.csv", "leads out of the folder"],
    ["nowhere.csv", "there is no file"],
  ])("reads nothing from %s", async (path, reason) => {
    const folder = makeFolder();
    mkdirSync(join(folder, "package"));
    writeFileSync(join(folder, "secret.csv"), CLAIMS);
    symlinkSync("../secret.csv", join(folder, "package/link.csv"));
    writeFileSync(join(folder, "package/datapackage.json"), JSON.stringify({ resources: [{ name: "claims", path }] }));
    expect(await run(["import", join(folder, "package/datapackage.json"), "--dry-run"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(reason),
    });
  });
});

test("a bundled dataset can be exported too, and its copy can be used", async () => {
  const folder = makeFolder();
  await succeed(["export", "--out", join(folder, "one.json")]);
  const items = async (words: readonly string[]): Promise<unknown> =>
    (JSON.parse(await succeed([...words, "--json"])) as { items: unknown }).items;
  expect(await items(["claims", "--dataset", join(folder, "one.json")])).toEqual(await items(["claims"]));
});

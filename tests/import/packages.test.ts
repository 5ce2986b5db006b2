// Data packages as others publish them: what their schemas say of figures and dates is followed, what is amiss is told.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const TABLE = `source,event,deaths,share,date,as of
A,x,"1,200","12.000",04/05/1980,01/02/1981
B,x,1.200,"12,5",c. 13/06/1980,
`;

const messageOf = (stderr: string): string =>
  (JSON.parse(stderr) as { readonly error: { readonly message: string } }).error.message;

/** What import says of a package with a table t1.csv, and the claims that it made of it. */
async function importPackage(descriptor: object, flags: readonly string[] = []) {
  const folder = makeFolder();
  const out = join(folder, "made");
  writeFileSync(join(folder, "t1.csv"), TABLE);
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify(descriptor));
  const { stdout, stderr, exitCode } = await run(["import", folder, "--out", out, "--json", ...flags]);
  if (exitCode !== 0) return { error: messageOf(stderr), claims: [], assumptions: [], reported: [] };
  const { assumptions, reported } = JSON.parse(stdout) as {
    readonly assumptions: readonly string[];
    readonly reported: readonly { readonly value: string; readonly reason: string }[];
  };
  const claims = parseNdjson(readFolder(out)["claims.ndjson"] ?? "");
  return {
    error: "",
    assumptions,
    reported: reported.map(({ value, reason }) => `${value}: ${reason}`),
    claims: claims.map(({ source, attribute, value, asOf }) =>
      [source, attribute, value, ...(asOf === undefined ? [] : [asOf])].join(" "),
    ),
  };
}

const packageOf = (fields: readonly object[], more: readonly object[] = []): object => ({
  resources: [{ name: "t1", path: "t1.csv", schema: { fields } }, ...more],
});

test("decimal marks and the order of dates are those of the schema", async () => {
  const { claims } = await importPackage(
    packageOf([
      { name: "deaths", type: "number", decimalChar: "," },
      { name: "share", type: "number", groupChar: "." },
      { name: "date", type: "date", format: "%d/%m/%Y" },
      { name: "as of", type: "date", format: "%m/%d/%Y" },
    ]),
  );
  expect(claims).toEqual([
    "A deaths 1.2 1981-01-02",
    "A share 12000 1981-01-02",
    "A date 1980-05-04 1981-01-02",
    "B deaths 1200",
    "B share 12.5",
    "B date 1980-06-13~",
  ]);
});

test.each(["any", "default"])("the format %s does not settle how dates are read", async (format) => {
  const { reported } = await importPackage(packageOf([{ name: "date", type: "date", format }]));
  expect(reported).toContain("04/05/1980: it may be 4 May or 5 April; decide with --dates day-first or month-first");
});

test("what the user says takes precedence over the schema", async () => {
  const fields = [{ name: "date", type: "date", format: "%d/%m/%Y" }];
  const { claims } = await importPackage(packageOf(fields), ["--dates", "month-first"]);
  expect(claims).toContain("A date 1980-04-05 1981-01-02");
});

test("what a package lacks or declares in an unsupported way is reported", async () => {
  const { assumptions } = await importPackage(
    packageOf(
      [
        { name: "wounded", type: "integer" },
        { name: "missing", type: "integer" },
        { name: "date", type: "date", format: "%Y/%d/%m" },
        { name: "deaths", type: "number", decimalChar: "·" },
      ],
      [{ name: "t2", path: "t2.csv" }],
    ),
  );
  expect(assumptions.slice(0, 4)).toEqual([
    'the resource "t2": there is no file "t2.csv"; it is skipped',
    "the schema has fields that the table has no column for: “wounded”, “missing”",
    "for “date”, the schema declares something that is not supported: format “%Y/%d/%m”",
    "for “deaths”, the schema declares something that is not supported: decimalChar “·”",
  ]);
});

test.each([
  ["no list of resources", { name: "p" }, 'the data package has no list of "resources"'],
  ["an empty list", { name: "p", resources: [] }, "the data package has no resources"],
  [
    "a path that leads out",
    { resources: [{ name: "t1", path: ".." }] },
    'the resource "t1": ".." leads out of the folder of the package',
  ],
])("%s is refused for what it is", async (_, descriptor, message) => {
  expect((await importPackage(descriptor)).error).toContain(message);
});

test("a missing value that a field declares is empty, and a figure in another form than declared is reported", async () => {
  const { claims, reported } = await importPackage(
    packageOf([
      { name: "deaths", type: "number", decimalChar: ",", groupChar: ".", missingValues: ["1,200"] },
      { name: "share", type: "number", decimalChar: ",", missingValues: [{ value: "-" }] },
    ]),
  );
  expect(claims).toContain("B deaths 1200");
  expect(claims.filter((claim) => claim.startsWith("A deaths"))).toEqual([]);
  expect(reported.join()).not.toContain("1,200");
  expect(reported).toEqual(expect.arrayContaining([expect.stringContaining("04/05/1980")]));
});

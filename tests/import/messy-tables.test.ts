// Tables as researchers leave them: what becomes of each cell, without a flag or with the one that the report names.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder, parseNdjson, readFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

interface Report {
  readonly items: readonly { readonly id: string; readonly kind: string }[];
  readonly rows: Readonly<Record<"read" | "imported" | "reported" | "empty" | "claims", number>>;
  readonly reported: readonly { readonly line: number; readonly column: string | null; readonly reason: string }[];
}

/** Claims as "source event attribute value", kinds, and what was not imported; the dataset is valid, and no cell is lost. */
async function importTable(text: string | Uint8Array, ...flags: readonly string[]) {
  const folder = makeFolder();
  const [file, out] = [join(folder, "table.csv"), join(folder, "out")];
  writeFileSync(file, text);
  const { stdout, stderr, exitCode } = await run(["import", file, "--out", out, "--json", ...flags]);
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  const { items, rows, reported } = JSON.parse(stdout) as Report;
  expect(rows.read).toBe(rows.imported + rows.reported);
  expect(reported).toHaveLength(rows.reported);
  expect((await run(["validate", out])).exitCode).toBe(0);
  const claims = parseNdjson(readFolder(out)["claims.ndjson"] ?? "");
  return {
    claims: claims.map(({ source, event, attribute, value }) => [source, event, attribute, value].join(" ")),
    kinds: Object.fromEntries(items.map(({ id, kind }) => [id, kind])),
    reported: reported.map(({ line, column, reason }) => `${line} ${column ?? "row"}: ${reason}`),
  };
}

const WIDE = `\uFEFFQuestion;"Herald, London";Le Temps;Ἐφημερίς
Date of sinking;4/11/1879;"4 nov. 1879";4 Νοεμβρίου 1879
Dead;"1.200";"1 200 (dont 30 enfants)";περίπου 1.100
Survivors;over 40;50+;?
Captain;J. Smith;"John Smith";-
Depth (m);"12,5";"12,50";n.d.
Insured;yes;oui;
`;

describe("a column for each source, of one event", () => {
  test("which is named after the dataset, and reported", async () => {
    const { stderr, exitCode } = await run("import - --dry-run", { stdin: WIDE });
    expect(stderr).toContain(
      "all rows are assumed to be about one event, “imported”; to change that, use --set event=NAME",
    );
    expect(exitCode).toBe(0);
  });

  test("in three languages, with figures as each writes them", async () => {
    const { claims, kinds, reported } = await importTable(WIDE, "--set", "event=sinking");
    expect(kinds).toEqual({
      "date-of-sinking": "date",
      dead: "count",
      survivors: "count",
      captain: "name",
      "depth-m": "count",
      insured: "flag",
    });
    expect(claims).toEqual([
      "le-temps sinking date-of-sinking 1879-11-04",
      "εφημερισ sinking date-of-sinking 1879-11-04",
      "herald-london sinking dead 1200",
      "le-temps sinking dead 1200",
      "herald-london sinking survivors >40",
      "le-temps sinking survivors >=50",
      "herald-london sinking captain J. Smith",
      "le-temps sinking captain John Smith",
      "herald-london sinking depth-m 12.5",
      "le-temps sinking depth-m 12.5",
      "herald-london sinking insured true",
      "le-temps sinking insured true",
    ]);
    expect(reported).toEqual([
      "2 Date of sinking: it may be 4 November or 11 April; decide with --dates day-first or month-first",
      "3 Dead: “1.100” may have thousands or decimals; decide with --decimal point or comma",
      "4 Survivors: “?” means that there is no value; write 0 if it means none",
      "5 Captain: “-” means that there is no value",
      "6 Depth (m): “n.d.” means that there is no value; write 0 if it means none",
    ]);
  });
});

const MERGED = `sep=;
Source;Event;Attribute;Value
Chronicle A;Siege of Ashford;start;c. 1340
;;end;1342-43
〃;ditto;dead;"ca. 200-300"
Source;Event;Attribute;Value
Chronicle B;Siege of Ashford;start;44 BC
;;dead;12*
;;cost;£1,200
Total;;;14
`;

describe("merged cells, the header again and a row of totals", () => {
  test("are reported", async () => {
    const { claims, reported } = await importTable(MERGED);
    expect(claims).toEqual(["chronicle-a siege-of-ashford start 1340~", "chronicle-b siege-of-ashford start -0043"]);
    expect(reported).toEqual([
      "4 Source: the row has no source; --fill-down takes it from the row above",
      "5 Source: the row has no source; --fill-down takes it from the row above",
      "6 row: it repeats the header",
      "8 Source: the row has no source; --fill-down takes it from the row above",
      "9 Source: the row has no source; --fill-down takes it from the row above",
      "10 Source: it seems to be a row of totals; if it is not, rename it",
    ]);
  });

  test("are filled from the row above with --fill-down", async () => {
    const { claims, reported } = await importTable(MERGED, "--fill-down");
    expect(claims).toEqual([
      "chronicle-a siege-of-ashford start 1340~",
      "chronicle-a siege-of-ashford end 1342/1343",
      "chronicle-a siege-of-ashford dead 200..300",
      "chronicle-b siege-of-ashford start -0043",
      "chronicle-b siege-of-ashford dead 12",
      "chronicle-b siege-of-ashford cost 1200",
    ]);
    expect(reported).toEqual([
      "6 row: it repeats the header",
      "10 Source: it seems to be a row of totals; if it is not, rename it",
    ]);
  });
});

test("a row for each source on a battle, every cell written in another way", async () => {
  const { claims, kinds, reported } = await importTable(
    `Battle\tSource\tBegin\tLosses\tLosses\tVictory?\tCommander\tRemarks
Ashford (1st)\tHume, History\t13.3.1415\t1.500\tc. 4.000 - 5.000\tyes\tSir Th. Erpingham; Duke of York\tsee vol. 2
Ashford (1st)\tMonstrelet\t12/03/1415\t1 600\t10 000\tja\t\t
Ashford (1st)\tGesta\t12 Mar. 1415\ta few hundred\tnearly 10,000 (of whom 90 knights)\tY\tthe king\t
Ashford (2nd)\tHume, History\t1420-21\t500-600\t1,5 thousand\tn\tYork, Duke of\t
Ashford (2nd)\tMonstrelet\tspring 1421\t≥ 500\t1500 (1600?)\tno\t\t
TOTAL\t\t\t5000\t\t\t\t
`.replaceAll("\n", "\r\n"),
  );
  expect(kinds).toEqual({ begin: "date", losses: "count", "losses-5": "count", victory: "flag", commander: "name" });
  expect(claims).toEqual([
    "hume-history ashford-1st begin 1415-03-13",
    "hume-history ashford-1st losses 1500",
    "hume-history ashford-1st losses-5 4000..5000",
    "hume-history ashford-1st victory true",
    "hume-history ashford-1st commander Sir Th. Erpingham",
    "hume-history ashford-1st commander Duke of York",
    "monstrelet ashford-1st losses 1600",
    "monstrelet ashford-1st losses-5 10000",
    "monstrelet ashford-1st victory true",
    "gesta ashford-1st begin 1415-03-12",
    "gesta ashford-1st losses a few hundred",
    "gesta ashford-1st losses-5 ~<10000",
    "gesta ashford-1st victory true",
    "gesta ashford-1st commander the king",
    "hume-history ashford-2nd losses 500..600",
    "hume-history ashford-2nd losses-5 1500",
    "hume-history ashford-2nd victory false",
    "hume-history ashford-2nd commander York, Duke of",
    "monstrelet ashford-2nd begin 1421-21",
    "monstrelet ashford-2nd losses >=500",
    "monstrelet ashford-2nd victory false",
  ]);
  expect(reported).toEqual([
    "3 Begin: it may be 12 March or 3 December; decide with --dates day-first or month-first",
    "5 Begin: it may be two years, or a part of a year in EDTF; write “1420/1421” if it is two years",
    '6 Losses 5: is not a count; write 8, "2..5", "several", ">=3", "<=100" or "~50"',
    "7 Losses: it seems to be a row of totals; if it is not, rename it",
  ]);
});

test("years before Christ are shown as people write them", async () => {
  const folder = makeFolder();
  const text = "source,event,attribute,value\nLivy,fire,date,15 March 44 BC\nDio,fire,date,c. 44 BC\n";
  writeFileSync(join(folder, "table.csv"), text);
  await run(["import", join(folder, "table.csv"), "--out", join(folder, "out")]);
  const { stdout } = await run(["discrepancies", "fire", "--verdict", "all", "--dataset", join(folder, "out")]);
  expect(stdout).toContain("15 March 44 BC  Livy");
  expect(stdout).toContain("about 44 BC  Dio");
});

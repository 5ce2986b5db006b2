// What changes while a dataset is being changed is never lost.

import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { changeDataset } from "../../src/authoring/change-dataset.ts";
import { appendRecords } from "../../src/authoring/edit-dataset.ts";
import type { DatasetTexts } from "../../src/dataset/read.ts";
import { makeFolder, parseNdjson } from "../support/folder.ts";
import { run } from "../support/run.ts";

let folder = "";
beforeEach(async () => {
  folder = join(makeFolder(), "mine");
  await run(["init", folder]);
});

const claim = (id: string) => ({ id, source: "gazette", event: "mill-fire", attribute: "deaths", value: 7 });
const lastIds = (): readonly unknown[] =>
  parseNdjson(readFileSync(join(folder, "claims.ndjson"), "utf8"))
    .slice(9)
    .map(({ id }) => id);

/** Adds a claim; `meanwhile` happens after the dataset was read for the first time. Gives how often it was read. */
async function addWhile(meanwhile: () => void): Promise<number> {
  let reads = 0;
  const make = (_: unknown, texts: DatasetTexts) => {
    reads += 1;
    if (reads === 1) meanwhile();
    return { texts: appendRecords(texts, "claims", [claim("mine")]) };
  };
  await changeDataset(folder, make, { command: "add claim", nothing: "Nothing was added", isDry: false });
  return reads;
}

test("an editor that saves at the same time keeps what it saved", async () => {
  const reads = await addWhile(() =>
    appendFileSync(join(folder, "claims.ndjson"), `${JSON.stringify(claim("theirs"))}\n`),
  );
  expect({ reads, ids: lastIds() }).toEqual({ reads: 2, ids: ["theirs", "mine"] });
});

test("a file that appears at the same time is checked too", async () => {
  await expect(addWhile(() => writeFileSync(join(folder, "entities.json"), "[{]"))).rejects.toThrow(
    "already has mistakes, so nothing was added",
  );
  expect(lastIds()).toEqual([]);
});

test("a process that has lost the lock waits for the owner, and does not write", async () => {
  const lock = join(folder, ".rashomon/lock");
  let wasLeft = false;
  const reads = await addWhile(() => {
    rmSync(lock);
    writeFileSync(lock, "somebody else");
    setTimeout(() => {
      wasLeft = existsSync(lock) && readFileSync(lock, "utf8") === "somebody else";
      rmSync(lock, { force: true });
    }, 120);
  });
  expect({ reads, wasLeft, ids: lastIds(), isLocked: existsSync(lock) }).toEqual({
    reads: 2,
    wasLeft: true,
    ids: ["mine"],
    isLocked: false,
  });
});

// `verify` and `quote`: the claims against texts that only the user holds, and nothing read outside their folder.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countSegments, placeSegments, segmentText } from "../../src/dataset/texts-segments.ts";
import { makeFolder } from "../support/folder.ts";
import { run } from "../support/run.ts";

const TEXT =
  "The mill burned on Tuesday. Eight men died in it, the mayor said.\n\nNobody knows the cause. Some say 1,200 bales were lost 🔥. The café across the road stood.\n";
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

interface Said {
  readonly stated?: string;
  readonly paragraph?: number;
  readonly sentence?: number;
}

interface Made {
  readonly dataset: string;
  readonly texts: string;
}

/** A dataset of one source with one claim for each of the things said, and the folder of its text. */
function make(claims: readonly Said[], source: object = {}, text = TEXT): Made {
  const folder = makeFolder();
  const [dataset, texts] = [join(folder, "dataset"), join(folder, "texts")];
  for (const made of [dataset, texts]) mkdirSync(made);
  writeFileSync(join(texts, "gazette.txt"), text);
  writeFileSync(
    join(dataset, "dataset.json"),
    '{"format":"rashomon/1","id":"mill","attributes":[{"id":"account","kind":"text"}]}',
  );
  writeFileSync(
    join(dataset, "sources.json"),
    JSON.stringify([{ id: "gazette", file: "gazette.txt", sha256: hash(TEXT), ...source }]),
  );
  const lines = claims.map(({ stated = null, paragraph, sentence }, index) => ({
    id: `c${index + 1}`,
    source: "gazette",
    event: "mill",
    attribute: "account",
    value: "x",
    stated,
    locator: paragraph === undefined ? null : { paragraph, sentence },
  }));
  writeFileSync(join(dataset, "claims.ndjson"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return { dataset, texts };
}

interface Envelope {
  readonly items: readonly {
    readonly claim: string;
    readonly status: string;
    readonly message: string;
    readonly found: readonly object[];
  }[];
  readonly texts: readonly { readonly state: string; readonly reason: string | null; readonly isNumbered: boolean }[];
}

async function verify({ dataset, texts }: Made): Promise<Envelope & { readonly exitCode: number }> {
  const { stdout, exitCode } = await run(["verify", "--dataset", dataset, "--texts", texts, "--json"]);
  return { ...(JSON.parse(stdout) as Envelope), exitCode };
}

const statusesOf = ({ items }: Envelope): readonly string[] => items.map(({ status }) => status);

describe("a claim", () => {
  test.each<[Said, string]>([
    [{ stated: "Eight men", paragraph: 1, sentence: 2 }, "verified"],
    [{ stated: "1,200 bales", paragraph: 2, sentence: 2 }, "verified"],
    [{ stated: "Eight men" }, "verified"],
    [{ stated: "eight MEN", paragraph: 1, sentence: 2 }, "inexact"],
    [{ stated: "cafe across", paragraph: 2, sentence: 3 }, "inexact"],
    [{ stated: "Eight men", paragraph: 1, sentence: 1 }, "elsewhere"],
    [{ stated: "nine men", paragraph: 1, sentence: 2 }, "absent"],
    [{ stated: "200 bales", paragraph: 2, sentence: 2 }, "verified"],
    [{ stated: "20", paragraph: 2, sentence: 2 }, "absent"],
    [{ stated: "Eight men", paragraph: 3, sentence: 1 }, "no-place"],
    [{ paragraph: 1, sentence: 1 }, "unstated"],
    [{ paragraph: 1, sentence: 9 }, "no-place"],
  ])("%j is %s", async (said, status) => {
    const found = await verify(make([said]));
    expect(statusesOf(found)).toEqual([status]);
    expect(found.exitCode).toBe(["verified", "inexact", "unstated"].includes(status) ? 0 : 1);
  });

  test("whose words are elsewhere in the text names the place", async () => {
    const { items } = await verify(make([{ stated: "cause", paragraph: 1, sentence: 1 }]));
    expect(items[0]).toMatchObject({
      message: "“cause” is at §2.1, not at paragraph 1, sentence 1",
      found: [{ paragraph: 2, sentence: 1 }],
    });
  });
});

describe("a text", () => {
  test("that has changed is reported separately from missing words", async () => {
    const { items, texts } = await verify(
      make(
        [
          { stated: "Eight men", paragraph: 1, sentence: 2 },
          { stated: "nine men", paragraph: 1, sentence: 2 },
        ],
        {},
        `${TEXT}More.\n`,
      ),
    );
    expect(texts).toMatchObject([{ state: "changed" }]);
    expect(items.map(({ status, message }) => `${status}: ${message}`)).toEqual([
      "changed: the text has changed since it was read; the stated words are still in it, at §1.2",
      "changed: the text has changed since it was read; the stated words are no longer in it",
    ]);
  });

  test("without a hash is taken as it is", async () => {
    const { texts, items } = await verify(make([{ stated: "Eight men", paragraph: 1, sentence: 2 }], { sha256: null }));
    expect(texts).toMatchObject([{ state: "unhashed" }]);
    expect(items).toMatchObject([{ status: "verified" }]);
  });

  test("is split as the dataset says, by offsets in code points", async () => {
    const own = countSegments(
      TEXT,
      [...segmentText(TEXT, "en")].flatMap((segment) => (segment.paragraph === 2 ? [] : [segment])),
    );
    const [first, second] = [TEXT.indexOf("Nobody"), Array.from(TEXT.slice(0, TEXT.indexOf("The café"))).length];
    const segments = [...own.segments, [first, second - 1], [second, [...TEXT].length - 1]];
    const { items, texts } = await verify(
      make(
        [
          { stated: "1,200 bales", paragraph: 2, sentence: 1 },
          { stated: "café", paragraph: 2, sentence: 2 },
        ],
        { sentences: [2, 2], segments },
      ),
    );
    expect(texts).toMatchObject([{ isNumbered: true }]);
    expect(items).toMatchObject([{ status: "verified" }, { status: "verified" }]);
  });

  test("whose sentences the dataset counts otherwise is checked by paragraph", async () => {
    const { items, texts } = await verify(
      make([{ stated: "1,200 bales", paragraph: 2, sentence: 1 }], { sentences: [2, 1] }),
    );
    expect(texts).toMatchObject([{ isNumbered: false }]);
    expect(items).toMatchObject([{ status: "verified" }]);
  });
});

describe("nothing is read outside the folder", () => {
  test.each([
    ["../secret.txt", '"../secret.txt" leads out of the folder of the texts'],
    ["/etc/passwd", '"/etc/passwd" is not a path in the folder of the texts'],
    ["C:\\secret.txt", '"C:\\secret.txt" is not a path in the folder of the texts'],
    ["a\u0000b", "is not a path in the folder of the texts"],
    ["sub/../../secret.txt", "leads out of the folder of the texts"],
    [".", "leads out of the folder of the texts"],
    ["nowhere.txt", 'there is no file "nowhere.txt"'],
  ])("%j", async (file, reason) => {
    const made = make([{ stated: "secret" }], { file });
    mkdirSync(join(made.texts, "sub"));
    writeFileSync(join(made.texts, "../secret.txt"), "secret");
    const { texts, items, exitCode } = await verify(made);
    expect(texts).toMatchObject([{ state: "unreadable", reason: expect.stringContaining(reason) }]);
    expect(items).toMatchObject([{ status: "no-text" }]);
    expect(exitCode).toBe(1);
  });

  test("links that lead out are not followed, links that stay inside are", async () => {
    const made = make([{ stated: "secret" }], { file: "link.txt" });
    writeFileSync(join(made.texts, "../secret.txt"), "secret");
    symlinkSync("../secret.txt", join(made.texts, "link.txt"));
    expect((await verify(made)).texts).toMatchObject([
      { state: "unreadable", reason: '"link.txt" leads out of the folder of the texts' },
    ]);
    const inside = make([{ stated: "Eight men" }], { file: "link.txt" });
    symlinkSync("gazette.txt", join(inside.texts, "link.txt"));
    expect((await verify(inside)).items).toMatchObject([{ status: "verified" }]);
  });

  test.skipIf(process.platform === "win32")("and a pipe is not waited for", async () => {
    const made = make([{ stated: "x" }], { file: "pipe" });
    execFileSync("mkfifo", [join(made.texts, "pipe")]);
    expect((await verify(made)).texts).toMatchObject([{ reason: '"pipe" is not a plain file' }]);
  });

  test("a file that is not a text is reported as such", async () => {
    const made = make([{ stated: "x" }], { file: "scan.pdf" });
    writeFileSync(join(made.texts, "scan.pdf"), "%PDF-1.7");
    const reason = "scan.pdf cannot be read: it is a PDF; save its text as a .txt file";
    expect((await verify(made)).texts).toMatchObject([{ reason }]);
  });
});

describe("quote", () => {
  test("shows the passage with the stated words marked", async () => {
    const { dataset, texts } = make([{ stated: "Eight men", paragraph: 1, sentence: 2 }]);
    const { stdout, exitCode } = await run(["quote", "c1", "--dataset", dataset, "--texts", texts]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("§1.2\n  ⟦Eight men⟧ died in it, the mayor said.");
    expect(stdout).toContain("The mill burned on Tuesday.");
    expect(stdout).not.toContain("1,200");
  });

  test("gives programs the sentences, and where the stated words are in them", async () => {
    const { dataset, texts } = make([{ stated: "bales", paragraph: 2, sentence: 2 }]);
    const { stdout } = await run(["quote", "c1", "--dataset", dataset, "--texts", texts, "--context", "0", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      same: true,
      items: [
        { paragraph: 2, sentence: 2, text: "Some say 1,200 bales were lost 🔥.", isClaimed: true, ranges: [[15, 20]] },
      ],
      verified: { status: "verified" },
    });
  });

  test("with a source, shows every sentence with its number", async () => {
    const { dataset, texts } = make([{}]);
    const { stdout } = await run(["quote", "gazette", "--dataset", dataset, "--texts", texts]);
    expect(stdout.match(/§\d\.\d/g)).toEqual(["§1.1", "§1.2", "§2.1", "§2.2", "§2.3"]);
  });

  test("names what is wrong, and gives 1", async () => {
    const { dataset, texts } = make([{ stated: "nine men", paragraph: 1, sentence: 2 }]);
    const { stdout, exitCode } = await run(["quote", "c1", "--dataset", dataset, "--texts", texts]);
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("≠ absent: “nine men” is not in the text"),
    });
  });

  test("an unknown id, missing texts, and no folder at all", async () => {
    const { dataset, texts } = make([{}]);
    expect(await run(["quote", "c9", "--dataset", dataset, "--texts", texts])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('no claim or source "c9"\nhint: did you mean c1?'),
    });
    expect(await run(["quote", "c1", "--dataset", dataset, "--texts", join(texts, "x")])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("no folder"),
    });
    expect(await run(["verify", "--dataset", dataset])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--texts DIR"),
    });
  });
});

test("sentences keep their places if they are counted and located again", () => {
  const segments = segmentText(TEXT, "en");
  expect(placeSegments(TEXT, countSegments(TEXT, segments).segments)).toEqual(segments);
  expect(
    placeSegments(TEXT, [
      [0, 5],
      [3, 9],
    ]),
  ).toBeNull();
  expect(placeSegments(TEXT, [[0, 500]])).toBeNull();
});

import { expect, test } from "vitest";
import { ask, askIds, askJson } from "../contract/ask.ts";
import { describeTranscripts } from "../support/transcript.ts";

const VOLCANO = "--dataset tests/fixtures/krakatoa-1883";
const [CLAIM = ""] = await askIds("claims --event great-eruption --attribute date");

describeTranscripts("cite", "References", [
  { title: "A claim, in a sentence", command: `cite ${CLAIM} ${VOLCANO}` },
  { title: "A claim, for LaTeX", command: `cite ${CLAIM} --style bibtex ${VOLCANO}` },
  { title: "A claim, for Zotero and pandoc", command: `cite ${CLAIM} --style csl-json ${VOLCANO}` },
  { title: "A disagreement, with who says what", command: `cite great-eruption/date ${VOLCANO}` },
  { title: "A disagreement, for LaTeX", command: `cite great-eruption/date --style bibtex ${VOLCANO}` },
  {
    title: "An unknown id gets similar ones",
    command: `cite great-eruption/dat ${VOLCANO}`,
  },
  { title: "An event gets the claims and discrepancies that can be cited", command: `cite great-eruption ${VOLCANO}` },
]);

test("in a format for programs the reference is part of an item", async () => {
  const { kind, items } = await askJson(`cite ${CLAIM} --style bibtex`);
  expect(kind).toBe("cite");
  expect(items).toMatchObject([{ id: CLAIM, style: "bibtex", dataset: { id: "krakatoa-1883" } }]);
  expect(String(items[0]?.["text"])).toMatch(/^@misc\{/);
});

test("an unknown style is refused, with the known ones", async () => {
  const { stderr, exitCode } = await ask(`cite ${CLAIM} --style apa`);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("markdown, bibtex, csl-json");
});

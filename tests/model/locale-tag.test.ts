import { describe, expect, test } from "vitest";
import { localeTag } from "../../src/model/locale-tag.ts";
import { makeDataset } from "../support/dataset.ts";
import { createLabels } from "../../src/model/labels.ts";

test.each([
  ["id", "id"],
  ["ar-EG", "ar-EG"],
  ["en_US", "en-US"],
  ["ar-u-nu-arab", "ar"],
  ["old english", "en"],
  ["", "en"],
  ["\u001b[31m", "en"],
])("%j is known as %s", (lang, tag) => {
  expect(localeTag(lang)).toBe(tag);
});

describe("a dataset whose language is not a BCP 47 tag", () => {
  test.each(["en_US", "english (old)"])("writes its dates and figures all the same: %s", (code) => {
    const told = ["pepys: fire/date = 1666-09-02", "pepys: fire/lost = 13200", "pepys: fire/lasted = P4D"];
    const { claims, ...rest } = makeDataset(told, { head: { defaultLanguage: code } });
    const labels = createLabels({ claims, ...rest }, code);
    expect(claims.map(({ value }) => labels.value(value))).toEqual(["2 September 1666", expect.any(String), "4 days"]);
  });
});

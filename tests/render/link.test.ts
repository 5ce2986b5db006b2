import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkText, safeUrl } from "../../src/render/paint.ts";

describe("safeUrl", () => {
  test.each([
    ["https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"],
    ["http://example.org/كتاب/1", "http://example.org/%D9%83%D8%AA%D8%A7%D8%A8/1"],
    ["https://example.org/a b\n\u0007\u001b]8;;x", "https://example.org/a%20b%07%1B]8;;x"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["javascript:alert(1)", null],
    ["file:///etc/passwd", null],
    ["ftp://example.org/", null],
    ["https://user:secret@example.org/", null],
    ["example.org", null],
    ["", null],
    [`https://example.org/${"a".repeat(3000)}`, null],
  ])("%j", (given, expected) => {
    expect(safeUrl(given)).toBe(expected);
  });

  test("the result is one word of printable ASCII, whatever a dataset contains", () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: "binary" }).map((path) => `https://example.org/${path}`),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(address, (given) => {
        expect(safeUrl(given) ?? "https:///").toMatch(/^https?:[!-~]+$/);
      }),
    );
  });
});

test("a text without an address stays as it is", () => {
  expect(linkText("gazette", "javascript:alert(1)")).toBe("gazette");
  expect(linkText("gazette", "http://example.org")).toBe(
    "\u001b]8;;http://example.org/\u001b\\gazette\u001b]8;;\u001b\\",
  );
});

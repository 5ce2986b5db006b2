import { expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { text } from "../../../src/model/values/text.ts";
import { read, relationOf, show } from "./support.ts";

test("equal texts are the same, whatever their case and final full stop; others are shown side by side", () => {
  expect(relationOf(text, "It burnt for four days.", "it burnt for four days")).toBe("same");
  expect(relationOf(text, "It burnt for four days.", "It burnt for five days.")).toBe("unknown");
  expect(relationOf(text, "-5 degrees", "5 degrees")).toBe("unknown");
  expect(relationOf(text, " It burnt\n  for four days ", "It burnt for four days")).toBe("same");
  expect(relationOf(text, "They went on. Board by board it fell", "They went on Board by board it fell")).toBe(
    "unknown",
  );
  expect(relationOf(text, "An other one", "Another one")).toBe("unknown");
});

test("accepts any text, and nothing else", () => {
  expect(read(text, 1666).text).toBe("1666");
  expect(read(text, true).text).toBe("true");
  expect(text.parse(text.canonical(read(text, "smoke")))).toEqual(read(text, "smoke"));
  for (const raw of [null, undefined, {}, []]) expect(isProblem(text.parse(raw))).toBe(true);
});

test("is shown as it is", () => {
  expect(show(text, "__proto__")).toBe("__proto__");
});

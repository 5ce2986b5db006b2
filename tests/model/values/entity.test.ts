import { expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { entity } from "../../../src/model/values/entity.ts";
import { HOSTILE, IN_ENGLISH, knowing, read, relationOf, show } from "./support.ts";

const inTehran = knowing({ isPartOf: (part, whole) => part === "us-embassy" && whole === "tehran" });

test("a part of a place is a more precise answer, not another one", () => {
  expect(relationOf(entity, "tehran", "tehran", inTehran)).toBe("same");
  expect(relationOf(entity, "tehran", "us-embassy", inTehran)).toBe("contains");
  expect(relationOf(entity, "us-embassy", "tehran", inTehran)).toBe("within");
  expect(relationOf(entity, "tehran", "tabas", inTehran)).toBe("different");
});

test("is an id, and must be text", () => {
  expect(entity.canonical(read(entity, " tehran "))).toBe("tehran");
  for (const raw of HOSTILE) {
    if (typeof raw !== "string" || raw.trim() === "") expect(isProblem(entity.parse(raw))).toBe(true);
  }
});

test("is shown by its label", () => {
  expect(show(entity, "tehran", { ...IN_ENGLISH, labelOf: (type, id) => `${type} ${id}` })).toBe("entity tehran");
});

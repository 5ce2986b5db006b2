import { expect, test } from "vitest";

import { isProblem } from "../../../src/model/values/contract.ts";
import { order } from "../../../src/model/values/order.ts";
import { HOSTILE, IN_ENGLISH, read, relationOf, show } from "./support.ts";

test.each(["before siege", "after AL001", "after Αλώσις"])("%s reads back as itself", (raw) => {
  const value = read(order, raw);
  expect(order.canonical(value)).toBe(raw);
  expect(order.parse(order.canonical(value))).toEqual(value);
});

test("is before, after, during or throughout one event, and nothing else", () => {
  for (const raw of ["since siege", "after", "after the siege", "after a/b", "P1D after siege"]) {
    expect(isProblem(order.parse(raw))).toBe(true);
  }
  for (const raw of HOSTILE) expect(isProblem(order.parse(raw))).toBe(true);
});

test("opposite orders of two events exclude each other; orders against other events cannot be compared", () => {
  expect(relationOf(order, "after siege", "after siege")).toBe("same");
  expect(relationOf(order, "after siege", "before siege")).toBe("excluding");
  expect(relationOf(order, "after siege", "before treaty")).toBe("unknown");
  expect(relationOf(order, "during siege", "after siege")).toBe("excluding");
  expect(relationOf(order, "during siege", "throughout siege")).toBe("contains");
  expect(relationOf(order, "throughout siege", "during siege")).toBe("within");
  expect(relationOf(order, "before siege", "throughout siege")).toBe("excluding");
  expect(relationOf(order, "throughout siege", "before siege")).toBe("excluding");
  expect(relationOf(order, "before siege", "during siege")).toBe("excluding");
});

test("is shown with the event's name", () => {
  expect(show(order, " after siege ")).toBe("after “siege”");
  expect(show(order, "after siege", { ...IN_ENGLISH, labelOf: (type, id) => `${type} ${id}` })).toBe(
    "after “event siege”",
  );
});

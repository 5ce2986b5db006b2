// Lists in Indonesian.

/** "a", "a dan b", "a, b, dan c" */
export function join(names: readonly string[], word: string): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(", ")}${names.length > 2 ? "," : ""} ${word} ${last}`;
}

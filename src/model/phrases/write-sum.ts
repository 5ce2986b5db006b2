// A sum as text: "8 + 1"; for many figures, only the first ones and the last.

const MOST = 20;

export function writeSum<T>(figures: readonly T[], write: (figure: T) => string, plus = " + "): string {
  const last = figures.at(-1);
  if (figures.length <= MOST || last === undefined) return figures.map(write).join(plus);
  return [...figures.slice(0, MOST - 1).map(write), "…", write(last)].join(plus);
}

// The least and the greatest of any number of figures: as arguments of one call they may be too many.

/** Infinity of none. */
export const least = (figures: Iterable<number>): number => {
  let found = Infinity;
  for (const figure of figures) found = Math.min(found, figure);
  return found;
};

/** -Infinity of none. */
export const greatest = (figures: Iterable<number>): number => {
  let found = -Infinity;
  for (const figure of figures) found = Math.max(found, figure);
  return found;
};

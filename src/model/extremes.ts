// The smallest and the largest of any number of figures, which may be too many for the arguments of one call.

/** Infinity if there are none. */
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

// Counted nouns in Arabic. A noun takes its form from the number: one, two, three to ten, eleven to ninety-nine, and the
// rest; two of a thing has another form after a preposition.

/** A noun as it is counted: one, two, two after a preposition, few, many, and hundreds. */
export interface Noun {
  readonly one: string;
  readonly two: string;
  readonly twoAfter: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

export const noun = (one: string, two: string, twoAfter: string, few: string, many: string, other: string): Noun => ({
  one,
  two,
  twoAfter,
  few,
  many,
  other,
});

export const EVENT = noun("حدث واحد", "حدثان", "حدثين", "أحداث", "حدثًا", "حدث");
export const CLAIM = noun("قول واحد", "قولان", "قولين", "أقوال", "قولًا", "قول");
export const SOURCE = noun("مصدر واحد", "مصدران", "مصدرين", "مصادر", "مصدرًا", "مصدر");
export const ORIGIN = noun("أصل واحد", "أصلان", "أصلين", "أصول", "أصلًا", "أصل");

/** A number with its noun; `isAfter` a preposition. */
export function counted(count: number, forms: Noun, isAfter = false): string {
  if (count === 1) return forms.one;
  if (count === 2) return isAfter ? forms.twoAfter : forms.two;
  const rest = count % 100;
  return `${count} ${rest >= 3 && rest <= 10 ? forms.few : rest >= 11 ? forms.many : forms.other}`;
}

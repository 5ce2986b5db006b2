// Whether one figure is another, rounded: shared by figures and by measures once they are in one unit.

/** An exact figure, and the digits that it is written with: "29.0" is not 29. */
export interface Written {
  readonly figure: number;
  readonly text: string;
}

/** Whether either figure is the other rounded to its last non-zero digit, or to the decimals that it has. */
export const isRounding = (a: Written, b: Written): boolean => isRounded(a, b) || isRounded(b, a);

/**
 * Whether `exact` lies within half a unit of the last digit of `rounded`, and the two differ by less than a share of it: 1,600 for
 * 1,629, 50 for 52, 56 for 55.93, but not 10 for 9, 1,000 for 1,400 nor 1 for 1.4. What lies half-way between two round figures is rounded
 * to the greater: 65,000 to 70,000 and not to 60,000.
 */
export function isRounded({ figure: rounded, text }: Written, { figure, text: figureText }: Written): boolean {
  const difference = Math.abs(rounded - figure);
  // Most figures are far apart: that is found before their digits are counted.
  if (difference >= Math.abs(figure) * LARGEST_SHARE) return false;
  const decimals = decimalsOf(text);
  const isFiner = decimalsOf(figureText) > decimals && difference <= 0.5;
  const { unit, share } = isFiner ? { unit: 10 ** -decimals, share: LARGEST_SHARE } : lastDigitOf(rounded, decimals);
  if (!isFiner && difference * 2 === unit && Math.abs(rounded) < Math.abs(figure)) return false;
  // Tolerance for binary fractions: 55.95 - 55.9 is more than 0.05.
  return difference <= unit / 2 + Math.abs(figure) * 1e-12 && difference < Math.abs(figure) * share;
}

/** Of a figure that is not of tens. */
const LARGEST_SHARE = 0.15;

/** Worth of the last digit before the zeros of a whole figure, and the share of it from which on it is another figure: 5% of tens, 15% of others. */
function lastDigitOf(rounded: number, decimals: number): { readonly unit: number; readonly share: number } {
  if (decimals > 0 || rounded % 10 !== 0) return { unit: 0, share: 0 };
  let unit = 10;
  while (rounded % (unit * 10) === 0) unit *= 10;
  return { unit, share: unit === 10 ? 0.05 : LARGEST_SHARE };
}

/** Number of decimals of a figure as JavaScript writes it, or with zeros behind. */
export function decimalsOf(text: string): number {
  const [digits = "", exponent = "0"] = text.split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}

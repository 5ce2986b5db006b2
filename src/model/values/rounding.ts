// Whether one figure is another one rounded: for counts, and for measures once they are in one unit.

/** An exact figure, and its digits as written: "29.0" is not 29. */
export interface Written {
  readonly figure: number;
  readonly text: string;
}

/** Whether either figure is the other rounded to its own last non-zero digit, or to its own decimals. */
export const isRounding = (a: Written, b: Written): boolean => isRounded(a, b) || isRounded(b, a);

/**
 * Whether `exact` is within half a unit of the last digit of `rounded`, and the two differ by less than a share of it: 1,600 for
 * 1,629, 50 for 52, 56 for 55.93, but not 10 for 9, 1,000 for 1,400 or 1 for 1.4. A figure halfway between two round ones is rounded
 * up: 65,000 to 70,000, not to 60,000.
 */
export function isRounded({ figure: rounded, text }: Written, { figure, text: figureText }: Written): boolean {
  const difference = Math.abs(rounded - figure);
  // Most figures are far apart, which is checked before their digits are counted.
  if (difference >= Math.abs(figure) * LARGEST_SHARE) return false;
  const decimals = decimalsOf(text);
  const isFiner = decimalsOf(figureText) > decimals && difference <= 0.5;
  const { unit, share } = isFiner ? { unit: 10 ** -decimals, share: LARGEST_SHARE } : lastDigitOf(rounded, decimals);
  if (!isFiner && difference * 2 === unit && Math.abs(rounded) < Math.abs(figure)) return false;
  // Tolerance for binary fractions: 55.95 - 55.9 is more than 0.05.
  return difference <= unit / 2 + Math.abs(figure) * 1e-12 && difference < Math.abs(figure) * share;
}

/** The share for figures other than tens. */
const LARGEST_SHARE = 0.15;

/** The value of the last digit before the final zeros of a whole figure, and the share from which on it is a different figure: 5% for tens, 15% for others. */
function lastDigitOf(rounded: number, decimals: number): { readonly unit: number; readonly share: number } {
  if (decimals > 0 || rounded % 10 !== 0) return { unit: 0, share: 0 };
  let unit = 10;
  while (rounded % (unit * 10) === 0) unit *= 10;
  return { unit, share: unit === 10 ? 0.05 : LARGEST_SHARE };
}

/** Number of decimals of a figure as JavaScript writes it, or with final zeros. */
export function decimalsOf(text: string): number {
  if (!/[.e]/.test(text)) return 0;
  const [digits = "", exponent = "0"] = text.split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}

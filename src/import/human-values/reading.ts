// How a written value is read: what a reader of one kind says of one text.

/** How the writer of a table writes numbers and dates; null where that is not known. */
export interface WritingStyle {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalMark | null;
  /** First year of the hundred that two-digit years fall in, such as 1900. */
  readonly century: number | null;
  /** Known only where a whole column was looked at. */
  readonly habits?: DateHabits;
}

/** How the dates of one column are written. */
export interface DateHabits {
  /** What a year with a minus is: "-44" is 44 BC, or with a year 0 as in EDTF 45 BC, or unknown. */
  readonly minus: "historical" | "astronomical" | "unclear";
  /** Whether it has years in pairs that can be nothing else, "1898-99", so that "1904-05" may be one. */
  readonly pairs: boolean;
  /** Whether it has months that can be nothing else, "1979-11", so that "1980-1" may be one. */
  readonly months: boolean;
  /** Whether years of one or two figures are written in full, as "14" beside "AD 9" or "117". */
  readonly fullYears: boolean;
  /** Whether a month has its year in two figures, as "Apr-80" does, so that "May-12" may not be a day. */
  readonly monthYears: boolean;
}

/** No figure, date or name that a person writes is longer; what is, is refused before anything looks at it. */
export const LONGEST_VALUE = 300;

export const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DECIMAL_MARKS = ["point", "comma"] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

export const UNKNOWN_STYLE: WritingStyle = { dateOrder: null, decimal: null, century: null };

/** A value as a dataset writes it, and how the text hedges what the value itself cannot. */
export interface Reading {
  readonly value: string | number | boolean;
  readonly hedge: string | null;
  readonly unit: string | null;
  /** What was taken to be so, for a person to look at. */
  readonly taken?: string;
  /** What stands in brackets behind it and changes nothing that a claim can hold. */
  readonly remark?: string;
}

/** The text is of the kind, but ambiguous: why, and what would settle it. */
export interface Trouble {
  readonly trouble: string;
}

/** Null: the text is not of the kind at all. */
export type Outcome = Reading | Trouble | null;

export const isTrouble = (outcome: unknown): outcome is Trouble =>
  typeof outcome === "object" && outcome !== null && "trouble" in outcome;

export const reading = (value: Reading["value"], hedge: string | null = null, unit: string | null = null): Reading => ({
  value,
  hedge,
  unit,
});

/** The figure of a count that is exact: a number, or one with zeros behind its decimals. */
export const exactOf = ({ value }: Reading): number | null =>
  typeof value === "number" || (typeof value === "string" && /^-?\d+\.\d+$/.test(value)) ? Number(value) : null;

// Rows and columns that a table keeps about itself: sums and means of what others say, ranks, page numbers. None is a source.

import { fold } from "../model/fold.ts";

const TOTALS = ["total", "totals", "grand total", "subtotal", "sum", "gesamt", "summe", "totaux", "jumlah"];
const AVERAGES = ["average", "averages", "avg", "mean", "median", "mittelwert", "moyenne", "promedio", "rata rata"];
const DIFFERENCES = ["difference", "differences", "diff", "deviation", "discrepancy", "spread", "range"];

const RECKONED: ReadonlyMap<string, string> = new Map([
  ...TOTALS.map((word) => [word, "totals"] as const),
  ...AVERAGES.map((word) => [word, "averages"] as const),
  ...DIFFERENCES.map((word) => [word, "differences"] as const),
]);

/** What is reckoned under a name from what the sources say, in the plural; null where it is none such. */
export const reckonedOf = (name: string): string | null => RECKONED.get(fold(name)) ?? null;

const KEPT = new Set(
  "page,pages,p,pp,volume,vol,ref,refs,reference,references,footnote,footnotes,citation,url,link,links,doi,isbn,row,row number,line,rank,ranking,position,order,sort,index,no,nr,s no,sl no,updated,last updated".split(
    ",",
  ),
);

/** Whether a column is called as those are in which people keep their place: "Page", "Rank", "#". */
export const isBookkeeping = (name: string): boolean => /^[#№]$/u.test(name) || KEPT.has(fold(name));

// A dataset in the form of its future files, with what was learned while it was made.

import type { Data } from "../model/is-record.ts";
import type { Part } from "../model/format.ts";
import type { Refusal } from "./gate.ts";

/** A row, or a cell of it, that did not become a claim, and why. */
export interface Reported {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
}

/** A claim that its text does not support. */
export interface RefusedClaim extends Refusal {
  readonly claim: Data;
}

/** A record without empty members: null, undefined, empty texts, and lists without an element. */
export const slim = (record: Data): Data =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The parts of a dataset, in the form of its files. */
export type Draft = { readonly head: Data } & Readonly<Record<Part, readonly Data[]>>;

/** How one attribute was read. */
export interface ImportedAttribute {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly cardinality: string;
  readonly nature: string;
  readonly dates: string | null;
  readonly unit: string | null;
  readonly separator: string | null;
  readonly why: string;
  readonly claims: number;
  readonly reported: number;
  /** A few values, as written, and as read if that differs. */
  readonly examples: readonly string[];
}

/** How many rows gave claims, and which were reported. */
interface Account {
  /** The word for a row: row, cell or statement. */
  readonly unit: string;
  readonly read: number;
  readonly gave: number;
  /** Empty cells: silences, not counted as read. */
  readonly empty: number;
}

export interface Imported {
  readonly draft: Draft;
  readonly version: string;
  readonly attributes: readonly ImportedAttribute[];
  readonly reported: readonly Reported[];
  readonly account: Account;
  readonly layout: string;
  /** The part of each used column, and the columns that are not used. */
  readonly columns: readonly { readonly column: string; readonly role: string }[];
  readonly unused: readonly string[];
  /** Assumptions, with the reasons: a person should check them. */
  readonly assumptions: readonly string[];
  /** The settings that give the same result, as a mapping file. */
  readonly mapping: Data;
  /** Claims that the texts of their sources do not support; only if texts were given. */
  readonly refused?: readonly RefusedClaim[];
}

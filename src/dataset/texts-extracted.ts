// What is read from a user's file: its text, and what it says about itself.

/** Why a text cannot be read. */
export interface NoText {
  readonly reason: string;
}

/** What a file says about itself; null for what it does not say. */
export interface DocumentMeta {
  readonly title: string | null;
  readonly url: string | null;
  /** Day of publication, as EDTF. */
  readonly published: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
}

export interface Extracted {
  readonly text: string;
  readonly meta: Partial<DocumentMeta>;
}

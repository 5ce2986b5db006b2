// The elements of a page, as they are read.

/** An element with its content, in order. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
}

/** What a page has besides its text, collected while it is read. */
export interface PageHead {
  readonly metas: Element[];
  /** Texts of `application/ld+json`. */
  readonly linked: string[];
  title: string;
}

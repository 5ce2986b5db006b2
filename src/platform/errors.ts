// Errors that a person can fix: a few kinds, each with a code that scripts can rely on and with suggestions. Anything else that
// is thrown is a defect and keeps its stack.

export type ErrorCode = "usage" | "data" | "not-found" | "no-terminal" | "interrupted" | "internal";

export class RashomonError extends Error {
  readonly code: ErrorCode = "internal";
  /** What to try next, the most likely first: a similar id, a command, an instruction. */
  readonly suggestions: readonly string[];

  constructor(message: string, suggestions: readonly string[] = []) {
    super(message);
    this.name = new.target.name;
    this.suggestions = suggestions;
  }
}

/** Checks the members, not the class, since each file of dist/ has its own copy of the class. */
export const isOurs = (thrown: unknown): thrown is RashomonError =>
  thrown instanceof Error && "code" in thrown && "suggestions" in thrown && Array.isArray(thrown.suggestions);

/** The same error with other suggestions. */
export const mapSuggestions = (
  { code, message, suggestions }: RashomonError,
  map: (text: string) => string,
): RashomonError => Object.assign(new RashomonError(message, suggestions.map(map)), { code });

/** The command line cannot be understood. */
export class UsageError extends RashomonError {
  override readonly code = "usage";
}

/** A file cannot be read, or its content is wrong. */
export class DataError extends RashomonError {
  override readonly code = "data";
  /** What is wrong, without the list of mistakes that may follow in the message. */
  readonly summary: string;

  constructor(message: string, suggestions: readonly string[] = [], summary: string = message) {
    super(message, suggestions);
    this.summary = summary;
  }
}

/** An id that the dataset does not have. */
export class NotFoundError extends RashomonError {
  override readonly code = "not-found";
}

/** A command needs a terminal, and there is none. */
export class NoTerminalError extends RashomonError {
  override readonly code = "no-terminal";
}

/** The user interrupted the run. Ends it without a message. */
export class InterruptedError extends RashomonError {
  override readonly code = "interrupted";

  constructor() {
    super("Interrupted");
  }
}

// Errors that a person can fix. Few kinds, each with a code that scripts may rely on and the next thing
// to try. Anything else that is thrown is a defect and keeps its stack.

export type ErrorCode = "usage" | "data" | "not-found" | "no-terminal" | "interrupted" | "internal";

export class RashomonError extends Error {
  readonly code: ErrorCode;
  /** What to try next, most likely first: a near id, a command, an instruction. */
  readonly suggestions: readonly string[];

  constructor(code: ErrorCode, message: string, suggestions: readonly string[]) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.suggestions = suggestions;
  }
}

/** By its members and not by its class, of which each file of dist/ has its own. */
export const isOurs = (thrown: unknown): thrown is RashomonError =>
  thrown instanceof Error && "code" in thrown && "suggestions" in thrown && Array.isArray(thrown.suggestions);

/** The same error, with other words to try next. */
export const mapSuggestions = (
  { code, message, suggestions }: RashomonError,
  map: (text: string) => string,
): RashomonError => new RashomonError(code, message, suggestions.map(map));

/** The command line cannot be understood. */
export class UsageError extends RashomonError {
  constructor(message: string, suggestions: readonly string[] = []) {
    super("usage", message, suggestions);
  }
}

/** A file cannot be read, or does not hold what it should. */
export class DataError extends RashomonError {
  /** What is wrong, without the list of mistakes that the message may go on with. */
  readonly summary: string;

  constructor(message: string, suggestions: readonly string[] = [], summary: string = message) {
    super("data", message, suggestions);
    this.summary = summary;
  }
}

/** An id that the dataset does not have. */
export class NotFoundError extends RashomonError {
  constructor(message: string, suggestions: readonly string[] = []) {
    super("not-found", message, suggestions);
  }
}

/** A command that needs a terminal runs without one. */
export class NoTerminalError extends RashomonError {
  constructor(message: string, suggestions: readonly string[] = []) {
    super("no-terminal", message, suggestions);
  }
}

/** The person asked to stop. Ends the run without a message. */
export class InterruptedError extends RashomonError {
  constructor() {
    super("interrupted", "Interrupted", []);
  }
}

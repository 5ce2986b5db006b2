// `mcp`: the reading commands as tools of the Model Context Protocol over standard input and output, for assistants and
// other programs. An answer is the JSON that the command prints. Nothing is written, and no tool takes a path.

import { refuseMachineFormat } from "../cli/output.ts";
import { Writable } from "node:stream";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool,
} from "@modelcontextprotocol/sdk/types.js";
import { version } from "../../package.json";
import { defineCommand, type Command, type Context } from "../cli/context.ts";
import { formatError } from "../cli/error-text.ts";
import { GLOBAL_FLAGS, type GlobalOptions } from "../cli/options.ts";
import { asPath, type Parameter, valueFlag } from "../cli/parameter.ts";
import type { Dataset } from "../model/dataset.ts";
import { localize } from "../model/lexicon.ts";
import { UsageError } from "../platform/errors.ts";
import { ExitCode } from "../platform/exit-codes.ts";

export const createCommand = defineCommand({
  description:
    "Serves one dataset to an assistant or another program over the Model Context Protocol: search, list, show, discrepancies, explain, claims, quote and verify as read-only tools on standard input and output. Answers are the JSON that these commands print. It runs until standard input ends.",
  examples: [
    ["rashomon mcp", "The command to put in the client's configuration"],
    ["rashomon mcp --dataset ./mine --texts ./texts", "Your own dataset, with quotations"],
  ],
  parameters: {
    texts: valueFlag("--texts <dir>", "Folder with the source texts, for quote and verify", asPath),
  },
  async run({ texts }, context) {
    refuseMachineFormat("mcp", "a server of the Model Context Protocol", context);
    const dataset = await context.dataset();
    const commands = new Map<string, Command>();
    for (const { name, load } of context.commands) if (TOOLS.includes(name)) commands.set(name, await load());
    const server = createServer(commands, dataset, { context, texts });
    if (context.streams.stdin.isTerminal)
      context.streams.stderr.write("waiting for a client of the Model Context Protocol; Ctrl-D ends\n");
    const { input, output, ended } = connectStreams(context);
    await server.connect(new StdioServerTransport(input, output));
    await ended;
    return ExitCode.done;
  },
});

const TOOLS = ["search", "list", "show", "discrepancies", "explain", "claims", "quote", "verify"];

/** Global flags that tools also take. */
const SHARED = { limit: GLOBAL_FLAGS.limit, fields: GLOBAL_FLAGS.fields, lang: GLOBAL_FLAGS.lang };

/** Most items in an answer unless the caller sets `limit`, since an assistant reads every one of them. */
const USUAL_LIMIT = 20;

interface Connection {
  readonly context: Context;
  readonly texts: string | null;
}

function createServer(commands: ReadonlyMap<string, Command>, dataset: Dataset, connection: Connection): Server {
  const server = new Server(
    { name: "rashomon", version },
    // The SDK's validator checks forms that a client fills in. This server has none, so the build leaves the validator out.
    { capabilities: { tools: {} }, instructions: instructionsFor(dataset), jsonSchemaValidator: NO_FORMS },
  );
  const tools = [...commands].map(([name, command]) => toTool(name, command));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: given = {} } }) => {
    const command = commands.get(name);
    if (command === undefined) return failure(new UsageError(`no tool "${name}"`, [...commands.keys()]));
    return callTool(command, given, connection);
  });
  return server;
}

const NO_FORMS = {
  getValidator: (): never => {
    throw new Error("this server never asks its client anything");
  },
};

function instructionsFor({ title, description, defaultLanguage, sources, events, claims }: Dataset): string {
  const words = (text: Dataset["title"] | null): string =>
    text === null ? "" : localize(text, defaultLanguage, defaultLanguage);
  const names = [...sources.values()].map(({ id, label, language }) => `${id} (${words(label)}; ${language})`);
  return [
    `${words(title)}. ${words(description)}`.trim(),
    `${events.size} events, ${claims.length} claims. Sources: ${names.join(", ")}.`,
    "It says which source states what, where, and how far the sources agree; it never says which of them is right. Do the same: name the source of each value, give its locator, and say when a claim is inferred (basis), hedged, or a derived total that no source states. A silent source neither agrees nor contradicts.",
    "Begin with search or discrepancies; ids in an answer are the arguments of show, explain, claims and quote.",
  ].join("\n");
}

/** Whether a client may set it: not a flag that names a file or folder, and not one that only sets the exit code. */
const isOffered = ({ usage }: Parameter<unknown>): boolean => !/<(file|dir|path)>|--exit-code/.test(usage);

const parametersOf = (command: Command): Readonly<Record<string, Parameter<unknown>>> => ({
  ...Object.fromEntries(Object.entries(command.parameters).filter(([, parameter]) => isOffered(parameter))),
  ...SHARED,
});

function toTool(name: string, command: Command): Tool {
  const parameters = Object.entries(parametersOf(command));
  return {
    name,
    description: command.description,
    inputSchema: {
      type: "object",
      properties: Object.fromEntries(parameters.map(([key, parameter]) => [key, describe(key, parameter)])),
      required: parameters.filter(([, { usage }]) => usage.startsWith("<")).map(([key]) => key),
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
}

function describe(key: string, parameter: Parameter<unknown>): object {
  const { usage, help, choices } = parameter;
  if (key === "limit")
    return {
      type: "integer",
      minimum: 0,
      default: USUAL_LIMIT,
      description: `${help}; truncated says whether there are more`,
    };
  const one =
    choices.length > 0 ? { type: "string", enum: choices } : { type: usage.includes("<n>") ? "integer" : "string" };
  if (parameter.kind === "flag" && !usage.includes("<")) return { type: "boolean", description: help };
  return isList(parameter) ? { type: "array", items: one, description: help } : { ...one, description: help };
}

/** A list is empty if nothing is given; words are joined into one text. */
const isList = ({ kind, read }: Parameter<unknown>): boolean => kind === "flag" && Array.isArray(read([]));

async function callTool(
  command: Command,
  given: Readonly<Record<string, unknown>>,
  connection: Connection,
): Promise<CallToolResult> {
  try {
    const words = readArguments(command, given);
    const texts = connection.texts;
    if ("texts" in command.parameters && texts === null)
      throw new UsageError("this server has no texts", ["start it as rashomon mcp --texts DIR"]);
    const written: string[] = [];
    await command.execute(
      (key) => (key === "texts" && texts !== null ? [texts] : (words.get(key) ?? [])),
      quietContext(connection.context, words, (text) => void written.push(text)),
    );
    return { content: [{ type: "text", text: written.join("").trimEnd() }] };
  } catch (error) {
    return failure(error);
  }
}

/** The error as a command gives it to a script: one JSON object with a code, a message and suggestions. */
const failure = (error: unknown): CallToolResult => ({
  content: [{ type: "text", text: formatError(error, ["--json"]).trimEnd() }],
  isError: true,
});

/** Arguments as the words of a command line. Throws `UsageError` for an unknown argument, or a missing one. */
function readArguments(
  command: Command,
  given: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly string[]> {
  const parameters = parametersOf(command);
  const words = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(parameters, key))
      throw new UsageError(`no argument "${key}"`, [Object.keys(parameters).join(", ")]);
    words.set(key, toWords(key, value));
  }
  for (const [key, { usage }] of Object.entries(parameters))
    if (usage.startsWith("<") && (words.get(key) ?? []).length === 0) throw new UsageError(`missing argument "${key}"`);
  return words;
}

/** `true` becomes a bare flag; `false` and `null` count as not given. */
function toWords(key: string, value: unknown): readonly string[] {
  if (value === null || value === undefined || value === false) return [];
  if (value === true) return [""];
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap((part) => toWords(key, part));
  throw new UsageError(`the argument "${key}" must be text, a number, true or false, or a list of these`);
}

/** The context of one call: it writes JSON into a string and uses the dataset that is already loaded. */
function quietContext(
  context: Context,
  words: ReadonlyMap<string, readonly string[]>,
  write: (text: string) => void,
): Context {
  const read = <T>(key: string, parameter: Parameter<T>): T => parameter.read(words.get(key) ?? []);
  const fields = read("fields", SHARED.fields);
  const global: GlobalOptions = {
    ...context.global,
    format: "json",
    fields: fields.length > 0 ? fields : null,
    lang: read("lang", SHARED.lang) ?? context.global.lang,
    limit: read("limit", SHARED.limit) ?? USUAL_LIMIT,
    pager: false,
  };
  return {
    ...context,
    global,
    streams: { ...context.streams, stdout: { isTerminal: false, write } },
    terminal: { isTerminal: false, columns: 80, rows: 24, colorLevel: 0 },
  };
}

/** Standard input and output in the form that the SDK takes. `ended` resolves when either end is closed. */
function connectStreams({ streams }: Context) {
  const input = streams.stdin.stream();
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        streams.stdout.write(chunk.toString());
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  const ended = new Promise<void>((resolve) => {
    input.once("end", resolve).once("close", resolve);
    output.once("error", () => {
      input.destroy();
      resolve();
    });
  });
  return { input, output, ended };
}

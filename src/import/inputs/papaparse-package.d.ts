// The package has no types; this is the part that we use.
declare module "papaparse" {
  interface Parsed {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
  }
  interface Options {
    readonly delimiter: string;
    readonly newline: string;
    readonly quoteChar: string;
  }
  const Papa: { parse(text: string, options: Options): Parsed };
  export default Papa;
}

// The functions with which cli-table3 measures and wraps text; it calls them through this object.

declare module "cli-table3/src/utils.js" {
  const utils: {
    strlen: (text: string) => number;
    pad: (text: string, width: number, fill: string, side: "left" | "right" | "center") => string;
    truncate: (text: string, width: number, mark: string) => string;
    wordWrap: (width: number, text: string, atWords: boolean) => string[];
  };
  export default utils;
}

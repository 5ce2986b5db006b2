// The text of a file, as in tests: `import text from "./file?raw"`.

import { readFileSync } from "node:fs";
import { join } from "node:path";

export const rawText = {
  name: "raw-text",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace("?raw", "")),
      namespace: "raw-text",
    }));
    onLoad({ filter: /./, namespace: "raw-text" }, ({ path }) => ({ contents: readFileSync(path), loader: "text" }));
  },
};

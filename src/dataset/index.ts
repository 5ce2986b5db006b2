// The door to datasets: find one, load it.

export { loadDataset, loadRegistry, readCompiled } from "./load.ts";
export { sizeOfDataset } from "./files.ts";
export { bundledIds, locateDataset } from "./locate.ts";
export { isWorthKeeping, readIndexCache, writeIndexCache } from "./index-cache.ts";

// The entry to datasets: find one, load it. What only users' own datasets need is imported where it is used: Node's
// cryptography alone costs a look-up 5 ms.

export { loadDataset, loadRegistry, readCompiled } from "./load.ts";
export { bundledIds, locateDataset } from "./locate.ts";

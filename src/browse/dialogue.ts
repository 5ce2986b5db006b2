import type { Library } from "./library.ts";
import type { Screen } from "../streams.ts";
import type { End, Start } from "./state.ts";
export async function runDialogue(_start: Start, _screen: Screen, _library: Library): Promise<End> { return { type: "interrupted" }; }

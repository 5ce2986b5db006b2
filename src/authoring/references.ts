// Finds, renames and removes the uses of an id, outside the record that has it. Pure.

import { tally } from "../model/groups.ts";
import type { Dataset } from "../model/dataset.ts";
import type { DatasetTexts } from "../dataset/read.ts";
import { LIST_OF as LISTS_REFERRED_TO } from "../model/member.ts";
import { HEAD_LISTS, membersThatReferTo, PART_RECORDS } from "../model/format.ts";
import { editRecords, LIST_NAMES, type ListName } from "./edit-dataset.ts";
import type { Data } from "../model/is-record.ts";

/** Each kind of record with ids, and the list that holds its records. */
export const LIST_OF = { ...LISTS_REFERRED_TO, claim: "claims", check: "checks" } as const satisfies Readonly<
  Record<string, ListName>
>;
export type RecordKind = keyof typeof LIST_OF;
export const RECORD_KINDS = Object.keys(LIST_OF) as readonly RecordKind[];

type MembersByList = Readonly<Record<ListName, readonly string[]>>;

/** For each list, the members of its records that refer to a kind. */
const membersThat = (referred: RecordKind | "path"): MembersByList =>
  Object.fromEntries(LIST_NAMES.map((list) => [list, membersThatReferTo(referred, KIND_IN[list])])) as MembersByList;

export const KIND_IN = { ...PART_RECORDS, ...HEAD_LISTS };
const PATHS = membersThat("path");
const PART_OF_PATH: Readonly<Partial<Record<RecordKind, number>>> = { event: 0, attribute: 1, scope: 2 };

/** The texts with every use of an id replaced by another id. */
export function renameUses(
  texts: DatasetTexts,
  dataset: Dataset,
  kind: RecordKind,
  from: string,
  to: string,
): DatasetTexts {
  const uses = usesOf(dataset, kind);
  const renamer = createRenamer(kind, from, to);
  return LIST_NAMES.reduce(
    (made, list) => editRecords(made, list, (record) => mapUses(record, list, uses, renamer)),
    texts,
  );
}

/** The members of records that hold one or more ids of the kind, and a test of whether the value of a claim is such an id. */
function usesOf(dataset: Dataset, kind: RecordKind) {
  const isValue = ({ attribute }: Data): boolean =>
    typeof attribute === "string" && dataset.attributes.get(attribute)?.kind === kind;
  return { members: membersThat(kind), isValue };
}

type Uses = ReturnType<typeof usesOf>;
type MapText = (text: unknown) => unknown;

/** How to rename an id by itself, in a path, and in an order. */
const createRenamer = (kind: RecordKind, from: string, to: string) => ({
  alone: (text: unknown): unknown => (text === from ? to : text),
  inPath: renameInPath(kind, from, to),
  inOrder: renameInOrder(kind, from, to),
});

type Renamer = ReturnType<typeof createRenamer>;

function mapUses(record: Data, list: ListName, { members, isValue }: Uses, renamer: Renamer): Data {
  const made: Record<string, unknown> = { ...record };
  const set = (name: string, map: MapText): void => {
    const value = record[name];
    if (value === undefined) return;
    const mapped = Array.isArray(value) ? value.map(map) : map(value);
    if (JSON.stringify(mapped) !== JSON.stringify(value)) made[name] = mapped;
  };
  for (const name of members[list]) set(name, renamer.alone);
  for (const name of PATHS[list]) set(name, renamer.inPath);
  if (list === "claims") set("value", isValue(record) ? renamer.alone : renamer.inOrder);
  return Object.keys(made).every((name) => made[name] === record[name]) ? record : made;
}

/** "event/attribute/scope@as-of" with one of its parts renamed. */
function renameInPath(kind: RecordKind, from: string, to: string): MapText {
  const part = PART_OF_PATH[kind];
  return (text) => {
    if (part === undefined || typeof text !== "string") return text;
    const [path = text, ...asOf] = text.split("@");
    const parts = path.split("/").map((id, index) => (index === part && id === from ? to : id));
    return [parts.join("/"), ...asOf].join("@");
  };
}

/** "P4M after EVENT", "before EVENT". */
function renameInOrder(kind: RecordKind, from: string, to: string): MapText {
  return (text) => {
    if (kind !== "event" || typeof text !== "string") return text;
    const [, before = "", event] = /^((?:P\d+[DWMY]\s+)?(?:before|after)\s+)(\S+)$/.exec(text.trim()) ?? [];
    return event === from ? before + to : text;
  };
}

/** How many records of each list use an id. */
export function countUses(
  texts: DatasetTexts,
  dataset: Dataset,
  kind: RecordKind,
  id: string,
): ReadonlyMap<ListName, number> {
  const counts = new Map<ListName, number>();
  const uses = usesOf(dataset, kind);
  for (const list of LIST_NAMES)
    editRecords(texts, list, (record) => {
      if (isUsing(record, list, uses, kind, id)) tally(counts, list);
      return record;
    });
  return counts;
}

const isUsing = (record: Data, list: ListName, uses: Uses, kind: RecordKind, id: string): boolean =>
  mapUses(record, list, uses, createRenamer(kind, id, "\0")) !== record;

/** The texts without the uses of an id: claims, checks and notes are removed, and so are members of other records. */
export function removeUses(texts: DatasetTexts, dataset: Dataset, kind: RecordKind, id: string): DatasetTexts {
  const uses = usesOf(dataset, kind);
  return LIST_NAMES.reduce(
    (made, list) =>
      editRecords(made, list, (record) => {
        if (!isUsing(record, list, uses, kind, id)) return record;
        const isOnlyNamed = list === "claims" && kind === "entity" && !uses.isValue(record);
        if (!isOnlyNamed && (list === "claims" || list === "checks" || list === "notes")) return null;
        return withoutId(record, uses.members[list], id);
      }),
    texts,
  );
}

function withoutId(record: Data, members: readonly string[], id: string): Data {
  const made: Record<string, unknown> = { ...record };
  for (const name of members) {
    const value = made[name];
    if (value === id) delete made[name];
    else if (Array.isArray(value)) made[name] = value.filter((item) => item !== id);
  }
  return made;
}

// Errors of the operating system in words: what is wrong, then what to do.

import { getSystemErrorMap } from "node:util";
import { DataError } from "./errors.ts";

type Said = readonly [what: string, hint: string];

const CHECK_PATH = "check the path";
const NETWORK = "check the connection to the other computer, and try again";

const SAID: Readonly<Record<string, Said>> = {
  ENOENT: ["there is no such file or folder", CHECK_PATH],
  ENOTDIR: ["a part of the path is a file, not a folder", CHECK_PATH],
  EISDIR: ["it is a folder", "give the path of a file"],
  EEXIST: ["something of that name is there already", "choose another name"],
  ENOTEMPTY: ["the folder is not empty", "choose another folder"],
  EACCES: ["permission denied", "check the permissions of the file and of its folder"],
  EPERM: ["the system does not allow it", "check the permissions of the file and of its folder"],
  EROFS: ["the disk is read-only", "choose a place on another disk"],
  ENOSPC: ["the disk is full", "free some space and try again"],
  EDQUOT: ["your disk quota is used up", "free some space and try again"],
  EFBIG: ["the file is larger than the system allows", "raise the limit (ulimit -f), or choose another disk"],
  ENAMETOOLONG: ["the path is too long", "use a shorter name"],
  ELOOP: ["its links lead in a circle", "replace the link with the file"],
  EMFILE: ["too many files are open", "raise the limit (ulimit -n) and try again"],
  ENFILE: ["too many files are open", "close other programs and try again"],
  ENOMEM: ["there is not enough memory", "close other programs and try again"],
  EBUSY: ["another program is using it", "close that program and try again"],
  ETXTBSY: ["it is a program that is running", "choose another file"],
  EXDEV: ["the folder is spread over two disks", "keep the files of a dataset on one disk"],
  EIO: ["the disk reports an error", "check the disk, and copy your files to another one"],
  EINVAL: ["the system cannot do that here", "choose another file or folder"],
  ENXIO: ["no device or program is at the other end", "choose another file"],
  ENODEV: ["there is no such device", "choose another file"],
  EILSEQ: ["the name has characters that the disk does not allow", "use another name"],
  ESTALE: ["the network folder is gone", NETWORK],
  ETIMEDOUT: ["the other computer does not answer", NETWORK],
  EAGAIN: ["it is in use at this moment", "try again"],
  ERR_INVALID_ARG_VALUE: ["the path has a character that no path can have", CHECK_PATH],
  ERR_FS_FILE_TOO_LARGE: ["the file is larger than 2 GB", "split it"],
  ERR_STRING_TOO_LONG: ["it is larger than 512 MB, too large to be read at once", "split it"],
};

/** The code of an error of the system, such as ENOENT; null for any other error. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && (/^E(?!RR_)[A-Z0-9_]+$/.test(code) || Object.hasOwn(SAID, code)) ? code : null;
}

/** What is wrong and what to do about it, for a code of the system; in the system's own words if we have none. */
export function describeSystemCode(code: string): { readonly what: string; readonly hint: string } {
  const said = Object.hasOwn(SAID, code) ? SAID[code] : undefined;
  const [what, hint] = said ?? [systemMessage(code) ?? "the system reports an error", "check the file and its disk"];
  return { what: code.startsWith("ERR_") ? what : `${what} (${code})`, hint };
}

function systemMessage(code: string): string | null {
  for (const [name, message] of getSystemErrorMap().values()) if (name === code) return message;
  return null;
}

/** An error of the system as one that says what could not be done. Other errors are thrown unchanged. */
export function fileError(action: string, path: string, error: unknown): DataError {
  if (error instanceof DataError) return error;
  const code = systemCode(error);
  if (code === null) throw error;
  const { what, hint } = describeSystemCode(code);
  return new DataError(`cannot ${action} "${path}": ${what}`, [hint]);
}

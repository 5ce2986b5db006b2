// The version of the dataset format that this program reads and writes.

export const FORMAT = "rashomon/1";

// Transcripts of what belongs to no single command.

import { describeTranscripts } from "../support/transcript.ts";

describeTranscripts("command-line", "The command line", [
  { title: "No arguments show the overview", command: "" },
  { title: "A topic is explained", command: "help exit-codes" },
  { title: "A narrow terminal has lines of its width", command: "help exit-codes", options: { tty: true, width: 44 } },
  { title: "A misspelt topic gets a suggestion", command: "help enviroment" },
  { title: "A misspelt flag gets a suggestion", command: "list --form 1980" },
  { title: "Under a machine format the error is one JSON object", command: "list --form 1980 --json" },
  { title: "A value that a flag does not accept is refused", command: "list --format xml" },
  { title: "Two flags that contradict each other are refused", command: "list --json --format csv" },
  { title: "An unknown dataset is refused", command: "list --dataset ./no/such/place" },
  { title: "A language that the dataset does not have is refused", command: "list --lang tlh" },
]);

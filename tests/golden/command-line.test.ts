// Transcripts of what belongs to no single command.

import { describeTranscripts } from "../support/transcript.ts";

describeTranscripts("command-line", "The command line", [
  { title: "Nothing at all shows the overview", command: "" },
  { title: "A topic is explained", command: "help exit-codes" },
  { title: "A narrow terminal has lines of its width", command: "help exit-codes", options: { tty: true, width: 44 } },
  { title: "A misspelt topic is answered with the one that is near", command: "help enviroment" },
  { title: "A misspelt flag is answered with the one that is near", command: "list --form 1980" },
  { title: "Under a machine format the error is one JSON object", command: "list --form 1980 --json" },
  { title: "A value that a flag does not take is refused", command: "list --format xml" },
  { title: "Two flags that contradict each other are refused", command: "list --json --format csv" },
  { title: "A dataset that is not there is refused", command: "list --dataset ./no/such/place" },
  { title: "A language that the dataset does not speak is refused", command: "list --lang tlh" },
]);

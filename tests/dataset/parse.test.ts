// Lines of JSON that are parsed together: as one by one, or not at all.

import { expect, test } from "vitest";
import { parseTogether } from "../../src/dataset/parse.ts";

test.each<readonly [string, readonly string[]]>([
  ["one line", ['{"a":1}']],
  ["several lines", ['{"a":1}', '{"a":"x","b":null}', '{"a":true}']],
  ["spaces and carriage returns", ['{ "a" : 1 } \r', '{"a":2}\r', '{"a":3}']],
  ["objects within objects", ['{"a":{"b":{}}}', '{"a":{}}']],
  ["line ends, braces and commas in a text", ['{"a":"}\\n{"}', '{"a":"},{"}']],
])("%s are parsed together", (_, lines) => {
  expect(parseTogether(lines.join("\n"))).toEqual(lines.map((line) => JSON.parse(line) as unknown));
});

test.each<readonly [string, readonly string[]]>([
  ["nothing", [""]],
  ["an empty line", ['{"a":1}', "", '{"a":2}']],
  ["a line that is no object", ['{"a":1}', "2", '{"a":3}']],
  ["a list", ['{"a":[1]}', '{"a":2}']],
  ["two objects on a line", ['{"a":1},{"a":2}', '{"a":3}']],
  ["an object over two lines", ['{"a":1', ',"b":2}']],
  ["an object over two lines beside two on a line", ['{"a":1,"b":', '{"c":2}}', '{"a":1},{"a":2}']],
  ["a list over two lines beside two objects on a line", ['{"a":[{}', "{}]}", '{"a":1},{"a":2}']],
  ["a text over two lines beside two objects on a line", ['{"a":"x', '{y"}', '{"a":1},{"a":2}']],
  ["a comma at the end of a line", ['{"a":1},', '{"a":2}']],
  ["a last line that is cut short", ['{"a":1}', '{"a":']],
])("%s is not", (_, lines) => {
  expect(parseTogether(lines.join("\n"))).toBeNull();
});

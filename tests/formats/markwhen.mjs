// node markwhen.mjs MODULES FILE… → a line of JSON for each file: what markwhen's own parser finds in it.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const [modules, ...files] = process.argv.slice(2);
const { parse } = createRequire(path.join(path.resolve(modules), "any.js"))("@markwhen/parser");

for (const file of files) {
  const { events, parseMessages } = parse(fs.readFileSync(file, "utf8"));
  const found = [];
  const walk = (node) => (node.children ? node.children.forEach(walk) : found.push(node));
  walk(events);
  const told = found.map((event) => ({ date: event.dateRangeIso.fromDateTimeIso, title: event.firstLine.restTrimmed }));
  process.stdout.write(JSON.stringify({ messages: parseMessages.map((m) => m.message), events: told }) + "\n");
}

// Files read by the programs that they are for: node read.mjs MODULES FILE… → a line of JSON for each file.
// MODULES is a folder with node_modules: mermaid, @markwhen/parser, @knight-lab/timelinejs, jsdom and esbuild.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(modules), "any.js"));
const { JSDOM } = require("jsdom");

// A page without network, for what expects a browser.
const page = new JSDOM("<!doctype html><body></body>", { url: "http://localhost/" }).window;
const names = ["document", "Element", "Node", "DOMParser", "HTMLElement", "DocumentFragment", "NodeFilter", "getComputedStyle"];
globalThis.window = page;
for (const name of names) globalThis[name] = page[name];
Object.defineProperty(globalThis, "navigator", { value: page.navigator, configurable: true });
globalThis.XMLHttpRequest = page.XMLHttpRequest;
console.trace = () => {};

const mermaid = async (text) => {
  const api = (await import(pathToFileURL(require.resolve("mermaid")))).default;
  await api.parse(text); // loads the kinds of diagrams
  const { db } = await api.mermaidAPI.getDiagramFromText(text);
  return db.getTasks().flatMap((task) => task.events.map((title) => ({ date: task.task.trim(), title })));
};

const markwhen = async (text) => {
  const { parse } = require("@markwhen/parser");
  const { events, parseMessages } = parse(text);
  if (parseMessages.length) throw new Error(parseMessages[0].message);
  const found = [];
  const walk = (node) => (node.children ? node.children.forEach(walk) : found.push(node));
  walk(events);
  return found.map((event) => ({ date: event.dateRangeIso.fromDateTimeIso, title: event.firstLine.restTrimmed }));
};

let TimelineConfig;
const timelinejs = async (text) => {
  if (!TimelineConfig) {
    const source = path.join(path.dirname(require.resolve("@knight-lab/timelinejs/package.json")), "src/js/core/TimelineConfig.js");
    const outfile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "viewers-")), "config.cjs");
    const loader = { ".svg": "text", ".less": "empty" };
    await require("esbuild").build({ entryPoints: [source], bundle: true, platform: "node", format: "cjs", outfile, loader, logLevel: "error" });
    ({ TimelineConfig } = require(outfile));
  }
  const config = new TimelineConfig(JSON.parse(text));
  config.validate();
  if (config.messages.errors.length) throw new Error(String(config.messages.errors[0]));
  return config.events.map((event) => ({ date: event.start_date.data.year, title: event.text.headline, words: event.display_date }));
};

const readers = { ".mmd": mermaid, ".mw": markwhen, ".json": timelinejs };
for (const file of files) {
  let told;
  try {
    told = { events: await readers[path.extname(file)](fs.readFileSync(file, "utf8")) };
  } catch (error) {
    told = { error: String(error.message || error).split("\n")[0] };
  }
  process.stdout.write(JSON.stringify({ file: path.basename(file), ...told }) + "\n");
}
process.exit(0);

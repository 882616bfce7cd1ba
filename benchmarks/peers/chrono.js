// chrono-node: JSON lines {"id", "text", "reference"} → {"id", "timexes", "results"}, then {"seconds", "bytes"}.
// NODE_PATH names where chrono-node is installed. Its offsets are UTF-16 units and are turned into code points.
const chrono = require("chrono-node");
const WARM_UP = 20; // documents, of each the first 1,000 characters, read before all are read and timed
const GRAINS = ["second", "minute", "hour", "day", "weekday", "month", "year"];

const SIGNALS = /^\s*(?:(?:on|in|at|by|for|from|to|of|since|until|till|after|before|between|within|during)\s+)*/i;
const NOW = /^(?:right )?now$|^currently$/i;

const two = (n) => String(n).padStart(2, "0");

// The finest part that the phrase told; a phrase that told none ("2 weeks ago") is a day.
const grainOf = (parts) => GRAINS.find((grain) => parts.isCertain(grain)) ?? "day";

function timex(parts) {
  const grain = grainOf(parts);
  const year = String(parts.get("year")).padStart(4, "0");
  if (grain === "year") return year;
  const month = `${year}-${two(parts.get("month"))}`;
  if (grain === "month") return month;
  const day = `${month}-${two(parts.get("day"))}`;
  if (grain === "day" || grain === "weekday") return day;
  const clock = `${day}T${two(parts.get("hour"))}:${two(parts.get("minute"))}`;
  return grain === "second" ? `${clock}:${two(parts.get("second"))}` : clock;
}

const points = (text, units) => [...text.slice(0, units)].length;

function phrase(found, text) {
  const start = points(text, found.index);
  const value = timex(found.start);
  const told = { start, end: start + [...found.text].length, text: found.text, value };
  told.type = value.includes("T") ? "TIME" : "DATE";
  if (found.end) {
    told.end_value = timex(found.end);
    told.end_inclusive = !told.end_value.includes("T");
  }
  return told;
}

// A phrase as the corpora annotate it: signals before it and marks after it left out, "now" as PRESENT_REF.
function annotation({ start, text, type, value }) {
  const lead = text.match(SIGNALS)[0].length;
  const words = text.slice(lead).replace(/[ ,;:(-]+$/, "");
  const told = { start: start + lead, end: start + lead + [...words].length, text: words, type, value };
  return NOW.test(words) ? { ...told, type: "DATE", value: "PRESENT_REF" } : told;
}

const documents = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const find = (d) => chrono.parse(d.text, new Date(d.reference));
documents.slice(0, WARM_UP).forEach((d) => find({ ...d, text: d.text.slice(0, 1000) }));
const begin = process.cpuUsage();
const answers = documents.map(find);
const used = process.cpuUsage(begin);
const seconds = (used.user + used.system) / 1e6;
documents.forEach((d, i) => {
  const phrases = answers[i].map((found) => phrase(found, d.text));
  console.log(JSON.stringify({ id: d.id, timexes: phrases.map(annotation), results: phrases }));
});
const bytes = documents.reduce((sum, d) => sum + Buffer.byteLength(d.text), 0);
console.log(JSON.stringify({ seconds, bytes }));

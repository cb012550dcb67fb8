// Makes of every hostile text of packages/testing all that it can be published as, in process, and judges it: nothing
// that runs, loads, leads astray or is not what it says, no word to a terminal that it obeys, and nothing that ends the
// stages or keeps them busy. Each text is published or refused with a message. Texts that are a single file are bound
// several to a book, and taken one by one where such a book is refused or has faults.
// Usage: node scripts/hostile-texts.mjs [--every <nth alone>] [--only <pattern of its name>] [--seconds <for each>] [--verbose]
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    every: { type: "string", default: "1" },
    seconds: { type: "string", default: "20" },
    verbose: { type: "boolean", default: false },
    // Of a process that does the work: which it is, and the first that it takes.
    lane: { type: "string", default: "0" },
    from: { type: "string" },
  },
});
/** Texts in one book. */
const BOUND = 8;
const self = fileURLToPath(import.meta.url);
/** Processes beside each other. */
const LANES = 2;
/** Characters of a message. */
const LONGEST = 1000;

/** What terminals and logs obey, and readers don't see. */
const OBEYED =
  /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|^(::|##)/u;

if (options.from === undefined) await oversee();
else await work();

function dist(path) {
  return import(new URL(`../packages/${path}`, import.meta.url).href);
}

/** What the `lane` takes: books, and texts alone. */
async function chosen(lane) {
  const { hostileTexts } = await dist("testing/dist/hostile/index.js");
  const all = (await hostileTexts()).filter(({ name }) => new RegExp(options.only).test(name));
  const isAlone = ({ files }) => {
    const [text, ...others] = Object.values(files);
    return typeof text === "string" && !text.startsWith("---") && others.length === 0;
  };
  const alone = all.filter(isAlone);
  const books = Array.from({ length: Math.ceil(alone.length / BOUND) }, (_, at) =>
    alone.slice(at * BOUND, (at + 1) * BOUND),
  );
  const groups = [...books, ...all.filter((text) => !isAlone(text)).map((text) => [text])];
  const every = Number(options.every);
  return groups
    .filter((_, at) => at < books.length || at % every === 0)
    .filter((_, at) => at % LANES === lane);
}

/** Has another process go through them, and puts another in its place, at the next text, where one hangs or dies. */
async function oversee() {
  const start = performance.now();
  const counts = { published: 0, refused: 0, failed: 0 };
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      const { length } = await chosen(lane);
      for (let at = 0; at < length; ) at = await lap(lane, at, counts);
    }),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const { published, refused, failed } = counts;
  console.log(
    `hostile texts: ${published} published, ${refused} refused, ${failed} failed, ${seconds} s`,
  );
  // Else it was the machine that published nothing.
  process.exitCode = failed === 0 && published > refused ? 0 : 1;
}

function lap(lane, from, counts) {
  return new Promise((resolve) => {
    let next = from;
    let name = "";
    let timer;
    const worker = fork(
      self,
      [...process.argv.slice(2), "--lane", String(lane), "--from", String(from)],
      { execArgv: ["--max-old-space-size=1024"] },
    );
    const stop = (why) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.kill("SIGKILL");
      if (why !== undefined) tell(name, [why], counts);
      resolve(why === undefined ? Number.POSITIVE_INFINITY : next);
    };
    worker.on("message", ({ begins, ends, done }) => {
      clearTimeout(timer);
      if (done) return stop();
      if (begins !== undefined) {
        next = begins.at + 1;
        name = begins.name;
        const late = () => stop(`takes more than ${options.seconds} s`);
        timer = setTimeout(late, 1000 * Number(options.seconds));
        return;
      }
      counts[ends.outcome] += ends.count;
      if (ends.faults.length > 0) tell(name, ends.faults, counts);
      if (options.verbose)
        console.log(
          `${ends.outcome} ${ends.milliseconds} ms ${shown(name)}${shown(ends.why ?? "")}`,
        );
    });
    worker.on("exit", (code, signal) => stop(`ends the process with ${code ?? signal}`));
  });
}

function tell(name, faults, counts) {
  counts.failed += 1;
  console.log(`FAIL ${shown(name)}`);
  for (const fault of new Set(faults.slice(0, 12))) console.log(`     ${shown(fault)}`);
}

/** On one line, with nothing in it that a terminal or a log obeys. */
function shown(text) {
  return JSON.stringify(text)
    .slice(1, -1)
    .slice(0, 300)
    .replace(/[^ -~]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

async function work() {
  const publish = await press();
  const groups = await chosen(Number(options.lane));
  for (let at = Number(options.from); at < groups.length; at += 1) {
    const group = groups[at];
    const begin = (name) => process.send({ begins: { at, name } });
    if (group.length > 1) {
      begin(`book of ${group[0].name}`);
      const bound = group.map(({ files }, nth) => {
        const [[name, text]] = Object.entries(files);
        return [name.replace("1", nth + 1), text];
      });
      const { faults, outcome, milliseconds } = await publish(Object.fromEntries(bound));
      if (faults.length === 0 && outcome === "published") {
        process.send({ ends: { faults, outcome, milliseconds, count: group.length } });
        continue;
      }
    }
    for (const { name, files } of group) {
      begin(name);
      process.send({ ends: { ...(await publish(files)), count: 1 } });
    }
  }
  process.send({ done: true });
}

/** Publishes files in all formats, and says what is wrong with what comes of them. */
async function press() {
  const [{ parseStage }, { composeStage, renderStage }] = await Promise.all(
    ["parser", "publication"].map((name) => dist(`${name}/dist/index.mjs`)),
  );
  const [{ renderPdf }, { renderEpub }, { renderHtml }] = await Promise.all(
    ["pdf", "epub", "html"].map((name) => dist(`${name}/dist/index.mjs`)),
  );
  const { hasErrors, formatMessage } = await dist("task/dist/index.js");
  const { writeModel } = await dist("document/dist/index.js");
  const { judge, harmlessIn } = await dist("testing/dist/judge/index.js");
  const { specimen, specimenImages } = await dist("testing/dist/specimen.js");
  const stages = [
    renderStage("pdf", renderPdf),
    renderStage("epub", renderEpub),
    renderStage("html", renderHtml),
  ];

  const render = async (composed, messages) => {
    const inputs = new Map(composed);
    const outputs = new Map();
    for (const stage of stages) {
      const { files, hints = [], messages: told } = await stage("tide", inputs);
      messages.push(...told);
      for (const [path, bytes] of files) outputs.set(path, bytes);
      for (const [path, bytes] of hints) inputs.set(path, bytes);
    }
    return outputs;
  };
  const make = async (texts, messages) => {
    const files = new Map(
      Object.entries(texts).map(([name, text]) => [`tide/${name}`, Buffer.from(text)]),
    );
    const named = new Map([...files].filter(([path]) => /\.(md|txt)$/.test(path)));
    const parsed = await parseStage("tide", named);
    messages.push(...parsed.messages);
    if (hasErrors(messages)) return new Map();
    const composed = await composeStage()("tide", new Map([...parsed.files, ...files]));
    messages.push(...composed.messages);
    if (hasErrors(messages)) return new Map();
    const outputs = await render(composed.files, messages);
    return hasErrors(messages) ? new Map() : outputs;
  };

  const known = [];
  for (const [kind, style] of [
    ["article", "essay"],
    ["article", "briefing"],
    ["book", "book"],
  ]) {
    const json = writeModel("Publication", specimen(kind, style));
    known.push(await render(new Map([["publication.json", json], ...specimenImages()]), []));
  }
  const { harmlessTexts } = await dist("testing/dist/hostile/index.js");
  for (const { files } of harmlessTexts()) known.push(await make(files, []));
  const harmless = harmlessIn(known);

  return async (texts) => {
    const start = performance.now();
    const messages = [];
    const faults = [];
    try {
      const outputs = await make(texts, messages);
      faults.push(...(await judge(outputs, harmless)));
    } catch (cause) {
      faults.push(cause.stack ?? String(cause));
    }
    for (const message of messages) {
      const line = formatMessage(message);
      // What is left out is quoted whole; a command prints no more of it than somebody reads.
      if (line.length > LONGEST && message.ruleId !== "left-out")
        faults.push(`says ${line.length} characters`);
      if (OBEYED.test(line) || !line.isWellFormed()) faults.push(`says ${line}`);
    }
    const outcome = hasErrors(messages) ? "refused" : "published";
    const error = messages.find(({ severity }) => severity === "error");
    const why = error === undefined ? "" : `: ${error.reason}`;
    return { faults, outcome, why, milliseconds: Math.round(performance.now() - start) };
  };
}

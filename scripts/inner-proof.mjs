// Proves what stages keep and share: in one clone a library and a book are built; another clone, which has nothing but the tools
// and the server, makes one publication, and one chapter, after one edit, and the bytes are those of a build from nothing. Then the
// server's blobs are damaged in each way, options are changed, and the server ends.
// Usage: TURBO_CACHE_SERVER=<folder where turborepo-remote-cache is installed> node scripts/inner-proof.mjs
import { spawnSync } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheServer } from "./cache-server.mjs";
import { makeScratch, removeScratch } from "./scratch.mjs";

const root = join(import.meta.dirname, "..");
const KEY = "a key for this proof that is long enough";
const TEAM = "team_proof";
/** More than have a unit each, so that some ten share a task. */
const TEXTS = 640;
const CHAPTERS = 120;

const server = await cacheServer(KEY);
const clones = [makeScratch(), makeScratch()];
const [first, second] = clones;
const content = mkdtempSync(join(tmpdir(), "printery-proof-"));
const shared = {
  TURBO_API: server.url,
  TURBO_TOKEN: server.token,
  TURBO_TEAM: TEAM,
  TURBO_REMOTE_CACHE_SIGNATURE_KEY: KEY,
};
let passed = 0;
let failed = 0;

try {
  for (const clone of clones) makeTools(clone);
  layLibrary();
  layBook();
  library();
  book();
  damaged();
  options();
  await gone();
} finally {
  server.close();
  for (const clone of clones) removeScratch(clone);
  rmSync(content, { recursive: true, force: true });
}
console.log(`inner: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The publications of one task, in all formats. */
function library() {
  const [texts, name] = ["library", "text-7"];
  const before = build(first, texts, [name], shared);
  const made = before.made;
  editText();
  const { seconds, ...after } = build(second, texts, [name], shared, { fresh: true });
  const [shard] = Object.keys(after.keys);
  const anew = count(after.keys[shard], before.keys[shard], "publication-");
  prove(
    `a library: of ${made / 3} publications in a shard one was edited; a fresh clone made`,
    { formats: after.made, ...anew },
    { formats: 3, parse: 1, compose: 1, html: 1, pdf: 1, epub: 1 },
  );
  console.log(`     ${before.seconds.toFixed(1)} s from nothing, ${seconds.toFixed(1)} s after`);
  prove("  its bytes are those of a build from nothing", after.bytes, fromNothing(texts, [name]));
  const same = build(second, texts, [name], shared, { fresh: true });
  prove("  and nothing was made of the same once more", same.made, 0);
}

/** One publication of many texts, whose parts are kept. */
function book() {
  const texts = "book";
  const formats = ["--to", "epub"];
  const before = build(first, texts, formats, shared);
  appendFileSync(join(content, texts, "tide/100.md"), "\nA sentence is added.\n");
  const { seconds, ...after } = build(second, texts, formats, shared, { fresh: true });
  const [unit] = Object.keys(after.keys);
  const { parse } = count(after.keys[unit], before.keys[unit], "");
  const { epub } = count(after.keys[unit], before.keys[unit], "page-");
  prove(
    `a book: of ${CHAPTERS} chapters one was edited; a fresh clone read, and made pages`,
    { parse, epub },
    { parse: 1, epub: 1 },
  );
  console.log(`     ${before.seconds.toFixed(1)} s from nothing, ${seconds.toFixed(1)} s after`);
  prove("  its bytes are those of a build from nothing", after.bytes, fromNothing(texts, formats));
}

/** Whatever the server gives, bytes are the same. */
function damaged() {
  const argv = ["text-7", "--to", "html"];
  const known = build(first, "library", argv, shared);
  editText();
  const readOnly = { ...shared, TURBO_CACHE: "local:rw,remote:r" };
  const wanted = fromNothing("library", argv);
  const blobs = artifacts();
  const whole = known.made;
  const bare = ([, bytes]) => bytes.subarray(32);
  /** One way for every other blob. */
  const inTurn = (one, other) => (blob, nth) => (nth % 2 === 0 ? one(blob) : other(blob));
  const ways = {
    "nothing is done to them": [([, bytes]) => bytes, 1],
    "a byte is another": [([, bytes]) => changed(bytes, bytes.length >> 1), whole],
    "they are exchanged": [(_, nth) => blobs[(nth + 1) % blobs.length][1], whole],
    "they are cut off, or empty": [
      inTurn(
        ([, bytes]) => bytes.subarray(0, bytes.length - 100),
        () => Buffer.alloc(0),
      ),
      whole,
    ],
    "they are not signed, or with another key": [
      inTurn(bare, (blob) => signed(blob, bare(blob), "x".repeat(32))),
      whole,
    ],
    "they are of a future version, and signed with our key": [
      (blob) => signed(blob, replaced(bare(blob), "printery cache 3", "printery cache 4")),
      whole,
    ],
    "their entries are damaged, or exchanged, and signed with our key": [
      inTurn(
        (blob) => signed(blob, eachChanged(bare(blob))),
        (blob) => signed(blob, turned(bare(blob))),
      ),
      whole,
    ],
  };
  const held = () => JSON.stringify(artifacts().map(([path, bytes]) => [path, digest(bytes)]));
  for (const [what, [damage, most]] of Object.entries(ways)) {
    for (const [nth, blob] of blobs.entries()) writeFileSync(blob[0], damage(blob, nth));
    const before = held();
    const { made, bytes } = build(second, "library", argv, readOnly, { fresh: true });
    const isLeft = held() === before;
    prove(
      `${what}: made ${made}, the same bytes, and gave nothing`,
      [made, bytes, isLeft],
      [most, wanted, true],
    );
  }
  for (const [path, bytes] of blobs) writeFileSync(path, bytes);
}

/** What is kept of a publication is for the options that it was made with. */
function options() {
  const argv = ["text-7", "--to", "html"];
  build(first, "library", argv, {});
  for (const [what, more, env, made] of [
    ["another epoch", [], { SOURCE_DATE_EPOCH: "1000000000" }, "all"],
    ["another limit", ["--limit", "notes=9"], {}, "all"],
    ["the same once more", [], {}, "none"],
  ]) {
    const built = build(first, "library", [...argv, ...more], env);
    const isSo = made === "none" ? built.made === 0 : built.anew > 0;
    prove(
      `${what}: made ${built.anew} anew, the same bytes`,
      [isSo, built.bytes],
      [true, fromNothing("library", [...argv, ...more], env)],
    );
  }
}

/** A server that has ended costs little, and no build. */
async function gone() {
  server.close();
  editText();
  const argv = ["text-7", "--to", "html"];
  const { status, bytes, seconds } = build(second, "library", argv, shared, { fresh: true });
  const alone = build(second, "library", argv, {}, { fresh: true });
  const cost = seconds - alone.seconds;
  prove(
    `a server that has ended costs ${cost.toFixed(1)} s`,
    [status, bytes, cost < 10],
    [0, alone.bytes, true],
  );
}

function prove(name, found, expected) {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is === should) passed += 1;
  else failed += 1;
  const told =
    typeof found === "object" && !Array.isArray(found) && is.length < 200 ? ` ${is}` : "";
  console.log(`${is === should ? "ok  " : "FAIL"} ${name}${told}`);
  if (is !== should)
    console.log(`     found ${is.slice(0, 400)}\n     not ${should.slice(0, 400)}`);
}

/** Build in a clone, which if it is `fresh` has nothing but its tools. */
function build(clone, texts, argv, env, { fresh = false } = {}) {
  if (fresh) {
    for (const name of [".work", "dist", "kept"])
      rmSync(join(clone, name), { recursive: true, force: true });
  }
  if (!existsSync(join(clone, "kept")))
    cpSync(join(clone, "tools"), join(clone, "kept"), { recursive: true });
  const before = keysIn(clone);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["apps/printery/bin/printery.js", "build", "--content", join(content, texts), ...argv],
    {
      cwd: clone,
      encoding: "utf8",
      env: { ...bareEnvironment(), TURBO_CACHE_DIR: join(clone, "kept"), ...env },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`a build ends with ${status}: ${stderr}`);
  const [, made = "0"] = /\((\d+) built/.exec(stdout) ?? [];
  const keys = keysIn(clone);
  const anew = Object.entries(keys)
    .flatMap(([unit, stages]) => Object.values(count(stages, before[unit] ?? {}, "publication-")))
    .reduce((sum, number) => sum + number, 0);
  return { status, stderr, seconds, made: Number(made), keys, anew, bytes: bytesIn(clone) };
}

/** What a build from nothing, which shares nothing, leaves of the same. */
function fromNothing(texts, argv, env = {}) {
  const out = mkdtempSync(join(tmpdir(), "printery-proof-"));
  try {
    const [work, dist] = [".work", "dist"].map((name) => join(first, name));
    for (const path of [work, dist])
      if (existsSync(path)) cpSync(path, join(out, path.slice(first.length)), { recursive: true });
    return build(first, texts, argv, env, { fresh: true }).bytes;
  } finally {
    for (const name of [".work", "dist"]) {
      rmSync(join(first, name), { recursive: true, force: true });
      if (existsSync(join(out, name)))
        cpSync(join(out, name), join(first, name), { recursive: true });
    }
    rmSync(out, { recursive: true, force: true });
  }
}

/** The environment without what others set for Turborepo. */
function bareEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TURBO_|PRINTERY_)/.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: "1", TURBO_TELEMETRY_DISABLED: "1" };
}

/** Have the tools of a clone made, or taken from where they were made, and keep them, and no more, for each fresh clone. */
function makeTools(clone) {
  const made = process.env.TURBO_CACHE_DIR ?? join(root, ".turbo/cache");
  const kept = join(clone, "tools");
  const options = {
    cwd: clone,
    env: { ...bareEnvironment(), TURBO_CACHE_DIR: made },
    encoding: "utf8",
  };
  const ran = spawnSync(process.execPath, ["scripts/tools.mjs"], options);
  if (ran.status !== 0) throw new Error(`the tools could not be made: ${ran.stdout}${ran.stderr}`);
  const turbo = ["node_modules/turbo/bin/turbo", "run", "build", "--dry=json"];
  const { tasks } = JSON.parse(spawnSync(process.execPath, turbo, options).stdout);
  for (const { hash } of tasks) {
    for (const ending of [".tar.zst", "-meta.json", "-manifest.json"]) {
      const name = `${hash}${ending}`;
      if (existsSync(join(made, name))) cpSync(join(made, name), join(kept, name));
    }
  }
}

function layLibrary() {
  mkdirSync(join(content, "library"));
  for (let nth = 1; nth <= TEXTS; nth += 1) {
    writeFileSync(join(content, "library", `text-${nth}.txt`), text(`The Text Number ${nth}`));
  }
}

function layBook() {
  mkdirSync(join(content, "book/tide"), { recursive: true });
  for (let nth = 1; nth <= CHAPTERS; nth += 1) {
    writeFileSync(join(content, "book/tide", `${nth}.md`), `# ${text(`Chapter ${nth}`)}`);
  }
}

function text(title) {
  return `${title}\n\nA sentence stands here, and it is long enough to be read by anyone.\n\nAnother follows it, and says no more than the first has said before.\n`;
}

function editText() {
  appendFileSync(
    join(content, "library/text-7.txt"),
    "\nA sentence was added here, and it is as long as the others are.\n",
  );
}

/** Keys of what stages keep, by unit and stage. */
function keysIn(clone) {
  const work = join(clone, ".work");
  const units = existsSync(work) ? readdirSync(work) : [];
  const found = {};
  for (const unit of units.filter((name) => existsSync(join(work, name, "cache")))) {
    found[unit] = {};
    for (const stage of readdirSync(join(work, unit, "cache")).sort()) {
      const file = readFileSync(join(work, unit, "cache", stage), "latin1");
      const lines = file.slice(0, file.indexOf("\n\n")).split("\n").slice(2);
      found[unit][stage] = lines.map((line) => line.split(" ")[0]);
    }
  }
  return found;
}

/** How many keys that begin so are there `now` and were not `before`, by stage. */
function count(now, before, beginning) {
  const stages = Object.entries(now).map(([stage, keys]) => {
    const known = new Set(before[stage]);
    return [stage, keys.filter((key) => key.startsWith(beginning) && !known.has(key)).length];
  });
  const order = ["parse", "compose", "html", "pdf", "epub"];
  return Object.fromEntries(stages.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** A digest of all that is in the output folder. */
function bytesIn(clone) {
  const out = join(clone, "dist");
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const lines = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return `${path.slice(out.length)} ${digest(readFileSync(path))}`;
  });
  return digest(lines.sort().join("\n"));
}

function digest(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Paths and bytes of what the server has of what stages keep, whose names are longer than Turborepo's. */
function artifacts() {
  const folder = join(server.folder, TEAM);
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort()
    .map((name) => [join(folder, name), readFileSync(join(folder, name))])
    .filter(([, bytes]) => bytes.length > 32);
}

function signed([path], bytes, key = KEY) {
  const id = path.slice(-64);
  const by = createHmac("sha256", key).update(`printery artifact 1\n${id}\n`).update(bytes);
  return Buffer.concat([by.digest(), bytes]);
}

function changed(bytes, at) {
  const other = Buffer.from(bytes);
  other[at] ^= 0xff;
  return other;
}

function replaced(bytes, what, by) {
  return Buffer.from(bytes.toString("latin1").replace(what, by), "latin1");
}

/** A byte of each entry is another. */
function eachChanged(bytes) {
  const other = Buffer.from(bytes);
  const from = bytes.indexOf("\n\n") + 2;
  for (let at = from; at < bytes.length; at += 50) other[at] ^= 0xff;
  return other;
}

/** Each key has what another's was. */
function turned(bytes) {
  const from = bytes.indexOf("\n\n");
  const [version, filler, ...lines] = bytes.toString("latin1", 0, from).split("\n");
  const keys = lines.map((line) => line.split(" ")[0]);
  const others = lines.map((line, nth) => line.replace(/^\S+/, keys[(nth + 1) % keys.length]));
  const head = Buffer.from([version, filler, ...others].join("\n"), "latin1");
  return Buffer.concat([head, bytes.subarray(from)]);
}

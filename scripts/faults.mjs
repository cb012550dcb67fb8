// Injects faults into builds of a small library, in a scratch workspace, and holds what comes of each against builds without one:
// never a torn or mixed output, never a hang, nothing left, and the next build mends all.
// Usage: node scripts/faults.mjs [--only <regular expression for names of faults>]
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Rig } from "./fault-rig.mjs";
import { lyingCache } from "./lying-cache.mjs";
import { filesIn, isSame, Proof, temporaryFolder, until, wait } from "./rig.mjs";

const scratch = temporaryFolder("faults");
const writes = join(import.meta.dirname, "fault-writes.mjs");
const rig = new Rig();
const proof = new Proof("faults");
const lengths = {};

/** Each fault by its name: what is wrong after it, in words. Each begins with one state in the output folder, and turns to the other. */
const faults = {
  "kill -9, at twelve moments of a build from the cache": () => killed("SIGKILL", 12, false),
  "kill -9, at four moments of a build of new texts": () => killed("SIGKILL", 4, true),
  "SIGTERM, at two moments": () => killed("SIGTERM", 2, true),
  SIGINT: () => killed("SIGINT", 1, true),
  SIGHUP: () => killed("SIGHUP", 1, true),
  "kill -9, before calls that write outputs": () => eachCall({ FAULT_KILL: "1" }, 8),
  "the n-th write fails": () => eachCall({ FAULT_CODE: "EIO" }, 5),
  "all writes from the n-th on fail": () => eachCall({ FAULT_CODE: "ENOSPC", FAULT_ON: "1" }, 4),
  "all renames from the n-th on fail": () =>
    eachCall({ FAULT_CODE: "EIO", FAULT_ON: "1", FAULT_CALL: "renameSync" }, 4),
  "a full disk below the outputs": () => onSmallDisk("outputs", "dist"),
  "a full disk below the tasks": () => onSmallDisk("tasks", ".work"),
  "outputs that may only be read": readOnly,
  "nobody reads what is printed": unread,
  "three builds at once": manyAtOnce,
  "a build while all is cleaned": cleanedMeanwhile,
  "renders at once into one folder": rendersAtOnce,
  "a render that is ended, at six moments": endedRender,
  "texts that change while they are built": changedMeanwhile,
  "FIFOs, devices, links in circles and names that are no UTF-8": oddFiles,
  "clocks that jump": clocks,
  "other time zones, locales and masks": places,
  "caches cut short": () => spoiledCaches((path) => truncateSync(path, 100)),
  "caches with other bytes": () => spoiledCaches(flip),
  "caches that were exchanged": exchangedCaches,
  "remote caches that lie, fail or never answer": lyingCaches,
  "reports, models and memories that were spoiled": spoiledWork,
  "outputs and a manifest that were spoiled": spoiledOutputs,
};

await proof.each(faults);
proof.end();

/** End a build by `signal` at `count` moments spread over it; of `isNew` texts, it has tasks to run. */
async function killed(signal, count, isNew) {
  const codes = {
    SIGTERM: [143, "SIGTERM"],
    SIGINT: [130, "SIGINT"],
    SIGHUP: [129, "SIGHUP"],
    SIGKILL: ["SIGKILL"],
  };
  const wrong = [];
  let length = lengthOf(isNew);
  for (let n = 0; n < count; n++) {
    rig.turn();
    if (isNew) rig.forget();
    const start = performance.now();
    const { child, ended } = rig.start(["build"]);
    await wait((length * (n + 0.5)) / count);
    child.kill(signal);
    const { status } = await ended;
    // Slow machines have moments that are further apart.
    if (status === 0) length = Math.max(300, performance.now() - start);
    else if (!codes[signal].includes(status)) wrong.push(`${signal} ends it with ${status}`);
    // Whoever was killed can't wait for those it started; they have to see for themselves.
    await until(() => rig.alive().length === 0, signal === "SIGKILL" ? 3000 : 100);
    wrong.push(...rig.alive().map((command) => `outlives ${signal}: ${command}`));
    if (!rig.isMoving()) wrong.push(...rig.torn());
    wrong.push(...rig.unhealed());
  }
  return wrong;
}

/** Milliseconds that a build takes which nothing happens to; of `isNew` texts, it has tasks to run. */
function lengthOf(isNew) {
  if (lengths[isNew] === undefined) {
    rig.turn();
    if (isNew) rig.forget();
    lengths[isNew] = 1000 * rig.run(["build"]).seconds;
  }
  return lengths[isNew];
}

/** Fail, or kill, at each call by which the command itself writes outputs, at so many `times` among them. */
function eachCall(fault, times) {
  const count = join(scratch, "count");
  rmSync(count, { force: true });
  const { FAULT_CALL } = fault;
  const which = { FAULT_IN: rig.out, ...(FAULT_CALL === undefined ? {} : { FAULT_CALL }) };
  rig.turn();
  rig.run(["build"], { node: ["--import", writes], env: { ...which, FAULT_COUNT: count } });
  const calls = Number(readFileSync(count, "utf8"));
  const wrong = calls > 5 ? [] : [`only ${calls} calls were counted`];
  for (const at of spread(calls, times)) {
    rig.turn();
    const env = { ...which, ...fault, FAULT_AT: String(at) };
    const { status, stderr, hangs } = rig.run(["build"], { node: ["--import", writes], env });
    const where = `call ${at} of ${calls}`;
    if (hangs) wrong.push(`${where}: hangs`);
    if (fault.FAULT_KILL === undefined && status !== 0) wrong.push(...plain(stderr, where));
    if (!rig.isMoving()) wrong.push(...rig.torn().map((line) => `${where}: ${line}`));
    wrong.push(...rig.unhealed().map((line) => `${where}: ${line}`));
  }
  return wrong;
}

/** Some `count` numbers from one to `last`, evenly spread. */
function spread(last, count) {
  const numbers = Array.from({ length: count }, (_, n) =>
    Math.round(1 + (n * (last - 1)) / (count - 1)),
  );
  return [...new Set(numbers)];
}

/** What is wrong with what a run said of a fault: it is one line that says what was expected, and no stack. */
function plain(stderr, where) {
  const lines = stderr.split("\n").filter((line) => /^printery: /.test(line));
  const isPlain = lines.length === 1 && /^printery: Expected .+, not .+/.test(lines[0] ?? "");
  return isPlain && !/^\s+at /m.test(stderr) ? [] : [`${where}: says “${stderr.slice(0, 300)}”`];
}

/** A disk with room for a little less than what is to be written. */
function onSmallDisk(what, name) {
  const place = join(rig.folder, name);
  if (spawnSync("unshare", ["-m", "true"]).status !== 0) return undefined;
  const wrong = [];
  const kept = join(scratch, "kept");
  for (const free of [0, 40, 200]) {
    rig.turn();
    if (what === "tasks") rig.forget();
    // In a mount namespace of its own the disk is gone when the shell ends, so what it holds is copied out.
    const script = [
      `set -e; rm -rf ${kept}; size=$(du -sk ${place} | cut -f1)`,
      `cp -a ${place} ${kept}; mount -t tmpfs -o size=$((size + ${free} + 60))k,mode=755 none ${place}`,
      `cp -a ${kept}/. ${place}/; rm -rf ${kept}; dd if=/dev/zero of=${place}/.filler bs=1k count=100000 2>/dev/null || true`,
      `truncate -s -${free}k ${place}/.filler`,
      `set +e; "$@"; code=$?; rm -f ${place}/.filler; cp -a ${place} ${kept}; exit $code`,
    ].join("\n");
    const around = ["unshare", "-m", "bash", "-c", script, "bash"];
    const { status, stderr, hangs } = rig.run(["build"], { around });
    rmSync(place, { recursive: true, force: true });
    spawnSync("cp", ["-a", kept, place]);
    const where = `${free} kB free`;
    if (hangs) wrong.push(`${where}: hangs`);
    if (status === 0 && free === 0) wrong.push(`${where}: nothing was refused`);
    if (status !== 0) wrong.push(...plain(stderr, where));
    wrong.push(...rig.torn(), ...rig.unhealed().map((line) => `${where}: ${line}`));
  }
  return wrong;
}

function readOnly() {
  if (spawnSync("unshare", ["-m", "true"]).status !== 0) return undefined;
  rig.turn();
  const bind = `mount --bind ${rig.out} ${rig.out} && mount -o remount,ro,bind ${rig.out} && "$@"`;
  const around = ["unshare", "-m", "bash", "-c", bind, "bash"];
  const { status, stderr } = rig.run(["build"], { around });
  const wrong = status === 0 ? ["nothing was refused"] : plain(stderr, "build");
  // To look asks for no leave to write.
  const checked = rig.run(["check"], { around });
  if (checked.status !== 0) wrong.push(`check ends with ${checked.status}: ${checked.stderr}`);
  return [...wrong, ...rig.torn(), ...rig.unhealed()];
}

function unread() {
  const wrong = [];
  for (const [redirect, codes] of [
    ["| head -c 1", [0]],
    [">&- 2>&-", [0]],
    ["<&- >/dev/null", [0]],
    [">/dev/full", [3]],
    ["2>/dev/full", [0]],
  ]) {
    rig.turn();
    const around = ["bash", "-c", `set -o pipefail; "$@" ${redirect}`, "bash"];
    const { status, stderr, hangs } = rig.run(["build"], { around });
    if (hangs || !codes.includes(status)) wrong.push(`${redirect}: ends with ${status}: ${stderr}`);
    wrong.push(...rig.unhealed().map((line) => `${redirect}: ${line}`));
  }
  return wrong;
}

async function manyAtOnce() {
  rig.turn();
  rig.forget();
  const ended = await Promise.all([1, 2, 3].map(() => rig.start(["build"]).ended));
  const wrong = ended.flatMap(({ status, said }) =>
    status === 0 ? [] : [`ends with ${status}: ${said}`],
  );
  if (!ended.some(({ said }) => /waiting for process \d+/.test(said)))
    wrong.push("none says that it waits");
  return [...wrong, ...rig.torn(), ...rig.unhealed()];
}

async function cleanedMeanwhile() {
  rig.turn();
  rig.forget();
  const build = rig.start(["build"]);
  await wait(1500);
  const clean = rig.start(["clean"]);
  const ended = await Promise.all([build.ended, clean.ended]);
  const wrong = ended.flatMap(({ status, said }) =>
    status === 0 ? [] : [`ends with ${status}: ${said}`],
  );
  if (existsSync(join(rig.out, "manifest.json"))) wrong.push("what was cleaned last is there");
  return [...wrong, ...rig.unhealed()];
}

async function rendersAtOnce() {
  const out = join(scratch, "rendered");
  const texts = ["tide.md", "book", "tide.md", "book"].map((name) => join("content", name));
  const ended = await Promise.all(
    texts.map((text) => rig.start(["render", text, "--to", "html,epub", "--out", out]).ended),
  );
  const wrong = ended.flatMap(({ status, said }) =>
    status === 0 ? [] : [`ends with ${status}: ${said}`],
  );
  for (const path of ["tide/tide.epub", "book/book.epub"]) {
    if (!existsSync(join(out, path))) wrong.push(`${path} is missing`);
  }
  if (existsSync(join(out, ".printery"))) wrong.push("left: .printery");
  return wrong;
}

async function endedRender() {
  const out = join(scratch, "ended");
  const argv = ["render", "content/tide.md", "--out", out];
  const wrong = [];
  const states = {};
  for (let n = 0; n < 2; n++) {
    rig.turn();
    rig.run(argv);
    states[rig.laid] = rig.held(out);
  }
  let length = 2500;
  for (let n = 0; n < 6; n++) {
    rig.turn();
    const signal = n % 2 === 0 ? "SIGKILL" : "SIGTERM";
    const start = performance.now();
    const { child, ended } = rig.start(argv);
    await wait((length * (n + 0.5)) / 6);
    child.kill(signal);
    const { status } = await ended;
    if (status === 0) length = Math.max(300, performance.now() - start);
    // Whoever was killed told nobody to end; its child looks up when it has done what it is at.
    await until(() => rig.alive().length === 0, signal === "SIGKILL" ? 2500 : 100);
    wrong.push(...rig.alive().map((command) => `outlives ${signal}: ${command}`));
    if (!Object.values(states).some((state) => isSame(state, rig.held(out)))) {
      wrong.push(`${signal}: outputs are mixed`);
    }
    const { status: next } = rig.run(argv);
    const isMended = next === 0 && isSame(rig.held(out), states[rig.laid]);
    if (!isMended) wrong.push("the next render does not mend it");
    if (existsSync(join(out, ".printery"))) wrong.push("left: .printery");
  }
  return [...wrong, ...rig.unhealed()];
}

async function changedMeanwhile() {
  const wrong = [];
  for (const change of [
    (path, n) =>
      writeFileSync(
        path,
        `# Of Change\n\nThis is the change number ${n} of a text that goes on.\n`,
      ),
    (path, n) =>
      n % 2 === 0
        ? rmSync(path, { force: true })
        : writeFileSync(path, "# There Again\n\nSome words.\n"),
  ]) {
    rig.turn();
    const { ended } = rig.start(["build"]);
    let isOver = false;
    const end = ended.then((result) => {
      isOver = true;
      return result;
    });
    for (let n = 0; !isOver; n++) {
      change(join(rig.folder, "content/tide.md"), n);
      await wait(20);
    }
    const { status, said } = await end;
    if (![0, 1].includes(status) || /^\s+at /m.test(said))
      wrong.push(`ends with ${status}: ${said.slice(0, 400)}`);
    const { status: whole, stderr } = rig.run(["check", "--content", emptyFolder()]);
    if (whole !== 0) wrong.push(`outputs are not whole: ${stderr.slice(0, 300)}`);
    rig.lay(rig.laid);
    wrong.push(...rig.unhealed());
  }
  return wrong;
}

function emptyFolder() {
  const folder = join(scratch, "empty");
  mkdirSync(folder, { recursive: true });
  return folder;
}

function oddFiles() {
  rig.turn();
  const content = join(rig.folder, "content");
  const odd =
    "rm -rf odd && mkdir odd && mkfifo pipe.md odd/pipe.md odd/image.png && ln -s loop.md loop.md && ln -s . odd/again";
  const more =
    "ln -s /dev/zero zero.md && ln -s /etc/passwd odd/passwd.md && printf '# A Name\\n\\nWords.\\n' > $'caf\\xe9.md'";
  spawnSync("bash", ["-c", `${odd} && ${more} && echo '# Odd' > odd/1.md`], { cwd: content });
  symlinkSync("nowhere", join(content, "gone.md"));
  const { status, stderr, hangs } = rig.run(["build"]);
  const wrong = hangs ? ["hangs"] : [];
  if (status !== 1 || /^\s+at /m.test(stderr))
    wrong.push(`ends with ${status}: ${stderr.slice(0, 600)}`);
  for (const name of ["pipe.md", "caf"])
    if (!stderr.includes(name)) wrong.push(`${name} is not told of: ${stderr}`);
  const held = rig.held();
  for (const [path, digest] of Object.entries(rig.states[rig.laid])) {
    if (/^(book|tide)[/]/.test(path) && held[path] !== digest)
      wrong.push(`${path} is not as without them`);
  }
  rig.lay(rig.laid);
  return [...wrong, ...rig.unhealed()];
}

function clocks() {
  const wrong = [];
  if (spawnSync("faketime", ["now", "true"]).status !== 0) return undefined;
  for (const time of ["+3y", "1999-12-31 23:59:58", "-1d"]) {
    rig.turn();
    rig.forget();
    const { status, stderr, hangs } = rig.run(["build"], { around: ["faketime", "-f", time] });
    if (hangs || status !== 0) wrong.push(`${time}: ends with ${status}: ${stderr.slice(0, 300)}`);
    wrong.push(...rig.torn().map((line) => `${time}: ${line}`), ...rig.unhealed());
    rig.turn();
    wrong.push(...rig.unhealed().map((line) => `${time}, edited after: ${line}`));
  }
  return wrong;
}

function places() {
  const wrong = [];
  for (const [umask, env] of [
    ["077", { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }],
    ["000", { TZ: "Asia/Kathmandu", LC_ALL: "C", LANG: "C" }],
    ["027", { TZ: "nonsense/nowhere", LC_ALL: "nonsense", LANG: "" }],
  ]) {
    rig.turn();
    rig.forget();
    const around = ["bash", "-c", `umask ${umask}; "$@"`, "bash"];
    const { status, stderr } = rig.run(["build"], { around, env });
    if (status !== 0) wrong.push(`${env.TZ}: ends with ${status}: ${stderr.slice(0, 300)}`);
    wrong.push(...rig.unhealed().map((line) => `${env.TZ}: ${line}`));
  }
  return wrong;
}

/** Spoil every archive that Turborepo keeps, and have it ask for them. */
function spoiledCaches(spoil) {
  rig.turn();
  for (const path of rig.archives()) spoil(path);
  for (const unit of rig.units()) rmSync(join(unit, "dist"), { recursive: true, force: true });
  return rig.unhealed();
}

/** Some bytes in the middle, and the last quarter: where archives hold what files hold. */
function flip(path) {
  const bytes = readFileSync(path);
  for (let at = bytes.length >> 1; at < bytes.length; at += 997) bytes[at] ^= 0xff;
  writeFileSync(path, bytes);
}

function exchangedCaches() {
  rig.turn();
  const archives = rig.archives();
  const bytes = archives.map((path) => readFileSync(path));
  for (const [at, path] of archives.entries()) writeFileSync(path, bytes[(at + 1) % bytes.length]);
  for (const unit of rig.units()) rmSync(join(unit, "dist"), { recursive: true, force: true });
  return rig.unhealed();
}

/** Each lie costs its tasks, and no more: with a key nothing is taken that a build did not put there, without one nothing is asked. */
async function lyingCaches() {
  const wrong = [];
  const cache = await lyingCache();
  const key = { TURBO_REMOTE_CACHE_SIGNATURE_KEY: "a key for this test that is long enough" };
  const remote = { TURBO_API: cache.url, TURBO_TOKEN: "token", TURBO_TEAM: "team_faults" };
  try {
    for (const lie of [
      "none",
      "none",
      "bytes",
      "exchanged",
      "unsigned",
      "errors",
      "hangs",
      "stalls",
    ]) {
      rig.forget();
      cache.lie = lie;
      const start = performance.now();
      const env = { ...rig.env, ...remote, ...key };
      const { status, said } = await rig.start(["build"], { env }).ended;
      const seconds = (performance.now() - start) / 1000;
      if (status !== 0) wrong.push(`${lie}: ends with ${status}: ${said.slice(0, 300)}`);
      if (seconds > 60) wrong.push(`${lie}: takes ${Math.round(seconds)} s`);
      wrong.push(...rig.torn().map((line) => `${lie}: ${line}`));
    }
    const { asked } = cache;
    const { status, said } = await rig.start(["build"], { env: { ...rig.env, ...remote } }).ended;
    if (status !== 2 || !said.includes("Expected TURBO_REMOTE_CACHE_SIGNATURE_KEY")) {
      wrong.push(`without a key: ends with ${status}: ${said.slice(0, 300)}`);
    }
    if (cache.asked > asked) wrong.push("without a key: the cache is asked");
  } finally {
    cache.close();
  }
  return [...wrong, ...rig.unhealed()];
}

function spoiledWork() {
  const wrong = [];
  const spoils = [
    (path) => writeFileSync(path, '{"torn'),
    (path) => writeFileSync(path, "null"),
    (path) => truncateSync(path, 3),
    flip,
    (path) => rmSync(path),
  ];
  for (const spoil of spoils) {
    rig.turn();
    for (const path of filesBelow(join(rig.folder, ".work"))) spoil(path);
    wrong.push(...rig.unhealed());
  }
  return wrong;
}

function spoiledOutputs() {
  const wrong = [];
  for (const spoil of [
    (path) => writeFileSync(path, '{"torn'),
    (path) => truncateSync(path, 3),
    flip,
  ]) {
    rig.turn();
    rig.run(["build"]);
    for (const path of filesBelow(rig.out)) spoil(path);
    const { status, stderr } = rig.run(["check"]);
    if (status !== 4 || /^\s+at /m.test(stderr))
      wrong.push(`check ends with ${status}: ${stderr.slice(0, 300)}`);
    wrong.push(...rig.unhealed());
  }
  return wrong;
}

function filesBelow(folder) {
  return filesIn(folder).map((path) => join(folder, path));
}

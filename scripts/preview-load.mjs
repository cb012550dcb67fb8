// Holds `printery preview` under 200 readers at once for some seconds, while others ask for what they must not have, send their
// requests byte by byte, or take nothing of what they asked for. Every reader must get every file whole.
// Usage: node scripts/preview-load.mjs [seconds]
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

const READERS = 200;
const SLOW = 60;
const STALLED = 20;
const HOSTILE = 20;
/** Bytes of memory and files that may be open at the most: a connection and a file for each who asks, and what Node.js has of its own. */
const BYTES = 256 * 2 ** 20;
const OPEN = 2 * (READERS + STALLED + HOSTILE) + SLOW + 60;
const SECRET = "what lies beside the folder";

const seconds = Number(process.argv[2] ?? 5);
const bin = new URL("../apps/printery/bin/printery.js", import.meta.url).pathname;
const outside = mkdtempSync(join(tmpdir(), "printery-preview-"));
const folder = join(outside, "dist");
const files = layFiles();
const server = spawn(process.execPath, [bin, "preview", "--out", folder, "--port", "0"], {
  // Where there are no texts the outputs are shown alone.
  cwd: outside,
  stdio: ["ignore", "pipe", "inherit"],
});
const said = { times: [], bytes: 0, faults: [], hostile: 0, peak: 0, open: 0 };
let ended = false;
try {
  const [line] = await once(createInterface(server.stdout), "line");
  const { port } = new URL(/^http:\S+/.exec(line)[0]);
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const others = [
    ...Array.from({ length: SLOW }, () => dawdle(port)),
    ...Array.from({ length: STALLED }, () => stall(port)),
    ...Array.from({ length: HOSTILE }, (_, at) => attack(port, at)),
    watch(server.pid),
  ];
  const readers = Array.from({ length: READERS }, (_, at) => read(port, agent, at));
  await wait(seconds * 1000);
  ended = true;
  await Promise.all([...readers, ...others]);
  agent.destroy();
  const asked = performance.now();
  server.kill("SIGINT");
  const [code] = await once(server, "exit");
  if (code !== 0) said.faults.push(`it ended with ${code}`);
  if (performance.now() - asked > 1000) said.faults.push("it took more than a second to end");
} finally {
  server.kill("SIGKILL");
  rmSync(outside, { recursive: true });
}
if (said.peak > BYTES) said.faults.push(`${said.peak} bytes of memory`);
if (said.open > OPEN) said.faults.push(`${said.open} files open`);
if (said.times.length < READERS) said.faults.push("readers were hardly answered");
report();

function layFiles() {
  mkdirSync(join(folder, ".work"), { recursive: true });
  for (const path of ["../secret.txt", ".work/secret.txt"])
    writeFileSync(join(folder, path), SECRET);
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  const sizes = [200, 4_000, 30_000, 30_000, 60_000, 200_000, 1_000_000];
  return sizes.map((size, at) => {
    const bytes = randomBytes(size);
    writeFileSync(join(folder, `file-${at}.bin`), bytes);
    return { target: `/file-${at}.bin`, digest: digest(bytes) };
  });
}

function digest(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Asks for one file after the other, as a browser does that keeps its connection. */
async function read(port, agent, at) {
  for (let turn = at; !ended; turn += 1) {
    const { target, digest: expected } = files[turn % files.length];
    const start = performance.now();
    try {
      const bytes = await fetched(port, agent, target);
      if (digest(bytes) !== expected) said.faults.push(`${target} came otherwise`);
      said.times.push(performance.now() - start);
      said.bytes += bytes.length;
    } catch (cause) {
      said.faults.push(`${target}: ${cause.message}`);
    }
  }
}

function fetched(port, agent, path) {
  return new Promise((found, fail) => {
    const request = get({ host: "127.0.0.1", port, path, agent }, (answer) => {
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("error", fail);
      answer.on("end", () => found(Buffer.concat(pieces)));
    });
    request.on("error", fail);
  });
}

/** Sends a head a byte at a time, and begins again when it is cut off. */
async function dawdle(port) {
  while (!ended) {
    const socket = open(port);
    for (const letter of `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(1000)}`) {
      if (ended || socket.destroyed) break;
      socket.write(letter);
      await wait(200);
    }
    socket.destroy();
  }
}

/** Asks for the largest file, again and again, and takes nothing of it. */
async function stall(port) {
  while (!ended) {
    const socket = open(port);
    socket.pause();
    socket.write(`GET ${files.at(-1).target} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await wait(1000);
    socket.destroy();
  }
}

/** Asks for what must not be had, in every way there is. */
async function attack(port, at) {
  const targets = [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%252e%252e/secret.txt",
    "/..\\secret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/link.txt",
    "/.work/secret.txt",
    "//secret.txt",
    "/%00",
    `/${"a/".repeat(1000)}`,
    `/${"a".repeat(20_000)}`,
  ];
  for (let turn = at; !ended; turn += 1) {
    const target = targets[turn % targets.length];
    const answer = await raw(
      port,
      `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    said.hostile += 1;
    if (answer.includes(SECRET) || !/^HTTP\/1\.1 4\d\d /.test(answer))
      said.faults.push(`${target.slice(0, 60)} was answered with ${answer.slice(0, 60)}`);
  }
}

function raw(port, text) {
  return new Promise((found) => {
    const socket = open(port);
    let answer = "";
    socket.setEncoding("latin1").on("data", (piece) => {
      answer += piece;
    });
    socket.on("close", () => found(answer));
    socket.write(text);
  });
}

function open(port) {
  const socket = connect(port, "127.0.0.1");
  // Being cut off is what is expected here.
  return socket.on("error", () => {});
}

/** What the server holds, from Linux' own account of it. */
async function watch(pid) {
  const place = `/proc/${pid}`;
  if (!existsSync(place)) return;
  while (!ended) {
    const pages = Number(readFileSync(join(place, "statm"), "utf8").split(" ")[1]);
    said.peak = Math.max(said.peak, pages * 4096);
    said.open = Math.max(said.open, readdirSync(join(place, "fd")).length);
    await wait(100);
  }
}

function report() {
  const times = said.times.sort((a, b) => a - b);
  const at = (share) => `${times[Math.floor(share * (times.length - 1))]?.toFixed(0)} ms`;
  console.log(
    `preview: ${times.length} answers to ${READERS} readers in ${seconds} s (${(said.bytes / 1e6).toFixed(0)} MB; half in ${at(0.5)}, 95 % in ${at(0.95)}, all in ${at(1)}), ${said.hostile} hostile requests refused, ${SLOW} slow and ${STALLED} stalled; at most ${(said.peak / 2 ** 20).toFixed(0)} MiB and ${said.open} open files; ${said.faults.length} faults`,
  );
  for (const fault of new Set(said.faults.slice(0, 20))) console.log(`FAIL ${fault}`);
  process.exitCode = said.faults.length === 0 ? 0 : 1;
}

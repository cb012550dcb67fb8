// What scripts/faults.mjs injects its faults into: a scratch workspace with a small library in two states, each built once
// without a fault, and how a run is judged by them.
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { digestsIn, isSame, plainEnvironment, root, run, workspaceCopy } from "./rig.mjs";

/** Seconds after which a run hangs. */
const PATIENCE = 120;

export class Rig {
  constructor() {
    this.folder = workspaceCopy();
    this.bin = join(this.folder, "apps/printery/bin/printery.js");
    this.out = join(this.folder, "dist");
    this.env = plainEnvironment();
    if (existsSync(join(root, ".turbo/cache")))
      cpSync(join(root, ".turbo"), join(this.folder, ".turbo"), { recursive: true });
    const tools = run(process.execPath, ["scripts/tools.mjs"], { cwd: this.folder, env: this.env });
    if (tools.status !== 0) throw new Error(`the tools could not be made: ${tools.said}`);
    this.states = {};
    for (const name of ["second", "first"]) {
      this.lay(name);
      const { status, stderr } = this.run(["build"]);
      if (status !== 0) throw new Error(`the build without a fault fails: ${stderr}`);
      this.states[name] = this.held();
    }
  }

  /** Lay the other state than that which the last build had, and give its name back. */
  turn() {
    const to = this.laid === "first" ? "second" : "first";
    this.lay(to);
    return to;
  }

  /** Lay the library in one of its states into `content`: an article, and a book that has a chapter more in the second. */
  lay(state) {
    this.laid = state;
    const content = join(this.folder, "content");
    rmSync(content, { recursive: true, force: true });
    mkdirSync(join(content, "book"), { recursive: true });
    const text = (title) =>
      `# ${title}\n\n${`What stands here belongs to the ${state} state of a text that is long enough to be read. `.repeat(4)}\n`;
    writeFileSync(join(content, "tide.md"), text("Of the Tide"));
    writeFileSync(join(content, "book/1.md"), text("Low Water"));
    if (state !== "first") writeFileSync(join(content, "book/2.md"), text("High Water"));
  }

  /** What the output folder holds: SHA-256 by path, but for what is in the making. */
  held(out = this.out) {
    return digestsIn(out, (path) => !path.startsWith(".printery"));
  }

  /** Folders of what tasks leave for each publication. */
  units() {
    const work = join(this.folder, ".work");
    return readdirSync(work)
      .filter((name) => !name.startsWith("."))
      .map((name) => join(work, name));
  }

  /** What Turborepo keeps of content, but not of the tools, whose making takes longest. */
  archives() {
    const cache = join(this.folder, ".turbo/cache");
    const lists = readdirSync(cache).filter((name) => name.endsWith("-manifest.json"));
    const ofContent = lists.filter((name) =>
      readFileSync(join(cache, name), "utf8").includes(".work/"),
    );
    return ofContent
      .map((name) => join(cache, name.replace("-manifest.json", ".tar.zst")))
      .filter((path) => existsSync(path));
  }

  /** Have every task of content run again. */
  forget() {
    for (const path of this.archives()) {
      for (const ending of [".tar.zst", "-meta.json", "-manifest.json"]) {
        rmSync(path.replace(/\.tar\.zst$/, ending), { force: true });
      }
    }
    for (const unit of this.units()) {
      rmSync(join(unit, "dist"), { recursive: true, force: true });
      rmSync(join(unit, "cache"), { recursive: true, force: true });
    }
  }

  command(argv, node = []) {
    return [process.execPath, ...node, this.bin, ...argv];
  }

  /** Run printery to its end: by `node` with these options, and through `around`, a command that takes another. */
  run(argv, { around = [], node = [], env = {}, ...options } = {}) {
    const [command, ...rest] = [...around, ...this.command(argv, node)];
    return run(command, rest, {
      cwd: this.folder,
      env: { ...this.env, ...env },
      timeout: PATIENCE * 1000,
      ...options,
    });
  }

  /** Start printery, and have its exit code, or signal, and what it said once it ends. */
  start(argv, options = {}) {
    const [command, ...rest] = this.command(argv);
    const child = spawn(command, rest, { cwd: this.folder, env: this.env, ...options });
    let said = "";
    child.stdout?.on("data", (text) => (said += text));
    child.stderr?.on("data", (text) => (said += text));
    const ended = new Promise((resolve) => {
      const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE * 1000);
      child.on("close", (code, signal) => {
        clearTimeout(timer);
        resolve({ status: code ?? signal, said });
      });
    });
    return { child, ended };
  }

  /** What is wrong with the output folder between two builds: nothing but one of the states, all of it. */
  torn() {
    const held = this.held();
    const isKnown = Object.values(this.states).some((state) => isSame(state, held));
    return isKnown ? [] : ["the output folder holds neither what it held nor what it should"];
  }

  /** Whether a journal says that files are still to be moved. */
  isMoving() {
    return existsSync(join(this.out, ".printery/journal.json"));
  }

  /** What is wrong after the next build, which mends all: as without a fault, and nothing left. */
  unhealed() {
    const { status, stderr, hangs } = this.run(["build"]);
    const wrong = [];
    if (hangs) wrong.push("the next build hangs");
    if (status !== 0) wrong.push(`the next build ends with ${status}: ${stderr}`);
    const held = this.held();
    const expected = this.states[this.laid];
    for (const path of new Set([...Object.keys(held), ...Object.keys(expected)])) {
      if (held[path] !== expected[path]) wrong.push(`${path} is not as without the fault`);
    }
    return [...wrong.slice(0, 5), ...this.left()];
  }

  /** Locks, halves of files and processes that should be gone. */
  left() {
    const wrong = [];
    for (const folder of [this.out, join(this.folder, ".work"), this.folder]) {
      if (!existsSync(folder)) continue;
      const names = readdirSync(folder, { recursive: folder !== this.folder });
      const bad = names.filter((name) => /\.tmp$|\.lock$|(^|\/)\.printery|\.lock\.\d+$/.test(name));
      if (bad.length > 0) wrong.push(`left: ${bad.slice(0, 3).join(", ")}`);
    }
    return [...wrong, ...this.alive().map((command) => `still runs: ${command}`)];
  }

  /** Commands of processes that work in the scratch workspace. */
  alive() {
    return readdirSync("/proc").flatMap((pid) => {
      if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return [];
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
        const isOurs =
          command.includes(this.folder) || environment.includes(`PRINTERY_CONTENT=${this.folder}`);
        return isOurs && command !== "" ? [command.slice(0, 120)] : [];
      } catch {
        return [];
      }
    });
  }
}

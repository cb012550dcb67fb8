// Renders texts that ask for what is none of theirs, under strace(1) and without a network, and looks at every call of the system: no
// socket but those between a process and its parent, no file read outside the content root and the tools, none written outside the
// output and temporary folders.
// Usage: node scripts/isolation.mjs
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const workspace = realpathSync(new URL("..", import.meta.url).pathname);
const bin = join(workspace, "apps/printery/bin/printery.js");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "printery-isolation-")));
const [content, outside, out, temporary, project] = [
  "content",
  "outside",
  "out",
  "tmp",
  "project",
].map((name) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
});
const SECRET = "a secret of nobody's";
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQI12OomrUCghjgLABnEApp1zLt8wAAAABJRU5ErkJggg==";

/** By what each wants. */
const texts = {
  "nothing-amiss/1.md":
    "# Tide\n\nWords at sea.[^1]\n\n![A map](map.png)\n\n$$x^2$$\n\n[^1]: Note.",
  "far-image/1.md": "# A\n\n![x](http://169.254.169.254/a.png) ![x](https://example.org/a.png)",
  "far-html/1.md":
    '# A\n\n<img src="//example.org/a.png"><link rel="stylesheet" href="http://127.0.0.1/a.css">Words',
  "far-link/1.md": "# A\n\n[go](https://example.org/) and <https://example.org/a>",
  "upwards/1.md": "# A\n\n![x](../../outside/a.png) ![x](%2e%2e/%2e%2e/outside/a.png)",
  "root/1.md": "# A\n\n![x](/etc/hosts) ![x](file:///etc/hosts) ![x](/proc/self/environ)",
  "link-to-image/1.md": "# A\n\n![x](a.png)",
  "link-to-text/1.md": "# A\n\nWords.",
  "cover/1.md": "# A\n\nWords.",
  "cover/publication.yaml": "title: A\ncover: ../../outside/a.png\n",
  "profile/1.md": "# A\n\nWords.",
  "profile/publication.yaml": "title: A\nprint: {profile: ../../outside/a.icc}\n",
  "order/1.md": "# A\n\nWords.",
  "order/publication.yaml": "title: A\norder: [../../outside/secret.txt, 1.md]\n",
  "members/1.md": "# A\n\nWords.",
  "members/publication.yaml": "title: A\ncollection: [../outside, /etc]\n",
  "tags/1.md": "---\ntitle: !!js/function 'function () { require(\"fs\") }'\n---\n\nWords.",
  "templates/1.md":
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what it is
    "---\ntitle: <%= process.mainModule.require('fs').readFileSync('/etc/hosts') %>\n---\n\n{{ 7 * 7 }} ${7 * 7}",
  "code-in-front/1.md": "---js\n{ title: process.exit(7) }\n---\n\nWords.",
  "drawing/1.md": "# A\n\n![x](a.svg)",
  "drawing/a.svg":
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hosts">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://127.0.0.1/a.png"/><image href="../../outside/a.png"/><text>&x;</text></svg>',
  "imported/1.txt": "A\n\n#include /etc/hosts\n\n<?php readfile('/etc/hosts') ?>",
};

/** A project whose own cue and format ask for what no stage has: the environment, and a neighbour. */
const own = {
  "printery.config.ts": `import { connect } from "node:net";
import { defineConfig } from "printery/config";

const asked = () => {
  try {
    connect(80, "127.0.0.1");
    return "a connection";
  } catch (cause) {
    return cause.message;
  }
};

export default defineConfig({
  cues: [{ name: "asks", strength: () => asked() === "a connection", weights: { heading: 1 } }],
  renderers: [
    {
      name: "asked",
      render: () => ({ "asked.json": JSON.stringify([asked(), process.env.SECRET ?? "no secret"]) }),
    },
  ],
});
`,
  "content/ferry.txt": "The Ferry\n\nNobody walks at low water.\n",
};

/** What a program needs besides what it works on. */
const TOOLS =
  /^(\/(usr|lib|lib64|bin|opt)\/|\/etc\/(ld\.so|ssl\/openssl\.cnf|localtime|fonts\/)|\/proc\/(self|\d+)\/(?!environ)|\/proc\/(meminfo|cpuinfo|version_signature|sys\/)|\/sys\/|\/dev\/(null|urandom|shm\/)|\/var\/cache\/fontconfig)/;

let failed = 0;
try {
  lay();
  const seen = [traced("render", ["render", ...names(), "--to", "html,pdf,epub", "--out", out])];
  seen.push(traced("check", ["check", "--content", content, "--out", out]));
  const asks = ["render", "content/ferry.txt", "--to", "html,asked", "--out", out];
  seen.push(traced("own", asks, project));
  for (const { name, calls, output } of seen) judge(name, calls, output);
  const [connection, secret] = JSON.parse(
    readFileSync(join(out, "ferry/asked/asked.json"), "utf8"),
  );
  if (connection !== "No stage opens a connection" || secret !== "no secret")
    fail(`a format of a project's own is given ${connection} and ${secret}`);
  awake();
  if (spawnSync("grep", ["-rlq", SECRET, out]).status === 0) fail("a secret is in an output");
  if (spawnSync("test", ["-s", join(out, "nothing-amiss/nothing-amiss.pdf")]).status !== 0)
    fail("the text that asks for nothing is not made");
  builtWithoutNetwork();
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`isolation: ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function fail(what) {
  failed += 1;
  console.log(`FAIL ${what}`);
}

function names() {
  return [...new Set(Object.keys(texts).map((path) => join(content, dirname(path))))];
}

function lay() {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  for (const [path, text] of Object.entries(own)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  writeFileSync(join(outside, "secret.txt"), SECRET);
  writeFileSync(join(outside, "a.icc"), SECRET);
  for (const path of [join(outside, "a.png"), join(content, "nothing-amiss/map.png")])
    writeFileSync(path, Buffer.from(PIXEL, "base64"));
  symlinkSync(join(outside, "a.png"), join(content, "link-to-image/a.png"));
  symlinkSync(join(outside, "secret.txt"), join(content, "link-to-text/2.md"));
}

/** The calls of the system that the command makes, and all its processes. */
function traced(name, args, cwd = content) {
  const log = join(folder, `${name}.strace`);
  const trace = "trace=socket,connect,bind,open,openat,creat";
  const run = spawnSync(
    "strace",
    ["-f", "-qq", "-y", "-e", trace, "-o", log, process.execPath, bin, ...args],
    {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env.PATH, TMPDIR: temporary, NO_COLOR: "1", SECRET },
    },
  );
  if (run.error !== undefined) throw run.error;
  return { name, calls: readFileSync(log, "utf8").split("\n"), output: run.stdout + run.stderr };
}

function judge(name, calls, output) {
  if (!calls.some((call) => /nothing-amiss|ferry/.test(call))) fail(`${name}: strace saw nothing`);
  if (/\n\s+at |Error:/.test(output)) fail(`${name}: a trace of the stack is printed`);
  for (const call of calls) {
    if (/\b(socket|connect|bind)\(/.test(call) && !/AF_UNIX|socketpair/.test(call))
      fail(`${name}: ${call}`);
    if (/\bconnect\(/.test(call)) fail(`${name}: ${call}`);
    const [, path, flags = ""] =
      /\bopen(?:at)?\((?:AT_FDCWD(?:<[^>]*>)?, )?"([^"]*)", (\S+)/.exec(call) ?? [];
    if (path === undefined || / = -1 /.test(call)) continue;
    const full = /^\//.test(path) ? path : join(content, path);
    const isOwn = [workspace, content, project, out, temporary].some((root) => below(full, root));
    const isWritten = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(flags);
    if (isWritten && !below(full, out) && !below(full, temporary) && full !== "/dev/null")
      fail(`${name} writes ${full}`);
    else if (
      !isWritten &&
      !isOwn &&
      !TOOLS.test(full) &&
      !/O_DIRECTORY/.test(flags) &&
      !process.execPath.startsWith(full)
    )
      fail(`${name} reads ${full}`);
  }
}

/** Calls that nobody may make are found. */
function awake() {
  const before = failed;
  const bad = [
    "1 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 9<TCP:[1]>",
    `1 connect(9<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/run/x"}, 16) = 0`,
    `1 openat(AT_FDCWD</>, "${outside}/secret.txt", O_RDONLY|O_CLOEXEC) = 9<${outside}/secret.txt>`,
    '1 openat(AT_FDCWD, "/etc/hosts", O_RDONLY) = 9',
    '1 open("/proc/self/environ", O_RDONLY) = 9',
    `1 openat(AT_FDCWD, "${content}/new", O_WRONLY|O_CREAT) = 9`,
  ];
  const log = console.log;
  console.log = () => {};
  judge("the judge", [`1 open("${content}/nothing-amiss/1.md", O_RDONLY) = 9`, ...bad], "");
  console.log = log;
  const found = failed - before;
  failed = before;
  if (found !== bad.length) fail(`the judge found ${found} of ${bad.length} bad calls`);
}

function below(path, root) {
  return path === root || path.startsWith(`${root}/`);
}

/** The cached tasks, where there is no network at all. */
function builtWithoutNetwork() {
  const args = [
    "--net",
    "--map-root-user",
    process.execPath,
    bin,
    "build",
    "--content",
    content,
    "--out",
    join(folder, "dist"),
  ];
  // As a project of its own, so that what is built here is not kept in the clone.
  const { status, stderr, error } = spawnSync("unshare", args, { cwd: folder, encoding: "utf8" });
  if (error !== undefined) throw error;
  // Most of these texts are refused; a fault would be 3.
  if (status !== 1) fail(`build without a network ends with ${status}: ${stderr.slice(0, 2000)}`);
}

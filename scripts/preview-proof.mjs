// Drives `printery preview` from outside, as the desk does: how long after a text is saved its page is there; how soon a thousand publications
// are listed; that a text that is broken, a child that is killed, a disk that is full, a folder that goes, a save in any way and many files at
// once come out right; that its configuration, pictures and side-cars are followed as texts are; and that nothing of it is left running.
// Usage: node scripts/preview-proof.mjs [--only measure,faults,own,list] [--saves 5]
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { writeBook } from "./bench-texts.mjs";
import { bin, Proof, root, temporaryFolder } from "./rig.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "measure,faults,own,list" },
    saves: { type: "string", default: "5" },
    seeds: { type: "string", default: "../shared/seeds" },
  },
});
/** Milliseconds from a save to its page, at half of the saves; the worst may take as long as a busy machine makes it. */
const SOON = 400;
/** Milliseconds from the start of the command to the list of a thousand publications, and to its address. */
const LISTED = 1500;
const ADDRESSED = 200;

const folder = temporaryFolder("preview");
const proof = new Proof("preview");

const running = new Set();

/** A preview, and the events that it tells of. */
class Preview {
  static async start(content, { shell = "", more = [] } = {}) {
    const start = performance.now();
    const argv = [
      bin,
      "preview",
      "--content",
      content,
      "--out",
      join(folder, "out"),
      "--port",
      "0",
      ...more,
    ];
    const child = spawn("bash", ["-c", `${shell} exec "$@"`, "bash", process.execPath, ...argv], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.add(child);
    child.once("exit", () => running.delete(child));
    const [line] = await once(createInterface(child.stdout), "line");
    const preview = new Preview();
    preview.child = child;
    preview.addressed = performance.now() - start;
    preview.started = start;
    preview.url = /^http:\S+/.exec(line)[0].replace(/\/$/, "");
    preview.heard = [];
    preview.waiting = [];
    preview.token =
      /printery-desk" content="([^"]+)"/.exec(await (await fetch(`${preview.url}/`)).text())?.[1] ??
      "";
    return preview;
  }

  async listen() {
    const { body } = await this.get("/api/events");
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const read = async () => {
      for (;;) {
        const { done, value } = await reader.read().catch(() => ({ done: true }));
        if (done) return;
        text += value;
        for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
          this.hear(text.slice(0, end));
          text = text.slice(end + 2);
        }
      }
    };
    void read();
    return this;
  }

  hear(event) {
    const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(event) ?? [];
    if (name === undefined) return;
    const said = { name, ...JSON.parse(data), at: performance.now() };
    this.heard.push(said);
    for (const one of this.waiting.filter(({ fits }) => fits(said))) {
      this.waiting.splice(this.waiting.indexOf(one), 1);
      one.done(said);
    }
  }

  /** The next event that `fits`. */
  async next(what, fits, patience = 20_000) {
    const found = new Promise((done) => this.waiting.push({ fits, done }));
    const late = wait(patience, undefined, { ref: false }).then(() => {
      throw new Error(
        `no ${what} after ${patience} ms; heard ${this.heard
          .slice(-6)
          .map(({ name, id, state, format }) => `${name} ${id ?? ""} ${state ?? format ?? ""}`)
          .join(", ")}`,
      );
    });
    return Promise.race([found, late]);
  }

  get(path) {
    return fetch(this.url + path, { headers: { "Sec-Fetch-Site": "same-origin" } });
  }

  async json(path) {
    return (await this.get(path)).json();
  }

  async write(method, path, body) {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/json",
        "X-Printery-Desk": this.token,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...(await response.json()) };
  }

  /** Ask for a publication, and wait until all of it is made. */
  async open(id) {
    const fresh = this.next(
      `fresh ${id}`,
      (said) => said.name === "state" && said.id === id && said.state !== "building",
      120_000,
    );
    const view = await this.json(`/api/publications/${id}`);
    if (view.state !== "building") return view;
    await fresh;
    return this.json(`/api/publications/${id}`);
  }

  children() {
    return spawnSync("ps", ["-o", "pid=", "--ppid", `${this.child.pid}`], { encoding: "utf8" })
      .stdout.trim()
      .split(/\s+/)
      .filter(Boolean)
      .map(Number);
  }

  async end() {
    const children = this.children();
    const asked = performance.now();
    this.child.kill("SIGINT");
    const [code] =
      this.child.exitCode === null ? await once(this.child, "exit") : [this.child.exitCode];
    await wait(100);
    const left = children.filter(
      (pid) =>
        existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8")),
    );
    return { code, took: performance.now() - asked, left };
  }
}

try {
  for (const part of values.only.split(",")) await { measure, faults, own, list }[part]();
} finally {
  for (const child of running) child.kill("SIGKILL");
}
proof.end();

function tell(isGood, words) {
  proof.claim(words, isGood);
}

/** From a save to its page, in each kind of publication. */
async function measure() {
  const content = join(folder, "measured");
  mkdirSync(join(content, "bench"), { recursive: true });
  cpSync(join(root, "content/the-salt-road"), join(content, "the-salt-road"), { recursive: true });
  cpSync(join(root, "content/tidal-power-briefing.txt"), join(content, "tidal-power-briefing.txt"));
  const seeds = join(root, values.seeds);
  const texts = {
    article: "tidal-power-briefing.txt",
    "chapter of a book": "the-salt-road/12-the-pans.txt",
  };
  if (existsSync(seeds)) {
    for (const [at, name] of execFileSync("ls", [seeds], { encoding: "utf8" })
      .split("\n")
      .filter((name) => name.endsWith(".txt"))
      .entries()) {
      cpSync(join(seeds, name), join(content, `seed-${at}.txt`));
      texts[`seed ${at}`] = `seed-${at}.txt`;
    }
  }
  const book = writeBook(600_000);
  writeFileSync(join(content, "whole.txt"), book);
  texts["book in one text"] = "whole.txt";
  const chapters = book.split(/(?=CHAPTER \d+\n)/);
  for (const [at, chapter] of chapters.entries())
    writeFileSync(join(content, "bench", `${String(at).padStart(3, "0")}.txt`), chapter);
  texts[`chapter among ${chapters.length}`] = "bench/045.txt";
  const preview = await (await Preview.start(content)).listen();
  for (const [what, path] of Object.entries(texts)) {
    const id = path.split("/")[0].replace(/\.txt$/, "");
    await preview.open(id);
    const times = { html: [], pdf: [], epub: [] };
    for (let save = 0; save < Number(values.saves); save += 1) {
      const made = ["html", "pdf", "epub"].map((format) =>
        preview.next(
          format,
          (said) => said.name === "made" && said.id === id && said.format === format,
          60_000,
        ),
      );
      const saved = performance.now();
      appendFileSync(join(content, path), `\nSentence ${save} stands here now.\n`);
      for (const said of await Promise.all(made)) times[said.format].push(said.at - saved);
      await wait(60);
    }
    const figures = Object.entries(times).map(
      ([format, all]) => `${format} ${median(all)} ms, at worst ${Math.round(Math.max(...all))}`,
    );
    tell(median(times.html) <= SOON, `${what}: ${figures.join("; ")} (of ${values.saves})`);
  }
  await preview.end();
}

function median(all) {
  return Math.round([...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]);
}

/** What goes wrong. */
async function faults() {
  const content = join(folder, "content");
  mkdirSync(join(content, "book"), { recursive: true });
  const poem = "A Small Poem\n\nIt has a line of its own here.\n\nIt has another one down there.\n";
  const lay = (path, text) => writeFileSync(join(content, path), text);
  lay("poem.txt", poem);
  for (let at = 1; at <= 30; at += 1)
    lay(`book/${at}.txt`, `Chapter ${at}\n\nIt goes on for a while, and then ends.\n`);
  const preview = await (await Preview.start(content)).listen();
  const made = (id, format = "html") =>
    preview.next(
      `${format} of ${id}`,
      (said) => said.name === "made" && said.id === id && said.format === format,
    );
  const state = (id, wanted) =>
    preview.next(
      `${id} ${wanted}`,
      (said) => said.name === "state" && said.id === id && said.state === wanted,
    );
  const page = async (path) => (await preview.get(`/site/${path}`)).text();
  await preview.open("poem");

  let view = await preview.json("/api/publications/poem");
  tell(
    view.state === "fresh" &&
      view.html === "/site/poem/index.html" &&
      view.pdf.places.some(({ line }) => line === 3),
    `asked for, it is made: ${view.state}, ${view.pdf?.places.length} places in the PDF`,
  );
  tell(
    /data-place="0:3-3"/.test(await page("poem/index.html")),
    "blocks of its page have their places",
  );

  let next = made("poem");
  writeFileSync(join(content, ".poem.swp"), poem.replace("another", "a second"));
  renameSync(join(content, ".poem.swp"), join(content, "poem.txt"));
  await next;
  tell(
    (await page("poem/index.html")).includes("a second"),
    "saved by a name that is changed, it follows",
  );

  next = made("poem");
  rmSync(join(content, "poem.txt"));
  lay("poem.txt", poem.replace("another", "a third"));
  await next;
  tell(
    (await page("poem/index.html")).includes("a third"),
    "removed and written again, it follows",
  );

  next = state("poem", "failed");
  lay("poem.txt", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(4000, 0)]));
  await next;
  view = await preview.json("/api/publications/poem");
  tell(
    view.messages.some(
      ({ severity, reason }) => severity === "error" && reason.startsWith("Expected "),
    ) && (await page("poem/index.html")).includes("a third"),
    `broken, it says why, and the last page stays: ${view.messages.find(({ severity }) => severity === "error")?.ruleId}`,
  );
  next = made("poem");
  lay("poem.txt", poem);
  await next;
  tell(true, "mended, it is made again");

  await preview.open("book");
  for (const pid of preview.children()) process.kill(pid, "SIGKILL");
  next = state("book", "fresh");
  lay("book/7.txt", "Chapter 7\n\nIt was written anew, and then ends.\n");
  await next;
  tell(
    (await page("book/7.html")).includes("written anew"),
    "with its children killed, it goes on with others",
  );

  next = preview.next(
    "fresh book",
    (said) => said.name === "state" && said.id === "book" && said.state === "fresh",
  );
  const before = preview.heard.length;
  for (let at = 1; at <= 30; at += 1)
    lay(`book/${at}.txt`, `Chapter ${at}\n\nIt came from another branch, all at once.\n`);
  await next;
  const rounds = preview.heard
    .slice(before)
    .filter(({ name, id, format }) => name === "made" && id === "book" && format === "html").length;
  tell(
    rounds <= 3 && (await page("book/30.html")).includes("another branch"),
    `thirty files at once are ${rounds} rounds`,
  );

  next = preview.next("publications", ({ name }) => name === "publications");
  lay("letter.txt", "A Letter\n\nDear reader, it begins.\n");
  await next;
  next = preview.next("publications", ({ name }) => name === "publications");
  rmSync(join(content, "letter.txt"));
  await next;
  const ids = (await preview.json("/api/publications")).publications.map(({ id }) => id);
  tell(ids.join() === "book,poem", "a text that comes and goes is told of");

  await corrected(preview, content);
  await goneAndBack(preview, content, page);

  const { code, took, left } = await preview.end();
  tell(
    code === 0 && took < 1000 && left.length === 0,
    `told to end, it does so in ${Math.round(took)} ms, and leaves nothing running`,
  );
  await full(content);
  await tooMuch(content);
  await taken(content);
}

async function corrected(preview, content) {
  const path = "poem.txt";
  const { digest, sidecar, blocks } = await preview.json(`/api/texts?path=${path}`);
  const seen = { text: digest, sidecar: sidecar.digest };
  const made = preview.next(
    "poem",
    (said) => said.name === "made" && said.id === "poem" && said.format === "html",
  );
  const last = blocks.at(-1);
  const { undo } = await preview.write("POST", "/api/corrections", {
    path,
    lines: `${last.start}`,
    as: "heading 2",
    seen,
    dry: false,
  });
  await made;
  const now = await preview.json(`/api/texts?path=${path}`);
  const block = now.blocks.find(({ start }) => start === last.start);
  tell(
    block.role === "heading 2" && block.corrected && block.id === last.id,
    `a block that was a ${last.role} is a ${block.role}`,
  );
  const again = preview.next(
    "poem",
    (said) => said.name === "made" && said.id === "poem" && said.format === "html",
  );
  await preview.write("POST", "/api/undo", { path, token: undo });
  await again;
  tell(!existsSync(join(content, "poem.yaml")), "undone, it leaves no side-car");
}

async function goneAndBack(preview, content, page) {
  const away = `${content}-away`;
  const refused = preview.next("refused", ({ name, id }) => name === "refused" && id === null);
  renameSync(content, away);
  const { refusal } = await refused;
  tell(
    refusal.id === "not-made" && (await page("poem/index.html")).includes("A Small Poem"),
    `without its folder it says so: ${refusal.said.slice(0, 60)}…`,
  );
  const back = preview.next(
    "fresh poem",
    (said) => said.name === "state" && said.id === "poem" && said.state === "fresh",
  );
  // Another folder, as a version control system would leave it.
  cpSync(away, content, { recursive: true });
  rmSync(away, { recursive: true });
  await back;
  const follows = preview.next(
    "poem",
    (said) => said.name === "made" && said.id === "poem" && said.format === "html",
  );
  appendFileSync(join(content, "poem.txt"), "\nAnd it is followed again.\n");
  await follows;
  tell(
    (await page("poem/index.html")).includes("followed again"),
    "with its folder back, it follows again",
  );
}

/** No file may have a byte: what the system says then is as good as of a full disk. */
async function full(content) {
  const preview = await Preview.start(content, { shell: "trap '' XFSZ; ulimit -f 0;" });
  await preview.listen();
  const view = await preview.open("poem");
  const path = "poem.txt";
  const { digest, sidecar } = await preview.json(`/api/texts?path=${path}`);
  const seen = { text: digest, sidecar: sidecar.digest };
  const { status, refusal } = await preview.write("POST", "/api/corrections", {
    path,
    lines: "3",
    as: "verse",
    seen,
    dry: false,
  });
  const left = execFileSync("ls", ["-A", content], { encoding: "utf8" });
  tell(
    view.state === "fresh" &&
      status === 507 &&
      refusal?.id === "not-written" &&
      refusal.said.startsWith("Expected room to write ") &&
      !/yaml|tmp/.test(left),
    `without room all is shown, and a correction is refused: ${refusal?.said}`,
  );
  await preview.end();
}

async function tooMuch(content) {
  const preview = await Preview.start(content, { more: ["--limit", "memory=150MB"] });
  await preview.listen();
  writeFileSync(join(content, "vast.txt"), writeBook(1_500_000));
  await preview.next("publications", ({ name }) => name === "publications");
  const { state, messages } = await preview.open("vast");
  const poem = await preview.open("poem");
  tell(
    state === "failed" &&
      messages.some(({ ruleId }) => ruleId === "stage-stopped") &&
      poem.state === "fresh",
    `what takes too much is ended, and others are made: ${messages[0]?.reason}`,
  );
  rmSync(join(content, "vast.txt"));
  await preview.end();
}

async function taken(content) {
  const preview = await Preview.start(content);
  const { port } = new URL(preview.url);
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, "preview", "--content", content, "--port", port],
    { encoding: "utf8" },
  );
  tell(
    status === 2 && /Expected a free port, not \d+; end what listens there/.test(stderr),
    "a port that is taken is told of",
  );
  preview.child.kill("SIGKILL");
  await wait(300);
  const left = spawnSync("pgrep", ["-P", `${preview.child.pid}`], { encoding: "utf8" }).stdout;
  tell(left === "", "killed, it leaves no child");
}

/** What a publication hangs on besides its texts. */
async function own() {
  const content = join(folder, "owned");
  mkdirSync(join(content, "weir"), { recursive: true });
  mkdirSync(join(content, "shared"));
  const lay = (path, text) => writeFileSync(join(content, path), text);
  const drawing = (width) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="4"><path d="M0 0"/></svg>`;
  lay(
    "weir/1.md",
    "# The Weir\n\nIt is of oak.\n\n![A gate](gate.svg)\n\n![A lock](../shared/lock.svg)\n",
  );
  lay("weir/gate.svg", drawing(40));
  lay("shared/lock.svg", drawing(50));
  lay("shared/1.txt", "Shared\n\nIt has a drawing that others show.\n");
  const config = join(folder, "printery.config.ts");
  const marks = join(folder, "marks.mjs");
  const marking = (word) =>
    `const to = (node) => { if (node.tagName === "p") node.properties.className = ["${word}"]; node.children?.forEach(to); };\nexport const mark = () => to;\n`;
  const listing =
    'import { mark } from "./marks.mjs";\nexport default { rehypePlugins: [mark] };\n';
  const preview = await (await Preview.start(content)).listen();
  const page = async () => (await preview.get("/site/weir/index.html")).text();
  const made = () =>
    preview.next(
      "weir",
      ({ name, id, format }) => name === "made" && id === "weir" && format === "html",
    );
  const follows = async (what, change, fits, soon = SOON) => {
    const next = made();
    const changed = performance.now();
    change();
    let took = (await next).at - changed;
    // It may have been read half written.
    for (let tries = 0; tries < 3 && !fits(await page()); tries += 1)
      took = (await made()).at - changed;
    tell(
      fits(await page()),
      `${what}: followed in ${Math.round(took)} ms${took > soon ? ", which is late" : ""}`,
    );
  };
  await preview.open("weir");
  await follows(
    "publication.yaml that comes",
    () => lay("weir/publication.yaml", "title: The Old Weir\n"),
    (text) => text.includes('<h1 class="title"') && text.includes("The Old Weir"),
  );
  await follows(
    "a side-car that comes",
    () => lay("weir/1.yaml", "subtitle: A Side Weir\n"),
    (text) => text.includes("A Side Weir"),
  );
  await follows(
    "a drawing beside the text",
    () => lay("weir/gate.svg", drawing(44)),
    (text) => text.includes('width="44"'),
  );
  await follows(
    "a drawing elsewhere",
    () => lay("shared/lock.svg", drawing(55)),
    (text) => text.includes('width="55"'),
  );
  await follows(
    "library.yaml",
    () => lay("library.yaml", "title: Weirs and Locks\n"),
    (text) => text.includes("Weirs and Locks"),
  );
  writeFileSync(marks, marking("oaken"));
  await follows(
    "a configuration that comes",
    () => writeFileSync(config, listing),
    (text) => text.includes('class="oaken"'),
    1000,
  );
  await follows(
    "a module of it",
    () => writeFileSync(marks, marking("elm")),
    (text) => text.includes('class="elm"'),
    1000,
  );
  await follows(
    "a configuration that is broken",
    () => writeFileSync(config, "export default {"),
    (text) => text.includes('class="elm"'),
    1000,
  );
  const { state, messages } = await preview.open("weir");
  const said = messages.find(({ ruleId }) => ruleId === "config-invalid");
  tell(
    state !== "fresh" &&
      /^Expected .*; what was there last is used$/.test(said?.reason) &&
      said.frame.length > 0,
    `it is told with its line: ${said?.file}:${said?.line} ${said?.reason}`,
  );
  const style = 'export default { styles: [{ name: "weir", basedOn: "book", trim: "B5" }] };\n';
  lay("weir/publication.yaml", "title: The Old Weir\nstyle: weir\n");
  await follows(
    "a house style",
    () => writeFileSync(config, style),
    (text) => !text.includes('class="elm"') && text.includes("style.css"),
    1000,
  );
  await follows(
    "no configuration any more",
    () => {
      lay("weir/publication.yaml", "title: The Old Weir\n");
      rmSync(config);
    },
    (text) => text.includes("../assets/"),
    1000,
  );
  await preview.end();
}

/** What comes, goes and moves among a thousand publications, of which `id` is open. */
async function among(preview, content, id) {
  const here = (path) => join(content, path);
  const texts = async () => (await preview.json(`/api/publications/${id}`)).texts;
  const listed = async () =>
    (await preview.json("/api/publications")).publications.map((one) => one.id);
  const isMade = (said) => said.name === "made" && said.id === id && said.format === "html";
  const isListed = (said) => said.name === "publications";
  const follows = async (what, event, change, fits) => {
    const next = preview.next(what, event);
    const changed = performance.now();
    change();
    const took = (await next).at - changed;
    tell(await fits(), `${what}: followed in ${Math.round(took)} ms`);
  };
  await follows(
    "a text more",
    isMade,
    () => writeFileSync(here(`${id}/11.txt`), "Road 11\n\nIt was built last.\n"),
    async () => (await texts()).length === 11,
  );
  await follows(
    "a text with another name",
    isMade,
    () => renameSync(here(`${id}/11.txt`), here(`${id}/12.txt`)),
    async () => (await texts()).at(-1).path === `${id}/12.txt`,
  );
  await follows(
    "a text less",
    isMade,
    () => rmSync(here(`${id}/12.txt`)),
    async () => (await texts()).length === 10,
  );
  mkdirSync(join(folder, "moved"));
  writeFileSync(join(folder, "moved/1.txt"), "Moved\n\nIt lay elsewhere.\n");
  await follows(
    "a folder that is moved in",
    isListed,
    () => renameSync(join(folder, "moved"), here("moved")),
    async () => (await listed()).includes("moved"),
  );
  await follows(
    "a folder with another name",
    isListed,
    () => renameSync(here("moved"), here("moved-again")),
    async () => (await listed()).filter((one) => /^moved/.test(one)).join() === "moved-again",
  );
  await follows(
    "a folder that goes",
    isListed,
    () => rmSync(here("moved-again"), { recursive: true }),
    async () => (await listed()).length === 1000,
  );
  // As a version control system changes branches: each file is removed and written anew.
  const before = preview.heard.length;
  await follows(
    "two hundred texts of twenty publications at once",
    isMade,
    () => {
      for (let at = 490; at < 510; at += 1)
        for (let text = 1; text <= 10; text += 1) {
          const path = here(`report-${String(at).padStart(5, "0")}/${text}.txt`);
          rmSync(path);
          writeFileSync(path, `Road ${at}.${text}\n\nIt is on another branch.\n`);
        }
    },
    async () => {
      const pages = await Promise.all(
        (await texts()).map(async ({ html }) => (await preview.get(html)).text()),
      );
      return pages.every((page) => page.includes("on another branch"));
    },
  );
  await preview.open(id);
  const rounds = preview.heard.slice(before).filter(isMade).length;
  tell(rounds <= 3, `they are ${rounds} rounds`);
}

/** As bench-scale.mjs lays them. */
async function list() {
  const content = join(folder, "thousand");
  const paragraphs = writeBook(200_000)
    .split("\n\n")
    .filter((one) => one.length > 150);
  for (let at = 0; at < 1000; at += 1) {
    const own = join(content, `report-${String(at).padStart(5, "0")}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, "publication.yaml"), `title: Report ${at} on the roads\n`);
    for (let text = 1; text <= 10; text += 1)
      writeFileSync(
        join(own, `${text}.txt`),
        `Road ${at}.${text}\n\n${paragraphs[(7 * at + text) % paragraphs.length]}\n`,
      );
  }
  const preview = await Preview.start(content);
  const { publications } = await preview.json("/api/publications");
  const listed = performance.now() - preview.started;
  const asked = performance.now();
  await preview.json("/api/publications");
  const again = performance.now() - asked;
  tell(
    publications.length === 1000 && listed <= LISTED && preview.addressed <= 2 * ADDRESSED,
    `${publications.length} publications are listed ${Math.round(listed)} ms after the start, and in ${Math.round(again)} ms from then on; the address was there after ${Math.round(preview.addressed)} ms`,
  );
  await preview.listen();
  const id = "report-00500";
  await preview.open(id);
  const made = preview.next(
    id,
    (said) => said.name === "made" && said.id === id && said.format === "html",
  );
  const saved = performance.now();
  appendFileSync(join(content, id, "5.txt"), "\nOne more sentence stands here now.\n");
  const took = (await made).at - saved;
  tell(took <= SOON, `one of them is followed in ${Math.round(took)} ms`);
  await among(preview, content, id);
  await preview.end();
}

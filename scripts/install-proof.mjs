// Installs printery as its users do, from tarballs and with npm alone, in a folder with a space and an umlaut below an empty home, and
// asserts that it does there what it does in a clone: the same bytes, once, with nothing written to where it is installed.
// Usage: node scripts/install-proof.mjs
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  bin,
  digestsIn,
  filesIn,
  isSame,
  Proof,
  root,
  run as runToEnd,
  temporaryFolder,
} from "./rig.mjs";

const folder = temporaryFolder("install");
const project = join(folder, "Meine Bücher & Texte");
const home = join(folder, "home");
/** What npm keeps of packages is no part of an installation. */
const cache = execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).trim();
const env = {
  HOME: home,
  USERPROFILE: home,
  PATH: withoutOurs(process.env.PATH ?? ""),
  // Of the machine: whom it trusts on the way to the registry.
  ...(process.env.NODE_EXTRA_CA_CERTS && { NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS }),
  npm_config_cache: cache,
  npm_config_prefer_offline: "true",
  CI: "true",
};
const proof = new Proof("install");
mkdirSync(join(project, "content"), { recursive: true });
mkdirSync(home);
const [release, again] = ["release", "again"].map((name) => {
  const out = join(folder, name);
  execFileSync(process.execPath, [join(root, "scripts/pack.mjs"), out], { stdio: "ignore" });
  return out;
});
proof.claim("packing twice gives the same bytes", isSame(digestsIn(release), digestsIn(again)));

const tarballs = readdirSync(release).map((name) => join(release, name));
run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...tarballs]);
const installed = join(project, "node_modules");
proof.claim(
  "what is installed asks for no workspace",
  !manifests(installed).some((text) => text.includes("workspace:")),
);
const before = times(installed);

run("npx", ["printery", "new", "my-text"]);
const text = readFileSync(join(project, "content/my-text.txt"), "utf8");
proof.claim("`printery new` begins a text", text.includes("Paste the raw text here"));
for (const name of ["tidal-power-briefing.txt", "specimen"]) {
  cpSync(join(root, "content", name), join(project, "content", name), { recursive: true });
}
const first = run("npx", ["printery", "build"]);
proof.claim("the first build makes all", /\(9 built, /.test(first), first);
const second = run("npx", ["printery", "build"], join(project, "content"));
proof.claim(
  "the second, in a folder of the project, makes nothing",
  /\(0 built, /.test(second),
  second,
);
run("npx", ["printery", "check"]);
proof.claim("nothing is written where it is installed", isSame(before, times(installed)));
proof.claim(
  "nor in the user's home",
  readdirSync(home).every((name) => name === ".npm"),
);
proof.claim(
  "git is told to keep nothing of what is cached",
  readFileSync(join(project, ".printery/.gitignore"), "utf8") === "*\n",
);

const clone = join(folder, "clone");
mkdirSync(clone);
run(process.execPath, [bin, "build", "--content", join(project, "content")], clone);
proof.claim(
  "a clone makes the same bytes of it",
  isSame(digestsIn(join(project, "dist")), digestsIn(join(clone, "dist"))),
);

const digest = join(installed, "@printery/pdf/dist/toolchain.json");
writeFileSync(digest, readFileSync(digest, "utf8").replace(/[0-9a-f]{64}/, "0".repeat(64)));
const { artefacts } = JSON.parse(run("npx", ["printery", "build", "--explain", "--json"]));
const built = artefacts.filter(({ state }) => state === "built").map(({ format }) => format);
proof.claim(
  "another tool for PDFs makes those anew",
  isSame(built, ["pdf", "pdf", "pdf"]),
  artefacts,
);

proof.claim("code may import it, and TypeScript knows its types", typed());
proof.claim(
  "each package of these says how it is called",
  ["parser", "publication", "html", "pdf", "epub"].every((name) =>
    readFileSync(join(installed, "@printery", name, "README.md"), "utf8").includes("await parse("),
  ),
);
const { read, colour, made } = own();
proof.claim("a cue of the project's own is weighed", read.includes("inShort +12.0"), read);
proof.claim("so is a style, on its pages", colour);
proof.claim("and a format", made === '{"title":"The Ferry at Low Water"}', made);
run("npx", ["printery", "clean", "--cache"]);
proof.claim(
  "`printery clean --cache` leaves nothing of it",
  !existsSync(join(project, ".printery")),
);
proof.end();

/** What a command prints. @throws with all of it where it fails */
function run(program, argv, cwd = project) {
  const shell = process.platform === "win32";
  const { status, stdout, said } = runToEnd(program, argv, { cwd, env, shell });
  if (status !== 0) throw new Error(`${program} ${argv.join(" ")}\n${said}`);
  return stdout;
}

/** A program of a user's, run and compiled. */
function typed() {
  const options = {
    module: "nodenext",
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: ["node"],
  };
  const types = [join(root, "node_modules/@types")];
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...options, typeRoots: types }, files: ["use.ts"] }),
  );
  writeFileSync(join(project, "package.json"), packageAsModule());
  const code = [
    'import { defineConfig } from "printery/config";',
    'import { parse } from "@printery/parser";',
    'import { compose } from "@printery/publication";',
    'import { renderHtml } from "@printery/html";',
    'import { renderPdf } from "@printery/pdf";',
    'import { renderEpub } from "@printery/epub";',
    'import { plainText } from "@printery/document";',
    'const { document } = await parse(Buffer.from("A poem\\n\\nOne line.\\n"), { path: "poem.txt" });',
    'console.log([defineConfig, compose, renderHtml, renderPdf, renderEpub, plainText].every((one) => typeof one === "function"), document);',
  ];
  writeFileSync(join(project, "use.ts"), code.join("\n"));
  run(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.json"]);
  writeFileSync(join(project, "use.mjs"), code.join("\n"));
  return run(process.execPath, ["use.mjs"]).startsWith("true");
}

/** What comes of a text in a project with a cue, a style and a format of its own. */
function own() {
  const code = [
    'import { defineConfig } from "printery/config";',
    "export default defineConfig({",
    "  cues: [{",
    '    name: "inShort",',
    '    strength: ({ text }) => text.startsWith("In short:"),',
    "    weights: { standfirst: 12 },",
    "  }],",
    '  styles: [{ name: "harbour", basedOn: "briefing", light: { accent: "#00504A" } }],',
    "  renderers: [{",
    '    name: "teaser",',
    '    render: ({ metadata: { title } }) => ({ "teaser.json": JSON.stringify({ title }) }),',
    "  }],",
    "});",
  ];
  writeFileSync(join(project, "printery.config.ts"), code.join("\n"));
  const text = [
    "The Ferry at Low Water",
    "In short: why nobody walks",
    "The ferry goes on the hour, and at low water it does not go at all.",
  ];
  writeFileSync(join(project, "content/ferry.txt"), `${text.join("\n\n")}\n`);
  writeFileSync(join(project, "content/ferry.yaml"), "style: harbour\n");
  run("npx", ["printery", "build", "ferry", "--to", "html,teaser"]);
  const made = join(project, "dist/ferry");
  return {
    read: run("npx", ["printery", "inspect", "content/ferry.txt"]),
    colour: readFileSync(join(made, "index.html"), "utf8").includes("#00504A"),
    made: readFileSync(join(made, "teaser/teaser.json"), "utf8"),
  };
}

function packageAsModule() {
  const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  return JSON.stringify({ ...manifest, type: "module" });
}

/** Neither this clone's programs nor pnpm are on the path of a user. */
function withoutOurs(path) {
  return path
    .split(":")
    .filter((place) => !place.includes("node_modules"))
    .join(":");
}

/** Each file below `place` with when it was written and how large it is. */
function times(place) {
  return filesIn(place).map((path) => {
    const { mtimeMs, size } = statSync(join(place, path));
    return [path, mtimeMs, size];
  });
}

function manifests(place) {
  return filesIn(join(place, "@printery"))
    .filter((path) => path.endsWith("package.json"))
    .map((path) => readFileSync(join(place, "@printery", path), "utf8"));
}

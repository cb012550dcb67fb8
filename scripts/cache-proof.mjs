// Proves which tasks an edit reruns, and that `--explain` tells the truth of it: makes each edit in a scratch copy with a few
// publications, builds, and compares the tasks that Turborepo did not take from its cache, and what is said of each artefact,
// with what is expected.
// Usage: node scripts/cache-proof.mjs [--only <regular expression for names of proofs>]
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CacheRig, png } from "./cache-rig.mjs";
import { isAsked, Proof } from "./rig.mjs";

const formats = ["html", "pdf", "epub"];
const stages = ["parse", "compose", ...formats];
const ids = ["first", "kept", "plates"];
const rig = new CacheRig();
const proof = new Proof("cache");

lay();
rig.build();
contentProofs();
linkProofs();
settingProofs();
ownProofs();
toolProofs();
dependencyProofs();
shardProofs();
proof.end();

/** A text, one that is archived, and a folder with a side-car, a picture and one that is not used. */
function lay() {
  rig.write(
    "first.txt",
    "The First Text\n\nA sentence stands here, and it is long enough to read.\n",
  );
  rig.write("kept/1.txt", "The Kept Text\n\nA sentence that is kept as it was written down.\n");
  rig.write("kept/publication.yaml", "archive: true\n");
  rig.write(
    "plates/1.md",
    "# Of Plates\n\nA sentence before the plate.\n\n![A plate](plate.png)\n",
  );
  rig.write("plates/1.yaml", "title: Plates\n");
  rig.write("plates/plate.png", png(10));
  rig.write("plates/unused.png", png(20));
  rig.write("plates/publication.yaml", "title: Plates\n");
}

function contentProofs() {
  prove("nothing edited", () => {}, []);
  prove(
    "one text",
    () =>
      rig.write("first.txt", "The First Text\n\nA new sentence stands here, longer than before.\n"),
    all("first"),
    { made: /: first\.txt changed$/ },
  );
  prove("a text, same model", () => rig.append("content/first.txt", "\n"), ["first:parse"], {
    kept: { first: /: first\.txt changed, but not what is read of it$/ },
  });
  prove(
    "a text that is archived, same model",
    () => rig.append("content/kept/1.txt", "\n"),
    ["kept:compose", "kept:parse", "kept:pdf"],
    {
      made: /: kept\/1\.txt changed$/,
      kept: { kept: /: kept\/1\.txt changed, but not what is read of it$/ },
    },
  );
  prove(
    "an added text",
    () => rig.write("third.txt", "The Third Text\n\nIts only sentence.\n"),
    all("third"),
    { made: /: first build$/ },
  );
  prove("a removed text", () => rmSync(join(rig.folder, "content/third.txt")), [], {
    removed: ["third"],
  });
  prove(
    "a collection",
    () => rig.write("both/publication.yaml", "title: Both\ncollection: [first, plates]\n"),
    all("both"),
    { made: /: first build$/ },
  );
  prove(
    "a text that is collected",
    () => rig.append("content/plates/1.md", "\nIt has another paragraph now, which is as long.\n"),
    [...all("both"), ...all("plates")],
    { made: /: plates\/1\.md changed$/ },
  );
  prove(
    "a collection, removed",
    () => rmSync(join(rig.folder, "content/both"), { recursive: true }),
    [],
    { removed: ["both"] },
  );
  prove(
    "a side-car, added",
    () => rig.write("first.yaml", "authors: [Ada Example]\n"),
    afterParse("first"),
    { made: /: first\.yaml was added$/ },
  );
  prove(
    "a side-car, a comment in it",
    () => rig.append("content/plates/1.yaml", "# A comment.\n"),
    ["plates:compose"],
    { kept: { plates: /: plates\/1\.yaml changed, but not what .+ are made of$/ } },
  );
  prove(
    "a side-car, lines in it",
    () => rig.append("content/first.yaml", "lines:\n  3: blockquote\n"),
    all("first"),
    { made: /: first\.yaml changed$/ },
  );
  prove(
    "a side-car, lines that are read so already",
    () => rig.append("content/first.yaml", "  1: title\n"),
    ["first:compose", "first:parse"],
    { kept: { first: /: first\.yaml changed, but not what .+ are made of$/ } },
  );
  prove("a picture", () => rig.write("plates/plate.png", png(30)), afterParse("plates"), {
    made: /: plates\/plate\.png changed$/,
  });
  prove(
    "a picture that is not used",
    () => rig.write("plates/unused.png", png(40)),
    ["plates:compose"],
    { kept: { plates: /: plates\/unused\.png changed, but not what .+ are made of$/ } },
  );
  prove(
    "what is said of a publication",
    () => rig.write("plates/publication.yaml", "title: Plates, Again\n"),
    afterParse("plates"),
    { made: /: plates\/publication\.yaml changed$/ },
  );
  prove(
    "how a publication is printed",
    () => rig.append("content/plates/publication.yaml", "print: { inkLimit: 280 }\n"),
    ["plates:compose", "plates:pdf"],
    {
      made: /: plates\/publication\.yaml changed/,
      kept: { plates: /: plates\/publication\.yaml changed, but not what .+ are made of$/ },
    },
  );
}

/** Where a text links to another, an edit of that one makes it anew only where a place that it leads to is another. */
function linkProofs() {
  const stones = (text) => rig.write("stones.md", `# Of Stones\n\n${text}\n`);
  const more = "They lie by the water, and have been there for long.";
  const placed = `## Where they lie\n\n${more}`;
  prove(
    "two texts, of which one links to the other",
    () => {
      stones(placed);
      const link = "[the stones](stones.md#where-they-lie)";
      rig.write("letters.md", `# Of Letters\n\nA sentence about ${link}, which lie there.\n`);
    },
    [...all("letters"), ...all("stones")],
    { made: /: first build$/ },
  );
  prove(
    "a text that another links to",
    () => stones(`${placed} Nobody moves them.`),
    all("stones"),
    {
      made: /: stones\.md changed$/,
    },
  );
  const lead = /: (stones\.md|where links to other publications lead) changed$/;
  prove(
    "a text that another links to, the place in it",
    () => stones(more),
    [...all("stones"), "letters:html"],
    { made: lead },
  );
  prove(
    "an address, to which links in prints and e-books lead",
    () => rig.write("library.yaml", "url: https://example.org/\n"),
    [...ids, "letters", "stones"]
      .flatMap((id) => [`${id}:compose`, `${id}:html`])
      .concat("letters:pdf", "letters:epub"),
    {
      made: /: (where links to other publications lead changed; )?the library's address changed \(library\.yaml\)/,
      kept: Object.fromEntries(
        [...ids, "letters", "stones"].map((id) => [
          id,
          /: the library's address changed \(library\.yaml\), but not what .+ are made of$/,
        ]),
      ),
    },
  );
  prove(
    "a text that another links to, removed",
    () => rmSync(join(rig.folder, "content/stones.md")),
    // Its print and its e-book are as they were before there was an address.
    ["letters:html"],
    {
      made: /: where links to other publications lead changed/,
      restored: /: where links to other publications lead changed$/,
      removed: ["stones"],
    },
  );
  for (const name of ["letters.md", "library.yaml"])
    rmSync(join(rig.folder, "content", name), { force: true });
  rig.build();
}

function settingProofs() {
  const composed = each("compose");
  prove(
    "what the library is called",
    () => rig.write("library.yaml", "title: Proofs\n"),
    [...composed, ...each("html")],
    {
      made: /: the library's title changed \(library\.yaml\)$/,
      kept: ofAll(/: the library's title changed \(library\.yaml\), but not what .+ are made of$/),
    },
  );
  prove(
    "what is said of the library",
    () => rig.append("content/library.yaml", "description: Of edits.\n"),
    [],
  );
  const usual = rig.settings;
  prove(
    "a limit",
    () => {
      rig.settings = { ...usual, argv: ["--limit", "line=300kB"] };
    },
    [...composed, ...each("parse")],
    { kept: ofAll(/: --limit changed \(.+\), but not what .+ are made of$/) },
  );
  prove(
    "SOURCE_DATE_EPOCH",
    () => {
      rig.settings = { ...usual, env: { SOURCE_DATE_EPOCH: "86400" } };
    },
    ids.flatMap(afterParse),
    { made: /: --limit changed .+, SOURCE_DATE_EPOCH changed \(none to 86400\)$/ },
  );
  prove(
    "no SOURCE_DATE_EPOCH again",
    () => {
      rig.settings = usual;
    },
    [],
    { restored: /: SOURCE_DATE_EPOCH changed \(86400 to none\)$/ },
  );
  prove(
    "fewer formats",
    () => {
      rig.settings = { ...usual, argv: ["--to", "html"] };
    },
    ids.flatMap(afterParse),
    { made: /: --to changed \(all to html\)$/ },
  );
  prove(
    "all formats again",
    () => {
      rig.settings = usual;
    },
    [],
    { restored: /: --to changed \(html to all\)$/ },
  );
  prove(
    "another major version of Node",
    () => {
      const pretend = join(rig.folder, "pretend.mjs");
      writeFileSync(
        pretend,
        `const versions = { ...process.versions, node: "99.0.0" };
Object.defineProperty(process, "versions", { value: versions });`,
      );
      rig.settings = { ...usual, node: ["--import", pretend] };
    },
    ids.flatMap(all),
    { made: /: Node \d+ became 99; the same bytes came of it$/ },
  );
  prove(
    "Node as it was",
    () => {
      rig.settings = usual;
    },
    [],
    { kept: ofAll(/: Node 99 became \d+; the same bytes came of it$/) },
  );
  prove(
    "outputs, by hand",
    () => {
      rmSync(join(rig.folder, "dist/first/index.html"));
      rig.append("dist/plates/plates.pdf", "edited");
    },
    [],
    { restored: /: the output (first\/index\.html was removed|plates\/plates\.pdf was changed)$/ },
  );
}

/** What the project has of its own is in the keys of those tasks that are given it. */
function ownProofs() {
  const config = (change = (text) => text) =>
    writeFileSync(join(rig.folder, "printery.config.ts"), change(configText()));
  const of = (...names) => names.flatMap(each);
  const said = (kind) => new RegExp(`: printery\\.config\\.ts changed \\(${kind}\\)`);
  prove(
    "a configuration that changes no text",
    () => config(),
    of("parse", "compose", "html", "epub", "own"),
    {
      made: /: (first build|printery\.config\.ts changed \(rehypePlugins\).*)$/,
      kept: ofAll(said("cues")),
    },
  );
  prove("a comment in it", () => config((text) => `// Ours.\n${text}`), []);
  const cued = (text) => text.replace("weight = 0", "weight = 40");
  prove(
    "a cue, by which one text is read otherwise",
    () => config(cued),
    // No side-car says of this text what its lines are.
    [...of("parse"), ...afterParse("kept"), "kept:own"],
    {
      made: /^built: printery\.config\.ts changed \(cues\)/,
      kept: ofAll(/: printery\.config\.ts changed \(cues\), but not what is read of it$/),
    },
  );
  const marked = (text) => cued(text).replace('title = ""', 'title = "Marked"');
  prove("a plugin of rehype", () => config(marked), of("html", "epub"), {
    made: said("rehypePlugins"),
    kept: ofAll(/^as it was$/),
  });
  const styled = (text) => marked(text).replace("#004466", "#003355");
  prove("a house style that nothing is set in", () => config(styled), of("compose"), {
    kept: ofAll(/: printery\.config\.ts changed \(styles\), but not what .+ are made of$/),
  });
  prove(
    "a renderer",
    () => config((text) => styled(text).replace("metadata.title }", "metadata.lang }")),
    of("own"),
    { made: /: printery\.config\.ts changed \(renderers\)/, kept: ofAll(/^as it was$/) },
  );
  prove("no configuration again", () => rmSync(join(rig.folder, "printery.config.ts")), [], {
    restored: /./,
    kept: ofAll(/./),
  });
}

function configText() {
  return `import { defineConfig } from "printery/config";

const weight = 0;
const title = "";

export default defineConfig({
  cues: [{ name: "stands", strength: ({ text }) => text.includes("is kept as it was"), weights: { quote: weight } }],
  rehypePlugins: [
    function rehypeMark() {
      return (tree) => {
        const [first] = tree.children;
        if (title !== "" && first?.type === "element") first.properties.title = title;
      };
    },
  ],
  styles: [{ name: "river", basedOn: "essay", light: { accent: "#004466" } }],
  renderers: [{ name: "note", render: ({ metadata }) => ({ note: metadata.title }) }],
});
`;
}

function toolProofs() {
  prove(
    "the html and epub renderers, their code differs",
    () => {
      for (const name of ["html", "epub"]) {
        rig.append(`packages/${name}/src/cli.ts`, "\nconsole.log('edited');\n");
      }
    },
    ["html:build", "epub:build", ...each("html"), ...each("epub")],
    { made: /: the renderer of (pages|e-books) changed; the same bytes came of it$/ },
  );
  prove(
    "the pdf renderer, its output differs and no size does",
    () =>
      rig.replace(
        "packages/pdf/src/open-document.ts",
        'Producer: "printery"',
        'Producer: "pressery"',
      ),
    ["pdf:build", ...each("pdf")],
    { made: /: the renderer of PDFs changed$/ },
  );
  for (const [name, stage] of [
    ["parser", "parse"],
    ["publication", "compose"],
  ]) {
    const above = ["markup", "cover", "press", "validator", "own", ...formats].map(
      (one) => `${one}:build`,
    );
    const tool = stage === "parse" ? "parser" : "composer";
    prove(
      `the ${tool}, same model`,
      () => rig.append(`packages/${name}/src/cli.ts`, "\nconsole.log('edited');\n"),
      [`${name}:build`, ...(stage === "parse" ? [] : above), ...each(stage)],
      {
        kept: ofAll(
          stage === "parse"
            ? /: the parser changed, but not what is read of it$/
            : /: the composer changed, but not what .+ are made of$/,
        ),
      },
    );
  }
  const commented = ["parser", ...formats];
  prove(
    "the parser and each renderer, a comment",
    () => {
      for (const name of commented) rig.append(`packages/${name}/src/cli.ts`, "\n// A comment.\n");
    },
    commented.map((name) => `${name}:build`),
  );
  const users = ["cover", "press", "validator", ...formats];
  const models = ["config", "document", "formula", "own", "parser", "publication", "markup"];
  prove(
    "the shared model and the house styles, a comment",
    () => {
      for (const name of ["document", "design"]) {
        rig.append(`packages/${name}/src/index.ts`, "\n// A comment.\n");
      }
    },
    ["design", ...models, ...users].map((name) => `${name}:build`),
  );
}

function dependencyProofs() {
  prove(
    "a dependency beside a bundle, and one in a bundle whose code differs",
    () => {
      rig.bump("hyphen", "9.9.1");
      rig.bump("decode-named-character-reference", "9.9.2", "globalThis.edited = true;");
    },
    ["parser:build", "pdf:build", ...each("parse"), ...each("pdf")],
    {
      made: /: hyphen [\d.]+ became 9\.9\.1; the parser changed, but not what is read of it; the same bytes came of it$/,
      kept: ofAll(/: the parser changed, but not what is read of it$/),
    },
  );
  prove("a dependency in a bundle, the same code", () => rig.bump("eld", "9.9.3"), [
    "parser:build",
  ]);
  prove(
    "a house style, and a font",
    () => {
      rig.append(
        "packages/design/src/house-style.ts",
        "\nexport const edited: number = Date.parse('2000');\n",
      );
      rig.bump("@expo-google-fonts/eb-garamond", "9.9.4");
    },
    [
      ...["design", "publication", "markup", "cover", "press", "validator", "own", ...formats].map(
        (name) => `${name}:build`,
      ),
      ...each("compose"),
      ...formats.flatMap(each),
    ],
    {
      made: /: the house styles changed, the font eb-garamond [\d.]+ became 9\.9\.4; the composer changed, but not what .+ are made of; the same bytes came of it$/,
    },
  );
}

/** More publications than have tasks of their own. */
function shardProofs() {
  rmSync(join(rig.folder, "content"), { recursive: true });
  for (let n = 1; n <= 201; n++) {
    rig.write(
      `t${n}.txt`,
      `The Text Number ${n}\n\nA sentence that is long enough to be read as one.\n`,
    );
  }
  rig.settings = { ...rig.settings, argv: ["--to", "html"] };
  rig.build();
  const of = (unit, ...stages) => stages.map((stage) => `${unit}:${stage}`);
  const unit = (id) => {
    const work = join(rig.folder, ".work");
    return readdirSync(work).find((name) => {
      return name.startsWith("shard-") && isIn(id, join(work, name, "texts.json"));
    });
  };
  const home = unit("t7");
  proveShard("one text of a shard", () => rig.append("content/t7.txt", "\nMore of it.\n"), {
    tasks: of(home, ...stages),
    built: ["t7"],
    why: /: t7\.txt changed$/,
  });
  proveShard("a text of a shard, same model", () => rig.append("content/t7.txt", "\n"), {
    tasks: of(home, "parse"),
    built: [],
    kept: { t7: /: t7\.txt changed, but not what is read of it$/ },
  });
  proveShard("a side-car in a shard", () => rig.write("t7.yaml", "title: Seven\n"), {
    tasks: of(home, "compose", ...formats),
    built: ["t7"],
    why: /: t7\.yaml was added$/,
  });
  proveShard("nothing edited, in shards", () => {}, { tasks: [], built: [] });
}

function isIn(id, list) {
  return JSON.parse(readFileSync(list, "utf8")).some((one) => one.id === id);
}

/** As {@link prove}; which publications a shard's tasks made anew is what is said of each. */
function proveShard(name, edit, { tasks, built, why = /^$/, kept = {} }) {
  if (!isAsked(name)) return;
  const start = performance.now();
  edit();
  const { ran, artefacts } = rig.build();
  const wrong = differences(ran, tasks);
  const made = artefacts.filter(({ state }) => state === "built").map(({ id }) => id);
  wrong.push(...differences(made, built).map((line) => `publications: ${line}`));
  for (const { id, state, words } of artefacts) {
    const wanted = state === "built" ? why : (kept[id] ?? /^as it was$/);
    if (!wanted.test(words)) wrong.push(`${id} is said to be “${words}”`);
  }
  tell(name, ran, wrong, performance.now() - start);
}

/** Make an edit, build, and hold the tasks that ran against `expected`, and what is said of each artefact against that. */
function prove(
  name,
  edit,
  expected,
  { made = /^$/, restored = /^$/, kept = {}, removed = [] } = {},
) {
  if (!isAsked(name)) return;
  const start = performance.now();
  edit();
  const { ran, artefacts } = rig.build();
  const wrong = differences(ran, expected);
  const gone = artefacts.filter(({ state }) => state === "removed").map(({ id }) => id);
  wrong.push(...differences([...new Set(gone)], removed).map((line) => `removed: ${line}`));
  for (const { id, format, state, words } of artefacts) {
    if (state === "removed") continue;
    const hasRun = ran.includes(`${id}:${format}`);
    const wanted = { built: made, restored, kept: kept[id] ?? /^as it was$/ }[state];
    if (hasRun !== (state === "built") || !wanted?.test(words)) {
      wrong.push(`${id}:${format} ${hasRun ? "ran" : "did not run"}, and is said to be “${words}”`);
    }
  }
  tell(name, ran, wrong, performance.now() - start);
}

function differences(found, expected) {
  const missing = expected.filter((one) => !found.includes(one));
  const surplus = found.filter((one) => !expected.includes(one));
  return [
    ...(missing.length > 0 ? [`not run: ${missing.sort().join(" ")}`] : []),
    ...(surplus.length > 0 ? [`run: ${surplus.sort().join(" ")}`] : []),
  ];
}

function tell(name, ran, wrong, milliseconds) {
  const tasks = ran.length === 0 ? "nothing ran" : ran.join(" ");
  proof.tell(`${name}: ${tasks}`, wrong, `${(milliseconds / 1000).toFixed(1)} s`);
}

/** Every task of a publication. */
function all(id) {
  return stages.map((stage) => `${id}:${stage}`);
}

function afterParse(id) {
  return all(id).filter((task) => task !== `${id}:parse`);
}

/** The task of a stage for each publication. */
function each(stage) {
  return ids.map((id) => `${id}:${stage}`);
}

function ofAll(words) {
  return Object.fromEntries(ids.map((id) => [id, words]));
}

// Proves what docs/ci.md says of shards, of the cache between them and of what a bad one costs, on loopback: with the server that it
// names, from npm, and servers that are down, slow or lie.
// Usage: TURBO_CACHE_SERVER=<folder where turborepo-remote-cache is installed> node scripts/ci-proof.mjs [--only <regular expression>]
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandsOf, digestOf, forget, freePort, missed, Rig, stepsOf, text } from "./ci-rig.mjs";
import { lyingCache } from "./lying-cache.mjs";
import { isAsked, Proof, root } from "./rig.mjs";

/** Seconds that a server may cost, whatever it does. */
const MOST = 10;

const STAGES = ["parse", "compose", "pdf", "epub", "html"];
const KEY = "a key for this proof, which is long enough";
const cacheServer = process.env.TURBO_CACHE_SERVER;
if (cacheServer === undefined) {
  console.error(
    "Expected TURBO_CACHE_SERVER, the folder where turborepo-remote-cache is installed",
  );
  process.exit(2);
}
const proof = new Proof("ci");
const rig = new Rig();
const summarised = { TURBO_RUN_SUMMARY: "true" };
try {
  // Each as a name for --only.
  const alone = rig.clone("alone", root);
  if (isAsked("machines")) await machines(alone);
  if (isAsked("servers")) await badServers(rig.clone("bad", alone));
} finally {
  rig.stop();
  rig.remove();
}
proof.end();

function ended({ status, said }, wanted = 0) {
  return status !== wanted && `ends with ${status}, not ${wanted}: ${said.slice(-1200)}`;
}

/** Four clones fill the cache at once, a fifth assembles; then who may not write, or has no key. */
async function machines(alone) {
  rmSync(join(cacheServer, "artifacts"), { recursive: true, force: true });
  const server = await rig.serve(cacheServer);
  const env = {
    ...summarised,
    WRITE_TOKEN: server.WRITE_TOKEN,
    SIGNATURE_KEY: KEY,
    TURBO_API: server.write,
  };
  const client = commandsOf("docs/ci.md", "client");
  const inClient = (folder, lines, more = {}) =>
    rig.run(folder, `${client}\n${lines}`, { ...env, ...more });

  const whole = await rig.run(alone, "npx -y pnpm@12.21.0 build", summarised);
  const all = missed(alone);
  const units = new Set(all.content.map((task) => task.split("#")[0]));
  proof.tell(
    "one clone builds everything without a cache",
    [
      ended(whole),
      all.content.length !== units.size * STAGES.length && `ran ${all.content.join(" ")}`,
      units.size !== 6 && `${units.size} units`,
    ],
    `${whole.seconds.toFixed(1)} s`,
  );

  const clones = ["1", "2", "3", "4"].map((shard) => ({
    shard,
    folder: rig.clone(`shard-${shard}`),
  }));
  // The first makes the tools, so that the proof does not make them four times.
  const tools = await inClient(clones[0].folder, "npx -y pnpm@12.21.0 tools");
  proof.tell("tools are made once, into the cache", [
    ended(tools),
    missed(clones[0].folder).tools.length < 10 && "too few were made",
  ]);
  const shards = await Promise.all(
    clones.map(({ shard, folder }) => inClient(folder, stepsOf("shard", shard))),
  );
  const made = clones.map(({ folder }) => missed(folder));
  const content = made.flatMap((one) => one.content);
  proof.tell(
    "four clean clones build disjoint shards of it, by the commands of the workflow",
    [
      ...shards.map((one) => ended(one)),
      ...made.map(({ tools: some }) => some.length > 0 && `made tools: ${some.join(" ")}`),
      content.sort().join() !== all.content.join() && `ran ${content.join(" ")}`,
      made.some((one) => one.content.length > 2 * STAGES.length) && "one has more than its share",
      clones.some(({ folder }) => existsSync(join(folder, "dist"))) && "a shard has outputs",
    ],
    made.map((one) => one.content.length / STAGES.length).join(" + "),
  );

  const fifth = rig.clone("fifth");
  const assembled = await inClient(fifth, stepsOf("assemble"));
  const { tools: toolsMade, content: contentMade } = missed(fifth);
  proof.tell(
    "a fifth assembles it from the cache: it makes nothing, and has the same bytes",
    [
      ended(assembled),
      toolsMade.length + contentMade.length > 0 &&
        `made ${[...toolsMade, ...contentMade].join(" ")}`,
      !/\(0 built, /.test(assembled.said) && assembled.said.slice(-300),
      digestOf(join(fifth, "dist")) !== digestOf(join(alone, "dist")) && "other bytes",
    ],
    `${assembled.seconds.toFixed(1)} s`,
  );
  // As the artifacts of a run of the workflow that has no server.
  const sixth = rig.clone("sixth");
  for (const { folder } of clones) {
    cpSync(join(folder, ".turbo/cache"), join(sixth, ".turbo/cache"), { recursive: true });
  }
  const passedOn = await rig.run(sixth, stepsOf("assemble"), summarised);
  const anew = missed(sixth);
  proof.tell("so does a sixth, without a server, from what the four have in their folders", [
    ended(passedOn),
    anew.tools.length + anew.content.length > 0 && `made ${anew.tools} ${anew.content}`,
    digestOf(join(sixth, "dist")) !== digestOf(join(alone, "dist")) && "other bytes",
  ]);
  await asOnThePage(clones[1].folder, fifth, inClient);
  await withoutKey(fifth);
  await readOnly(fifth, server, inClient);
  await annotated(fifth);
  proof.tell("what nobody used for thirty days goes by the command of docs/ci.md", [
    ended(await inClient(fifth, commandsOf("docs/ci.md", "clean"))),
  ]);
  rig.stop();
}

async function asOnThePage(shard, assembling, inClient) {
  const drop = (lines) => lines.replace(/^.* install .*\n/m, "");
  const [one, two] = ["shard", "assemble"].map((name) => drop(commandsOf("docs/ci.md", name)));
  const first = await inClient(shard, one, { SHARD: "2" });
  const second = await inClient(assembling, two);
  proof.tell("the commands of docs/ci.md do the same", [ended(first), ended(second)]);

  writeFileSync(join(assembling, "content/ebb.md"), text("Of something else"));
  const before = digestOf(join(assembling, "dist"));
  const missing = await inClient(assembling, "npx -y pnpm@12.21.0 printery build --cached");
  proof.tell("where something is not in the cache, nothing is built and it is told of", [
    ended(missing, 3),
    !/Expected all in the cache, not without parse of ebb,/.test(missing.said) && missing.said,
    missed(assembling).content.length === 0 && "no task was missing",
    digestOf(join(assembling, "dist")) !== before && "the outputs are others",
  ]);
  const nine = await inClient(
    shard,
    "for n in {1..9}; do node apps/printery/bin/printery.js build --shard $n/9; done",
  );
  const idle = nine.said.match(/: 0 of 6 publications, so there is nothing to build/g) ?? [];
  proof.tell("a shard may have nothing to do", [ended(nine), idle.length !== 3 && nine.said]);
}

/** Whoever has a token and no key, or a short one, is stopped before the server hears of it. */
async function withoutKey(folder) {
  const heard = await lyingCache();
  for (const [name, key] of [
    ["no", ""],
    ["a short", "0123456789abcdef0123456789abcde"],
  ]) {
    forget(folder);
    forget(folder, "packages/task/");
    const env = { TURBO_API: heard.url, TURBO_TOKEN: "t", TURBO_TEAM: "t" };
    const wrong = [];
    for (const command of ["build", "tools", "printery build", "printery build --shard 1/4"]) {
      const run = await rig.run(folder, `npx -y pnpm@12.21.0 ${command}`, {
        ...env,
        TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
      });
      wrong.push(ended(run, 2));
      const isTold = /Expected TURBO_REMOTE_CACHE_SIGNATURE_KEY of at least 32 bytes/.test(
        run.said,
      );
      wrong.push(!isTold && run.said);
    }
    wrong.push(heard.requests > 0 && `the server was asked ${heard.requests} times`);
    proof.tell(`with ${name} key nothing is asked`, wrong);
  }
  heard.close();
}

/** What a pull request builds gets to nobody, by its own settings and by the server's. */
async function readOnly(folder, server, inClient) {
  const stored = () => digestOf(join(cacheServer, "artifacts"));
  const counted = await lyingCache();
  let edit = 0;
  for (const [name, more] of [
    ["TURBO_CACHE=local:rw,remote:r", { TURBO_CACHE: "local:rw,remote:r" }],
    ["TURBO_REMOTE_CACHE_READ_ONLY=1", { TURBO_REMOTE_CACHE_READ_ONLY: "1" }],
    ["the server that only gives", { TURBO_API: server.read, WRITE_TOKEN: server.READ_TOKEN }],
  ]) {
    edit += 1;
    writeFileSync(join(folder, "content/ebb.md"), text(`Of a pull request, ${edit}`));
    forget(folder);
    const before = stored();
    const run = await inClient(folder, "npx -y pnpm@12.21.0 printery build", more);
    const ran = missed(folder).content;
    proof.tell(`${name}: reads, and puts nothing`, [
      ended(run),
      ran.length !== STAGES.length && `ran ${ran.join(" ") || "nothing"}, not ebb alone`,
      stored() !== before && "the server holds something else",
    ]);
    if (edit > 1) continue;
    forget(folder);
    counted.put = 0;
    const asked = counted.asked;
    const again = await inClient(folder, "npx -y pnpm@12.21.0 printery build", {
      ...more,
      TURBO_API: counted.url,
    });
    missed(folder);
    proof.tell(`${name}: not one PUT in a build of all`, [
      ended(again),
      counted.put > 0 && `${counted.put} were made`,
      counted.asked - asked < 30 && `only ${counted.asked - asked} were asked for`,
    ]);
  }
  counted.close();
}

/** Messages stand beside their lines, and the run has a summary. */
async function annotated(folder) {
  writeFileSync(
    join(folder, "content/slack.md"),
    "# Of slack\n\n![](gone%,x.png)\n\nSome words.\n",
  );
  const summary = join(rig.folder, "summary.md");
  const run = await rig.run(folder, "npx -y pnpm@12.21.0 printery build", {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: summary,
  });
  const written = existsSync(summary) ? readFileSync(summary, "utf8") : "";
  proof.tell("on GitHub messages stand beside their lines, and the run has a summary", [
    !/^::(?:error|warning) file=content\/slack\.md,line=3,(?:col=\d+,)?.*title=[a-z-]+::.*gone%25,x/m.test(
      run.said,
    ) && run.said,
    !/^\| pdf \| 6 \| \d \| \d \| \d+ \| /m.test(written) && written,
  ]);
  await rig.run(folder, "git checkout --quiet content");
}

/** Each server costs its time, and never a byte. */
async function badServers(folder) {
  for (const name of readdirSync(join(folder, "content"))) {
    if (name !== "ebb.md") await rig.run(folder, `rm -r content/${name}`);
  }
  const build = "npx -y pnpm@12.21.0 build";
  await rig.run(folder, build);
  const wanted = digestOf(join(folder, "dist"));
  const baseline = async () => {
    forget(folder);
    forget(folder, "packages/testing/");
    return (await rig.run(folder, build)).seconds;
  };
  const plain = Math.max(await baseline(), await baseline());
  const env = { TURBO_TOKEN: "t", TURBO_TEAM: "t", TURBO_REMOTE_CACHE_SIGNATURE_KEY: KEY };
  const kept = await lyingCache();
  forget(folder);
  await rig.run(folder, build, { ...env, TURBO_API: kept.url });

  const trial = async (name, url, { isLie = false, isTold = !isLie, hasTools = !isLie } = {}) => {
    const { given } = kept;
    // Of lies, and of what takes a processor's time alone, the tools would tell nothing more.
    const command = hasTools ? build : "npx -y pnpm@12.21.0 printery build";
    const ask = () => {
      forget(folder);
      if (hasTools) forget(folder, "packages/testing/");
      return rig.run(folder, command, { ...env, ...summarised, TURBO_API: url });
    };
    const first = await ask();
    // A machine that stands still for a while costs time once, a server each time.
    const run = first.seconds - plain > MOST ? await ask() : first;
    const cost = run.seconds - plain;
    const ran = missed(folder).content;
    proof.tell(
      `a server that ${name}`,
      [
        ended(run),
        cost > MOST && `costs ${cost.toFixed(1)} s`,
        digestOf(join(folder, "dist")) !== wanted && "other bytes",
        ran.length !== STAGES.length && `ran ${ran.join(" ") || "nothing"}`,
        isLie && kept.given === given && "nothing of it was taken",
        isTold &&
          !/Expected an answer of the remote cache at .*; building without it/.test(run.said) &&
          run.said,
      ],
      `costs ${cost.toFixed(1)} s beside ${plain.toFixed(1)} s${run === first ? "" : `, and before that ${(first.seconds - plain).toFixed(1)} s`}`,
    );
  };
  await trial("is not there", `http://127.0.0.1:${await freePort()}`);
  for (const [lie, name] of [
    ["bytes", "gives other bytes"],
    ["cut", "gives half of what it has"],
    ["exchanged", "gives what another task made"],
    ["unsigned", "gives what is not signed"],
    ["foreign", "gives what another key has signed"],
  ]) {
    kept.lie = lie;
    await trial(name, kept.url, { isLie: true });
  }
  kept.close();
  for (const manner of [
    "hangs",
    "hangs after its status",
    "hangs over what is put",
    "answers byte by byte",
    "takes a second for each answer",
    "never comes to an end",
    "dies midway",
    "errors",
  ]) {
    const server = await lyingCache();
    server.lie = manner;
    const name = manner === "errors" ? "answers with errors" : manner;
    // What hangs when all is done is waited for, and who answers slowly may be worth it.
    await trial(name, server.url, {
      isTold: manner !== "takes a second for each answer",
      hasTools: manner !== "never comes to an end",
    });
    server.close();
  }
}

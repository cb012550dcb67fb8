// Holds what is installed against what docs/decisions/0052-release-age.md and 0053-what-ships.md say: exact versions, a lockfile with
// the digest of every package and no address, no install script that was not decided on, and no more packages than there were.
// With --age every version must be a week old and signed no worse than those before it, which asks the registry.
// Usage: node scripts/supply.mjs [--age]
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pnpm, root, shipped } from "./ships.mjs";

/** Packages that may be installed in production, of those for all machines; and those that may ship. */
const MOST = { installed: 130, ships: 290 };

const AGE_MINUTES = 7 * 24 * 60;

const faults = [
  ...lockfileFaults(readFileSync(join(root, "pnpm-lock.yaml"), "utf8")),
  ...catalogFaults(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")),
  ...manifestFaults(),
  ...workflowFaults(),
  ...countFaults(),
  ...(process.argv.includes("--age") ? ageFaults() : []),
];
for (const fault of faults) console.error(fault);
console.log(`supply: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Every package by its digest, and none from an address, a repository or a folder. */
function lockfileFaults(text) {
  const resolutions = [...text.matchAll(/^ {4}resolution: (.*)$/gm)].map(([, one]) => one);
  const found = resolutions
    .filter((one) => !/^\{integrity: sha512-[\w+/]{86}==\}$/.test(one))
    .map((one) => `pnpm-lock.yaml: Expected a package by its SHA-512 alone, not ${one}`);
  const addresses = text.match(/\b(?:https?|git|git\+\w+|ssh|file):\S*/g) ?? [];
  return [
    ...found,
    ...addresses.map((one) => `pnpm-lock.yaml: Expected no address, not ${one}`),
    ...(resolutions.length > 100 ? [] : ["pnpm-lock.yaml: Expected packages, not so few"]),
  ];
}

/** Each version of the catalog as one version, not a range. */
function catalogFaults(text) {
  const lines = text.slice(text.indexOf("\ncatalog:\n")).match(/^ {2}\S+: .*$/gm) ?? [];
  return lines
    .filter((line) => !/: \d+\.\d+\.\d+(?:-[\w.]+)?$/.test(line))
    .map((line) => `pnpm-workspace.yaml: Expected one version, not “${line.trim()}”`);
}

/** Each dependency from the catalog or the workspace, so that no version stands anywhere else. */
function manifestFaults() {
  const folders = ["packages", "apps"].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  );
  return [".", ...folders].flatMap((folder) => {
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    );
    const all = {
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
      ...peerDependencies,
    };
    return Object.entries(all)
      .filter(([, version]) => version !== "catalog:" && version !== "workspace:*")
      .map(
        ([name, version]) =>
          `${folder}/package.json: Expected ${name} from the catalog, not ${version}`,
      );
  });
}

/** Each action by its commit, as a tag may be moved; and no permission but those that a job asks for. */
function workflowFaults() {
  const folder = join(root, ".github/workflows");
  return readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, one]) => one);
    return [
      ...uses
        .filter((one) => !/^[\w./-]+@[0-9a-f]{40} # v[\d.]+$/.test(one))
        .map(
          (one) =>
            `${name}: Expected an action by its commit, with its version behind it, not ${one}`,
        ),
      ...(/^permissions: \{\}$/m.test(text)
        ? []
        : [`${name}: Expected “permissions: {}” for the whole workflow`]),
    ];
  });
}

function countFaults() {
  const names = new Set();
  for (const one of JSON.parse(pnpm("list", "--prod", "--depth", "Infinity", "--json")))
    gather(one, names);
  const counts = { installed: names.size, ships: shipped().length };
  console.log(
    `supply: ${counts.installed} packages in production for all machines, ${counts.ships} ship to this one`,
  );
  return Object.keys(MOST)
    .filter((kind) => counts[kind] > MOST[kind])
    .map((kind) => `Expected at most ${MOST[kind]} packages (${kind}), not ${counts[kind]}`);
}

function gather({ dependencies = {}, optionalDependencies = {} }, names) {
  for (const [name, one] of Object.entries({ ...dependencies, ...optionalDependencies })) {
    if (!one.version.startsWith("link:")) names.add(`${one.from ?? name}@${one.version}`);
    gather(one, names);
  }
}

/** As pnpm finds: versions younger than a week, or published with less proof than those before them. */
function ageFaults() {
  const { status, stdout, stderr } = spawnSync(
    join(root, "node_modules/.bin/pnpm"),
    [
      "install",
      "--frozen-lockfile",
      `--config.minimumReleaseAge=${AGE_MINUTES}`,
      "--config.trustPolicy=no-downgrade",
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, CI: "true" } },
  );
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()];
}

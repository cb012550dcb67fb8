// Writes a bill of materials in CycloneDX 1.6, as JSON, of all that ships: what pnpm says of it, less what only builds and tests, with
// a mark on what is in the bundles. Nothing of clock or chance is in it, but the time of SOURCE_DATE_EPOCH where that is set.
// Usage: node scripts/bom.mjs <file>
// With CYCLONEDX naming a folder in which @cyclonedx/cyclonedx-library is installed, it is held against the schema.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { idOf, pnpm, root, shipped } from "./ships.mjs";

const command = join(root, "apps/printery");
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Expected a file to write to, not nothing");
  process.exit(2);
}
const bom = billOf(
  JSON.parse(
    pnpm(
      "sbom",
      "--sbom-format",
      "cyclonedx",
      "--sbom-spec-version",
      "1.6",
      "--sbom-type",
      "application",
    ),
  ),
);
const text = `${JSON.stringify(bom, null, 2)}\n`;
writeFileSync(file, text);
console.log(`bill of materials: ${bom.components.length} components in ${file}`);
const faults = await faultsOf(text);
for (const fault of faults) console.error(`${file}: ${JSON.stringify(fault)}`);
if (faults.length > 0) process.exitCode = 1;

/** What pnpm wrote, of what ships alone, in the order of names. */
function billOf({ serialNumber: _chance, metadata, ...bill }) {
  const { timestamp: _clock, ...about } = metadata;
  const ships = new Map(shipped().map((one) => [idOf(one), one]));
  const components = bill.components
    .filter((one) => ships.has(nameOf(one)) || isOurs(one))
    .map(({ scope: _scope, properties: _properties, ...one }) => ({
      ...one,
      // pnpm takes what is bundled for what only builds.
      scope: "required",
      ...(ships.get(nameOf(one))?.bundled && {
        properties: [{ name: "printery:bundled", value: "true" }],
      }),
    }))
    .sort(by("bom-ref"));
  const top = subjectOf(about.component);
  const refs = new Map(components.map((one) => [nameOf(one), one["bom-ref"]]));
  const time = process.env.SOURCE_DATE_EPOCH;
  return {
    ...bill,
    metadata: {
      ...(time && { timestamp: new Date(Number(time) * 1000).toISOString() }),
      ...about,
      component: top,
    },
    components,
    dependencies: dependenciesOf(bill.dependencies, top["bom-ref"], refs),
  };
}

/** What the bill is of: the command, where pnpm takes the workspace. */
function subjectOf(workspace) {
  const { name, version } = manifestOf(command);
  const ref = `pkg:npm/${name}@${version}`;
  return { ...workspace, name, version, purl: ref, "bom-ref": ref };
}

/** Of the workspace's own packages pnpm says it otherwise each time, so that theirs are read from their package.json. */
function dependenciesOf(told, top, refs) {
  const ours = new Map([[top, [...new Set([...uses(root, refs), ...uses(command, refs)])].sort()]]);
  for (const group of ["packages", "apps"]) {
    for (const name of readdirSync(join(root, group))) {
      const folder = join(root, group, name);
      const ref = refs.get(nameOf(manifestOf(folder)));
      if (ref !== undefined) ours.set(ref, uses(folder, refs));
    }
  }
  const known = new Set(refs.values());
  const theirs = told
    .filter(({ ref }) => known.has(ref) && !ours.has(ref))
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: dependsOn.filter((one) => known.has(one)).sort(),
    }));
  return [...theirs, ...[...ours].map(([ref, dependsOn]) => ({ ref, dependsOn }))].sort(by("ref"));
}

/** What ships of that which the package in `folder` names, whether it stands outside the bundle or in it. */
function uses(folder, refs) {
  const { name, dependencies, devDependencies } = manifestOf(folder);
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return names
    .filter((one) => one !== name)
    .map((one) => refs.get(nameOf(manifestOf(join(folder, "node_modules", one)))))
    .filter((ref) => ref !== undefined)
    .sort();
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Our own packages, but for the harness of tests. */
function isOurs({ group, name }) {
  return group === "@printery" && name !== "testing";
}

/** A component, or a package, by name and version. */
function nameOf({ group, name, version }) {
  return `${group === undefined ? "" : `${group}/`}${name}@${version}`;
}

function by(key) {
  return (a, b) => (a[key] < b[key] ? -1 : 1);
}

/** What the schema of CycloneDX says against `json`; nothing where there is no validator. */
async function faultsOf(json) {
  const folder = process.env.CYCLONEDX;
  if (folder === undefined) return [];
  const { resolve } = createRequire(join(folder, "package.json"));
  const { Spec, Validation } = await import(
    pathToFileURL(resolve("@cyclonedx/cyclonedx-library")).href
  );
  return (await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(json)) ?? [];
}

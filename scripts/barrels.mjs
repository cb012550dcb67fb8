// What a bundle takes from the index of one of our packages, it takes from the files that the index lists. An index leads to all of them, so
// esbuild would lay what is loaded late beside what is loaded at once wherever both are behind one index.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** An `import { … } from "@printery/…"` that is not of types alone. */
const IMPORT = /^import \{([^}]*)\} from "(@printery\/[^"/]+)";/gm;
/** A line of an index. */
const EXPORT = /^export (?:type )?\{([^}]*)\} from "(\.\/[^"]+)";/gm;

/** A plugin of esbuild; the packages called `external` are left to be loaded where the bundle runs. */
export function pastBarrels(external) {
  const known = new Map();
  const listed = (name, from) => {
    const index = external.includes(name) ? undefined : indexOf(name, from);
    if (index === undefined) return new Map();
    if (!known.has(index)) known.set(index, filesIn(index));
    return known.get(index);
  };
  return {
    name: "past-barrels",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        if (path.includes("/node_modules/")) return undefined;
        const text = readFileSync(path, "utf8");
        const contents = text.replace(IMPORT, (whole, names, name) => {
          const files = listed(name, path);
          const parts = namesIn(names).map(({ is, as }) => {
            const place = files.get(is);
            if (place === undefined) return `import { ${is} as ${as} } from "${name}";`;
            return `import { ${place.is} as ${as} } from ${JSON.stringify(place.file)};`;
          });
          // As many lines as there were, for what is told of places.
          return parts.length === 0 ? whole : parts.join(" ") + "\n".repeat(linesIn(whole));
        });
        return { contents, loader: "ts" };
      });
    },
  };
}

function linesIn(text) {
  return text.split("\n").length - 1;
}

/** `a, type B, c as d`, without types. */
function namesIn(list) {
  return list
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "" && !each.startsWith("type "))
    .map((each) => {
      const [is, as = is] = each.split(/\s+as\s+/);
      return { is, as };
    });
}

/** The source of the index of the package called `name`, as the file at `from` finds it. */
function indexOf(name, from) {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  const folder = folders.map((each) => join(each, name)).find(existsSync);
  if (folder === undefined) return undefined;
  const real = realpathSync(folder);
  const { exports = {} } = JSON.parse(readFileSync(join(real, "package.json"), "utf8"));
  const source = exports["."]?.["@printery/source"];
  return source === undefined ? undefined : join(real, source);
}

/** The files that an index lists, by the names under which it exports what is theirs; what it passes on as a whole is not among them. */
function filesIn(index) {
  const text = readFileSync(index, "utf8");
  return new Map(
    [...text.matchAll(EXPORT)].flatMap(([, names, path]) =>
      namesIn(names).map(({ is, as }) => [as, { is, file: resolve(dirname(index), path) }]),
    ),
  );
}

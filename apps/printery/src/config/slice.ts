import { type PluginKind, pluginKinds } from "@printery/task";
import { type Expression, type Program, parse } from "acorn";

/** The parts of a configuration: its JavaScript once for each kind that it has, without the others. */
export interface Slices {
  readonly code: ReadonlyMap<PluginKind, string>;
  /** Keys that are none of ours. */
  readonly unknown: readonly string[];
}

/**
 * `code`, a module whose default export is an object, once for each kind that it has: with `0` in place of what the other keys hold, on
 * as many lines. What nothing but those uses falls away when such a part is bundled, so that each hangs on no more than it needs.
 * Undefined where the object isn't written out.
 */
export function slicesOf(code: string): Slices | undefined {
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const object = written(defaultOf(program), program, code);
  if (object?.type !== "ObjectExpression") return undefined;
  const values = new Map<
    string,
    { readonly start: number; readonly end: number; readonly short: boolean }
  >();
  for (const property of object.properties) {
    if (property.type !== "Property" || property.computed || property.kind !== "init")
      return undefined;
    const { key, value, shorthand } = property;
    const name =
      key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
    values.set(name, { start: value.start, end: value.end, short: shorthand });
  }
  const without = (kind: PluginKind) => {
    let text = code;
    for (const [name, { start, end, short }] of [...values].reverse()) {
      if (name === kind) continue;
      const rest = text.slice(start, end).replace(/[^\n]/g, " ").slice(1);
      text = `${text.slice(0, start)}${short ? `${name}: 0` : `0${rest}`}${text.slice(end)}`;
    }
    return text;
  };
  const kinds = pluginKinds.filter((kind) => values.has(kind));
  return {
    code: new Map(kinds.map((kind) => [kind, without(kind)])),
    unknown: [...values.keys()].filter((name) => pluginKinds.every((kind) => kind !== name)),
  };
}

/** What the module gives as its default. */
function defaultOf({ body }: Program): Expression | undefined {
  for (const statement of body) {
    if (statement.type === "ExportDefaultDeclaration") {
      const { declaration } = statement;
      return declaration.type.endsWith("Declaration") ? undefined : (declaration as Expression);
    }
    if (statement.type !== "ExportNamedDeclaration" || statement.source) continue;
    for (const { exported, local } of statement.specifiers) {
      if (
        exported.type === "Identifier" &&
        exported.name === "default" &&
        local.type === "Identifier"
      ) {
        return local;
      }
    }
  }
  return undefined;
}

/** The object that `expression` stands for: by a name that stands for nothing else, or as what is given to `defineConfig`. */
function written(
  expression: Expression | undefined,
  program: Program,
  code: string,
): Expression | undefined {
  if (expression?.type === "CallExpression") {
    const { callee, arguments: given } = expression;
    const [only, ...others] = given;
    const isOurs = callee.type === "Identifier" && callee.name === "defineConfig";
    if (!isOurs || only === undefined || only.type === "SpreadElement" || others.length > 0) {
      return undefined;
    }
    return written(only, program, code);
  }
  if (expression?.type !== "Identifier") return expression;
  const { name } = expression;
  // Where it is made and where it is given; who has it elsewhere may change it.
  if (code.split(new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`)).length !== 3) {
    return undefined;
  }
  for (const statement of program.body) {
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) {
      if (id.type === "Identifier" && id.name === name && init) return written(init, program, code);
    }
  }
  return undefined;
}

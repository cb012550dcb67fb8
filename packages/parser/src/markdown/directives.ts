import { type Attachment, type Block, type Flow, plainText } from "@printery/document";
import { nearest, placeOf, type RuleId } from "@printery/task";
import type * as mdast from "mdast";
import { noteOf } from "./callouts.ts";
import { literal, positionOf, setAside, sourceAt } from "./desk.ts";
import { contentOf, type Directive, linesOf, roleOf, type Tools } from "./directive-content.ts";
import { noteNames } from "./fenced-divs.ts";
import { figureOf } from "./figure-directive.ts";
import { isLanguageTag } from "./matter-keys.ts";
import { verseOf } from "./verse.ts";

/** The blocks of one role; undefined where the directive's content is not what the role holds. */
type Make<Made extends Block> = (node: Directive, tools: Tools) => readonly Made[] | undefined;

/** What tools for documentation set apart from the text: GitHub's five, and those of Docusaurus, VuePress, Pandoc and MyST. */
const notes: Readonly<Record<string, Make<Flow>>> = Object.fromEntries(
  noteNames.map((name) => [
    name,
    (node, { desk, flow }) => {
      const [first, ...others] = node.children;
      const label = first?.type === "paragraph" && first.data?.directiveLabel ? first : undefined;
      const position = positionOf(node, desk);
      if (node.type === "leafDirective") return undefined;
      const children = (label === undefined ? node.children : others).flatMap((one) => flow(one));
      return [noteOf(name, label as mdast.Paragraph | undefined, { children, position, desk })];
    },
  ]),
);

/** Roles that stand anywhere. */
const inner: Readonly<Record<string, Make<Flow>>> = {
  ...notes,
  epigraph: (node, tools) => [{ type: "epigraph", ...contentOf(node, tools) }],
  // One that takes in all that follows would be no quotation.
  pullquote: (node, tools) =>
    isClosed(node, tools) ? [{ type: "pullquote", ...contentOf(node, tools) }] : undefined,
  verse: (node, { desk }) =>
    node.type === "leafDirective" ? undefined : verseOf(node.children, desk),
  figure: (node, tools) => {
    const figure = figureOf(node, tools);
    return figure && [figure];
  },
  // Nothing but the text itself can leave its page.
  plate: (node, tools) => {
    const figure = figureOf(node, tools);
    if (figure === undefined) return undefined;
    const expected =
      "Expected `plate` at the outermost level, not inside another block; its picture is a usual figure";
    tell(node, tools, "directive-invalid", expected);
    return [figure];
  },
};

/** Roles that stand at the outermost level alone. */
const outer: Readonly<Record<string, Make<Block>>> = {
  subtitle: (node, tools) => linesOf(node, tools)?.map((line) => ({ ...line, type: "subtitle" })),
  standfirst: (node, tools) =>
    linesOf(node, tools)?.map((line) => ({ ...line, type: "standfirst" })),
  byline: (node, tools) => linesOf(node, tools)?.map((line) => ({ ...line, type: "byline" })),
  dateline: (node, tools) => linesOf(node, tools)?.map((line) => ({ ...line, type: "dateline" })),
  credit: (node, tools) => linesOf(node, tools)?.map((line) => ({ ...line, type: "credit" })),
  disclaimer: (node, tools) =>
    linesOf(node, tools)?.map((line) => ({ ...line, type: "disclaimer" })),
  contributornote: (node, tools) =>
    linesOf(node, tools)?.map((line) => ({ ...line, type: "contributorNote" })),
  attachment: attachmentOf,
  plate: (node, tools) => {
    const figure = figureOf(node, tools);
    return figure && [{ ...figure, plate: true }];
  },
  related: (node, tools) => [{ type: "related", ...contentOf(node, tools) }],
  boilerplate: (node, tools) => [{ type: "boilerplate", ...contentOf(node, tools) }],
};

/** The block that `node` asks for where any can stand; its source where there is none of that name. */
export function outermostDirective(node: Directive, tools: Tools): readonly Block[] {
  return readAs(outer, node, tools) ?? innerDirective(node, tools);
}

/** The block that `node` asks for inside other blocks; its source where there is none of that name. */
export function innerDirective(node: Directive, tools: Tools): readonly Flow[] {
  const made = readAs(inner, node, tools);
  if (made !== undefined) return made;
  if (isRole(node))
    tell(
      node,
      tools,
      "directive-invalid",
      `Expected \`${node.name}\` in the place and the form that docs/markdown.md describes, not this`,
    );
  else tell(node, tools, "directive-unknown", `Expected ${meant(node)}, not \`${node.name}\``);
  return sourceOf(node, tools);
}

/** The role that a slip of the pen would explain. */
function meant(node: Directive): string {
  const role = nearest(roleOf(node), [...Object.keys(inner), ...Object.keys(outer)]);
  return role === undefined ? "a role that docs/markdown.md lists" : `the role \`${role}\``;
}

function isRole(node: Directive): boolean {
  return Object.hasOwn(inner, roleOf(node)) || Object.hasOwn(outer, roleOf(node));
}

/** What a role may be told besides its language. */
const attributes: ReadonlyMap<string, readonly string[]> = new Map([
  ["attachment", ["label", "format", "size"]],
  ["figure", ["credit"]],
  ["plate", ["credit"]],
]);

function readAs<Made extends Block>(
  roles: Readonly<Record<string, Make<Made>>>,
  node: Directive,
  tools: Tools,
): readonly Made[] | undefined {
  const role = roleOf(node);
  const make = Object.hasOwn(roles, role) ? roles[role] : undefined;
  const { lang, ...others } = node.attributes ?? {};
  if (make === undefined || (lang && !isLanguageTag(lang))) return undefined;
  const known = attributes.get(role) ?? [];
  if (Object.keys(others).some((key) => !known.includes(key))) return undefined;
  const made = make(node, tools);
  if (made === undefined || made.length === 0) return undefined;
  tellOfOpen(node, tools);
  return lang ? made.map((block) => ({ ...block, data: { lang } })) : made;
}

/** A file on offer; its name is its text, unless it is given apart. */
function attachmentOf(node: Directive, tools: Tools): Attachment[] | undefined {
  const { label, format, size } = node.attributes ?? {};
  const lines = linesOf(node, tools) ?? [];
  const [line, ...others] = lines;
  if (others.length > 0 || (node.children.length > 0 && line === undefined)) return undefined;
  const position = positionOf(node, tools.desk);
  const text = line?.children ?? [{ type: "text" as const, value: label ?? "", position }];
  const said = plainText(text);
  const name = label || said.trim();
  if (name === "") return undefined;
  // It is printed by its text.
  if (label && !said.includes(label)) setAside(label, position, tools.desk);
  const kind = format ? format.toUpperCase() : undefined;
  const facts = [kind, size].filter((fact) => fact && !said.includes(fact)).join(", ");
  const more = { type: "text" as const, value: ` (${facts})`, position };
  const children = facts === "" ? text : [...text, more];
  return [
    {
      type: "attachment",
      label: name,
      ...(kind === undefined ? {} : { format: kind }),
      ...(size ? { size } : {}),
      children,
      position,
    },
  ];
}

/** The lines that mark the directive as they stand, and between them what they enclose. */
function sourceOf(node: Directive, { desk, flow }: Tools): Flow[] {
  const position = positionOf(node, desk);
  const source = sourceAt(position, desk);
  const line = (from: number, to: number) => {
    const start = position.start.offset + from;
    return literal(source.slice(from, to), desk.source.position(start, position.start.offset + to));
  };
  if (node.type === "leafDirective") return [line(0, source.length)];
  const open = /^.*/.exec(source)?.[0].length ?? 0;
  const close = closingLine(source);
  const content = node.children.flatMap((child) =>
    child.type === "paragraph" && child.data?.directiveLabel === true ? [] : flow(child),
  );
  return [
    line(0, open),
    ...content,
    ...(close === undefined ? [] : [line(source.length - close.length, source.length)]),
  ];
}

/** The fence that a directive's source ends in. */
function closingLine(source: string): string | undefined {
  return /[\r\n][ \t>]*(:{3,}[ \t]*)$/.exec(source.slice(-200))?.[1];
}

function isClosed(node: Directive, { desk }: Tools): boolean {
  if (node.type === "leafDirective") return true;
  return closingLine(sourceAt(positionOf(node, desk), desk)) !== undefined;
}

function tellOfOpen(node: Directive, tools: Tools): void {
  if (isClosed(node, tools)) return;
  tell(
    node,
    tools,
    "directive-invalid",
    `Expected a line \`:::\` that ends \`${node.name}\`, not none; taking in all that follows`,
  );
}

function tell(node: Directive, { desk }: Tools, ruleId: RuleId, expected: string): void {
  const reason = expected.includes(";") ? expected : `${expected}; keeping it as literal text`;
  desk.context.tell({
    place: placeOf(positionOf(node, desk)),
    severity: "warning",
    ruleId,
    reason,
  });
}

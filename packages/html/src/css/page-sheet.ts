import { createHash } from "node:crypto";
import type { FaceName, Style } from "@printery/design";
import type { Element, Root, RootContent } from "hast";
import { type Rule, rulesIn, selectorsFor } from "./rules.ts";
import { facesOf } from "./scale.ts";
import { familyVariable, standIns } from "./stand-ins.ts";
import { shownRules } from "./stylesheet.ts";

/** The style sheet that stands in a page. */
export interface PageSheet {
  readonly css: string;
  /** As Content Security Policy writes it. */
  readonly hash: string;
}

/**
 * What `page` shows in `style`, and what a library `adds`: the rules that have an element for them there, without the spaces that only
 * people need. A page that runs a script of its own has all, for what it may bring.
 */
export function pageSheet(page: Root, style: Style, adds = ""): PageSheet {
  const sheet = sheetOf(style, adds);
  const parts = partsOf(page, sheet.named);
  const key = [...parts].sort().join(" ");
  const known = sheet.made.get(key);
  if (known !== undefined) return known;
  const isThere = (part: string) => parts.has(SCRIPT) || parts.has(part);
  const rules = sheet.rules.map((rule) => ruleText(rule, isThere)).join("");
  const faces = sheet.faces.filter(([face]) => rules.includes(familyVariable(face)));
  const css = faces.map(([, text]) => text).join("") + rules;
  const made = { css, hash: `sha256-${createHash("sha256").update(css).digest("base64")}` };
  // Pages are of a few kinds; of a library in which each is of its own, only some are remembered.
  if (sheet.made.size >= REMEMBERED) sheet.made.clear();
  sheet.made.set(key, made);
  return made;
}

interface Sheet {
  readonly rules: readonly Rule[];
  /** What its selectors need. */
  readonly named: ReadonlySet<string>;
  /** The faces of systems that stand in for each of its own. */
  readonly faces: readonly (readonly [FaceName, string])[];
  /** What was made of it, by the parts of a page. */
  readonly made: Map<string, PageSheet>;
}

const REMEMBERED = 256;

/** By style, which a configuration that is read again makes anew, and by what is added. */
const sheets = new WeakMap<Style, Map<string, Sheet>>();

function sheetOf(style: Style, adds: string): Sheet {
  const ofStyle = sheets.get(style) ?? new Map<string, Sheet>();
  sheets.set(style, ofStyle);
  const known = ofStyle.get(adds);
  if (known !== undefined) return known;
  const rules = rulesIn(`${shownRules(style)}\n${adds}`);
  const sheet = {
    rules,
    named: new Set(rules.flatMap(needsOf)),
    faces: facesOf(style).map((face) => {
      const text = rulesIn(standIns(face)).map((rule) => ruleText(rule, () => true));
      return [face, text.join("")] as const;
    }),
    made: new Map<string, PageSheet>(),
  };
  ofStyle.set(adds, sheet);
  return sheet;
}

function needsOf(rule: Rule): readonly string[] {
  return "rules" in rule
    ? rule.rules.flatMap(needsOf)
    : rule.selectors.flatMap(({ needs }) => needs);
}

/** Nothing where no part of the page is what it is for. */
function ruleText(rule: Rule, isThere: (part: string) => boolean): string {
  if ("rules" in rule) {
    const inner = rule.rules.map((each) => ruleText(each, isThere)).join("");
    return inner === "" ? "" : `${rule.condition}{${inner}}`;
  }
  const selectors = selectorsFor(rule, isThere);
  return selectors === "" ? "" : `${selectors}{${rule.declarations}}`;
}

/** Stands for a script that is loaded: one that stands in a page is our own, and adds nothing. */
const SCRIPT = "script[src]";

/** Elements, classes, roles and languages of `page`, those that are `named`, as selectors name them. */
function partsOf(page: Root, named: ReadonlySet<string>): Set<string> {
  const parts = new Set<string>();
  const add = (part: string) => {
    if (named.has(part)) parts.add(part);
  };
  const see = ({ tagName, properties }: Element) => {
    add(tagName);
    const { className, role, lang, src } = properties;
    if (Array.isArray(className)) for (const name of className) add(`.${name}`);
    else if (typeof className === "string") add(`.${className}`);
    if (typeof role === "string") add(`[role="${role}"]`);
    if (typeof lang === "string") add(`:lang(${lang.toLowerCase().split("-")[0]})`);
    if (tagName === "script" && src !== undefined) parts.add(SCRIPT);
  };
  const visit = (node: Root | RootContent) => {
    if (node.type === "element") see(node);
    if (node.type === "element" || node.type === "root")
      for (const child of node.children) if (child.type === "element") visit(child);
  };
  visit(page);
  return parts;
}

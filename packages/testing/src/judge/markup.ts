import { createHash } from "node:crypto";
import { isSafeAddress } from "./address.ts";
import { elementsOf, type JudgedElement } from "./elements.ts";
import { type Harmless, metaOf, STYLE_HASH, scriptOf, traitsOf } from "./harmless.ts";
import { faultsInStyle } from "./text.ts";

/** What the page or XML file at `path` has that harmless texts bring about nowhere. */
export function faultsInMarkup(path: string, text: string, harmless: Harmless): string[] {
  let elements: JudgedElement[];
  try {
    elements = elementsOf(path, text);
  } catch (cause) {
    return [`not well-formed: ${cause instanceof Error ? cause.message : String(cause)}`];
  }
  if (path.endsWith(".svg")) return elements.flatMap(faultsInDrawing);
  return [
    ...elements.flatMap((element) => faultsOf(element, harmless)),
    ...doubles(elements),
    ...faultsOfStyles(elements),
  ];
}

/** A page has one style sheet in itself, its policy names it, and it loads nothing. */
function faultsOfStyles(elements: readonly JudgedElement[]): string[] {
  const policies = elements.flatMap(({ name, attributes }) =>
    name === "meta" ? (STYLE_HASH.exec(attributes.content ?? "")?.[1] ?? []) : [],
  );
  return elements
    .filter(({ name, text }) => name === "style" && text !== "")
    .flatMap(({ text }, nth) => {
      const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
      const isOurs = nth === 0 && policies.length === 1 && policies[0] === hash;
      const loaded = /url\(/i.test(text) ? ["style that loads"] : [];
      return isOurs ? [...faultsInStyle(text), ...loaded] : ["style"];
    });
}

function faultsOf(element: JudgedElement, harmless: Harmless): string[] {
  const { name } = element;
  const faults: string[] = [];
  if (!harmless.elements.has(name)) faults.push(`element ${name}`);
  for (const trait of traitsOf(element)) {
    // Programs are in languages of any name; drawings and cells have sizes that no list ends.
    if (/^class=(language|indent|code)-[\w+#.-]+$/.test(trait)) continue;
    if (!harmless.attributes.has(trait)) faults.push(`${name} with ${trait}`);
  }
  if (name === "meta" && !harmless.metas.has(metaOf(element))) faults.push(metaOf(element));
  if (name === "script") faults.push(...faultsOfScript(element, harmless));
  for (const address of addressesOf(element)) {
    const mayLeave = ["a", "link", "id", "uri"].includes(name);
    if (!isSafeAddress(address, { mayLeave })) faults.push(`${name} leads to ${address}`);
  }
  return faults;
}

function faultsOfScript(element: JudgedElement, harmless: Harmless): string[] {
  const { attributes, text } = element;
  if (attributes.type !== "application/ld+json")
    return harmless.scripts.has(scriptOf(element)) ? [] : ["script"];
  try {
    JSON.parse(text);
    return /[<>]/.test(text) ? ["a bracket in data"] : [];
  } catch {
    return ["data that is no JSON"];
  }
}

function addressesOf({ attributes }: JudgedElement): string[] {
  const { srcset = "" } = attributes;
  const several = srcset.split(",").flatMap((each) => each.trim().split(/\s/)[0] || []);
  const names = "href src xlink:href xlinkhref action formaction data poster full-path".split(" ");
  return [...several, ...names.flatMap((name) => attributes[name] ?? [])];
}

/** A second element of one id can stand where the first is looked for. */
function doubles(elements: readonly JudgedElement[]): string[] {
  const seen = new Set<string>();
  return elements.flatMap(({ attributes: { id } }) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [`id ${id} twice`];
    seen.add(id);
    return [];
  });
}

/** Elements that run, load, move or hold another language. */
const NOT_DRAWN =
  /^(?:script|foreignObject|a|image|feImage|set|animate\w*|mpath|discard|iframe|object|embed|audio|video|canvas|handler|listener|metadata|view|cursor|font-face-uri|tref|color-profile|\w+:.*)$/i;
const LOADS =
  /@|\\|url\s*\((?!\s*["']?#)|image-set|expression\s*\(|javascript:|data:|behavior\s*:/i;

function faultsInDrawing({ name, attributes, text }: JudgedElement): string[] {
  const faults: string[] = [];
  if (NOT_DRAWN.test(name)) faults.push(`element ${name}`);
  for (const [attribute, value] of Object.entries(attributes)) {
    const leads = /(^|:)href$/i.test(attribute);
    if (/^on/i.test(attribute) || attribute === "xml:base")
      faults.push(`${name} with ${attribute}`);
    if (leads && !value.startsWith("#")) faults.push(`${name} leads to ${value}`);
    if (!/^xmlns/.test(attribute) && LOADS.test(value)) faults.push(`${name} with ${value}`);
    const isKnown = /\/\/www\.w3\.org\/(2000\/svg|1999\/xlink)$/.test(value);
    if (/^xmlns/.test(attribute) && !isKnown) faults.push(`namespace ${value}`);
  }
  if (name === "style" && LOADS.test(text)) faults.push("style that loads");
  return faults;
}

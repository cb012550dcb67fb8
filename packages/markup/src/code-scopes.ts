/** What a part of a program is, as far as a reader is shown it. */
export type CodePart = "keyword" | "name" | "string" | "number" | "comment" | "added" | "removed";

/**
 * Scopes of TextMate grammars, as they are named by convention (TextMate Manual, 12.4), by what they show; the longer one
 * of two that fit holds. `plain` takes back what a shorter one would say.
 */
export const scopes: { readonly [Part in CodePart | "plain"]: readonly string[] } = {
  keyword: [
    ...["keyword", "storage", "markup.heading", "markup.bold", "entity.name.section"],
    ...["keyword.operator.new", "keyword.operator.expression", "keyword.operator.word"],
    ...["keyword.operator.logical.python", "keyword.control"],
  ],
  name: [
    ...["entity.name.function", "entity.name.type", "entity.name.class", "entity.name.tag"],
    ...["entity.other.attribute-name", "support.function", "support.class", "support.type"],
    ...["support.type.property-name", "meta.object-literal.key", "meta.function-call.generic"],
    ...["entity.name.variable", "entity.name.namespace", "entity.other.inherited-class"],
  ],
  string: ["string", "markup.inline.raw", "markup.fenced_code", "constant.character"],
  number: ["constant.numeric", "constant.language", "constant.other", "support.constant"],
  comment: ["comment", "punctuation.definition.comment", "meta.diff.header", "meta.diff.range"],
  added: ["markup.inserted"],
  removed: ["markup.deleted"],
  plain: [
    ...["keyword.operator", "string meta.embedded", "string source", "meta.interpolation"],
    ...["storage.type.function.arrow", "string meta.template.expression", "keyword.other.unit"],
  ],
};

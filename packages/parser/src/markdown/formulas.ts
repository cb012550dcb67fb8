import { math } from "micromark-extension-math";
import type { Code, Construct, Extension, State, TokenizeContext } from "micromark-util-types";
import { gated, listOf } from "./gate.ts";

/**
 * Formulas between dollar signs, where `text` has any: `$…$` and `$$…$$` in running text, and `$$` on lines of their own
 * around one. In running text they hold by Pandoc's rule, by which sums of money are none: see {@link formulaEnd}.
 */
export function formulasIn(text: string): Extension[] {
  if (!text.includes("$")) return [];
  const fences = new Set(fencesIn(text));
  const { flow = {} } = math();
  return [
    {
      text: { [DOLLAR]: inFormula },
      ...(fences.size > 0
        ? { flow: { [DOLLAR]: listOf(flow[DOLLAR]).map((one) => gated(one, fences)) } }
        : {}),
    },
  ];
}

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * Where the formula ends that begins at the dollar sign at `at`; -1 where none does. No letter, digit or dollar sign stands
 * before it, no space within beside a single sign, no digit after; two signs close what two opened. The next sign either
 * closes it or shows that it is none. A backslash takes the next character into the formula.
 */
export function formulaEnd(text: string, at: number): number {
  if (isWordly(text.charAt(at - 1))) return -1;
  const size = text.charAt(at + 1) === "$" ? 2 : 1;
  const start = at + size;
  const next = text.charAt(start);
  if (next === "" || next === "$" || (size === 1 && isSpace(next))) return -1;
  let end = start;
  while (end < text.length && text.charAt(end) !== "$") end += text.charAt(end) === "\\" ? 2 : 1;
  if (end >= text.length) return -1;
  const last = text.charAt(end - 1);
  // “\ ” is a space of TeX's own.
  const isOwn = text.charAt(end - 2) === "\\" && last !== "\n";
  if (size === 1 && isSpace(last) && !isOwn) return -1;
  if (size === 2 && text.charAt(end + 1) !== "$") return -1;
  const after = text.charAt(end + size);
  if (after === "$" || /[0-9]/.test(after)) return -1;
  return isMoney(text.slice(start, end)) ? -1 : end + size;
}

/** A sum and words after it, “5m (of 10m” or “3 and a half, or US”: what stands between two sums of money. */
function isMoney(body: string): boolean {
  return /^\d/.test(body) && /\s\p{L}{2,}[\s,]/u.test(body) && !/[\\^_={}<>+]/.test(body);
}

function isWordly(before: string): boolean {
  return /[\p{L}\p{N}$]/u.test(before);
}

function isSpace(character: string): boolean {
  return character === " " || character === "\t" || character === "\n" || character === "\r";
}

/** {@link formulaEnd} for micromark, as its codes come; a code below zero is a line's end or a tab. */
const inFormula: Construct = {
  name: "mathText",
  previous: (code) => code === null || code < 0 || !isWordly(String.fromCharCode(code)),
  tokenize(this: TokenizeContext, effects, ok, nok): State {
    let size = 0;
    let closing = 0;
    let isAfterSpace = false;
    let body = this.now();
    const textFromBody = () => this.sliceSerialize({ start: body, end: this.now() });
    const here = () => this.now();
    return start;

    function start(code: Code): State | undefined {
      effects.enter("mathText");
      effects.enter("mathTextSequence");
      return opening(code);
    }
    function opening(code: Code): State | undefined {
      if (code === DOLLAR) {
        effects.consume(code);
        size += 1;
        return size > 2 ? nok : opening;
      }
      effects.exit("mathTextSequence");
      if (code === null || (size === 1 && isBlank(code))) return nok(code);
      body = here();
      return between(code);
    }
    function between(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (code === DOLLAR) {
        if (size === 1 && isAfterSpace) return nok(code);
        if (isMoney(textFromBody())) return nok(code);
        effects.enter("mathTextSequence");
        return close(code);
      }
      if (isLineEnd(code)) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        isAfterSpace = true;
        return between;
      }
      effects.enter("mathTextData");
      return data(code);
    }
    function data(code: Code): State | undefined {
      if (code === null || code === DOLLAR || isLineEnd(code)) {
        effects.exit("mathTextData");
        return between(code);
      }
      effects.consume(code);
      isAfterSpace = isBlank(code);
      return code === BACKSLASH ? escaped : data;
    }
    function escaped(code: Code): State | undefined {
      if (code === null || isLineEnd(code)) return data(code);
      effects.consume(code);
      isAfterSpace = false;
      return data;
    }
    function close(code: Code): State | undefined {
      if (code === DOLLAR && closing < size) {
        effects.consume(code);
        closing += 1;
        return close;
      }
      if (closing < size || code === DOLLAR || isDigit(code)) return nok(code);
      effects.exit("mathTextSequence");
      effects.exit("mathText");
      return ok(code);
    }
  },
};

function isBlank(code: Code): boolean {
  return code === 32 || isLineEnd(code) || code === -2 || code === -1;
}

/** A carriage return, a line feed, or both, as micromark has them. */
function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 0x30 && code <= 0x39;
}

/** Offsets of the signs on lines of their own that a formula stands below; TeX has no blank line in one. */
function fencesIn(text: string): number[] {
  const offsets: number[] = [];
  let open: number | undefined;
  for (const { 1: margin = "", 2: signs, index } of text.matchAll(FENCE_OR_BLANK)) {
    if (signs === undefined) open = undefined;
    else if (open === undefined) open = index + margin.length;
    else {
      offsets.push(open);
      open = undefined;
    }
  }
  return offsets;
}

/** Lines with nothing but two dollar signs, or nothing at all; they may stand in quotations and items. */
const FENCE_OR_BLANK = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(?:(\$\$)[ \t]*)?$/gm;

import type { Block } from "../cut/block.ts";

/** Per block, how much of it is a program's: 0 to 1, by the share of its lines; a comment counts half. */
export function programOf(blocks: readonly Block[]): Float32Array {
  return Float32Array.from(blocks, ({ lines, shape }) => {
    if (shape === "rule" || shape === "furniture") return 0;
    let found = 0;
    // A long block is judged by how it begins.
    const read = Math.min(lines.length, 12);
    for (let at = 0; at < read; at += 1) {
      found += weightOf(bare(lines[at]?.text ?? "", shape));
    }
    return found / read;
  });
}

/** `text` without the marks that its block's shape accounts for; verse has a brace behind lines that rhyme. */
function bare(text: string, shape: Block["shape"]): string {
  if (shape === "quoted") return text.replace(/^[> ]+/, "");
  return shape === "verse" ? text.replace(/\s+\}$/, "") : text;
}

/** Whether a text with these shares has programs at all: one block in forty, and three. */
export function isTechnical(program: Float32Array): boolean {
  const found = program.reduce((sum, each) => sum + (each >= 0.5 ? 1 : 0), 0);
  return found >= 3 && found * 40 >= program.length;
}

function weightOf(text: string): number {
  if (isClosing(text) || isStatement(text)) return 1;
  return text.charCodeAt(0) === 0x23 && /^#+ \S/.test(text) ? 0.5 : 0;
}

/** Whether `text` is nothing but what closes a bracket or fences a program off. */
export function isClosing(text: string): boolean {
  return text.length < 12 && /^[\])}>;,\s]+$|^```/.test(text);
}

/** A longer line is prose, whatever marks it has. */
const LONGEST = 240;

/** Whether `text` reads as one line of a program, of its data or of what is typed at a prompt. */
function isStatement(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (opensLikeCode(text)) return true;
  // Asked first, as hardly any prose has these, and sentences are dear to look for.
  if (!endsLikeCode(text) && !hasOperator(text) && !isCommand(text)) return false;
  return !/(?:^|\s)[a-z]+ [a-z]+,? [a-z]+ [a-z]+(?:[\s.,:;]|$)/.test(text);
}

/** What only programs begin with. */
function opensLikeCode(text: string): boolean {
  switch (text.charCodeAt(0)) {
    case 0x24: // $
      return /^\$ \S/.test(text);
    case 0x3e: // >
      return text.startsWith(">>> ");
    case 0x2f: // /
      return /^\/(?:\/|\*)/.test(text);
    case 0x23: // #
      return /^#(?:!|include\b|define\b|if|endif|\[)/.test(text);
    case 0x22: // "
    case 0x27: // '
      return /^(["'])[\w$./@-]+\1\s*[:,]/.test(text);
    case 0x2d: // -
      // An option; two dashes and a capital open what somebody says.
      return /^(?:-[A-Za-z]|--(?:[a-z]|[A-Z]{2}))[\w-]*(?:[= ]|$)/.test(text);
    case 0x3c: // <
      return /^<[!/]?[A-Za-z][^<>]*>/.test(text);
    case 0x40: // @
      return /^@[\w.]+(?:\(.*\))?$/.test(text);
    case 0x5b: // [
      return /^\[\[?[a-z][\w-]*(?:[.-][\w-]+)+\]?\]$/.test(text);
    default:
      return mayBeKeyword(text.charCodeAt(0)) && KEYWORD.test(text);
  }
}

/** A small letter, or the first of what a request begins with. */
function mayBeKeyword(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x47 ||
    code === 0x50 ||
    code === 0x44 ||
    code === 0x48
  );
}

const KEYWORD =
  /^(?:def \w+\(|class \w+[(:{ ]*[({:]|import [\w.]+(?:,|;| as |$)|import .* from ['"]|from [\w.]+ import |return\b.*[;)\]}]$|if\b.*[:{]$|else\b ?[:{]|elif\b.*:$|try ?[:{]$|for \(|for \w+ in .*[:{]$|while ?\(.*|const \w+ ?=|let \w+|var \w+|function\b ?\w*\(|(?:pub |export |public |private |static |async )+\w+|fn \w+|use \w+::|impl\b.*\{|struct \w+|enum \w+ ?\{|package \w+;?$|func \w*\(|int \w+|void \w+|with .*:$|assert |raise \w+|except\b.*:$|print\(|exec [\w"$]|set -\w|(?:GET|POST|PUT|DELETE|HEAD|PATCH) \/|HTTP\/\d)/;

function endsLikeCode(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // { } \ ( [
  if (last === 0x7b || last === 0x7d || last === 0x5c || last === 0x28 || last === 0x5b)
    return true;
  if (last === 0x3b) return /[()=[\]"<>]/.test(text) || !text.includes(" ");
  if (last === 0x2c)
    return /[\])}"'],$|^[\w.]+\s*[:=]\s*\S+,$/.test(text) && !/\s[a-z]+\s[a-z]+\s/.test(text);
  return last === 0x29 && /^[\w.$:]+\(.*\)$/.test(text);
}

function hasOperator(text: string): boolean {
  return (
    hasOperatorMark(text) &&
    (/\w[.:]\w+\([^)]|\w\(["'{[]|\$\{|\$\(|\$[A-Z_]{3,}|\.\w{1,4}:\d+:/.test(text) ||
      /(?:^|\s)(?:[+\-*/|&]?=|:=|===?|!==?|=>|->|&&|\|\|)(?:\s|$)|\w\(\);?$|\w::\w|^\w[\w.]*=\S+$/.test(
        text,
      ))
  );
}

/** One of these is in every operator. */
const OPERATOR_MARKS = new Uint8Array(128);
for (const mark of "$(:=>&|") OPERATOR_MARKS[mark.charCodeAt(0)] = 1;

function hasOperatorMark(text: string): boolean {
  for (let at = 0; at < text.length; at += 1)
    if (OPERATOR_MARKS[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Programs that readers are told to run. */
const COMMANDS: ReadonlySet<string> = new Set(
  "npm npx nvm yarn pnpm node deno bun pip pip3 pipx python python3 pyenv uv tox nox pytest poetry conda cargo rustc rustup go git hub gh svn hg make cmake ninja gcc clang docker podman kubectl helm terraform ansible vagrant brew apt apt-get dpkg yum dnf pacman snap port choco scoop winget zypper apk pkg sudo su cd ls mkdir cp mv rm cat echo export source curl wget ssh scp tar unzip chmod chown grep sed awk find ln touch systemctl service java javac mvn gradle ruby gem bundle rake rails php composer perl cpan dotnet bash sh zsh vim nano http https psql mysql sqlite3 redis-cli openssl gpg rsync bazel meson autoconf configure".split(
    " ",
  ),
);

/** A few words that start with the name of a program and go on with its arguments, not with a sentence. */
export function isCommand(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first !== 0x2e && !(first >= 0x61 && first <= 0x7a)) return false;
  const space = text.indexOf(" ");
  const name = space < 0 ? text : text.slice(0, space);
  if (first === 0x2e) return name.startsWith("./") && name.length > 3;
  if (space < 0 || /[.!?:;,]$/.test(text)) return false;
  if (/^[a-z][\w.+-]*(?: \S+){0,6} --?[a-z][\w-]*/i.test(text)) return true;
  if (!COMMANDS.has(name)) return false;
  const rest = text.slice(space + 1);
  if (/[-./=@:<>"'~$[\]#]/.test(rest) && !/[a-z][.:]$/.test(rest)) return true;
  return /^[a-z][\w-]*(?: [a-z][\w-]*){0,2}$/.test(rest);
}

import type { Block } from "../cut/block.ts";

/** Per block, how much of it is a program's: 0 to 1, by the share of its lines. */
export function programOf(blocks: readonly Block[]): Float32Array {
  return Float32Array.from(blocks, ({ lines, shape }) => {
    if (shape === "rule" || shape === "furniture") return 0;
    let found = 0;
    const { length } = lines;
    // A long block is judged by how it begins.
    const read = Math.min(length, 12);
    for (let at = 0; at < read; at += 1) if (isStatement(lines[at]?.text ?? "")) found += 1;
    return found / read;
  });
}

/** A longer line is prose, whatever marks it has. */
const LONGEST = 240;

/** Whether `text` reads as one line of a program, of its data or of what is typed at a prompt. */
export function isStatement(text: string): boolean {
  if (text.length > LONGEST) return false;
  return opensLikeCode(text) || endsLikeCode(text) || hasOperator(text) || isCommand(text);
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
      return /^--?[A-Za-z][\w-]*(?:[= ]|$)/.test(text);
    case 0x3c: // <
      return /^<[!/]?[A-Za-z][^<>]*>/.test(text);
    case 0x40: // @
      return /^@[\w.]+(?:\(.*\))?$/.test(text);
    default:
      return KEYWORD.test(text);
  }
}

const KEYWORD =
  /^(?:def \w+\(|class \w+[(:{ ]*[({:]|import [\w.]+(?:,|;| as |$)|import .* from ['"]|from [\w.]+ import |return\b.*[;)\]}]$|if\b.*[:{]$|else\b ?[:{]|elif\b.*:$|try ?[:{]$|for \(|for \w+ in .*[:{]$|while ?\(.*|const \w+ ?=|let \w+|var \w+|function\b ?\w*\(|(?:pub |export |public |private |static |async )+\w+|fn \w+|use \w+::|impl\b.*\{|struct \w+|enum \w+ ?\{|package \w+;?$|func \w*\(|int \w+|void \w+|(?:GET|POST|PUT|DELETE|HEAD|PATCH) \/|HTTP\/\d)/;

function endsLikeCode(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  // { } \ ( [
  if (last === 0x7b || last === 0x7d || last === 0x5c || last === 0x28 || last === 0x5b) return true;
  if (last === 0x3b) return /[()=[\]"'<>]/.test(text) || !text.includes(" ");
  if (last === 0x2c) return /[\])}"'],$|^[\w.]+\s*[:=]\s*\S+,$/.test(text) && !/\s[a-z]+\s[a-z]+\s/.test(text);
  return last === 0x29 && /^[\w.$:]+\(.*\)$/.test(text);
}

function hasOperator(text: string): boolean {
  return (
    /(?:^|\s)(?:[+\-*/|&]?=|:=|===?|!==?|=>|->|&&|\|\|)(?:\s|$)|\w\(\);?$|\w::\w|^\w[\w.]*=\S+$/.test(text) &&
    !/\s[a-z]+\s[a-z]+\s[a-z]+\s[a-z]+\s/.test(text)
  );
}

/** Programs that readers are told to run. */
const COMMANDS: ReadonlySet<string> = new Set(
  "npm npx yarn pnpm node deno bun pip pip3 pipx python python3 uv tox nox pytest poetry conda cargo rustc rustup go git hub gh svn hg make cmake ninja gcc clang docker podman kubectl helm terraform ansible vagrant brew apt apt-get dpkg yum dnf pacman snap port choco scoop winget zypper apk pkg sudo su cd ls mkdir cp mv rm cat echo export source curl wget ssh scp tar unzip chmod chown grep sed awk find ln touch systemctl service java javac mvn gradle ruby gem bundle rake rails php composer perl cpan dotnet bash sh zsh vim nano http https psql mysql sqlite3 redis-cli openssl gpg rsync bazel meson autoconf configure".split(
    " ",
  ),
);

/** A few words that start with the name of a program and go on with its arguments, not with a sentence. */
export function isCommand(text: string): boolean {
  const space = text.indexOf(" ");
  const name = space < 0 ? text : text.slice(0, space);
  if (name.startsWith("./") && name.length > 3) return true;
  if (!COMMANDS.has(name) || space < 0) return false;
  const rest = text.slice(space + 1);
  if (/[-./=@:<>"'~$[\]#]/.test(rest) && !/[a-z][.:]$/.test(rest)) return true;
  return /^[a-z][\w-]*(?: [a-z][\w-]*){0,2}$/.test(rest);
}

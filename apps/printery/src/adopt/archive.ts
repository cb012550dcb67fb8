import { AdoptionError } from "./account.ts";

/** A page with all that it shows, as browsers save it in one file. */
export interface Archive {
  readonly page: Uint8Array;
  readonly charset?: string;
  /** Where the page was, on the web. */
  readonly source?: string;
  /** By which address it refers to itself. */
  readonly self?: string;
  /** What else it holds, by its address (`Content-Location`) and by `cid:` with its id. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  /** Each character is a byte. */
  readonly body: string;
}

/** The page in `bytes`, MHTML (RFC 2557). @throws AdoptionError where it is none */
export function readArchive(bytes: Uint8Array): Archive {
  const whole = partOf(Buffer.from(bytes).toString("latin1"));
  const type = whole.headers.get("content-type") ?? "";
  const boundary = /boundary="?([^";\s]+)"?/i.exec(type)?.[1];
  const parts = boundary === undefined ? [whole] : partsIn(whole.body, boundary);
  const page = parts.find(({ headers }) => /^text\/html/i.test(headers.get("content-type") ?? ""));
  if (page === undefined) {
    throw new AdoptionError(
      "Expected a saved page with text/html in it (MHTML), not something else",
    );
  }
  const charset = /charset="?([\w:.-]+)"?/i.exec(page.headers.get("content-type") ?? "")?.[1];
  const said =
    page.headers.get("content-location") ?? whole.headers.get("snapshot-content-location");
  const source = said !== undefined && /^https?:/i.test(said) ? said : undefined;
  const others = new Map<string, Uint8Array>();
  for (const part of parts) {
    if (part === page) continue;
    const location = part.headers.get("content-location");
    const id = /<([^>]+)>/.exec(part.headers.get("content-id") ?? "")?.[1];
    for (const name of [location, id && `cid:${id}`]) if (name) others.set(name, bytesOf(part));
  }
  return {
    page: bytesOf(page),
    parts: others,
    ...(charset === undefined ? {} : { charset }),
    ...(source === undefined ? {} : { source }),
    ...(said === undefined ? {} : { self: said }),
  };
}

/** RFC 2046, 5.1.1: parts stand between lines of the boundary. */
function partsIn(body: string, boundary: string): Part[] {
  return body
    .split(`--${boundary}`)
    .slice(1)
    .filter((text) => !text.startsWith("--"))
    .map((text) => partOf(text.replace(/^\r?\n/, "").replace(/\r?\n$/, "")));
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? "" : text.slice(0, end.index);
  // A line that begins with a space goes on with the one before (RFC 5322, 2.2.3).
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), (value ?? "").trim()]];
  });
  const body = end === null ? text : text.slice(end.index + end[0].length);
  return { headers: new Map(headers), body };
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const plain = body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([\da-f]{2})/gi, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(plain, "latin1");
}

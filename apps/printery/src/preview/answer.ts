import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HELP, rules } from "@printery/task";
import { headersFor, pathOf, refusalOf, refusalOfAny } from "../request.ts";
import { type Answer, answerWithFile, refuse } from "../serve.ts";
import { home } from "../workspace.ts";
import { type ApiMeans, answerApi } from "./api.ts";
import { textIn } from "./leads.ts";
import type { ShelfFile } from "./shelf.ts";
import { SITE } from "./site-address.ts";

/** What a preview answers with. */
export interface PreviewMeans extends Omit<ApiMeans, "token"> {
  /** The output folder. */
  readonly out: string;
  /** Where the desk is built; undefined where it isn't. */
  readonly desk: string | undefined;
}

/** What runs and loads on the desk: itself, and the e-book's chapters, which are its own documents without scripts. */
const DESK_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' blob: 'unsafe-inline'; font-src 'self' blob: data:; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self'; frame-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers with the desk at `/`, the outputs below `/site/`, and what the desk asks for below `/api/`. */
export function previewAnswer(means: PreviewMeans): Answer {
  const token = randomBytes(32).toString("base64url");
  return async (request, response) => {
    const path = pathOf(request.url ?? "") ?? "/";
    const isApi = path.startsWith("/api/");
    const refusal = isApi ? refusalOfAny(request) : refusalOf(request);
    if (refusal !== undefined) return refuse(response, refusal);
    if (isApi) return answerApi({ ...means, token }, request, response);
    if (path === "/") return answerDesk(means.desk, token, request, response);
    if (path.startsWith("/desk/") && means.desk !== undefined) {
      const fields = {
        "Content-Security-Policy": DESK_POLICY,
        ...(path.startsWith("/desk/assets/") && LASTING),
      };
      return answerWithFile(request, response, {
        folder: means.desk,
        path: path.slice("/desk".length),
        fields,
      });
    }
    if (path.startsWith("/help/")) return answerHelp(path, request, response);
    if (!`${path}/`.startsWith(SITE)) return refuse(response, { status: 404, close: false });
    await answerSite(means, path, request, response);
  };
}

/** Their names say what they hold. */
const LASTING = { "Cache-Control": "max-age=31536000, immutable" };

/** Where the desk is built; undefined where it isn't. */
export function deskFolder(): string | undefined {
  try {
    const folder = dirname(fileURLToPath(import.meta.resolve("@printery/desk/index.html")));
    return existsSync(join(folder, "index.html")) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The page of the desk, with the token that it writes with. Only who shows the page gets that: a script, which on a page of the outputs would be of
 * this origin, asks otherwise (Fetch Metadata, 2.2), and what it opens knows nothing of it (`Cross-Origin-Opener-Policy`).
 */
function answerDesk(
  folder: string | undefined,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (folder === undefined) {
    answerWith(request, response, {
      bytes: Buffer.from(
        `Expected the desk, which \`pnpm build\` makes, not nothing; outputs are at ${SITE}\n`,
      ),
      type: "text/plain; charset=utf-8",
      etag: "",
    });
    return;
  }
  const isShown = (request.headers["sec-fetch-dest"] ?? "document") === "document";
  const page = readFileSync(join(folder, "index.html"), "utf8").replace(
    /(<meta\s+name="printery-desk"\s+content=)"[^"]*"/,
    `$1"${isShown ? token : ""}"`,
  );
  const file = { bytes: Buffer.from(page), type: "text/html; charset=utf-8", etag: "" };
  answerWith(request, response, file, {
    "Cache-Control": "no-store",
    "Content-Security-Policy": DESK_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
  });
}

/** What was made here, else what a build left. */
async function answerSite(
  { studio, out }: PreviewMeans,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const inside = path.slice(SITE.length);
  const name = decodeURIComponent(inside);
  const text = textIn(request.url ?? "/");
  const lead = text === undefined ? undefined : studio.leadTo(name.replace(/\/$/, ""), text);
  if (lead !== undefined) {
    response.writeHead(302, { ...headersFor(undefined), Location: lead }).end();
    return;
  }
  const file =
    studio.file(name) ?? (name.endsWith("/") ? studio.file(`${name}index.html`) : undefined);
  if (file !== undefined) {
    const isPage = file.type.startsWith("text/html");
    return answerWith(
      request,
      response,
      file,
      isPage ? { "Content-Security-Policy": PAGE_POLICY } : {},
    );
  }
  if (studio.file(`${name}/index.html`) !== undefined) {
    response.writeHead(301, { ...headersFor(undefined), Location: `${path}/` }).end();
    return;
  }
  if (!path.startsWith(SITE)) {
    response.writeHead(301, { ...headersFor(undefined), Location: SITE }).end();
    return;
  }
  await answerWithFile(request, response, {
    folder: out,
    path: `/${inside}`,
    below: SITE.slice(0, -1),
  });
}

/** A page that was made here: as serve.ts has it of pages, but that it asks for nothing by itself: the desk's interface is of its origin. */
const PAGE_POLICY =
  "default-src 'self' 'unsafe-inline'; connect-src 'none'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'self'";

/** What a message means, as its page in docs/ says it. */
function answerHelp(path: string, request: IncomingMessage, response: ServerResponse): void {
  const id = path.slice("/help/".length);
  if (!Object.hasOwn(rules, id)) {
    refuse(response, { status: 404, close: false });
    return;
  }
  const page = join(home(), HELP, `${id}.md`);
  const text = existsSync(page)
    ? readFileSync(page, "utf8")
    : `# ${id}\n\n${rules[id as keyof typeof rules]}\n`;
  answerWith(request, response, {
    bytes: Buffer.from(text),
    type: "text/plain; charset=utf-8",
    etag: "",
  });
}

function answerWith(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, type, etag }: Omit<ShelfFile, "digest">,
  fields: Readonly<Record<string, string>> = {},
): void {
  const all = { ...headersFor(type), ...(etag !== "" && { ETag: etag }), ...fields };
  if (etag !== "" && request.headers["if-none-match"] === etag) {
    response.writeHead(304, all).end();
    return;
  }
  response.writeHead(200, { ...all, "Content-Type": type, "Content-Length": bytes.byteLength });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

// For tests: a press file as text, with what is in its streams.
import { inflateSync } from "node:zlib";

/** `bytes` with every stream unpacked that Flate packed, in Latin-1. */
export function unpacked(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  return text.replaceAll(
    /(<<(?:(?!endobj)[\s\S])*?>>\n)stream\n([\s\S]*?)\nendstream/g,
    (whole, head: string, body: string) =>
      head.includes("/Filter /FlateDecode")
        ? `${head}stream\n${inflateSync(Buffer.from(body, "latin1")).toString("latin1")}\nendstream`
        : whole,
  );
}

/** What is drawn on each page, as the operators of its content. */
export function contentsOf(bytes: Uint8Array): string[] {
  const objects = new Map<string, string>();
  for (const [, id = "", body = ""] of unpacked(bytes).matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages.map((page) => {
    const [, id = ""] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    return /stream\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? "")?.[1] ?? "";
  });
}

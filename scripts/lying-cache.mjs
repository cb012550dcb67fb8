// A server of Turborepo's remote cache (https://turborepo.dev/api/remote-cache-spec) on this machine, that keeps what it is given and
// lies in one way when it is asked for it.
import { createServer } from "node:http";

/** What each lie makes of an answer: bytes and headers of artifact number `at`, of which there are several. */
const lies = {
  none: (artifact) => artifact,
  bytes: ({ bytes, headers }) => ({ bytes: spoiled(bytes), headers }),
  cut: ({ bytes, headers }) => ({ bytes: bytes.subarray(0, bytes.length >> 1), headers }),
  exchanged: (artifact, others) => others.find((one) => one !== artifact) ?? artifact,
  unsigned: ({ bytes }, others) => ({ bytes: others.at(-1)?.bytes ?? bytes, headers: {} }),
  errors: () => undefined,
  hangs: () => null,
};

/** Start a server; `lie` is one of {@link lies}. */
export async function lyingCache() {
  const artifacts = new Map();
  const open = new Set();
  const cache = { lie: "none", asked: 0, given: 0, url: "", close };
  const server = createServer((request, response) => {
    const id = /^\/v8\/artifacts\/([0-9a-f]+)/.exec(request.url ?? "")?.[1];
    if (cache.lie === "hangs") return;
    if (cache.lie === "errors") return void response.writeHead(500).end("{}");
    if (id === undefined) {
      const body = request.url?.includes("/status") ? { status: "enabled" } : {};
      return void response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify(body));
    }
    if (request.method === "PUT") return void keep(id, request, response);
    const artifact = artifacts.get(id);
    cache.asked += 1;
    if (artifact === undefined) return void response.writeHead(404).end();
    cache.given += 1;
    const { bytes, headers } = lies[cache.lie](artifact, [...artifacts.values()]);
    response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : bytes);
  });
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });

  function keep(id, request, response) {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const { "x-artifact-tag": tag, "x-artifact-duration": duration = "0" } = request.headers;
      const headers = {
        "x-artifact-duration": duration,
        ...(tag === undefined ? {} : { "x-artifact-tag": tag }),
      };
      artifacts.set(id, { bytes: Buffer.concat(parts), headers });
      response.writeHead(200, { "content-type": "application/json" }).end('{"urls":[]}');
    });
  }

  function close() {
    for (const socket of open) socket.destroy();
    server.close();
  }

  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  cache.url = `http://127.0.0.1:${server.address().port}`;
  return cache;
}

function spoiled(bytes) {
  const other = Buffer.from(bytes);
  other[other.length >> 1] ^= 0xff;
  return other;
}

// A server of Turborepo's remote cache (https://turborepo.dev/api/remote-cache-spec) on this machine, that keeps what it is given and
// lies, or is slow, in one way when it is asked for it.
import { createServer } from "node:http";

/** What each lie makes of an answer: bytes and headers of an artifact, of which there are several. */
const lies = {
  none: (artifact) => artifact,
  bytes: ({ bytes, headers }) => ({ bytes: spoiled(bytes), headers }),
  cut: ({ bytes, headers }) => ({ bytes: bytes.subarray(0, bytes.length >> 1), headers }),
  exchanged: (artifact, others) => others.find((one) => one !== artifact) ?? artifact,
  unsigned: ({ bytes }, others) => ({ bytes: others.at(-1)?.bytes ?? bytes, headers: {} }),
  // Signed with another key: as long, and made of the same bytes.
  foreign: ({ bytes, headers }) => {
    const { "x-artifact-tag": tag = "" } = headers;
    return { bytes, headers: { ...headers, "x-artifact-tag": [...tag].reverse().join("") } };
  },
  stalls: (artifact) => artifact,
};

/** How the server behaves where it does not answer as it should; each is given the request, the answer, and the server. */
const manners = {
  errors: (_request, answer) => answer.writeHead(500).end("{}"),
  hangs: () => {},
  "hangs after its status": (request, answer) => {
    if (request.url.includes("/status")) tellStatus(answer);
  },
  "hangs over what is put": (request, answer) => {
    if (request.url.includes("/status")) tellStatus(answer);
    else if (request.method !== "PUT") answer.writeHead(404).end();
  },
  "answers byte by byte": (_request, answer) => {
    answer.writeHead(200, { "x-artifact-tag": "tag" });
    const timer = setInterval(() => answer.write("x"), 100);
    answer.on("close", () => clearInterval(timer));
  },
  "takes a second for each answer": (_request, answer) => {
    setTimeout(() => answer.writeHead(404).end(), 1000);
  },
  "never comes to an end": (request, answer) => {
    if (request.method !== "GET") return void answer.writeHead(200).end("{}");
    answer.writeHead(200, { "x-artifact-tag": "tag" });
    const part = Buffer.alloc(1 << 20);
    const more = () => {
      while (!answer.destroyed && answer.write(part));
    };
    answer.on("drain", more);
    more();
  },
  "dies midway": (request, answer, cache) => {
    if (request.url.includes("/status")) return tellStatus(answer);
    answer.writeHead(200, { "content-length": 1e6, "x-artifact-tag": "tag" }).write("half");
    setTimeout(cache.close, 50);
  },
};

/** Start a server; `lie` is one of {@link lies} or {@link manners}. It counts what is asked, given and put. */
export async function lyingCache() {
  const artifacts = new Map();
  const open = new Set();
  const cache = { lie: "none", requests: 0, asked: 0, given: 0, put: 0, url: "", close };
  const server = createServer((request, response) => {
    cache.requests += 1;
    const id = /^\/v8\/artifacts\/([0-9a-f]+)(?:\?|$)/.exec(request.url ?? "")?.[1];
    if (request.method === "PUT") cache.put += 1;
    const manner = manners[cache.lie];
    if (manner !== undefined) {
      request.resume();
      return void manner(request, response, cache);
    }
    if (id === undefined) return void tellStatus(response);
    if (request.method === "PUT") return void keep(id, request, response);
    const artifact = artifacts.get(id);
    cache.asked += 1;
    if (artifact === undefined) return void response.writeHead(404).end();
    cache.given += 1;
    // It begins, and goes on for ever.
    if (cache.lie === "stalls" && request.method === "GET") {
      return void response.writeHead(200, artifact.headers).write("x");
    }
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

function tellStatus(answer) {
  answer.writeHead(200, { "content-type": "application/json" }).end('{"status":"enabled"}');
}

function spoiled(bytes) {
  const other = Buffer.from(bytes);
  other[other.length >> 1] ^= 0xff;
  return other;
}

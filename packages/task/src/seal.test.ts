import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scrubbed } from "./seal.ts";

const source = fileURLToPath(new URL("../dist/seal.js", import.meta.url));

/** What a program says that has sealed itself. */
function sealed(program: string): string {
  const script = `const { seal } = await import(${JSON.stringify(source)}); seal(); ${program}`;
  const env = { ...process.env, AWS_SECRET: "secret", PRINTERY_CONTENT: "content" };
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    env,
  });
}

const said = "(cause) => console.log(cause.cause?.message ?? cause.message)";

test.each([
  ["an address", `await fetch("http://127.0.0.1:8099/").catch(${said});`],
  ["a name", `await fetch("http://example.org/").catch(${said});`],
  [
    "a socket",
    `const net = await import("node:net"); try { net.connect(9, "127.0.0.1"); } catch (cause) { (${said})(cause); }`,
  ],
  [
    "a file of the system",
    `const net = await import("node:net"); try { net.connect("/run/x.sock"); } catch (cause) { (${said})(cause); }`,
  ],
  [
    "a server",
    `const http = await import("node:http"); try { http.createServer().listen(0); } catch (cause) { (${said})(cause); }`,
  ],
  [
    "a datagram",
    `const { createSocket } = await import("node:dgram"); try { createSocket("udp4").send("x", 9, "127.0.0.1"); } catch (cause) { (${said})(cause); }`,
  ],
])("%s opens no connection", (_, program) => {
  expect(sealed(program)).toBe("No stage opens a connection\n");
});

test("secrets of the environment are gone", () => {
  const program =
    "console.log(process.env.AWS_SECRET, process.env.HOME, process.env.PRINTERY_CONTENT)";
  expect(sealed(program)).toBe("undefined undefined content\n");
});

test("what a child is given is as little", () => {
  expect(scrubbed({ PATH: "/bin", TURBO_TOKEN: "secret", PATHS: "x", PRINTERY_ROOT: "a" })).toEqual(
    { PATH: "/bin", PRINTERY_ROOT: "a" },
  );
});

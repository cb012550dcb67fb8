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

/** What a program has to say of each door that it finds shut. */
const doors = {
  "an address": `await fetch("http://127.0.0.1:8099/")`,
  "a name": `await fetch("http://example.org/")`,
  "a socket": `net.connect(9, "127.0.0.1")`,
  "a file of the system": `net.connect("/run/x.sock")`,
  "a server": `net.createServer().listen(0)`,
  "a datagram": `dgram.createSocket("udp4").send("x", 9, "127.0.0.1")`,
};

test("no door opens a connection", () => {
  const tries = Object.entries(doors).map(
    ([door, way]) =>
      `try { ${way}; console.log("${door} is open"); } catch (cause) { console.log("${door}:", cause.cause?.message ?? cause.message); }`,
  );
  const imports = `const net = (await import("node:net")).default; const dgram = (await import("node:dgram")).default;`;
  expect(
    sealed(`${imports} ${tries.join(" ")} process.exit();`)
      .trim()
      .split("\n"),
  ).toEqual(Object.keys(doors).map((door) => `${door}: No stage opens a connection`));
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

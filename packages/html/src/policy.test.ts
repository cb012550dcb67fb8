import { expect, test } from "vitest";
import { allowingStyle, contentSecurityPolicy } from "./policy.ts";

const LEAST =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

test("a page without a script runs none", () => {
  expect(contentSecurityPolicy()).toBe(LEAST);
});

test("a script runs by its hash, and no other", () => {
  expect(contentSecurityPolicy({ scripts: ["sha256-abc="] })).toBe(
    LEAST.replace("base-uri", "script-src 'sha256-abc='; base-uri"),
  );
});

test("a search runs what stands beside it, and may fetch its index", () => {
  const policy = contentSecurityPolicy({ scripts: ["sha256-abc="], search: true });
  expect(policy).toContain("script-src 'sha256-abc=' 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test("a form leads to a page of the site, and only where there is one", () => {
  expect(contentSecurityPolicy({ form: true })).toBe(
    LEAST.replace("form-action 'none'", "form-action 'self'"),
  );
});

test("a page may have one style sheet in itself, by its hash", () => {
  expect(allowingStyle(contentSecurityPolicy(), "sha256-abc=")).toBe(
    LEAST.replace("style-src 'self'", "style-src 'self' 'sha256-abc='"),
  );
});

// Steps of the proof of the desk (scripts/desk.mjs) that go wrong on purpose: a disk that is full, a child that is killed while it
// works, a server that is gone. And the edges between the panes.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { open, settled, until, violationsOf } from "./desk-rig.mjs";

/** The edges by the mouse and by keys: panes follow, keep their least, and are so when the desk is opened again. */
export async function movesEdges(page) {
  const edges = page.getByRole("separator");
  const widths = () =>
    page
      .locator(".panes > .pane")
      .evaluateAll((panes) => panes.map((pane) => Math.round(pane.getBoundingClientRect().width)));
  const value = (at) => edges.nth(at).getAttribute("aria-valuenow");
  const before = await widths();
  const { x, y, height } = await edges.first().boundingBox();
  await page.mouse.move(x, y + height / 2);
  await page.mouse.down();
  // Over the web page, which is a document of its own.
  await page.mouse.move(x + 90, y + height / 2, { steps: 6 });
  await page.mouse.up();
  await until("the first edge follows the mouse", async () => {
    const [text, reading, print] = await widths();
    return text > before[0] + 80 && reading < before[1] - 80 && Math.abs(print - before[2]) < 3;
  });
  const dragged = await widths();
  await page.mouse.move(x + 30, y + height / 2, { steps: 2 });
  if (String(await widths()) !== String(dragged)) throw new Error("Expected it to be let go");
  await edges.nth(1).focus();
  const at = Number(await value(1));
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await until("two arrows move the other", async () => Number(await value(1)) === at - 4);
  await page.keyboard.press("End");
  await until("End leaves the pages their least", async () => {
    const [, , print] = await widths();
    return print > 180 && print < before[2];
  });
  await page.keyboard.press("Home");
  await until("Home leaves the reading its least", async () => {
    const [, reading] = await widths();
    return reading > 180 && reading < before[1];
  });
  const last = await widths();
  await page.reload();
  await edges.first().waitFor();
  if (String(await widths()) !== String(last)) throw new Error("Expected them to be kept");
  await page.evaluate(() => localStorage.removeItem("printery-desk"));
  await page.reload();
  await edges.first().waitFor();
  await until("and they are as they were", async () => String(await widths()) === String(before));
}

/** Keys scroll the text where nothing has the focus; at 400 % of a usual window all is there, one below the other, and nothing beside it. */
export async function fitsSmall(page) {
  const lines = page.locator(".lines");
  await page.evaluate(() => document.activeElement?.blur());
  const top = () => lines.evaluate((element) => element.scrollTop);
  await page.keyboard.press("PageDown");
  await until("the text scrolls", async () => (await top()) > 100);
  await page.keyboard.press("Home");
  await until("and back", async () => (await top()) === 0);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const least = (await lines.boundingBox()).height;
  if (least < 100) throw new Error(`Expected a text to read, not ${least} pixels of it`);
  for (const key of ["", "?", "r", "e", "m"]) {
    if (key !== "") await page.keyboard.press(key);
    const wide = await page.evaluate(() =>
      ["html", ".sheet-over"]
        .map((name) => document.querySelector(name))
        .filter((found) => found !== null && found.scrollWidth > found.clientWidth)
        .map(({ className, tagName }) => className || tagName),
    );
    if (wide.length > 0) throw new Error(`Expected nothing beside “${key}”, not more of ${wide}`);
    const [violation] = await violationsOf(page, `a small window, ${key}`);
    if (violation !== undefined) throw new Error(violation);
    if (key !== "") await page.keyboard.press("Escape");
  }
  await page.setViewportSize(size);
}

/** A correction on a disk without room is refused in words, nothing is left behind, and it is written once there is room. */
export async function fillsDisk(page, { bin, folder }) {
  const around = ["--user", "--map-root-user", "--mount"];
  if (spawnSync("unshare", [...around, "true"]).status !== 0) {
    console.log("  left out: no namespaces here");
    return;
  }
  const content = join(folder, "small");
  mkdirSync(content);
  const script = [
    `mount -t tmpfs -o size=64k none ${content}`,
    `printf 'A Small Lamp\\n\\nIt has one sentence, and no more.\\n' > ${content}/lamp.txt`,
    `dd if=/dev/zero of=${content}/.filler bs=1k count=100 2>/dev/null`,
    `exec "$@"`,
  ].join("\n");
  const command = ["preview", "--content", content, "--out", join(folder, "none"), "--port", "0"];
  const child = spawn(
    "unshare",
    [...around, "bash", "-c", script, "bash", process.execPath, bin, ...command],
    { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    const [line] = await once(createInterface(child.stdout), "line");
    const inside = `/proc/${child.pid}/root${content}`;
    await open(page, /http:\S+/.exec(line)[0], "lamp");
    await page.locator('.line[data-line="3"] .words').click();
    await page.keyboard.press("2");
    await page.locator(".over-correction .added").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".slip .refused", { hasText: "room" }).waitFor();
    const left = readdirSync(inside).sort().join(" ");
    if (left !== ".filler lamp.txt") throw new Error(`Expected nothing to be left, not ${left}`);
    rmSync(join(inside, ".filler"));
    await page.locator(".over").waitFor({ state: "detached" });
    await page.keyboard.press("2");
    await page.locator(".over-correction .added").first().waitFor();
    await page.keyboard.press("Enter");
    await until("it is written then", async () =>
      /heading 2/.test(readFileSync(join(inside, "lamp.yaml"), "utf8")),
    );
    await settled(page);
  } finally {
    child.kill("SIGKILL");
    await page.goto("about:blank");
  }
}

/** A child that is killed over a text, and again: it is told, what was made stays, and the next edit is made. */
export async function killsChild(page, { url, pid, text, id }) {
  await open(page, url, id);
  const before = readFileSync(text, "utf8");
  let isOver = false;
  const killing = (async () => {
    while (!isOver) {
      for (const child of childrenOf(pid)) {
        try {
          process.kill(child, "SIGKILL");
        } catch {
          // It is gone already.
        }
      }
      await new Promise((next) => setTimeout(next, 40));
    }
  })();
  try {
    appendFileSync(text, "\nA line more.\n");
    await page.locator(".banner, .over-messages .error").first().waitFor();
  } finally {
    isOver = true;
    await killing;
  }
  await page.locator(".over-messages .reason", { hasText: /die/ }).waitFor();
  const banners = await page.locator(".banner").allTextContents();
  if (banners.length !== 1) throw new Error(`Expected one banner, not ${banners.join(" | ")}`);
  await page.locator(".sheet canvas").first().waitFor();
  await page.keyboard.press("Escape");
  writeFileSync(text, before);
  await until("the next edit is made", async () => (await page.locator(".banner").count()) === 0);
  await settled(page);
}

function childrenOf(pid) {
  const { stdout } = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return stdout.split("\n").map(Number).filter(Boolean);
}

/** What is asked of a server that is gone is refused in words, and done when it is back. */
export async function asksNobody(page, { sidecar, isBack }) {
  await page.locator('.line[data-line="3"] .words').click();
  await page.keyboard.press("4");
  await page.locator(".slip .refused", { hasText: "does not answer" }).waitFor();
  await isBack();
  await settled(page);
  await page.keyboard.press("4");
  await page.locator(".over-correction .added").first().waitFor();
  await page.keyboard.press("Enter");
  await until("it is written then", async () => existsSync(sidecar));
  // Until the desk has heard of that, keys are the dialog's.
  await page.locator(".over").waitFor({ state: "detached" });
  await page.keyboard.press("u");
  await until("and taken back", () => !existsSync(sidecar));
}

import { styles } from "@printery/design";
import type { Root } from "hast";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { otherScripts, signsIn } from "./other-scripts.ts";

/** A page in `lang` of paragraphs, each in a language of its own where that is given first. */
function pageOf(
  lang: string,
  ...paragraphs: readonly (string | readonly [string, string])[]
): Root {
  const body = paragraphs.map((one) =>
    typeof one === "string" ? h("p", one) : h("p", { lang: one[0] }, one[1]),
  );
  return h(null, [h("html", { lang }, [h("body", body)])]);
}

function scriptsOf(page: Root, html: string) {
  return otherScripts([signsIn(page, html, styles.essay)], html, styles.essay);
}

async function facesOf(page: Root, text: string, html = text) {
  const scripts = await scriptsOf(page, html);
  const rules = [
    ...(scripts?.css ?? "").matchAll(
      /font-family: "([^"]+)"; font-weight: (\d+);(?! font-style).*?fonts\/(.*?)-\d+-[0-9a-f]{8}.*?unicode-range: ([^;]*)/g,
    ),
  ];
  return rules.map(([, family, weight, face, range]) => `${family} ${weight} ${face} ${range}`);
}

test.each<[string, string, string]>([
  ["English", "en", "Salt – “brine”, œuvre, Řež, một, άλς, соль ↩ → ≤"],
  ["nothing", "en", ""],
  ["what none of our faces has", "en", "𒀀"],
])("%s needs no font of its own", async (_, lang, text) => {
  expect(await scriptsOf(pageOf(lang, text), text)).toBeUndefined();
});

test.each<[string, string, string, string[]]>([
  ["Hebrew", "he", "מלח", ["More 400 noto-serif-hebrew U+5D7, U+5DC, U+5DE"]],
  ["Arabic", "ar", "ملح", ["More 400 noto-naskh-arabic U+62D, U+644-645"]],
  ["Hindi", "hi", "नमक", ["More 400 noto-serif-devanagari U+915, U+928, U+92E"]],
  ["Bengali", "bn", "নুন", ["More 400 noto-serif-bengali U+9A8, U+9C1"]],
  ["Georgian", "ka", "მარილი", ["More 400 noto-sans-georgian U+10D0, U+10D8, U+10DA-10DB, U+10E0"]],
  ["Thai", "th", "เกลือ", ["More 400 noto-sans-thai-looped U+E01, U+E25, U+E2D, U+E37, U+E40"]],
  ["Chinese", "zh", "海盐", ["More 400 noto-serif-sc U+6D77, U+76D0"]],
  ["Japanese", "ja", "海の", ["More 400 noto-serif-jp U+306E, U+6D77"]],
  ["Korean", "ko", "소금", ["More 400 nanum-myeongjo U+AE08, U+C18C"]],
  ["an emoji in English", "en", "🧂", ["More 400 noto-emoji U+1F9C2"]],
  ["a chessman in English", "en", "♞", ["More 400 noto-sans-symbols-2 U+265E"]],
  ["Greek with its old accents", "el", "ἁ", ["More 400 eb-garamond U+1F01"]],
])("%s is set in the face of its script", async (_, lang, text, faces) => {
  expect(await facesOf(pageOf(lang, text), text)).toEqual(faces);
});

test("Japanese within Chinese has its own face, and Chinese keeps its own", async () => {
  const page = pageOf("zh", "海盐", ["ja", "海の"]);
  expect(await facesOf(page, "海盐海の")).toEqual([
    "More 400 noto-serif-sc U+6D77, U+76D0",
    "More ja 400 noto-serif-jp U+306E, U+6D77",
  ]);
  const { css } = (await scriptsOf(page, "海盐海の")) ?? { css: "" };
  expect(css).toContain(':lang(ja):not(pre, code) { font-family: "More ja", ');
});

test("strong words have a heavier cut, where there is one", async () => {
  expect(await facesOf(pageOf("he", "מ🧂"), "<strong>מ🧂</strong>")).toEqual([
    "More 400 noto-serif-hebrew U+5DE",
    "More 600 noto-serif-hebrew U+5DE",
    "More 400 noto-emoji U+1F9C2",
    "More 600 noto-emoji U+1F9C2",
  ]);
});

test("the same characters give the same bytes", async () => {
  const [one, other] = [
    await scriptsOf(pageOf("he", "מל"), "מל"),
    await scriptsOf(pageOf("he", "למ"), "למ"),
  ];
  expect(one).toEqual(other);
});

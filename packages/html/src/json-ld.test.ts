import { expect, test } from "vitest";
import { breadcrumbs, jsonLd } from "./json-ld.ts";

function textOf(name: string): string {
  const [child] = jsonLd([{ "@type": "Article", name, url: undefined }]).children;
  return child?.type === "text" ? child.value : "";
}

test.each(["</script><script>alert(1)</script>", "<!-- <script>", "a & b > c", "\u2028\u2029"])(
  "%s can't end the element, and is read as it was written",
  (name) => {
    const text = textOf(name);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual({
      "@context": "https://schema.org",
      "@graph": [{ "@type": "Article", name }],
    });
  },
);

test("the way to a page is numbered from its beginning", () => {
  const crumbs = [
    { name: "Library", url: "https://example.org/" },
    { name: "Tides", url: "https://example.org/tides/" },
  ];
  expect(breadcrumbs(crumbs)).toEqual({
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Library", item: "https://example.org/" },
      { "@type": "ListItem", position: 2, name: "Tides", item: "https://example.org/tides/" },
    ],
  });
});

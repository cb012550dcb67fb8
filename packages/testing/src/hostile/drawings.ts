const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";

/** What stands in a drawing, and what it has before its root, if that. */
type Inside = string | { readonly before: string; readonly inside: string };

const bomb = Array.from({ length: 12 }, (_, at) =>
  at === 0
    ? "<g id='a0'><rect width='1' height='1'/></g>"
    : `<g id='a${at}'>${`<use href='#a${at - 1}'/>`.repeat(10)}</g>`,
).join("");
const laughs = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${at === 0 ? "lol" : `&l${at};`.repeat(10)}">`,
).join("");
const box = "<rect width='9' height='9'/>";

const insides: readonly Inside[] = [
  ...[
    "<script>alert(1)</script>",
    "<script href='https://evil.test/a.js'/>",
    "<script type='text/ecmascript'><![CDATA[alert(1)]]></script>",
    "<handler type='text/ecmascript'>alert(1)</handler>",
  ],
  ...[
    "<rect width='9' height='9' onclick='alert(1)' onload='alert(1)' onbegin='alert(1)'/>",
    "<rect width='9' height='9' ONLOAD='alert(1)'/>",
    "<g onactivate='alert(1)' onfocusin='alert(1)'><rect width='9' height='9'/></g>",
  ],
  ...[
    "<a href='javascript:alert(1)'><rect width='9' height='9'/></a>",
    "<a xlink:href='&#106;avascript:alert(1)'><rect width='9' height='9'/></a>",
    "<a xlink:href='data:text/html,x'><text y='9'>x</text></a>",
  ],
  ...[
    "<foreignObject width='9' height='9'><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'/></foreignObject>",
    "<foreignObject width='9' height='9'><iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.test'/></foreignObject>",
  ],
  ...[
    "<image href='https://evil.test/a.png' width='9' height='9'/>",
    "<image xlink:href='file:///etc/passwd' width='9' height='9'/>",
    "<image href='data:image/png;base64,x' width='9' height='9'/>",
    "<image href='../../secret.png' width='9' height='9'/>",
  ],
  ...[
    "<use href='https://evil.test/a.svg#b'/>",
    "<use xlink:href='data:image/svg+xml,x#b'/>",
    "<use href='file:///etc/passwd#x'/>",
    "<use id='u' href='#u'/>",
    "<g id='x'><use href='#y'/></g><g id='y'><use href='#x'/></g>",
    bomb,
  ],
  ...[
    "<style>@import 'https://evil.test/a.css';</style>",
    "<style>rect{fill:url(https://evil.test/b.svg#c)}</style>",
    "<style>@font-face{font-family:x;src:url(//evil.test/x)}</style>",
    "<style>*{behavior:url(#x)}</style>",
    "<style>\\40 import 'x'</style>",
    "<style>x{y:exp/**/ression(alert(1))}</style>",
    "<style><![CDATA[</style><script>alert(1)</script>]]></style>",
  ],
  ...[
    "<rect width='9' height='9' style='fill:url(https://evil.test/b.svg#c)'/>",
    "<rect width='9' height='9' fill='url(https://evil.test/b.svg#c)'/>",
    "<rect width='9' height='9' filter='url(data:x#y)'/>",
    "<rect width='9' height='9' style='-moz-binding:url(x)'/>",
    "<rect width='9' height='9' cursor='url(https://evil.test)'/>",
  ],
  ...[
    "<rect width='9' height='9'><set attributeName='onmouseover' to='alert(1)'/></rect>",
    "<rect width='9' height='9'><animate attributeName='href' to='javascript:alert(1)'/></rect>",
    "<animateTransform attributeName='transform' onend='alert(1)' dur='1s'/>",
    "<animateMotion path='M0 0' onbegin='alert(1)'/>",
  ],
  ...[
    "<filter id='f'><feImage href='https://evil.test/a.png'/></filter><rect filter='url(#f)' width='9' height='9'/>",
    `<filter id='f'>${"<feMorphology radius='9999'/>".repeat(500)}</filter><rect filter='url(#f)' width='9' height='9'/>`,
    "<filter id='f'><feTurbulence numOctaves='99999999'/></filter><rect filter='url(#f)' width='9' height='9'/>",
    "<filter id='f' x='-99999' width='999999'><feGaussianBlur stdDeviation='9999'/></filter><rect filter='url(#f)' width='9' height='9'/>",
  ],
  ...[
    "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='https://evil.test'/>",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
    "<e:trigger xmlns:e='http://www.w3.org/2001/xml-events'/>",
    "<rect xml:base='https://evil.test' width='9' height='9'/>",
    "<svg xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></svg>",
  ],
  ...[
    "<video href='https://evil.test'/>",
    "<audio href='https://evil.test'/>",
    "<iframe src='https://evil.test'/>",
    "<tref href='https://evil.test#x'/>",
    "<metadata><x:y xmlns:x='z'>&lt;script&gt;</x:y></metadata>",
    "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><rect width='9' height='9'/>",
    "<font-face><font-face-src><font-face-uri href='https://evil.test'/></font-face-src></font-face>",
  ],
  ...[
    `${"<g>".repeat(5000)}${"</g>".repeat(5000)}`,
    `<path d='${"M0 0L9 9".repeat(20_000)}'/>`,
    `<text y='9'>${"x".repeat(50_000)}</text>`,
    "<pattern id='p' width='1e-9' height='1e-9' patternUnits='userSpaceOnUse'><rect width='1' height='1'/></pattern><rect fill='url(#p)' width='9' height='9'/>",
  ],
  ...[
    "<text y='9'>\u202e&#x202e;x</text>",
    "<text y='9'>&#xFFFE;</text>",
    "<text y='9'>&#0;</text>",
    "<text y='9'>\u0000</text>",
    "<text y='9'>&undeclared;</text>",
    "<rect",
    "<rect></g>",
    "<rect a='1' a='2'/>",
    "<![CDATA[x",
    "<!-- -- -->",
  ],
  { before: "<?xml-stylesheet type='text/xsl' href='https://evil.test/a.xsl'?>", inside: box },
  { before: "<?xml version='1.0' encoding='utf-7'?>", inside: box },
  { before: "<!DOCTYPE svg SYSTEM 'https://evil.test/x.dtd'>", inside: box },
  {
    before: "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    inside: "<text y='9'>&x;</text>",
  },
  { before: "<!DOCTYPE svg [<!ENTITY % x SYSTEM 'https://evil.test/x.dtd'>%x;]>", inside: box },
  { before: `<!DOCTYPE svg [${laughs}]>`, inside: "<text y='9'>&l9;</text>" },
  { before: "<!DOCTYPE svg [<!ATTLIST rect onload CDATA 'alert(1)'>]>", inside: box },
  {
    before:
      "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
    inside: box,
  },
];

const sizes: readonly string[] = [
  ...[
    "width='0' height='0'",
    "width='-9' height='9'",
    "width='1e9' height='1e9'",
    "width='1' height='100000'",
    "width='9e999' height='9'",
  ],
  ...[
    "viewBox='0 0 1e38 1e38'",
    "viewBox='0 0 0 0'",
    "viewBox='x'",
    "width='100%' height='100%'",
    "width='20' height='10' viewBox='0 0 1000000000 1'",
    "width='1px;' height='&lt;'",
  ],
];

/** Drawings that run, load, grow or are none, as they stand in files. */
export const drawings: readonly string[] = [
  ...insides.map((each) => {
    const { before, inside } = typeof each === "string" ? { before: "", inside: each } : each;
    return `${before}<svg xmlns="${SVG}" xmlns:xlink="${XLINK}" width="20" height="10">${inside}</svg>`;
  }),
  ...sizes.map((size) => `<svg xmlns="${SVG}" ${size}>${box}</svg>`),
  ...[
    `<svg width='20' height='10'>${box}</svg>`,
    `<x:svg xmlns:x='${SVG}' width='20' height='10'><x:rect width='9' height='9' onload='alert(1)'/></x:svg>`,
  ],
  ...[
    `<svg xmlns='${SVG}' onload='alert(1)' width='20' height='10'>${box}</svg>`,
    `<svg xmlns='${SVG}' width='20' height='10' style='background:url(https://evil.test)'>${box}</svg>`,
  ],
  ...[
    `<html><svg xmlns='${SVG}' width='20' height='10'/></html>`,
    `GIF89a<svg xmlns='${SVG}' width='20' height='10'/>`,
    "",
    "<svg",
    "\u0000<svg></svg>",
  ],
];

import { type Style, styleOf, trimSize } from "@printery/design";
import { bleedOf, impose } from "@printery/press";
import { isRightToLeft, type Press } from "@printery/publication";
import type { Files, Message } from "@printery/task";
import { letGo, type Sheet } from "./bind.ts";
import { withForme } from "./open-forme.ts";
import { originalsOf } from "./originals.ts";
import type { TextPage } from "./paginate.ts";
import { type Edition, writePdfs } from "./pdfmake-adapter.ts";
import { placesOn, tellOfInk } from "./picture-ink.ts";
import { printCover } from "./print-cover.ts";
import { tellOfResolution, widest } from "./resolution.ts";
import { withSlug } from "./slug.ts";

/** What is needed of a publication beside its pages. */
export interface Pressed {
  readonly press: Press;
  readonly assets: Files;
  readonly report: (message: Message) => void;
}

/**
 * `<id>.print.pdf`: the pages of `edition` for a press, as PDF/X-4 (ISO 15930-7:2010), behind `others`, which are files of the same pages.
 * Their sheets are let go.
 * Where they are wrapped in a cover, also `<id>.cover.pdf`; where they are to be imposed, `<id>.imposed.pdf`: the same on sheets.
 */
export async function printPdf(
  edition: Omit<Edition<Sheet>, "profile">,
  pressed: Pressed,
  others: ReadonlyMap<string, Edition<Sheet>> = new Map(),
): Promise<Map<string, Uint8Array>> {
  const { id, metadata } = edition.publication;
  const { press } = pressed;
  const name = `${id}.print.pdf`;
  const { imposition } = press;
  const isTwice = imposition !== undefined && press.marks.length > 0;
  const files = await withPages(name, edition, pressed, others, isTwice ? undefined : letGo);
  if (press.wrap) {
    const cover = await printCover(edition, edition.sheets.length, pressed);
    files.set(`${id}.cover.pdf`, cover);
  }
  if (imposition === undefined) return files;
  // A sheet has marks of its own.
  const bare = { ...pressed, press: { ...press, marks: [] } };
  const plain = isTwice ? await withPages(name, edition, bare, new Map(), letGo) : files;
  const pages = plain.get(name) ?? new Uint8Array();
  const rightToLeft = isRightToLeft(metadata.lang);
  files.set(`${id}.imposed.pdf`, await impose(pages, { ...press, imposition, rightToLeft }));
  return files;
}

/** `others`, and the pages of `edition` for a press by this name. */
function withPages(
  name: string,
  edition: Omit<Edition<Sheet>, "profile">,
  { press, assets, report }: Pressed,
  others: ReadonlyMap<string, Edition<Sheet>>,
  done?: (sheet: Sheet) => void,
): Promise<Map<string, Uint8Array>> {
  const { publication, sheets, pictures } = edition;
  const style = styleOf(publication);
  const rightToLeft = isRightToLeft(publication.metadata.lang);
  const widths = widest(sheets, {
    page: trimSize(publication.trim),
    pictures,
    bleedOf: (page) => bleedOf(press, page, rightToLeft),
  });
  tellOfResolution({ publication, widths, pictures }, report);
  const order = {
    press,
    assets,
    colours: coloursOn(sheets, style),
    roles: style.light,
    rightToLeft,
    originals: originalsOf(publication, { assets, widths, report }),
    heard: tellOfInk({ publication, places: placesOn(sheets), limit: press.inkLimit }, report),
  };
  return withForme(order, (forme) => {
    const profile = { standard: "PDF/X-4", forme } as const;
    return writePdfs(new Map([...others, [name, { ...withSlug(edition, forme), profile }]]), done);
  });
}

/** Of what stands on `sheets`, and of what the house adds to each. */
function coloursOn(sheets: readonly TextPage[], { light, scale, band }: Style): Set<string> {
  const colours = new Set([light.text]);
  for (const { colour = "text" } of [scale.runningHead, scale.folio]) colours.add(light[colour]);
  if (band !== undefined) colours.add(light[band.colour]);
  for (const { items } of sheets) {
    for (const item of items) {
      if (item.type === "vector") colours.add(item.item.color);
      if (item.type !== "line") continue;
      for (const { set } of item.item.fragments) colours.add(set.colour);
    }
  }
  return colours;
}

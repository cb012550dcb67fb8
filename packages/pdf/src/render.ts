import type { Render } from "@printery/publication";
import type { Message } from "@printery/task";
import { bindArticle } from "./article.ts";
import { bindBook } from "./book.ts";
import { furnish } from "./furniture.ts";
import { writePdf } from "./pdfmake-adapter.ts";
import { readPictures } from "./pictures.ts";
import { openShop } from "./shop.ts";

/** One PDF, `<id>.pdf`: text set in paragraphs, paragraphs on pages, pages bound and furnished. */
export const renderPdf: Render = async (publication, images) => {
  const messages = new Map<string, Message>();
  // A text is measured more often than it is printed; its mistakes are told once.
  const report = (message: Message) => {
    const key = `${message.ruleId}\n${message.file}\n${message.reason}`;
    if (!messages.has(key)) messages.set(key, message);
  };
  const pictures = await readPictures(publication, images, report);
  const shop = openShop(publication, pictures, report);
  const sheets = publication.kind === "book" ? bindBook(shop) : bindArticle(shop);
  const pages = furnish(sheets, shop);
  const roman = sheets.filter(({ numbering }) => numbering === "roman").length;
  const bytes = await writePdf({ publication, pages, pictures, roman, root: shop.root });
  return {
    files: new Map([[`${publication.id}.pdf`, bytes]]),
    messages: [...messages.values()],
    pages: pages.length,
  };
};

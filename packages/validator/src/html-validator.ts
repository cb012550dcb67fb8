import {
  type ConfigData,
  HtmlElement,
  HtmlValidate,
  StaticConfigLoader,
} from "html-validate/browser";

/**
 * html-validate, which as it comes takes 15 ms to make up its mind before each page, and for a list of twice as many items
 * four times as long.
 */
export function htmlValidator(config: ConfigData): HtmlValidate {
  HtmlElement.prototype.getElementsByTagName = elementsByTagName;
  return new HtmlValidate(new ResolvedOnce(config));
}

/** The configuration is one for all pages. */
class ResolvedOnce extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader["getConfigFor"]> | undefined;

  override getConfigFor(
    ...asked: Parameters<StaticConfigLoader["getConfigFor"]>
  ): ReturnType<StaticConfigLoader["getConfigFor"]> {
    this.#resolved ??= super.getConfigFor(...asked);
    return this.#resolved;
  }
}

/** In the order of the page. The library's own copies what was found so far once more for each element. */
function elementsByTagName(this: HtmlElement, tagName: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement) => {
    for (const child of element.childElements) {
      if (child.is(tagName)) found.push(child);
      visit(child);
    }
  };
  visit(this);
  return found;
}

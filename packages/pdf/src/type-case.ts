import type { Font } from "./font.ts";
import type { Fragment } from "./fragment.ts";
import { Sorts } from "./sorts.ts";

/** What files that say the same have in common, so that each of their pages is put into operators once. */
export class TypeCase {
  readonly #sorts = new Map<Font, Sorts>();
  readonly #shown = new Map<Fragment, string>();

  sortsOf(font: Font): Sorts {
    let sorts = this.#sorts.get(font);
    if (sorts === undefined) {
      sorts = new Sorts(font);
      this.#sorts.set(font, sorts);
    }
    return sorts;
  }

  /** The operators that show `fragment`, as `show` has them the first time that they are asked for on this page. */
  shown(fragment: Fragment, show: () => string): string {
    let operators = this.#shown.get(fragment);
    if (operators === undefined) {
      operators = show();
      this.#shown.set(fragment, operators);
    }
    return operators;
  }

  /** Has no text ready: every file has the page. */
  turnPage(): void {
    this.#shown.clear();
  }
}

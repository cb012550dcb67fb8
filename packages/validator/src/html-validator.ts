import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate/browser";

/** html-validate, which as it comes takes 15 ms to make up its mind before each page (what else took it long: docs/decisions/0096). */
export function htmlValidator(config: ConfigData): HtmlValidate {
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

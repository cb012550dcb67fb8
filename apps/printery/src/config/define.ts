import type { HouseStyle } from "@printery/design";
import type { MarkdownPlugin, OwnCue } from "@printery/parser";
import type { RehypePlugin, Renderer } from "@printery/publication";

/** What a project has of its own: the default export of `printery.config.ts`. */
export interface Config {
  /** Signs by which text without markup is read besides. */
  readonly cues?: readonly OwnCue[];
  /** Plugins of remark, which change the tree of a text in Markdown before it is read; in their order. */
  readonly remarkPlugins?: readonly MarkdownPlugin[];
  /** Plugins of rehype, which change the markup of texts on the web and in e-books; in their order. */
  readonly rehypePlugins?: readonly RehypePlugin[];
  /** House styles, which `style:` in publication.yaml may name. */
  readonly styles?: readonly HouseStyle[];
  /** Formats besides ours. */
  readonly renderers?: readonly Renderer[];
}

/** `config` as it is, with its type. */
export function defineConfig(config: Config): Config {
  return config;
}

export type { HouseStyle } from "@printery/design";
export type { CueBlock, CueRole, MarkdownPlugin, OwnCue } from "@printery/parser";
export type { Publication, RehypePlugin, Rendered, Renderer } from "@printery/publication";

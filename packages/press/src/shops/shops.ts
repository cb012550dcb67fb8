import type { PressTarget } from "@printery/publication";
import { generic } from "./generic.ts";
import { ingram } from "./ingram.ts";
import { kdp } from "./kdp.ts";
import type { Shop } from "./shop.ts";

/** Those who print, by the names that publication.yaml and `--target` have for them. */
export const shops: { readonly [Target in PressTarget]: Shop } = { generic, kdp, ingram };

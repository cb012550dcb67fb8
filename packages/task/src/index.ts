export { attempt } from "./attempt.ts";
export { CACHES, type Cache, keep, toolIn } from "./cache.ts";
export { boundCaches, fillerAt } from "./cache-bound.ts";
export { being, type Check, expectCall, isMapping, kinds, listOf, shown } from "./check.ts";
export { checked } from "./checked.ts";
export { compileLate } from "./compile-late.ts";
export {
  codeOf,
  isFile,
  listFiles,
  readIfPresent,
  readSoon,
  sha256,
  withTemporaryFile,
  writeWhole,
} from "./files.ts";
export { lateStage } from "./late-stage.ts";
export {
  beyond,
  LimitError,
  type LimitName,
  type Limits,
  limitTable,
  readLimits,
  usualLimits,
  wayOut,
  writeLimits,
} from "./limits.ts";
export { MARKS, type Mark, REFUSALS, type Refusal } from "./marks.ts";
export {
  formatMessage,
  HELP,
  hasErrors,
  helpOf,
  type Message,
  type Place,
  placeOf,
  printable,
  printableJson,
  type Severity,
} from "./message.ts";
export { nearest } from "./nearest.ts";
export {
  guarded,
  loadPlugins,
  PLUGINS,
  PluginError,
  type PluginFiles,
  type PluginKind,
  pluginFailure,
  pluginKey,
  pluginKinds,
  pluginList,
  pluginsFor,
  readPlugins,
} from "./plugins.ts";
export { placed, refusalOf, STAGING } from "./refusal.ts";
export { type RuleId, rules } from "./rules.ts";
export { scrubbed, seal } from "./seal.ts";
export { Seen } from "./seen.ts";
export { spare } from "./spare.ts";
export {
  type ContentFile,
  type Files,
  type Report,
  runStage,
  type Stage,
  type StageInput,
  type StageOptions,
  type StageResult,
  withPlugins,
} from "./stage.ts";
export { answer, freeMemory, inThreads } from "./threads.ts";
export {
  type Changed,
  type Missing,
  type Progress,
  readChanged,
  readMissing,
  readProgress,
  readRefused,
} from "./told.ts";
export { type Unread, withoutUnread, withUnread } from "./unread.ts";
export { VERSION } from "./version.ts";
export { ContentError, isBelow, leadsTo, type RealPlace, readWithin } from "./within.ts";
export { yamlExcess } from "./yaml-excess.ts";

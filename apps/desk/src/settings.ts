import { effect, type Signal, signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";

/** What is read on a screen, in the order in which a key goes through it. */
export const readings = ["web", "book", "both"] as const;

/** What a person likes, kept in the browser. */
export interface Settings {
  readonly theme: Theme;
  /** Whether a change is shown before it is written. */
  readonly asks: boolean;
  /** Shares of the width: of the text, of the reading; the pages have the rest. */
  readonly widths: readonly [number, number];
  readonly reading: (typeof readings)[number];
  /** Whether it is told why a block was read so. */
  readonly cues: boolean;
  readonly doubts: boolean;
}

const KEY = "printery-desk";
const usual: Settings = {
  theme: "auto",
  asks: true,
  widths: [0.42, 0.31],
  reading: "web",
  cues: true,
  doubts: true,
};

export const settings: Signal<Settings> = signal(stored());

export function set(change: Partial<Settings>): void {
  settings.value = { ...settings.value, ...change };
}

/** Keep what changes, and show light or dark. */
export function keepSettings(): void {
  effect(() => {
    const { theme } = settings.value;
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(KEY, JSON.stringify(settings.value));
    } catch {
      // A browser that keeps nothing: the settings hold for this page.
    }
  });
}

const system = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark: Signal<boolean> = signal(system.matches);
system.addEventListener("change", ({ matches }) => {
  systemIsDark.value = matches;
});

export function isDark(): boolean {
  const { theme } = settings.value;
  return theme === "auto" ? systemIsDark.value : theme === "dark";
}

/** The next of {@link readings}, or with -1 the one before. */
export function nextReading(step: 1 | -1): Settings["reading"] {
  const at = readings.indexOf(settings.value.reading) + step + readings.length;
  return readings[at % readings.length] ?? "web";
}

function stored(): Settings {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Settings>;
    const [a = 0, b = 0] = found.widths ?? [];
    const isWide = a >= 0.1 && b >= 0.1 && a + b <= 0.9;
    return { ...usual, ...found, widths: isWide ? [a, b] : usual.widths };
  } catch {
    return usual;
  }
}

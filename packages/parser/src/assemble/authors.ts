import type { Contributor } from "@printery/document";
import { isDateline } from "../read/date.ts";
import { readByline, readContributorNote, readNames } from "../read/names.ts";
import { isNavigation } from "../read/phrases.ts";
import { isRelatedHeading } from "../read/related.ts";
import type { Reading } from "./reading.ts";

/**
 * The authors: those the byline names, else those the notes at the end are about; with what the
 * notes and cards say of them.
 */
export function readAuthors(readings: readonly Reading[]): Contributor[] {
  const notes = notesOf(readings);
  const credited = readings
    .filter(({ role }) => role === "byline")
    .flatMap(({ block }) => readByline(block.text) ?? readNames(block.text) ?? []);
  const names = [...new Set(credited.length > 0 ? credited : notes.keys())];
  return names.map((name): Contributor => {
    const note = notes.get(name);
    const affiliation = affiliationOf(name, names, readings);
    return {
      name,
      role: "author",
      ...(affiliation === undefined ? {} : { affiliation }),
      ...(note === undefined ? {} : { note }),
    };
  });
}

function notesOf(readings: readonly Reading[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { role, block } of readings) {
    if (role !== "contributorNote") continue;
    const about = readContributorNote(block.text);
    if (about !== undefined) notes.set(about.name, block.text);
  }
  return notes;
}

/** Lines of a card: a name, then what and where its owner is, until something one presses or the next name. */
function affiliationOf(
  name: string,
  names: readonly string[],
  readings: readonly Reading[],
): string | undefined {
  const at = readings.findLastIndex(({ block }) => block.text === name);
  if (at < 0 || readings[at]?.role === "title") return undefined;
  const lines: string[] = [];
  for (const { block } of readings.slice(at + 1, at + 6)) {
    const { text } = block;
    // A card ends with a link to the profile; without it these lines may be about anything.
    if (isNavigation(text)) return lines.length > 0 ? lines.join(", ") : undefined;
    if (names.includes(text) || text.length > 80 || /[.!?]$/u.test(text)) return undefined;
    if (isRelatedHeading(text) || isDateline(text)) return undefined;
    lines.push(text);
  }
  return undefined;
}

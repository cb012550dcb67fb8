// What a press would get of a PDF: its separations, by ghostscript, which knows nothing of our own checks.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sharp = createRequire(new URL("../packages/pdf/package.json", import.meta.url))("sharp");

/** Dots to the inch: enough to see letters by. */
const RESOLUTION = 60;
/** Levels of 255: from here on an ink is solid, or laid down at all. */
const SOLID = 250;
const SEEN = 3;

/**
 * Each page of `file`: per cent of all inks where they are most, and whether black letters have other inks with them; of those, a
 * page with pictures is not asked, which are printed in all inks.
 */
export async function platesOf(file) {
  const folder = mkdtempSync(join(tmpdir(), "printery-plates-"));
  const [device, out] = ["-sDEVICE=tiffsep", `-sOutputFile=${join(folder, "%d.tif")}`];
  const options = ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dUseBleedBox", `-r${RESOLUTION}`];
  execFileSync("gs", [...options, device, out, file]);
  const pictured = picturesIn(file);
  const names = readdirSync(folder);
  const pages = [];
  for (let number = 1; names.includes(`${number}.tif`); number += 1) {
    const plates = names.filter((name) => name.startsWith(`${number}(`));
    pages.push({ number, ...(await inkOn(folder, plates)), hasPicture: pictured.has(number) });
  }
  rmSync(folder, { recursive: true });
  return pages;
}

async function inkOn(folder, plates) {
  let sums;
  let isMixed;
  const read = async (name) =>
    (await sharp(join(folder, name)).greyscale().raw().toBuffer()).map((v) => 255 - v);
  const black = await read(plates.find((name) => name.includes("(Black)")));
  for (const name of plates) {
    const plate = await read(name);
    sums ??= new Uint16Array(plate.length);
    for (let at = 0; at < plate.length; at += 1) {
      sums[at] += plate[at];
      if (!name.includes("(Black)") && plate[at] > SEEN && black[at] > SOLID) isMixed = true;
    }
  }
  return {
    most: Math.round((sums.reduce((a, b) => Math.max(a, b), 0) / 255) * 100),
    isMixed: isMixed === true,
  };
}

/** The pages that have pictures on them. */
function picturesIn(file) {
  const rows = execFileSync("pdfimages", ["-list", file], { encoding: "utf8" })
    .split("\n")
    .slice(2);
  return new Set(rows.filter(Boolean).map((row) => Number(row.trim().split(/\s+/)[0])));
}

// Whether two pictures of a page show the same, to an eye that minds how things stand and not how a renderer draws them.
import { createRequire } from "node:module";

const sharp = createRequire(new URL("../packages/pdf/package.json", import.meta.url))("sharp");

/** Pixels of a picture of 80 dpi: the softness of the eye, and the side of what it looks at at once. */
const BLUR = 1.2;
const TILE = 16;
/**
 * How much of what is in a tile must be alike. Of a line moved by two points no more than .65 is, anywhere in the specimen; of a page
 * drawn by cairo, or at twice the size and made smaller, .78 at least.
 */
const LEAST_ALIKE = 0.71;
/** Levels of 255 by which a tile may be darker: renderers draw letters more or less bold. */
const MOST_DARKER = 28;
/** Variance that is no more than the grain of the paper. */
const GRAIN = 60;

/** The places, as tiles, where `one` and `other` differ; undefined where they are of different sizes. */
export async function differences(one, other) {
  const [a, b] = await Promise.all([one, other].map(read));
  // Half a point more or less of the page is rounded this way or that.
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return undefined;
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const places = [];
  for (let top = 0; top < height; top += TILE / 2) {
    for (let left = 0; left < width; left += TILE / 2) {
      const tile = {
        left,
        top,
        width: Math.min(TILE, width - left),
        height: Math.min(TILE, height - top),
      };
      if (tile.width >= TILE / 2 && tile.height >= TILE / 2 && !isAlike(a, b, tile))
        places.push(tile);
    }
  }
  return places;
}

async function read(picture) {
  const grey = sharp(picture).flatten({ background: "#fff" }).greyscale().blur(BLUR).raw();
  const { data, info } = await grey.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** By the correlation of what is in the tile (the structure of SSIM), and by its mean. */
function isAlike(a, b, { left, top, width, height }) {
  const count = width * height;
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) {
      const [p, q] = [a.data[y * a.width + x], b.data[y * b.width + x]];
      sumA += p;
      sumB += q;
      sumAA += p * p;
      sumBB += q * q;
      sumAB += p * q;
    }
  }
  const [meanA, meanB] = [sumA / count, sumB / count];
  if (Math.abs(meanA - meanB) > MOST_DARKER) return false;
  const [varA, varB] = [sumAA / count - meanA ** 2, sumBB / count - meanB ** 2];
  const shared = sumAB / count - meanA * meanB;
  return (shared + GRAIN) / (Math.sqrt(Math.max(0, varA * varB)) + GRAIN) >= LEAST_ALIKE;
}

/** `approved` and `now` side by side, and between them `now` with `places` framed. */
export async function beside(approved, now, places) {
  const { width, height } = await sharp(now).metadata();
  const frames = places
    .map(
      (tile) =>
        `<rect x="${tile.left}" y="${tile.top}" width="${tile.width}" height="${tile.height}" fill="#d00" fill-opacity=".3"/>`,
    )
    .join("");
  const marks = Buffer.from(
    `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">${frames}</svg>`,
  );
  const framed = await sharp(now)
    .toColourspace("srgb")
    .composite([{ input: marks }])
    .png()
    .toBuffer();
  const pictures = [approved, framed, now].filter(Boolean);
  return sharp({
    create: { width: width * pictures.length, height, channels: 3, background: "#fff" },
  })
    .composite(pictures.map((input, at) => ({ input, left: at * width, top: 0 })))
    .png()
    .toBuffer();
}

/** A picture of a page as it is kept: sixteen greys are enough for that eye. */
export function kept(picture) {
  return sharp(picture)
    .greyscale()
    .png({ palette: true, colours: 16, dither: 0, effort: 10 })
    .toBuffer();
}

/** `picture` at the size of `like`. */
export async function resized(picture, like) {
  const { width, height } = await sharp(like).metadata();
  return sharp(picture).resize(width, height, { fit: "fill" }).png().toBuffer();
}

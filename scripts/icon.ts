/** Draws the toolbar icon: a strip of ticker tape with a rising line, as PNG, from a few shapes. */
import { deflateSync } from "node:zlib";

type Colour = [number, number, number, number];
const PAPER: Colour = [27, 94, 168, 255];
/** The paper of the grey icon: Tapelight does nothing on this page. */
const GREY: Colour = [128, 134, 142, 255];
const LINE: Colour = [255, 255, 255, 255];
const CLEAR: Colour = [0, 0, 0, 0];
/** Points of the rising line on a square of side 1. */
const POINTS = [
  [0.18, 0.68],
  [0.4, 0.5],
  [0.56, 0.6],
  [0.82, 0.32],
] as const;
/** Samples a pixel in each direction, for smooth edges. */
const SAMPLES = 4;

/** A PNG file of `size` by `size` pixels, in colour or grey. */
export function drawIcon(size: number, isGrey = false): Uint8Array {
  const paper = isGrey ? GREY : PAPER;
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(pixel(x, y, size, paper), y * (size * 4 + 1) + 1 + x * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function pixel(x: number, y: number, size: number, paper: Colour): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const u = (x + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const v = (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = colourAt(u, v, paper);
    for (let c = 0; c < 3; c++) sum[c] += colour[c] * colour[3];
    sum[3] += colour[3];
  }
  const alpha = sum[3];
  return [
    ...sum.slice(0, 3).map((c) => (alpha === 0 ? 0 : Math.round(c / alpha))),
    Math.round(alpha / SAMPLES ** 2),
  ];
}

function colourAt(u: number, v: number, paper: Colour): Colour {
  const corner = 0.2;
  const dx = Math.max(corner - u, u - (1 - corner), 0);
  const dy = Math.max(corner - v, v - (1 - corner), 0);
  if (Math.hypot(dx, dy) > corner) return CLEAR;
  for (let i = 1; i < POINTS.length; i++) if (distance(u, v, POINTS[i - 1], POINTS[i]) < 0.06) return LINE;
  return paper;
}

function distance(u: number, v: number, a: readonly [number, number], b: readonly [number, number]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.min(1, Math.max(0, ((u - a[0]) * dx + (v - a[1]) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(u - a[0] - t * dx, v - a[1] - t * dy);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** CRC-32 of PNG (ISO 3309). */
function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

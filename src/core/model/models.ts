/** The models that the extractor needs, and the one binary file that holds them. */
import type { LinearModel } from "./linear.ts";
import { RowIndex } from "./row-index.ts";

export const MODEL_NAMES = ["tagger", "role", "kind", "direction", "measure", "period", "link"] as const;
export type ModelName = (typeof MODEL_NAMES)[number];
export type ModelSet = Record<ModelName, LinearModel>;

const MAGIC = 0x544c4d32; // "TLM2"

/** A model file that is cut short, of another version or damaged. */
export class ModelFormatError extends Error {
  constructor(message: string) {
    super(`The model file cannot be read: ${message}.`);
    this.name = "ModelFormatError";
  }
}

interface Header {
  name: ModelName;
  labels: string[];
  bits: number;
  scale: number;
  rows: number;
  transitions: number[];
  bytes: number;
}

/**
 * Writes the models: magic, length of a JSON header, the header, then for each model its rows. A row is the gap to
 * the bucket before (varint), a bit mask of the labels with a weight other than 0, and those weights; with a single
 * label there is no mask.
 */
export function encodeModels(models: ModelSet): Uint8Array {
  const bodies = MODEL_NAMES.map((name) => encodeRows(models[name]));
  const headers: Header[] = MODEL_NAMES.map((name, k) => {
    const { labels, rows, scale, transitions } = models[name];
    return {
      name,
      labels: [...labels],
      bits: rows.bits,
      scale,
      rows: rows.size,
      transitions: [...transitions],
      bytes: bodies[k].length,
    };
  });
  const header = new TextEncoder().encode(JSON.stringify(headers));
  const file = new Uint8Array(8 + header.length + bodies.reduce((sum, body) => sum + body.length, 0));
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, header.length);
  file.set(header, 8);
  let at = 8 + header.length;
  for (const body of bodies) {
    file.set(body, at);
    at += body.length;
  }
  return file;
}

function encodeRows(model: LinearModel): Uint8Array {
  const width = model.labels.length;
  const out: number[] = [];
  let last = -1;
  let row = 0;
  for (const bucket of model.rows.buckets()) {
    for (let gap = bucket - last; ; gap >>>= 7) {
      if (gap < 128) {
        out.push(gap);
        break;
      }
      out.push((gap & 127) | 128);
    }
    last = bucket;
    let mask = 0;
    for (let l = 0; l < width; l++) if (width === 1 || model.weights[row * width + l] !== 0) mask |= 1 << l;
    for (let shift = 0; width > 1 && shift < width; shift += 8) out.push((mask >>> shift) & 255);
    for (let l = 0; l < width; l++)
      if ((mask & (1 << l)) !== 0) out.push(model.weights[row * width + l] & 255);
    row++;
  }
  return Uint8Array.from(out);
}

/** Reads what encodeModels wrote. Throws ModelFormatError on anything else. */
export function decodeModels(file: Uint8Array): ModelSet {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8 || view.getUint32(0) !== MAGIC) throw new ModelFormatError("it is no Tapelight model");
  const headerEnd = 8 + view.getUint32(4);
  if (headerEnd > file.length) throw new ModelFormatError("it is cut short");
  const headers = JSON.parse(new TextDecoder().decode(file.subarray(8, headerEnd))) as Header[];
  const models: Partial<ModelSet> = {};
  let at = headerEnd;
  for (const header of headers) {
    if (at + header.bytes > file.length) throw new ModelFormatError("it is cut short");
    models[header.name] = decodeRows(header, file.subarray(at, at + header.bytes));
    at += header.bytes;
  }
  for (const name of MODEL_NAMES)
    if (models[name] === undefined) throw new ModelFormatError(`it lacks '${name}'`);
  return models as ModelSet;
}

function decodeRows(header: Header, bytes: Uint8Array): LinearModel {
  const width = header.labels.length;
  const buckets = new Uint32Array(header.rows);
  const weights = new Int8Array(header.rows * width);
  let at = 0;
  let bucket = -1;
  for (let row = 0; row < header.rows; row++) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      gap |= (byte & 127) << shift;
      if (byte < 128 || byte === undefined) break;
    }
    bucket += gap;
    buckets[row] = bucket;
    let mask = width === 1 ? 1 : 0;
    for (let shift = 0; width > 1 && shift < width; shift += 8) mask |= bytes[at++] << shift;
    for (let l = 0; l < width; l++)
      if ((mask & (1 << l)) !== 0) weights[row * width + l] = (bytes[at++] << 24) >> 24;
  }
  if (at !== bytes.length) throw new ModelFormatError(`the rows of '${header.name}' do not add up`);
  return {
    labels: header.labels,
    rows: new RowIndex(header.bits, buckets),
    weights,
    scale: header.scale,
    transitions: Float32Array.from(header.transitions),
  };
}

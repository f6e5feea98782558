/** The models that the extractor needs, and the one binary file that holds them. */
import type { LinearModel } from "./linear.ts";
import { SparseRows, type SparseRowsData } from "./sparse-rows.ts";

export const MODEL_NAMES = ["tagger", "role", "kind", "direction", "measure", "period", "link"] as const;
export type ModelName = (typeof MODEL_NAMES)[number];
export type ModelSet = Record<ModelName, LinearModel>;

const MAGIC = 0x544c4d34; // "TLM4"

/** The parts of a model's rows, in the order in which the file has them: like with like, so that it compresses well. */
const PARTS = ["rowCounts", "lows", "masks", "weights"] as const;

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
  groupBits: number;
  scale: number;
  transitions: number[];
  /** Bytes of each of PARTS. */
  bytes: number[];
}

/** Writes the models: magic, length of a JSON header, the header, then the rows of each model, part after part. */
export function encodeModels(models: ModelSet): Uint8Array {
  const headers: Header[] = MODEL_NAMES.map((name) => {
    const { labels, rows, scale, transitions } = models[name];
    const { bits, groupBits } = rows.data;
    const bytes = PARTS.map((part) => rows.data[part].length);
    return { name, labels: [...labels], bits, groupBits, scale, transitions: [...transitions], bytes };
  });
  const header = new TextEncoder().encode(JSON.stringify(headers));
  const size = headers.reduce((sum, { bytes }) => bytes.reduce((a, b) => a + b, sum), 8 + header.length);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, header.length);
  file.set(header, 8);
  let at = 8 + header.length;
  for (const name of MODEL_NAMES) {
    for (const part of PARTS) {
      const bytes = models[name].rows.data[part];
      file.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), at);
      at += bytes.length;
    }
  }
  return file;
}

/** Reads what encodeModels wrote; the models share its memory. Throws ModelFormatError on anything else. */
export function decodeModels(file: Uint8Array): ModelSet {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8 || view.getUint32(0) !== MAGIC) throw new ModelFormatError("it is no Tapelight model");
  const headerEnd = 8 + view.getUint32(4);
  if (headerEnd > file.length) throw new ModelFormatError("it is cut short");
  const headers = JSON.parse(new TextDecoder().decode(file.subarray(8, headerEnd))) as Header[];
  const models: Partial<ModelSet> = {};
  let at = headerEnd;
  for (const { name, labels, bits, groupBits, scale, transitions, bytes } of headers) {
    const parts = bytes.map((length) => {
      if (at + length > file.length) throw new ModelFormatError("it is cut short");
      at += length;
      return file.subarray(at - length, at);
    });
    const rows = rowsOf(name, { bits, groupBits, width: labels.length }, parts);
    models[name] = { labels, rows, scale, transitions: Float32Array.from(transitions) };
  }
  if (at !== file.length) throw new ModelFormatError("it is longer than it says");
  for (const name of MODEL_NAMES)
    if (models[name] === undefined) throw new ModelFormatError(`it lacks '${name}'`);
  return models as ModelSet;
}

type Shape = Pick<SparseRowsData, "bits" | "groupBits" | "width">;

function rowsOf(name: string, shape: Shape, parts: readonly Uint8Array[]): SparseRows {
  const [rowCounts, lows, masks, weights] = parts;
  try {
    return new SparseRows({
      ...{ ...shape, rowCounts, lows, masks },
      weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ModelFormatError(`the rows of '${name}' do not add up`);
  }
}

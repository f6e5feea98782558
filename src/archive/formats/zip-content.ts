/** Expands one entry of a zip file, chunk after chunk. */
import { Inflate } from "fflate";
import { bytesOf, chunksOf } from "./chunks.ts";
import { crc32 } from "./crc32.ts";
import { UnreadableError } from "./reading.ts";
import type { ZipEntry } from "./zip-directory.ts";

const HEADER = 0x04034b50;
const HEADER_SIZE = 30;
/** Packed bytes at a time: they expand to a thousand times as much at most (RFC 1951). */
const SLICE = 16 * 1024;
const DAMAGED = "the entry of the zip file is damaged";

/**
 * The content of an entry. Throws UnreadableError where it is packed in a way that is not read, expands to more than
 * the directory says, or is not what its checksum says; the last shows only at the end.
 */
export async function* entryContent(zip: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) throw new UnreadableError("it is encrypted");
  if (entry.method !== 0 && entry.method !== 8)
    throw new UnreadableError(`it is packed in a way that is not read here (method ${entry.method})`);
  const start = await contentStart(zip, entry);
  const packed = chunksOf(zip, start, start + entry.packedSize, SLICE);
  let size = 0;
  let checksum = 0;
  for await (const chunk of entry.method === 0 ? packed : inflated(packed)) {
    size += chunk.length;
    if (size > entry.size) throw new UnreadableError("it expands to more than the zip file says");
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size !== entry.size || checksum !== entry.checksum) throw new UnreadableError(DAMAGED);
}

/** The entry's own header repeats its name; its content follows. */
async function contentStart(zip: Blob, { offset, packedSize }: ZipEntry): Promise<number> {
  const header = await bytesOf(zip, offset, offset + HEADER_SIZE);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (header.length < HEADER_SIZE || view.getUint32(0, true) !== HEADER) throw new UnreadableError(DAMAGED);
  const start = offset + HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + packedSize > zip.size) throw new UnreadableError(DAMAGED);
  return start;
}

async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  const push = (chunk: Uint8Array, isLast: boolean): Uint8Array[] => {
    ready = [];
    try {
      inflate.push(chunk, isLast);
    } catch {
      throw new UnreadableError(DAMAGED);
    }
    return ready;
  };
  for await (const chunk of packed) yield* push(chunk, false);
  yield* push(new Uint8Array(0), true);
}

/** The directory of a zip file (PKWARE APPNOTE 6.3.10): read from its end, so that a torn file is known before anything is read. */
import { bytesOf } from "./chunks.ts";
import { UnreadableError } from "./reading.ts";

export interface ZipEntry {
  /** Path in the zip, with forward slashes. */
  name: string;
  isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not read. */
  method: number;
  checksum: number;
  /** Bytes in the zip, and after expanding. */
  packedSize: number;
  size: number;
  /** Where the entry's own header begins. */
  offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** More is no folder of articles. */
const MOST_DIRECTORY = 64 * 1024 ** 2;
const TORN = "the zip file is incomplete or damaged";

/** Whether bytes begin like a zip file, be it an empty one. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/** The entries, in the order of the directory. Throws UnreadableError where it is incomplete or not to be trusted. */
export async function zipEntries(zip: Blob): Promise<ZipEntry[]> {
  const tail = await bytesOf(zip, Math.max(0, zip.size - END_SIZE - LONGEST_COMMENT), zip.size);
  const end = findEnd(tail);
  const count = end.getUint16(10, true);
  const size = end.getUint32(12, true);
  const offset = end.getUint32(16, true);
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff)
    throw new UnreadableError("the zip file has more than 65,534 entries or 4 GB");
  if (size > MOST_DIRECTORY || offset + size > zip.size) throw new UnreadableError(TORN);
  const entries = readEntries(await bytesOf(zip, offset, offset + size), count);
  // entries that share bytes make a small file expand without end
  if (entries.reduce((sum, entry) => sum + entry.packedSize, 0) > zip.size)
    throw new UnreadableError("the entries of the zip file overlap");
  return entries;
}

function findEnd(tail: Uint8Array): DataView {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= tail.length)
      return new DataView(tail.buffer, tail.byteOffset + at, END_SIZE);
  }
  throw new UnreadableError(TORN);
}

function readEntries(directory: Uint8Array, count: number): ZipEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_SIZE > directory.length || view.getUint32(at, true) !== ENTRY)
      throw new UnreadableError(TORN);
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    entries.push({
      name: decodeName(directory.subarray(at + ENTRY_SIZE, nameEnd)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Names are UTF-8 wherever they can be, whatever the entry's flags say; old ones of Windows have backslashes. */
function decodeName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder("latin1").decode(bytes);
  }
  return name.replaceAll("\\", "/");
}

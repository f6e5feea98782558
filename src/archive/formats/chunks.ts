/** Bytes as they come: chunk after chunk, so that a file need never be in memory whole. */
import { UnreadableError } from "./reading.ts";

export type Chunks = AsyncIterable<Uint8Array>;

const SLICE = 256 * 1024;

/** The bytes of a blob, from `start` to `end`, in slices. Throws UnreadableError when the file is not there any more. */
export async function* chunksOf(
  blob: Blob,
  start = 0,
  end = blob.size,
  slice = SLICE,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += slice) yield await bytesOf(blob, at, Math.min(end, at + slice));
}

/** A range of bytes of a blob. */
export async function bytesOf(blob: Blob, start: number, end: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.slice(start, end).arrayBuffer());
  } catch {
    throw new UnreadableError("the file cannot be read; it was moved, changed or locked");
  }
}

/** All bytes, which may be `most` at most; more is an UnreadableError. */
export async function joined(chunks: Chunks, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most)
      throw new UnreadableError(`the file is larger than ${most / 1024 ** 2} MB, no article is so long`);
    parts.push(chunk);
  }
  return concat(parts, length);
}

/** The parts as one array; `length` is the sum of theirs. */
export function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The first bytes, `least` of them where there are so many, and all of them again. */
export async function peeked(chunks: Chunks, least: number): Promise<{ head: Uint8Array; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < least) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    length += next.value.length;
  }
  const head = concat(parts, length);
  return { head, all: again(head, iterator) };
}

async function* again(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

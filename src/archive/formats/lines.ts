/** Lines of a stream of bytes, one at a time. */
import { concat } from "./chunks.ts";

export interface Line {
  /** Counted from 1. */
  number: number;
  /** Without its line break; null where it is longer than a line may be. */
  bytes: Uint8Array | null;
}

/** The lines of UTF-8 bytes; of one that is longer than `longest` only its number. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = (): Line => ({ number, bytes: length > longest ? null : concat(parts, length) });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, end));
      yield line();
      number++;
      parts = [];
      length = 0;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}

/** Bytes to text, strictly: a file in an unknown encoding is refused rather than read wrongly. */
import { UnreadableError } from "./reading.ts";

/** The encoding that a byte order mark names (Encoding Standard, 6 "BOM sniff"), or null. */
export function markedEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** The text of a file: UTF-8, or what its byte order mark says. Throws UnreadableError with the line of a wrong byte. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? "utf-8";
  return checked(encoding === "utf-8" ? decodeUtf8(bytes) : decodeAs(bytes, encoding));
}

/** The source of an HTML file: as its byte order mark, else its meta element says, else UTF-8. */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const named = marked ?? namedCharset(bytes) ?? "utf-8";
  return checked(named === "utf-8" ? decodeUtf8(bytes) : decodeAs(bytes, named));
}

/** UTF-8 text. `line` is the number of its first line. */
export function decodeUtf8(bytes: Uint8Array, line = 1): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError("this is no UTF-8 text", line + lineOfWrongByte(bytes));
  }
}

/** Number of line breaks before the first byte that is no UTF-8. A line break is never part of another character. */
function lineOfWrongByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  for (let line = 0; ; line++) {
    const at = bytes.indexOf(10, start);
    const end = at < 0 ? bytes.length : at;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (at < 0) return line;
    start = at + 1;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError(`this is no ${encoding} text, though the file says so`);
  }
}

function checked(text: string): string {
  const at = text.indexOf("\0");
  if (at < 0) return text;
  throw new UnreadableError("this is no text: it holds zero bytes", text.slice(0, at).split("\n").length);
}

const META = /<meta[^>]{1,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;

/** The encoding that a meta element in the first kilobyte names (HTML, 13.2.3.2), where it is a known one. */
function namedCharset(bytes: Uint8Array): string | null {
  const label = META.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 1024)))?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // who can read the meta element has no UTF-16 before him
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    throw new UnreadableError(`the page is in an encoding that is not known here: ${label}`);
  }
}

/** Chunks of UTF-16 with a byte order mark as UTF-8; others as they are, a mark left out. `head` is the first chunk. */
export async function* asUtf8(
  chunks: AsyncIterable<Uint8Array>,
  head: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const encoding = markedEncoding(head);
  if (encoding === null || encoding === "utf-8") {
    let mark = encoding === null ? 0 : 3;
    for await (const chunk of chunks) {
      yield chunk.subarray(mark);
      mark = 0;
    }
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  try {
    for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
    decoder.decode();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(`this is no ${encoding} text, though the file says so`);
  }
}

/** The line mode of the command line: a JSON object in, a JSON object out, line by line. */
import type { Extractor } from "../../core/extractor.ts";

interface LineInput {
  id: string | number;
  title: string | null;
  date: string | null;
  text: string;
}

/** Does every line that can be read; reports the others with their number. Exit status 0, or 2 where any failed. */
export function extractLines(
  bytes: Uint8Array,
  extractor: Extractor,
  quantities: boolean,
  print: (line: string) => void,
  report: (line: string) => void,
): number {
  let status = 0;
  splitLines(bytes).forEach((line, i) => {
    const where = `stdin:${i + 1}`;
    try {
      const source = decodeLine(line).trim();
      if (source === "") return;
      const { id, title, date, text } = parseLine(source);
      const found = extractor.extract(text, { title, date, quantities });
      const { entities, figures } = found;
      print(
        JSON.stringify({ id, entities, figures, ...(quantities ? { quantities: found.quantities } : {}) }),
      );
    } catch (error) {
      report(`extract: ${where}: ${(error as Error).message}`);
      status = 2;
    }
  });
  return status;
}

function decodeLine(line: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    throw new Error("this is no UTF-8 text");
  }
}

/** Lines as bytes, so that one with a broken encoding does not spoil the others. */
function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 10) continue;
    lines.push(bytes.subarray(start, i));
    start = i + 1;
  }
  return lines;
}

function parseLine(source: string): LineInput {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new Error(`this is no JSON (${(error as Error).message})`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error("this is no JSON object");
  const { id, title = null, date = null, text } = value as Record<string, unknown>;
  if (typeof id !== "string" && typeof id !== "number") throw new Error("'id' is missing");
  if (typeof text !== "string") throw new Error("'text' is missing or no string");
  if (title !== null && typeof title !== "string") throw new Error("'title' is no string");
  if (date !== null && typeof date !== "string") throw new Error("'date' is no string");
  return { id, title, date, text };
}

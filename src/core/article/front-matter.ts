/**
 * Front matter of Markdown files: the fields between two `---` lines. Reads the part of YAML 1.2 that such files are
 * written in: plain, quoted and block scalars, and lists, of which the first entry counts.
 */

export interface FrontMatter {
  /** Keys in lower case. Those without a value are left out. */
  fields: Map<string, string>;
  /** What follows the closing line. */
  body: string;
}

const FENCED = /^---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const KEY = /^([\p{L}_][\p{L}\p{N}_. -]{0,60}?)[ \t]{0,20}:(?:[ \t]+(.*))?$/u;
const BLOCK_SCALAR = /^([|>])[+-]?\d?[+-]?(?:\s+#.*)?$/;

/** The front matter of a text whose line breaks are \n; null where there is none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const match = FENCED.exec(text);
  if (match === null) return null;
  return { fields: readFields((match[1] ?? "").split("\n")), body: text.slice(match[0].length) };
}

function readFields(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < lines.length; at++) {
    const pair = KEY.exec(lines[at]);
    if (pair === null) continue;
    const rest: string[] = [];
    while (at + 1 < lines.length && /^(?:[ \t]|$|-(?:[ \t]|$))/.test(lines[at + 1])) rest.push(lines[++at]);
    const value = readValue((pair[2] ?? "").trim(), rest);
    if (value !== null) fields.set(pair[1].toLowerCase(), value);
  }
  return fields;
}

/** The value of a key, from what stands beside it and the indented lines below. */
function readValue(beside: string, below: readonly string[]): string | null {
  const block = BLOCK_SCALAR.exec(beside);
  if (block !== null) return blockScalar(block[1], below);
  if (/^["']/.test(beside)) return scalar([beside, ...below.map((line) => line.trim())].join(" "));
  if (beside.startsWith("["))
    return firstOfFlow([beside, ...below.map((line) => line.trim())].join(" ").slice(1));
  if (beside !== "" && !beside.startsWith("#"))
    return scalar([beside, ...below.map((line) => line.trim()).filter((line) => line !== "")].join(" "));
  for (const line of below) {
    const entry = /^\s*-\s+(.*)$/.exec(line);
    if (entry !== null) return scalar(entry[1].trim());
  }
  return null;
}

const blockScalar = (style: string, lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join(style === "|" ? "\n" : " ")
    .trim();

function firstOfFlow(text: string): string | null {
  const quoted = /^\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text);
  return scalar((quoted?.[1] ?? /^[^,\]]*/.exec(text)?.[0] ?? "").trim());
}

function scalar(value: string): string | null {
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value);
  if (double !== null) return unescapeYaml(double[1]);
  const single = /^'((?:[^']|'')*)'/.exec(value);
  if (single !== null) return single[1].replaceAll("''", "'");
  const plain = value.replace(/(?:^|\s)#.*$/, "").trim();
  return ["", "null", "~"].includes(plain) ? null : plain;
}

const ESCAPED: Record<string, string> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029",
};

/** Escapes of double-quoted scalars (YAML 1.2.2, 5.7). */
const unescapeYaml = (text: string): string =>
  text.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g,
    (whole, byte?: string, unit?: string, point?: string, letter?: string) => {
      if (letter !== undefined) return ESCAPED[letter] ?? letter;
      const code = Number.parseInt(byte ?? unit ?? point ?? "", 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

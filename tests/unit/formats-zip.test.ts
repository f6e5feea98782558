/** Zips: what is read of them, and how those end that are broken or built to do harm. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/archive/formats/crc32.ts";
import { brief, inputFile, readAll } from "../support/files.ts";

const ARTICLE =
  "Acme's shares: up\n\nShares of Acme rose 2% on Tuesday, and those of its rival fell by as much.\n";
const zipOf = (files: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text]),
    ),
    { level },
  );
const read = async (zip: Uint8Array, name = "a.zip"): Promise<string[]> =>
  brief(await readAll([inputFile(name, zip)]));

/** The zip with something written into its directory, `offset` bytes into the first entry. */
function patched(zip: Uint8Array, offset: number, value: number, bytes: 2 | 4): Uint8Array {
  const copy = Buffer.from(zip);
  const at = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + offset;
  if (bytes === 2) copy.writeUInt16LE(value, at);
  else copy.writeUInt32LE(value, at);
  return new Uint8Array(copy);
}

describe("a zip", () => {
  it("is read entry by entry, whatever its own name is", async () => {
    const files = {
      "a.md": ARTICLE,
      "folder/": new Uint8Array(0),
      "folder/b.txt": ARTICLE,
      "__MACOSX/._a.md": "x",
      "old\\c.md": ARTICLE,
      "d.jsonl": `${JSON.stringify({ text: "Acme rose." })}\n{"text":7}\n`,
      "e.png": "x",
      "f.txt": "",
    };
    for (const [level, name] of [
      [0, "a.zip"],
      [6, "a.txt"],
    ] as const) {
      expect(await read(zipOf(files, level), name)).toEqual([
        `${name}/a.md:1  Acme's shares: up`,
        `${name}/folder/b.txt:1  Acme's shares: up`,
        `${name}/old/c.md:1  Acme's shares: up`,
        `${name}/d.jsonl:1  Acme rose.`,
        `${name}/d.jsonl:2: 'text' is no text`,
        `${name}/e.png: files of this kind hold no articles`,
        `${name}/f.txt: the file is empty`,
      ]);
    }
  });

  const zip = zipOf({ "a.md": ARTICLE });
  const cut = (at: number): Uint8Array => zip.subarray(0, at);
  const torn = "a.zip: the zip file is incomplete or damaged";
  const damaged = "a.zip/a.md: the entry of the zip file is damaged";
  const overwritten = Uint8Array.from(zip);
  overwritten.fill(0xff, 40, 60);
  const ends = (count: number): Uint8Array => {
    const copy = Buffer.from(zip);
    copy.writeUInt16LE(count, copy.length - 12);
    return new Uint8Array(copy);
  };
  it.each<[string, Uint8Array, string]>([
    ["without entries", zipOf({}), "a.zip: the zip file is empty"],
    ["cut short after its start", cut(10), torn],
    ["cut short at its end", cut(zip.length - 1), torn],
    ["that says it has more entries", ends(2), torn],
    ["of the large kind", ends(0xffff), "a.zip: the zip file has more than 65,534 entries or 4 GB"],
    ["with an encrypted entry", patched(zip, 8, 1, 2), "a.zip/a.md: it is encrypted"],
    [
      "packed in another way",
      patched(zip, 10, 14, 2),
      "a.zip/a.md: it is packed in a way that is not read here (method 14)",
    ],
    ["with overwritten content", overwritten, damaged],
    ["with another checksum", patched(zip, 16, 7, 4), damaged],
    [
      "that says it holds less",
      patched(zip, 24, 5, 4),
      "a.zip/a.md: it expands to more than the zip file says",
    ],
    ["that says it holds more", patched(zip, 24, 5000, 4), damaged],
    ["whose entry lies elsewhere", patched(zip, 42, 3, 4), damaged],
    [
      "whose entries overlap",
      patched(zip, 20, zip.length + 1, 4),
      "a.zip: the entries of the zip file overlap",
    ],
    ["that leads out", zipOf({ "../a.md": ARTICLE }), "a.zip/../a.md: its path leads out of the zip file"],
    ["with an absolute path", zipOf({ "/a.md": ARTICLE }), "a.zip//a.md: its path leads out of the zip file"],
    ["within a zip", zipOf({ "b.zip": zip }), "a.zip/b.zip: a zip file within a zip file is not read"],
    [
      "within a zip under another name",
      zipOf({ "b.md": zip }),
      "a.zip/b.md: a zip file within a zip file is not read",
    ],
    [
      "that expands to what no article is",
      zipOf({ "a.md": new Uint8Array(40 * 1024 ** 2) }),
      "a.zip/a.md: the file is larger than 32 MB, no article is so long",
    ],
    ["that says it expands without end", patched(zip, 24, 0xffffffff, 4), damaged],
  ])(
    "%s",
    async (_, bytes, reason) => {
      expect(await read(bytes)).toEqual([reason]);
    },
    60_000,
  );

  it("that expands to too much in all is read up to there", async () => {
    const many = Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`${n}.md`, ARTICLE]));
    let bytes = zipOf(many);
    const copy = Buffer.from(bytes);
    const mark = Buffer.from([0x50, 0x4b, 1, 2]);
    for (let at = copy.indexOf(mark), n = 0; at >= 0; at = copy.indexOf(mark, at + 4), n++)
      if (n > 0) copy.writeUInt32LE(0xfffffff0, at + 24);
    bytes = new Uint8Array(copy);
    expect(await read(bytes)).toEqual([
      "a.zip/0.md:1  Acme's shares: up",
      "a.zip/1.md: the entry of the zip file is damaged",
      "a.zip/2.md: the entry of the zip file is damaged".replace(
        "the entry of the zip file is damaged",
        "the zip file expands to more than 8 GB",
      ),
      "a.zip/3.md: the zip file expands to more than 8 GB",
    ]);
  });
});

describe("crc32", () => {
  it("gives the check value of the catalogue, in one piece or two", () => {
    const bytes = strToU8("123456789");
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
  });
});

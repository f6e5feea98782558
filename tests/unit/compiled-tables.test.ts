/** What ships of tables and lists says the same as their sources. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileTables, readRow } from "../../src/core/gazetteer/compiled-tables.ts";
import { Gazetteer } from "../../src/core/gazetteer/gazetteer.ts";
import { LIST_FLAGS, WordLists } from "../../src/core/gazetteer/lists.ts";
import { SortedLines, writeSortedLines } from "../../src/core/gazetteer/sorted-lines.ts";
import { parseTable } from "../../src/core/gazetteer/tables.ts";
import { compileLexicon } from "../../src/core/resources.ts";
import { readLexiconSources } from "../../src/train/resources.ts";

const sources = readLexiconSources();
const rows = sources.tables.companies.flatMap((source) => parseTable("company", source));

describe("sorted lines", () => {
  it("find every key that was written and no other", () => {
    const word = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\t\n\r]/g, ""));
    fc.assert(
      fc.property(fc.dictionary(word, word), word, (entries, other) => {
        const lines = new SortedLines(writeSortedLines(Object.entries(entries)));
        for (const [key, value] of Object.entries(entries)) expect(lines.find(key)).toBe(value);
        if (!Object.hasOwn(entries, other)) expect(lines.find(other)).toBeNull();
      }),
    );
  });
});

describe("compiled tables", () => {
  it("hold every row as it was", () => {
    expect(compileTables(rows).split("\n").map(readRow)).toEqual(rows);
  });

  it("lead from each name and each code to its row", () => {
    const gazetteer = new Gazetteer(compileTables(rows));
    const lost = rows.flatMap((row, index) => [
      ...row.aliases.filter(({ text }) => !gazetteer.rowsNamed(text).includes(index)).map(({ text }) => text),
      ...[...row.also, ...row.reuters].filter((code) => gazetteer.rowWithCode(code) !== index),
    ]);
    expect(lost).toEqual([]);
  });

  it("know no name and no code that no row bears", () => {
    const gazetteer = new Gazetteer(compileTables(rows));
    for (const text of ["", "\t", "no such company", "constructor"]) {
      expect(gazetteer.rowsNamed(text)).toEqual([]);
      expect(gazetteer.rowWithCode(text)).toBeNull();
    }
  });
});

describe("compiled lists", () => {
  const lists = new WordLists(compileLexicon(sources).lists);

  it.each([
    ["stephen", LIST_FLAGS.given],
    ["chan", LIST_FLAGS.surname],
    ["chinese", LIST_FLAGS.demonym],
    ["ltd", LIST_FLAGS.legalTail],
  ])("flag %s", (word, flag) => {
    expect(lists.flagsOf(word) & flag).toBe(flag);
  });

  it("flag nothing else", () => {
    expect(lists.flagsOf("hasownproperty")).toBe(0);
  });
});

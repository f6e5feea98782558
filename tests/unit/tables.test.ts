/** The tables hold one row a thing, in one form, and the corpus agrees with them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nameKey } from "../../src/core/gazetteer/name-key.ts";
import { isTicker, parseTable, type TableRow } from "../../src/core/gazetteer/tables.ts";
import { tokenize } from "../../src/core/text/tokens.ts";
import type { EntityType } from "../../src/core/types.ts";
import { readArticles } from "../../src/train/corpus/articles.ts";
import { CORPUS, ROOT, readLexicon } from "../../src/train/resources.ts";

const TYPES: Record<string, EntityType> = {
  "hk-cn": "company",
  us: "company",
  world: "company",
  indices: "index",
  instruments: "instrument",
  orgs: "org",
};
const sourceOf = (table: string): string =>
  readFileSync(join(ROOT, "corpus", "gazetteer", `${table}.tsv`), "utf8");
/** Records of a tab-separated text, by the names of its header line. */
function records(source: string): Record<string, string>[] {
  const [header, ...lines] = source.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(header.split("\t").map((column, i) => [column, cells[i] ?? ""]));
  });
}

const { gazetteer } = readLexicon();
const rows = Array.from({ length: gazetteer.size }, (_, index) => gazetteer.row(index));
const labelOf = (row: TableRow): string => `${row.type} ${row.id}`;
/** Keys that stand more than once, with where they stand. */
function repeated(entries: Iterable<readonly [string, string]>): string[] {
  const places = new Map<string, string[]>();
  for (const [key, place] of entries) places.set(key, [...(places.get(key) ?? []), place]);
  return [...places].filter(([, list]) => list.length > 1).map(([key, list]) => `${key}: ${list.join(", ")}`);
}

/** A ticker as Yahoo Finance writes it. */
const YAHOO =
  /^(?:\^[A-Z0-9]+(?:-[A-Z])?(?:\.[A-Z]{1,2})?|[A-Z0-9&]+(?:-[A-Z]{1,4})?(?:\.[A-Z]{1,3})?|[A-Z0-9]+=[FX]|[A-Z0-9]+-USD|DX-Y\.NYB)$/;
/** A code as Reuters writes it: .HSI, XAU=, CNY=CFXS, GCc1, CMCU3, ZURN.S, DUB-1M. */
const REUTERS =
  /^(?:\.[A-Za-z0-9]{2,16}|=USD|[A-Z0-9]{2,12}=[A-Z0-9]{0,8}|[A-Z0-9]+c?v?[0-9]|[A-Z0-9]{3}|[A-Z0-9]+[a-z]?\.[A-Z]{1,2}|[A-Z]+-[A-Z0-9]+)$/;

describe("tables", () => {
  it("give each thing one row and each code one thing", () => {
    expect(repeated(rows.map((row) => [row.id, labelOf(row)] as const))).toEqual([]);
    const codes = rows.flatMap((row) =>
      [row.id, ...row.also, ...row.reuters].map((code) => [code, labelOf(row)] as const),
    );
    expect(repeated(codes)).toEqual([]);
  });

  it("write an alias that stands for two things with a star", () => {
    const bearers = new Map<string, { row: TableRow; starred: boolean }[]>();
    for (const row of rows) {
      for (const { text, starred } of row.aliases)
        bearers.set(nameKey(text), [...(bearers.get(nameKey(text)) ?? []), { row, starred }]);
    }
    const wrong = [...bearers]
      .filter(([, list]) => new Set(list.map(({ row }) => row)).size > 1 && list.some((b) => !b.starred))
      .map(([key, list]) => `${key}: ${list.map(({ row }) => labelOf(row)).join(", ")}`);
    expect(wrong).toEqual([]);
  });

  it("write no spelling twice in a row", () => {
    const form = (text: string): string =>
      tokenize(text)
        .map((token) => token.text)
        .join(" ");
    const wrong = rows.flatMap((row) => repeated(row.aliases.map(({ text }) => [form(text), labelOf(row)])));
    expect(wrong).toEqual([]);
  });

  it.each(["hk-cn", "us", "world"])("do not take what is owned for an alias in %s", (table) => {
    const wrong = records(sourceOf(table)).flatMap(({ id, name, aliases, owns }) => {
      const own = new Set(`${name}|${aliases}`.split("|").map((alias) => nameKey(alias.replace("*", ""))));
      return owns
        .split(/[|=]/)
        .filter((brand) => brand !== "" && own.has(nameKey(brand.replace("*", ""))))
        .map((brand) => `${id}: ${brand}`);
    });
    expect(wrong).toEqual([]);
  });

  it("give what is owned a slug and no listing", () => {
    const [owner, brand, other] = parseTable(
      "company",
      "id\tname\taliases\towns\nX.PA\tX\t\tDacia=Dacia SA|Ampere*",
    );
    expect([owner.id, brand.id, other.id]).toEqual(["X.PA", "dacia", "ampere"]);
    expect(brand.aliases.map(({ text }) => text)).toEqual(["Dacia", "Dacia SA"]);
    expect([brand.also, other.aliases[0].starred]).toEqual([[], true]);
  });

  it("keep each kind of code in its column", () => {
    const wrong = rows.flatMap((row) => [
      ...[row.id, ...row.also].filter((code) => isTicker(code) && !YAHOO.test(code)),
      ...row.also.filter((code) => !isTicker(code)),
      ...row.reuters.filter((code) => !REUTERS.test(code)),
      ...(row.type === "org" && isTicker(row.id) ? [row.id] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it("name their columns", () => {
    const headers = Object.keys(TYPES).map((table) => Object.keys(records(sourceOf(table))[0]).join(" "));
    const company = "id name aliases also reuters owns";
    const market = "id name aliases also reuters";
    expect(headers).toEqual([company, company, company, market, market, "id name aliases"]);
  });
});

describe("ids of the corpus", () => {
  const exceptions = records(readFileSync(join(ROOT, "tests/fixtures/corpus-id-exceptions.tsv"), "utf8"));
  const excepted = new Set(exceptions.map(({ name, id }) => `${name}\t${id}`));
  const used = new Set<string>();
  const wrong = new Set<string>();
  const bears = (row: TableRow, id: string): boolean =>
    row.id === id || (row.type === "company" && row.also.includes(id));
  for (const article of readArticles(CORPUS)) {
    for (const { text, type, id } of article.entities) {
      // a bare code says nothing without its exchange
      const code = /[.^=]/.test(text) ? gazetteer.rowWithCode(text) : null;
      const named = gazetteer.rowsNamed(text).filter((row) => rows[row].type === type);
      const known = named.length > 0 ? named : code !== null && rows[code].type === type ? [code] : [];
      const byId = gazetteer.rowWithCode(id);
      const right =
        (known.length === 0 || known.some((row) => bears(rows[row], id))) &&
        (byId === null || rows[byId].type !== type || bears(rows[byId], id));
      if (right) continue;
      if (excepted.has(`${text}\t${id}`)) used.add(`${text}\t${id}`);
      else wrong.add(`${text} {${type} ${id}}, not ${known.map((row) => rows[row].id)}`);
    }
  }

  it("agree with the tables or a listed exception", () => {
    expect([...wrong]).toEqual([]);
  });

  it("need each exception, and each has its reason", () => {
    expect([...excepted].filter((exception) => !used.has(exception))).toEqual([]);
    expect(exceptions.filter(({ reason }) => reason.length < 4)).toEqual([]);
  });
});

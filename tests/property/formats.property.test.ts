/** What holds for any archive and any file: exports import to an equal archive, and no file stops a reading. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleVersion, ORIGINS } from "../../src/archive/article.ts";
import { type ArticleAndVersions, type Exported, exportJsonl } from "../../src/archive/formats/jsonl.ts";
import { articleMarkdown } from "../../src/archive/formats/markdown.ts";
import { exportMarkdown } from "../../src/archive/formats/markdown-zip.ts";
import type { ReadArticle, Reading } from "../../src/archive/formats/reading.ts";
import {
  BOUNDS,
  ENTITY_TYPES,
  type Entity,
  type Extraction,
  FIGURE_KINDS,
  type Figure,
  MEASURES,
  PERIODS,
  type Quantity,
} from "../../src/core/types.ts";
import { isExtraction } from "../../src/core/validate.ts";
import { articleIn, bytesOf, each, inputFile, readAll } from "../support/files.ts";
import { runs } from "../support/runs.ts";

/** Pieces that Markdown and YAML are made of, next to anything at all, lone surrogates included. */
const pieces = fc.oneof(
  fc.constantFrom(
    ..."# |## |> |- |+ |* |1. |2) |---|...|===|```|~~~|<b>|<!--|-->|[a](b)|[x]: y|![|_|**|`|\\|\\\\|&amp;|&|&#32;".split(
      "|",
    ),
    ..."|a | b|:--|:|'|\"|: |% |@|$|{|}|!|?|,|\u00A0|\u2028|\u2029|\uFEFF|\u0085|\uFFFE|😀|e\u0301|\u202E".split(
      "|",
    ),
    ...["\n", "\n\n", "\n\n\n", "\r", "\r\n", "\t", " ", "  ", "\0", "\x7F", "\\\n", "\uD800", "\uDC00"],
    ...["tapelight: 1", "title: x", "The index fell 2%.", "null", "~", "true", "0700.HK"],
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 3,
  }),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));
const nullable = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const times = fc.integer({ min: 0, max: 8.64e15 });
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const dates = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19));

/** Spans within a text of at least one code unit. */
const spanIn = (length: number): fc.Arbitrary<{ start: number; end: number }> =>
  fc
    .nat(length - 1)
    .chain((start) =>
      fc.record({ start: fc.constant(start), end: fc.integer({ min: start + 1, max: length }) }),
    );
const directions = nullable(fc.constantFrom<1 | -1 | 0>(1, -1, 0));

const entityIn = (length: number): fc.Arbitrary<Entity> =>
  fc
    .tuple(
      spanIn(length),
      fc.record({
        text: texts,
        type: fc.constantFrom(...ENTITY_TYPES),
        id: texts,
        listing: nullable(texts),
        name: texts,
        role: fc.constantFrom<"subject" | "source">("subject", "source"),
        score: numbers,
        why: texts,
      }),
    )
    .map(([span, rest]) => ({ ...rest, ...span }));

const figureIn = (length: number): fc.Arbitrary<Figure> =>
  fc
    .tuple(
      spanIn(length),
      fc.record({
        why: texts,
        text: texts,
        kind: fc.constantFrom(...FIGURE_KINDS),
        value: numbers,
        unit: nullable(texts),
        direction: directions,
        bound: fc.constantFrom(...BOUNDS),
        subjects: fc.array(texts, { maxLength: 2 }),
        measure: fc.constantFrom(...MEASURES),
        period: fc.constantFrom(...PERIODS),
        asOf: nullable(dates),
        sameAs: nullable(fc.nat()),
        score: numbers,
      }),
    )
    .map(([span, rest]) => ({ ...span, ...rest }));

const quantityIn = (length: number): fc.Arbitrary<Quantity> =>
  fc
    .tuple(
      spanIn(length),
      fc.record({
        text: texts,
        value: numbers,
        unit: nullable(texts),
        bound: fc.constantFrom(...BOUNDS),
        direction: directions,
      }),
    )
    .map(([span, rest]) => ({ ...span, ...rest }));

const extractionOf = (text: string): fc.Arbitrary<Extraction> =>
  fc.record(
    {
      version: fc.constant<1>(1),
      title: nullable(texts),
      date: nullable(dates),
      text: fc.constant(text),
      entities: text === "" ? fc.constant([]) : fc.array(entityIn(text.length), { maxLength: 3 }),
      figures: text === "" ? fc.constant([]) : fc.array(figureIn(text.length), { maxLength: 3 }),
      quantities: text === "" ? fc.constant([]) : fc.array(quantityIn(text.length), { maxLength: 2 }),
    },
    { requiredKeys: ["version", "title", "date", "text", "entities", "figures"] },
  );

const extractions = texts.chain(extractionOf);
const articles: fc.Arbitrary<Exported> = fc
  .record({
    address: nullable(fc.webUrl({ withQueryParameters: true, withFragments: true })),
    title: texts,
    outlet: nullable(texts),
    date: nullable(dates),
    language: nullable(texts),
    origin: fc.constantFrom(...ORIGINS),
    savedAt: times,
    headed: fc.boolean(),
  })
  .chain(({ headed, ...article }) =>
    texts
      .map((text) => (headed ? `${article.title}\n\n${text}` : text))
      .chain(extractionOf)
      .map((extraction) => ({ ...article, extraction })),
  );
const versions: fc.Arbitrary<ArticleVersion> = fc.record({
  savedAt: times,
  title: texts,
  date: nullable(dates),
  extraction: extractions,
});
const archives: fc.Arbitrary<ArticleAndVersions<Exported>[]> = fc.array(
  fc.record({ article: articles, versions: fc.array(versions, { maxLength: 2 }) }),
  { maxLength: 4 },
);

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");
const wellFormedOrNull = (text: string | null): string | null => (text === null ? null : wellFormed(text));

/** The articles of readings of which none is a skip. */
const articlesOf = (readings: readonly Reading[]): ReadArticle[] =>
  readings.map((reading) => {
    if (reading.is === "skipped") throw new Error(`${reading.file}:${reading.line}: ${reading.reason}`);
    return reading.article;
  });

describe("an export", () => {
  it("as JSON lines imports to an equal archive", async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const bytes = await bytesOf(exportJsonl(each(archive)));
        const read = articlesOf(bytes.length === 0 ? [] : await readAll([inputFile("archive.jsonl", bytes)]));
        expect(read).toEqual(
          archive.map(({ article, versions }) => ({ ...article, text: article.extraction.text, versions })),
        );
      }),
      runs(300),
    );
  });

  it("as Markdown imports to the same articles, to be extracted anew", async () => {
    await fc.assert(
      fc.asyncProperty(articles, async ({ extraction, ...article }) => {
        const { address, date, origin, savedAt, title, outlet, language } = article;
        expect(await articleIn("article.md", articleMarkdown({ extraction, ...article }))).toEqual({
          ...{ address, date, origin, savedAt },
          title: wellFormed(title),
          outlet: wellFormedOrNull(outlet),
          language: wellFormedOrNull(language),
          text: wellFormed(extraction.text),
          extraction: null,
          versions: [],
        });
      }),
      runs(1000),
    );
  });

  it("as a zip of Markdown holds each article as a file of its own", async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const zip = await bytesOf(exportMarkdown(each(archive)));
        const readings = archive.length === 0 ? [] : await readAll([inputFile("archive.zip", zip)]);
        expect(articlesOf(readings).map(({ text }) => text)).toEqual(
          archive.map(({ article }) => wellFormed(article.extraction.text)),
        );
        expect(new Set(readings.map(({ file }) => file)).size).toBe(archive.length);
      }),
      runs(100),
    );
  });

  it("gives the same bytes for the same archive, in whatever order its keys are", async () => {
    const backwards = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(backwards)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, backwards(inner)]),
            )
          : value;
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const turned = backwards(archive) as typeof archive;
        for (const write of [exportJsonl, exportMarkdown])
          expect(await bytesOf(write(each(turned)))).toEqual(await bytesOf(write(each(archive))));
      }),
      runs(100),
    );
  });
});

describe("any file", () => {
  const names = fc.constantFrom(
    ..."a.md a.markdown a.txt a.html a.htm a.xhtml a.jsonl a.ndjson a.zip a.pdf a b/../c.md A.MD".split(" "),
  );
  const text = texts.map((value) => new TextEncoder().encode(value));
  const written = archives.chain((archive) =>
    fc.constantFrom(exportJsonl, exportMarkdown).map((write) => ({ archive, write })),
  );
  /** Bytes that differ from a real file in some places, or end too early. */
  const damaged = fc
    .tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }), fc.option(fc.nat()))
    .map(([{ archive, write }, changes, cut]) => async () => {
      const bytes = await bytesOf(write(each(archive)));
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      return cut === null ? bytes : bytes.subarray(0, cut % (bytes.length + 1));
    });
  const made = fc.oneof(fc.uint8Array({ maxLength: 200 }), text).map((bytes) => async () => bytes);

  it("gives articles or says why not, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(damaged, made), async (name, make) => {
        const readings = await readAll([inputFile(name, await make())], (source) => {
          if (source.length % 3 === 0) throw new Error("broken");
          return source.length % 3 === 1
            ? null
            : { title: null, date: null, outlet: null, address: source, language: source, text: source };
        });
        expect(readings.length).toBeGreaterThan(0);
        for (const reading of readings) {
          if (reading.is === "skipped") expect(reading.reason).not.toBe("");
          else {
            const { extraction, text } = reading.article;
            expect(typeof text).toBe("string");
            if (extraction !== null) expect(isExtraction(extraction) && extraction.text === text).toBe(true);
          }
        }
      }),
      runs(1500),
    );
  });
});

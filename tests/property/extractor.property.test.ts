/** What holds for any text whatever. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainForm, tokenize } from "../../src/core/text/tokens.ts";
import { isExtraction } from "../../src/core/validate.ts";
import { extractor } from "../support/extractor.ts";
import { runs } from "../support/runs.ts";

/** Pieces that market texts are made of, next to anything at all. */
const pieces = fc.oneof(
  fc.constantFrom(
    "Tencent",
    "0700.HK",
    "(",
    ")",
    "HK$",
    "3.69%",
    "rose",
    "Hang Seng Index",
    "-",
    "−",
    "$",
    "1/4",
    "17-1/4",
    "half a",
    "three",
    "million",
    "bn",
    "to",
    "from",
    "between",
    "and",
    ".",
    "\n\n",
    " ",
    "’s",
    "¥",
    "points",
    "Feb. 14",
    "22,620.33",
    "each",
    "respectively",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(" "));

describe("any text", () => {
  it("is covered by its tokens: in order, inside the text, nothing but white space between", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, token.start).trim()).toBe("");
          expect(token.text).toBe(plainForm(text.slice(token.start, token.end)));
          expect(token.text).not.toBe("");
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
      runs(500),
    );
  });

  it("gives an extraction of the output form, with spans that match and subjects that exist", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = extractor.extract(text, { date: "2025-02-14T10:00:00", quantities: true });
        expect(isExtraction(JSON.parse(JSON.stringify(found)))).toBe(true);
        const ids = new Set(found.entities.map((entity) => entity.id));
        for (const span of [...found.entities, ...found.figures, ...(found.quantities ?? [])]) {
          expect(text.slice(span.start, span.end)).toBe(span.text);
        }
        for (const figure of found.figures) {
          expect(figure.subjects.every((id) => ids.has(id))).toBe(true);
          expect(figure.direction !== null).toBe(figure.kind === "change");
          if (figure.kind === "change") expect(figure.value).toBeGreaterThanOrEqual(0);
        }
        for (let i = 1; i < found.entities.length; i++) {
          expect(found.entities[i].start).toBeGreaterThanOrEqual(found.entities[i - 1].end);
        }
      }),
      runs(150),
    );
  });

  it("gives the same extraction twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(extractor.extract(text)).toEqual(extractor.extract(text));
      }),
      runs(40),
    );
  });
});

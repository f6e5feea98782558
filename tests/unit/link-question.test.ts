/** A question that is asked again after other links gives what a question that was never asked would give. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/document.ts";
import { type ClosedFigure, type LinkContext, linkContext } from "../../src/core/facts/link-context.ts";
import { PARTS } from "../../src/core/facts/link-features.ts";
import { LinkQuestion } from "../../src/core/facts/link-question.ts";
import { buildStreams } from "../../src/core/facts/stream.ts";
import { FeatureWriter } from "../../src/core/model/linear.ts";
import { readLexicon } from "../../src/train/resources.ts";

const TEXT =
  "Tencent and Alibaba led.\nTencent rose 2.6% to HK$497.20 and Alibaba 3.1%, to HK$124.30. Both gained 4% in the week.";
const document = readDocument(TEXT, readLexicon());
const names = document.matches.map(({ first, end, type }) => ({
  first,
  endToken: end,
  start: document.tokens[first].start,
  end: document.tokens[end - 1].end,
  type,
  id: document.lowered[first],
  score: 1,
  isSource: false,
}));
const context: LinkContext = linkContext(document, names, buildStreams(document, names));
const figures = document.quantities.map((_, quantity) => ({ quantity, nature: quantity % 2 }));
const LAST = figures.length - 1;
const [tencent, alibaba] = ["tencent", "alibaba"];

/** The figures before the last one, each linked to one of these. */
const linked = (ids: readonly string[]): ClosedFigure[] =>
  ids.map((id, k) => ({ ...figures[k], subjects: context.sets.of([id]) }));
const WAYS = [
  linked([tencent, tencent, alibaba, alibaba]),
  linked([alibaba, tencent, tencent, tencent]),
  linked([tencent, tencent, tencent, alibaba]),
];

/** The sorted features of each candidate, with what it stands for. */
function featuresAfter(question: LinkQuestion, writer: FeatureWriter, closed: ClosedFigure[]): unknown[] {
  const { candidates, partsOf } = question.ask(closed);
  const { hashes, offsets } = writer.finish();
  return candidates.map(({ kind, subjects }, c) => {
    const parts = [...partsOf.subarray(c * PARTS, (c + 1) * PARTS)];
    const features = parts.flatMap((part) => [...hashes.subarray(offsets[part], offsets[part + 1])]);
    return [kind, subjects.ids, features.sort((a, b) => a - b)];
  });
}

describe("a question about a figure", () => {
  it("reads the figures that the test is about", () => {
    expect(figures).toHaveLength(5);
    expect(names.map(({ id }) => id)).toEqual([tencent, alibaba, tencent, alibaba]);
  });

  it("gives the same features when it was asked before after other links", () => {
    const writer = new FeatureWriter();
    const asked = new LinkQuestion(context, figures, LAST, writer);
    for (const way of [...WAYS, ...WAYS]) {
      const fresh = new FeatureWriter();
      const expected = featuresAfter(new LinkQuestion(context, figures, LAST, fresh), fresh, way);
      expect(featuresAfter(asked, writer, way)).toEqual(expected);
    }
  });

  it("writes nothing more when it is asked the same again", () => {
    const writer = new FeatureWriter();
    const question = new LinkQuestion(context, figures, LAST, writer);
    question.ask(WAYS[0]);
    const size = writer.finish().offsets.length;
    question.ask(WAYS[0]);
    expect(writer.finish().offsets).toHaveLength(size);
  });

  it("has a candidate for both subjects of the figures before", () => {
    const { candidates } = new LinkQuestion(context, figures, LAST, new FeatureWriter()).ask(WAYS[0]);
    expect(candidates.map(({ subjects }) => subjects)).toContain(context.sets.of([tencent, alibaba]));
  });
});

describe("sets of subjects", () => {
  it("are the same object whatever the order and however often an id is named", () => {
    const { sets } = context;
    expect(sets.of([alibaba, tencent, alibaba])).toBe(sets.of([tencent, alibaba]));
    expect(sets.of([alibaba])).not.toBe(sets.of([tencent]));
    expect(sets.of([]).ids).toEqual([]);
  });
});

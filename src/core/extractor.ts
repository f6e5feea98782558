/** The one door: text in, Extraction out. */
import { type Document, documentSteps, type Lexicon } from "./document.ts";
import { Days } from "./facts/days.ts";
import { draftSteps, type FigureDraft } from "./facts/drafts.ts";
import { identify } from "./facts/identify.ts";
import { natureOf } from "./facts/labels.ts";
import { type LinkedName, linkContext } from "./facts/link-context.ts";
import { linkSteps } from "./facts/link-search.ts";
import { settleMeasures } from "./facts/measures-of-figures.ts";
import { roleFeatures } from "./facts/role-features.ts";
import { markRestated } from "./facts/same-as.ts";
import { buildStreams, type Streams } from "./facts/stream.ts";
import { settleUnits } from "./facts/units-of-figures.ts";
import { decodeLabels } from "./model/chain.ts";
import type { ModelSet } from "./model/models.ts";
import { finish, type Steps } from "./steps.ts";
import type { TaggedSpan } from "./tagger/labels.ts";
import { tagSteps } from "./tagger/tagger.ts";
import type { Entity, Extraction, Figure, Quantity } from "./types.ts";

export interface ExtractOptions {
  title?: string | null;
  /** ISO date and time of the article. */
  date?: string | null;
  /** Also give every quantity of the text, market figure or not. */
  quantities?: boolean;
}

/** Reads texts with one set of tables and models. Stateless between texts. */
export class Extractor {
  private readonly lexicon: Lexicon;
  private readonly models: ModelSet;

  constructor(lexicon: Lexicon, models: ModelSet) {
    this.lexicon = lexicon;
    this.models = models;
  }

  /** What the text says. Any string will do, the empty one included; offsets count UTF-16 code units into it. */
  extract(text: string, options: ExtractOptions = {}): Extraction {
    return finish(this.steps(text, options));
  }

  /** The same in small steps, for pages that must not be held up. */
  *steps(text: string, options: ExtractOptions = {}): Steps<Extraction> {
    const document = yield* documentSteps(text, this.lexicon);
    const spans = yield* tagSteps(document, this.models.tagger);
    yield;
    const streams = buildStreams(document, spans);
    yield;
    const entities = this.readEntities(document, spans, streams);
    yield;
    const drafts = yield* draftSteps(document, spans, streams, this.models);
    const figures = yield* this.writeFigures(
      document,
      spans,
      entities,
      streams,
      drafts,
      options.date ?? null,
    );
    settleMeasures(figures);
    const indexIds = new Set(entities.filter((entity) => entity.type === "index").map((entity) => entity.id));
    settleUnits(figures, indexIds, text);
    markRestated(document, figures);
    const extraction: Extraction = {
      version: 1,
      title: options.title ?? null,
      date: options.date ?? null,
      text,
      entities,
      figures,
    };
    if (options.quantities === true) extraction.quantities = outsideNames(document, spans);
    return extraction;
  }

  private readEntities(document: Document, spans: TaggedSpan[], streams: Streams): Entity[] {
    const identities = identify(document, spans, this.lexicon.gazetteer);
    const named = spans.map((span, n) => ({ ...span, id: identities[n].id }));
    const roles = decodeLabels(this.models.role, roleFeatures(document, named, streams));
    return spans.map((span, n) => ({
      start: span.start,
      end: span.end,
      text: document.text.slice(span.start, span.end),
      type: span.type,
      id: identities[n].id,
      listing: identities[n].listing,
      name: identities[n].name,
      role: roles[n] === 1 ? "source" : "subject",
      score: rounded(span.score),
      why: identities[n].why,
    }));
  }

  private *writeFigures(
    document: Document,
    spans: TaggedSpan[],
    entities: Entity[],
    streams: Streams,
    drafts: FigureDraft[],
    date: string | null,
  ): Steps<Figure[]> {
    const names: LinkedName[] = spans.map((span, n) => ({
      ...span,
      id: entities[n].id,
      isSource: entities[n].role === "source",
    }));
    const context = linkContext(document, names, streams);
    const links = yield* linkSteps(
      context,
      this.models.link,
      drafts.map(({ quantity, kind, measure }) => ({ quantity, nature: natureOf(kind, measure) })),
    );
    const days = new Days(document, date);
    return drafts.map((draft, n) => {
      const read = document.quantities[draft.quantity];
      const { candidate, score } = links[n];
      const end = document.tokens[read.coreEndToken - 1].end;
      return {
        start: read.start,
        end,
        text: document.text.slice(read.start, end),
        kind: draft.kind,
        value: draft.kind === "level" ? read.value * read.sign : read.value,
        unit: read.unit,
        direction: draft.direction,
        bound: read.bound,
        subjects: [...candidate.subjects.ids],
        measure: draft.measure,
        period: draft.period,
        asOf: days.of(read.firstToken, draft.period, draft.measure),
        sameAs: null,
        score: rounded(draft.score * score),
        why: candidate.kind,
      };
    });
  }
}

/** Quantities outside names: "300" of CSI 300 is part of a name. */
function outsideNames(document: Document, spans: readonly TaggedSpan[]): Quantity[] {
  return document.quantities
    .filter(
      (q) =>
        !spans.some(
          (span) => span.first < q.endToken && q.firstToken < span.endToken && q.firstToken >= span.first,
        ),
    )
    .map(({ start, end, text, value, unit, bound, direction }) => ({
      start,
      end,
      text,
      value,
      unit,
      bound,
      direction,
    }));
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** Writes features from numbered templates, each alone and with the figure's unit and nature. */
import { combine } from "../hash.ts";
import type { FeatureSink } from "../model/linear.ts";

export class TemplateWriter {
  private readonly sink: FeatureSink;
  /** Hash of each template number with the kind. */
  private readonly templates: Uint32Array;
  private readonly mixture: number;
  private template = 0;

  /** `kind` is mixed into every feature but the shared ones. */
  constructor(sink: FeatureSink, kind: number, unit: number, nature: number) {
    this.sink = sink;
    this.templates = templatesOf(kind);
    this.mixture = combine(unit, nature);
  }

  /** Goes to a template number; the features added next take the numbers from there on. */
  from(template: number): this {
    this.template = template;
    return this;
  }

  /** Adds the next template's feature: alone, and with unit and nature. */
  add(value: number): void {
    const hash = combine(this.templates[this.template++], value);
    this.sink.add(hash);
    this.sink.add(combine(hash, this.mixture));
  }

  /** Adds a feature that knows no kind, unit or nature. */
  shared(value: number): void {
    this.sink.add(combine(this.template++, value));
  }

  /** Adds a feature of template `template` as it is. */
  plain(template: number, value: number): number {
    const hash = combine(this.templates[template], value);
    this.sink.add(hash);
    return hash;
  }

  /** Ends the item. */
  end(): void {
    this.sink.endItem();
  }
}

/** Templates are numbered below this. */
const MOST = 320;
const known = new Map<number, Uint32Array>();

/** Hashes of all template numbers with a kind, computed once. */
function templatesOf(kind: number): Uint32Array {
  let hashes = known.get(kind);
  if (hashes === undefined) {
    hashes = Uint32Array.from({ length: MOST }, (_, template) => combine(template, kind));
    known.set(kind, hashes);
  }
  return hashes;
}

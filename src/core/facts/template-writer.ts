/** Writes features from numbered templates, each alone and with the figure's unit and nature. */
import { combine } from "../hash.ts";
import type { FeatureSink } from "../model/linear.ts";

export class TemplateWriter {
  private readonly sink: FeatureSink;
  private readonly kind: number;
  private readonly mixture: number;
  private template = 0;

  /** `kind` is mixed into every feature but the shared ones. */
  constructor(sink: FeatureSink, kind: number, unit: number, nature: number) {
    this.sink = sink;
    this.kind = kind;
    this.mixture = combine(unit, nature);
  }

  /** Goes to a template number; the features added next take the numbers from there on. */
  from(template: number): this {
    this.template = template;
    return this;
  }

  /** Adds the next template's feature: alone, and with unit and nature. */
  add(value: number): void {
    const hash = combine(combine(this.template++, this.kind), value);
    this.sink.add(hash);
    this.sink.add(combine(hash, this.mixture));
  }

  /** Adds a feature that knows no kind, unit or nature. */
  shared(value: number): void {
    this.sink.add(combine(this.template++, value));
  }

  /** Adds a feature of template `template` as it is. */
  plain(template: number, value: number): number {
    const hash = combine(combine(template, this.kind), value);
    this.sink.add(hash);
    return hash;
  }

  /** Ends the item. */
  end(): void {
    this.sink.endItem();
  }
}

/** Writes features from numbered templates, each alone, with the figure's unit and with its nature. */
import { combine } from "../hash.ts";
import type { FeatureWriter } from "../model/linear.ts";

export class TemplateWriter {
  private readonly writer: FeatureWriter;
  private readonly kind: number;
  private readonly unit: number;
  private readonly nature: number;
  private template = 0;

  /** `kind` is mixed into every feature but the shared ones. */
  constructor(writer: FeatureWriter, kind: number, unit: number, nature: number) {
    this.writer = writer;
    this.kind = kind;
    this.unit = unit;
    this.nature = nature;
  }

  /** Goes to a template number; the features added next take the numbers from there on. */
  from(template: number): this {
    this.template = template;
    return this;
  }

  /** Adds the next template's feature: alone, with the unit, with the nature. */
  add(value: number): void {
    const hash = combine(combine(this.template++, this.kind), value);
    this.writer.add(hash);
    this.writer.add(combine(hash, this.unit));
    this.writer.add(combine(hash, this.nature));
  }

  /** Adds a feature that knows no kind, unit or nature. */
  shared(value: number): void {
    this.writer.add(combine(this.template++, value));
  }

  /** Adds a feature of template `template` as it is. */
  plain(template: number, value: number): number {
    const hash = combine(combine(template, this.kind), value);
    this.writer.add(hash);
    return hash;
  }

  /** Ends the item. */
  end(): void {
    this.writer.endItem();
  }
}

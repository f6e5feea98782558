/** What the training processes are asked and answer, in a form that passes between processes. */
import type { LinearModel } from "../../core/model/linear.ts";
import { RowIndex } from "../../core/model/row-index.ts";
import type { TaggedSpan } from "../../core/tagger/labels.ts";

/** A model without its row index, which is rebuilt on arrival. */
export interface PackedModel extends Omit<LinearModel, "rows"> {
  bits: number;
  buckets: Uint32Array;
}

export type PackedModels = Record<string, PackedModel>;
type Spans = readonly TaggedSpan[][][];

export type Step =
  | { step: "tagger" }
  | { step: "spans"; half: number }
  | { step: "rehearsal"; spans: Spans; half: number }
  | { step: "figures"; spans: Spans }
  | { step: "link"; spans: Spans; rehearsals: readonly PackedModels[]; seed: number };

/** What each step answers. */
export type Answer<S extends Step> = S["step"] extends "spans"
  ? TaggedSpan[][]
  : S["step"] extends "tagger" | "link"
    ? PackedModel
    : PackedModels;

export function pack({ rows, ...model }: LinearModel): PackedModel {
  return { ...model, bits: rows.bits, buckets: Uint32Array.from(rows.buckets()) };
}

export function unpack({ bits, buckets, ...model }: PackedModel): LinearModel {
  return { ...model, rows: new RowIndex(bits, buckets) };
}

export function packAll(models: Record<string, LinearModel>): PackedModels {
  return Object.fromEntries(Object.entries(models).map(([name, model]) => [name, pack(model)]));
}

export function unpackAll<M extends Record<string, LinearModel>>(models: PackedModels): M {
  return Object.fromEntries(Object.entries(models).map(([name, model]) => [name, unpack(model)])) as M;
}

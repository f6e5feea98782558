/** What the training processes are asked and answer, in a form that passes between processes. */
import type { LinearModel } from "../../core/model/linear.ts";
import { SparseRows, type SparseRowsData } from "../../core/model/sparse-rows.ts";
import type { TaggedSpan } from "../../core/tagger/labels.ts";

/** A model whose rows are plain data, as methods do not pass between processes. */
export interface PackedModel extends Omit<LinearModel, "rows"> {
  rows: SparseRowsData;
}

export type PackedModels = Record<string, PackedModel>;
type Spans = readonly TaggedSpan[][][];

export type Step =
  | { step: "tagger" }
  | { step: "spans"; half: number }
  | { step: "rehearsal"; spans: Spans; half: number }
  | { step: "figures"; spans: Spans }
  | { step: "link"; spans: Spans; rehearsals: readonly PackedModels[] };

/** What each step answers. */
export type Answer<S extends Step> = S["step"] extends "spans"
  ? TaggedSpan[][]
  : S["step"] extends "tagger" | "link"
    ? PackedModel
    : PackedModels;

export const pack = (model: LinearModel): PackedModel => ({ ...model, rows: model.rows.data });

export const unpack = (model: PackedModel): LinearModel => ({ ...model, rows: new SparseRows(model.rows) });

export function packAll(models: Record<string, LinearModel>): PackedModels {
  return Object.fromEntries(Object.entries(models).map(([name, model]) => [name, pack(model)]));
}

export function unpackAll<M extends Record<string, LinearModel>>(models: PackedModels): M {
  return Object.fromEntries(Object.entries(models).map(([name, model]) => [name, unpack(model)])) as M;
}

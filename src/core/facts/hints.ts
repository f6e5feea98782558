/** What the classifiers of figures look at beside what they share. */
import type { FigureContext } from "./figure-context.ts";

/** Takes a feature of a quantity. */
export type Emit = (hash: number) => void;

/** Where a quantity stands. */
export type Place = readonly [sentence: number, item: number];

/** Writes the features of a quantity for one classifier. `kind`: what kind of figure it is, as a number; 0 if that is not known. */
export type HintWriter = (context: FigureContext, place: Place, kind: number, emit: Emit) => void;

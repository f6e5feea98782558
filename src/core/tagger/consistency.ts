/**
 * One name, one type: the same words nearly always stand for the same thing all through a text (one sense per
 * discourse, Gale et al. 1992), so mentions that the tagger typed differently take the type it was surest of.
 */
import type { Document } from "../document.ts";
import type { EntityType } from "../types.ts";
import type { TaggedSpan } from "./labels.ts";

/** How much surer the mentions of one type must be, taken together, than those of the type that gives way. */
const MARGIN = 1;

/** Retypes mentions in place. Names of the tables keep their type: "Nasdaq" is an index here, an exchange there. */
export function settleTypes(document: Document, spans: readonly TaggedSpan[]): void {
  const votes = new Map<string, Map<EntityType, number>>();
  const key = (span: TaggedSpan): string => document.text.slice(span.start, span.end);
  const known = (span: TaggedSpan): boolean => {
    const match = document.matchAt[span.first];
    return match >= 0 && document.matches[match].type === span.type;
  };
  for (const span of spans) {
    const byType = votes.get(key(span)) ?? new Map<EntityType, number>();
    votes.set(key(span), byType);
    byType.set(span.type, (byType.get(span.type) ?? 0) + span.score * span.score);
  }
  for (const span of spans) {
    const byType = votes.get(key(span));
    if (byType === undefined || byType.size < 2 || known(span)) continue;
    let best = span.type;
    for (const [type, vote] of byType) {
      if (vote > (byType.get(best) ?? 0) * (best === span.type ? MARGIN : 1)) best = type;
    }
    span.type = best;
  }
}

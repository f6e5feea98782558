/**
 * Compares extractions with gold articles. A span counts only when both ends and the type are right; attributes
 * (direction, subjects, measure, period, listing, role) are shares of the spans that matched.
 */
import { isTicker } from "../../core/gazetteer/tables.ts";
import { ENTITY_TYPES, type Entity, FIGURE_KINDS, type Figure, type Span } from "../../core/types.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import type { GoldEntity, GoldFigure } from "../corpus/inline.ts";

export interface Said {
  entities: readonly Entity[];
  figures: readonly Figure[];
}

export const ATTRIBUTES = ["direction", "subjects", "measure", "period", "listing", "role"] as const;
export type Attribute = (typeof ATTRIBUTES)[number];
export const SPAN_ROWS = ["names", ...ENTITY_TYPES, ...FIGURE_KINDS, "figures"] as const;
export type SpanRow = (typeof SPAN_ROWS)[number];

interface Tally {
  right: number;
  said: number;
  gold: number;
}

/** Counts that can be added up over articles and folds. */
export interface Score {
  spans: Record<SpanRow, Tally>;
  attributes: Record<Attribute, { right: number; count: number }>;
  /** Subjects where names and figures are given; no count where that was not measured. */
  given: { right: number; count: number };
  errors: string[];
}

export function emptyScore(): Score {
  return {
    spans: Object.fromEntries(
      SPAN_ROWS.map((row) => [row, { right: 0, said: 0, gold: 0 }]),
    ) as Score["spans"],
    attributes: Object.fromEntries(ATTRIBUTES.map((a) => [a, { right: 0, count: 0 }])) as Score["attributes"],
    given: { right: 0, count: 0 },
    errors: [],
  };
}

/** Adds the counts of `more` to `score`. */
export function addScore(score: Score, more: Score): void {
  for (const row of SPAN_ROWS) {
    score.spans[row].right += more.spans[row].right;
    score.spans[row].said += more.spans[row].said;
    score.spans[row].gold += more.spans[row].gold;
  }
  for (const attribute of ATTRIBUTES) {
    score.attributes[attribute].right += more.attributes[attribute].right;
    score.attributes[attribute].count += more.attributes[attribute].count;
  }
  score.given.right += more.given.right;
  score.given.count += more.given.count;
  score.errors.push(...more.errors);
}

export const precision = ({ right, said }: Tally): number => (said === 0 ? 0 : right / said);
export const recall = ({ right, gold }: Tally): number => (gold === 0 ? 0 : right / gold);
export const f1 = ({ right, said, gold }: Tally): number =>
  said + gold === 0 ? 1 : (2 * right) / (said + gold);
export const shareOf = ({ right, count }: { right: number; count: number }): number =>
  count === 0 ? 1 : right / count;

/** Scores one article. `sameListing` says whether two tickers are listings of one company. */
export function scoreArticle(
  gold: GoldArticle,
  said: Said,
  sameListing: (a: string, b: string) => boolean,
): Score {
  const score = emptyScore();
  const around = ({ start, end }: Span): string =>
    gold.text.slice(Math.max(0, start - 45), end + 25).replace(/\s+/g, " ");
  const report = (what: string): void => {
    score.errors.push(`${gold.id}: ${what}`);
  };
  const match = <G extends Span & { text: string }, S extends Span>(
    golds: readonly G[],
    saids: readonly S[],
    typeOf: (x: G | S) => SpanRow,
    total: (type: SpanRow) => SpanRow | null,
  ): [G, S][] => {
    const key = (x: G | S): string => `${x.start}:${x.end}:${typeOf(x)}`;
    const have = new Map(saids.map((s) => [key(s), s]));
    const want = new Map(golds.map((g) => [key(g), g]));
    const count = (x: G | S, field: keyof Tally): void => {
      score.spans[typeOf(x)][field]++;
      const sum = total(typeOf(x));
      if (sum !== null) score.spans[sum][field]++;
    };
    for (const [k, g] of want) {
      count(g, "gold");
      if (have.has(k)) count(g, "right");
      else report(`missed ${typeOf(g)} '${g.text}' … ${around(g)}`);
    }
    for (const [k, s] of have) {
      count(s, "said");
      if (!want.has(k)) report(`false ${typeOf(s)} '${gold.text.slice(s.start, s.end)}' … ${around(s)}`);
    }
    return [...want].flatMap(([k, g]): [G, S][] => {
      const s = have.get(k);
      return s === undefined ? [] : [[g, s]];
    });
  };
  const attribute = (name: Attribute, right: boolean, what: () => string): void => {
    score.attributes[name].count++;
    if (right) score.attributes[name].right++;
    else report(what());
  };
  const names = match<GoldEntity, Entity>(
    gold.entities,
    said.entities,
    (x) => x.type,
    (t) => (t === "company" || t === "index" ? "names" : null),
  );
  for (const [g, s] of names) {
    if (g.type !== "company") continue;
    const want = isTicker(g.id) ? g.id : null;
    const right = want === null ? s.listing === null : s.listing !== null && sameListing(want, s.listing);
    attribute("listing", right, () => `listing of '${g.text}' is ${want}, said ${s.listing}`);
    attribute("role", g.role === s.role, () => `role of '${g.text}' is ${g.role} … ${around(g)}`);
  }
  const figures = match<GoldFigure, Figure>(
    gold.figures,
    said.figures,
    (x) => x.kind,
    () => "figures",
  );
  for (const [g, s] of figures) {
    const where = ` … ${around(g)}`;
    if (g.kind === "change") {
      attribute(
        "direction",
        g.direction === s.direction,
        () => `direction of '${g.text}' is ${g.direction}${where}`,
      );
    }
    attribute(
      "subjects",
      sameSubjects(gold, said, g, s),
      () => `subjects of '${g.text}' are [${g.subjects}], said [${s.subjects}]${where}`,
    );
    attribute(
      "measure",
      g.measure === s.measure,
      () => `measure of '${g.text}' is ${g.measure}, said ${s.measure}${where}`,
    );
    attribute(
      "period",
      g.period === s.period,
      () => `period of '${g.text}' is ${g.period}, said ${s.period}${where}`,
    );
  }
  return score;
}

/** Ids may differ as long as they stand for the same mention: an id of ours is right where it overlaps a gold one. */
function sameSubjects(gold: GoldArticle, said: Said, g: GoldFigure, s: Figure): boolean {
  if (g.subjects.length !== s.subjects.length) return false;
  const mentions = <T extends Span & { id: string }>(list: readonly T[], id: string): T[] =>
    list.filter((e) => e.id === id);
  return g.subjects.every((a) =>
    s.subjects.some(
      (b) =>
        a === b ||
        mentions(gold.entities, a).some((x) =>
          mentions(said.entities, b).some((y) => x.start < y.end && y.start < x.end),
        ),
    ),
  );
}

/** The names that two articles have in common, weighted by what they are to each of them. */
import { log } from "../math.ts";
import type { Gist, GistName } from "./gist.ts";

export interface SharedName {
  /** As the open article has it. */
  name: GistName;
  /** How much the name is to both articles: the product of its weights, above 0. */
  weight: number;
  /** Whether it relates the articles by itself: both are about it, or both quote something rare. */
  isGround: boolean;
}

export interface NameOverlap {
  /** The heaviest first. */
  shared: SharedName[];
  /** Cosine of the two weighted sets of names, 0 to 1. */
  cosine: number;
  /** How much of the names of that article is shared that shares more of them, 0 to 1. */
  containment: number;
  /** How rare a name is that is the main one of both, 0 where they differ. */
  main: number;
}

const RARITY_OF_PERSON = 0.6;
/** Who only says something is not what an article is about. */
const SOURCE = 0.3;
/** From here on few articles bear a name: in an archive of a thousand, ten. */
const RARE = 0.7;
/** Headline and first sentence, in UTF-16 code units. */
const LEAD = 150;
const LEAD_FACTOR = 1.5;
/** So many of the heaviest names of an article are its main ones. */
const MAIN_NAMES = 2;

/** `rarity` weighs an id by how few articles bear it, 0 (all, or not known) to 1 (one). */
export function overlapOfNames(a: Gist, b: Gist, rarity: (id: string) => number): NameOverlap {
  const inA = weighted(a, rarity);
  const inB = weighted(b, rarity);
  const shared: SharedName[] = [];
  let product = 0;
  let ofA = 0;
  let ofB = 0;
  const subjectsOfB = new Set(b.names.filter((name) => name.isSubject).map((name) => name.id));
  for (const name of a.names) {
    const x = inA.get(name.id) ?? 0;
    const y = inB.get(name.id) ?? 0;
    if (x * y === 0) continue;
    const isSubjectOfBoth = name.isSubject && subjectsOfB.has(name.id);
    const isGround = isSubjectOfBoth || rareness(name, rarity) >= RARE;
    shared.push({ name, weight: x * y, isGround });
    product += x * y;
    ofA += x;
    ofB += y;
  }
  shared.sort((x, y) => y.weight - x.weight || x.name.first - y.name.first);
  const mainOfB = new Set(mainNames(inB));
  const mainId = mainNames(inA).find((id) => mainOfB.has(id));
  const main = a.names.find(({ id }) => id === mainId);
  return {
    shared,
    cosine: product === 0 ? 0 : product / Math.sqrt(squares(inA) * squares(inB)),
    containment: Math.max(share(ofA, inA), share(ofB, inB)),
    main: main === undefined ? 0 : rareness(main, rarity),
  };
}

function weighted(gist: Gist, rarity: (id: string) => number): Map<string, number> {
  return new Map(
    gist.names.map((name) => {
      const place = name.first < LEAD ? LEAD_FACTOR : 1;
      const role = name.isSubject ? 1 : SOURCE;
      return [name.id, rareness(name, rarity) * place * role * (1 + log(name.mentions))];
    }),
  );
}

/** People stand in no index, and most in few articles; a surname alone, an id of one word, may be anyone's. */
function rareness({ id, type }: GistName, rarity: (id: string) => number): number {
  if (type !== "person") return rarity(id);
  return id.includes("-") ? RARITY_OF_PERSON : 0;
}

const mainNames = (weights: ReadonlyMap<string, number>): string[] =>
  [...weights]
    .filter(([, weight]) => weight > 0)
    .sort((x, y) => y[1] - x[1])
    .slice(0, MAIN_NAMES)
    .map(([id]) => id);

const sum = (weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((total, weight) => total + weight, 0);
const share = (part: number, weights: ReadonlyMap<string, number>): number =>
  part === 0 ? 0 : part / sum(weights);
const squares = (weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((total, weight) => total + weight * weight, 0);

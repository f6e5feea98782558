/**
 * Sets of subjects of one document, each made once, so that the same set is the same object; with the hashes that the
 * ranker's features need of it.
 */
import { combine, hashString } from "../hash.ts";
import type { EntityType } from "../types.ts";

/** What a figure may be about: no thing, one or several. */
export interface SubjectSet {
  readonly ids: readonly string[];
  /** A number of its own, for keys. */
  readonly number: number;
  /** Hash of how many and which types of things it holds. */
  readonly made: number;
  /** The only thing it holds, or null. */
  readonly thing: Thing | null;
}

/** A thing that figures are about. */
export interface Thing {
  /** Hash of its id. */
  readonly id: number;
  /** Hash of its type; of "none" for an id that no name bears. */
  readonly type: number;
  readonly isCompany: boolean;
  /** Hash of where it is listed. */
  readonly exchange: number;
}

export const TYPE_HASHES: Readonly<Record<EntityType | "none", number>> = {
  company: hashString("company"),
  index: hashString("index"),
  instrument: hashString("instrument"),
  org: hashString("org"),
  person: hashString("person"),
  none: hashString("none"),
};

export class SubjectSets {
  private readonly typeOf: ReadonlyMap<string, EntityType>;
  private readonly known = new Map<string, SubjectSet>();

  /** `typeOf`: the type of each id. */
  constructor(typeOf: ReadonlyMap<string, EntityType>) {
    this.typeOf = typeOf;
  }

  /** The set of these ids; their order and repeats do not matter. */
  of(ids: readonly string[]): SubjectSet {
    const distinct = ids.length > 1 ? [...new Set(ids)] : ids;
    const key = [...distinct].sort().join("\n");
    let set = this.known.get(key);
    if (set === undefined) {
      set = this.make(distinct);
      this.known.set(key, set);
    }
    return set;
  }

  private make(ids: readonly string[]): SubjectSet {
    const types = new Set(ids.slice(0, 3).map((id) => TYPE_HASHES[this.typeOf.get(id) ?? "none"]));
    const made = [...types].reduce(combine, Math.min(ids.length, 3));
    return { ids, number: this.known.size, made, thing: ids.length === 1 ? this.thing(ids[0]) : null };
  }

  private thing(id: string): Thing {
    const type = this.typeOf.get(id) ?? "none";
    return {
      id: hashString(id),
      type: TYPE_HASHES[type],
      isCompany: type === "company",
      exchange: exchangeOf(id),
    };
  }
}

const US = hashString("US");
const NOWHERE = hashString("none");

/** Hash of where a ticker is listed: its suffix, the US for bare letters, nowhere for a slug. */
function exchangeOf(id: string): number {
  const dot = id.lastIndexOf(".");
  const suffix = dot < 0 ? id : id.slice(dot + 1);
  if (suffix !== suffix.toUpperCase() || /[^A-Z]/.test(suffix)) return NOWHERE;
  return dot >= 0 ? hashString(`.${suffix}`) : suffix.length <= 5 ? US : NOWHERE;
}

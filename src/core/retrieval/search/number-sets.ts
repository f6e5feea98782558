/** Sets of article numbers as ascending arrays without repetition, merged in linear time. */

export const EMPTY = new Uint32Array(0);

/** Numbers that stand in both. */
export function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] < b[j]) i++;
    else if (a[i] > b[j]) j++;
    else {
      both[count++] = a[i++];
      j++;
    }
  }
  return both.subarray(0, count);
}

/** Numbers that stand in `a` and not in `b`. */
export function difference(a: Uint32Array, b: Uint32Array): Uint32Array {
  const left = new Uint32Array(a.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length; i++) {
    while (j < b.length && b[j] < a[i]) j++;
    if (b[j] !== a[i]) left[count++] = a[i];
  }
  return left.subarray(0, count);
}

/** Numbers that stand in any of them, merged in pairs, so that many short sets cost little. */
export function union(sets: readonly Uint32Array[]): Uint32Array {
  if (sets.length === 0) return EMPTY;
  if (sets.length === 1) return sets[0];
  const half = sets.length >> 1;
  return unionOfTwo(union(sets.slice(0, half)), union(sets.slice(half)));
}

function unionOfTwo(a: Uint32Array, b: Uint32Array): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const takesA = j === b.length || (i < a.length && a[i] <= b[j]);
    if (!takesA) all[count++] = b[j++];
    else {
      if (j < b.length && b[j] === a[i]) j++;
      all[count++] = a[i++];
    }
  }
  return all.subarray(0, count);
}

/** Numbers in any order as a set. */
export function setOf(numbers: Iterable<number>): Uint32Array {
  return Uint32Array.from([...new Set(numbers)].sort((a, b) => a - b));
}

/** Whether a set has a number; halves the set. */
export function has(set: Uint32Array, number: number): boolean {
  let [low, high] = [0, set.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set[middle] < number) low = middle + 1;
    else high = middle;
  }
  return set[low] === number;
}

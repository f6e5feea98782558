/** A set of article numbers that is quick to ask: a bit a number would save little, so a byte each. */
export class NumberSet {
  private readonly members: Uint8Array;

  constructor(numbers: ArrayLike<number>) {
    let last = 0;
    for (let i = 0; i < numbers.length; i++) last = Math.max(last, numbers[i]);
    this.members = new Uint8Array(numbers.length === 0 ? 0 : last + 1);
    for (let i = 0; i < numbers.length; i++) this.members[numbers[i]] = 1;
  }

  has(number: number): boolean {
    return this.members[number] === 1;
  }

  /** How many of some numbers are in it. */
  countOf(numbers: ArrayLike<number>): number {
    let count = 0;
    for (let i = 0; i < numbers.length; i++) count += this.members[numbers[i]] ?? 0;
    return count;
  }
}

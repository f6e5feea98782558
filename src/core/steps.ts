/**
 * Work in steps: a generator that gives way after each small piece, so that a page can be let through in between.
 * Who does not mind waiting runs it through with `finish`.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

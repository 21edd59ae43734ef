/** Work over several plans that can be left between two of them: what it yields is nothing, what it returns is its result. */
export type Stepwise<T> = Generator<undefined, T>;

/** Does such work in one go. */
export function atOnce<T>(work: Stepwise<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

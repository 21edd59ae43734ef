/** Runs work so that no more than `most` of it is under way at once; the rest waits in turn. */
export function limiter(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed over rather than freed, so that nobody slips in between.
      if (next) next();
      else running--;
    }
  };
}

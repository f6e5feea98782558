/** Does things side by side and gives what came of them in the order of the things. */

/** `map` of each item, at most `width` at once. Items are asked for only as results are taken. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  map: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const result = map(item);
    result.catch(() => undefined); // it is thrown where it is awaited, in its turn
    running.push(result);
    if (running.length >= width) yield await (running.shift() as Promise<R>);
  }
  for (const result of running) yield await result;
}

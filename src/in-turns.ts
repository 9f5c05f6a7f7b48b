/**
 * The results of `run`, in the order of the items, with at most `jobs` items underway at once: pictures, photos and
 * pages are large in memory while they are made. Throws what `run` throws first.
 */
export async function inTurns<T, R>(
  items: readonly T[],
  jobs: number,
  run: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const lane = async () => {
    for (const [at, item] of queue) results[at] = await run(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, lane));
  return results;
}

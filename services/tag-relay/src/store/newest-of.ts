/** The event with the highest revision of each key: one statement can't change a row twice. */
export function newestOf<E>(events: readonly E[], keyOf: (event: E) => string, revisionOf: (event: E) => number): E[] {
  const newest = new Map<string, E>();
  for (const event of events) {
    const key = keyOf(event);
    const known = newest.get(key);
    if (!known || revisionOf(known) < revisionOf(event)) newest.set(key, event);
  }
  return [...newest.values()];
}

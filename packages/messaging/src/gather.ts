/**
 * Gathers what is handed in during one turn of the event loop and works on it at once: kafkajs hands out the partitions of one
 * fetch separately, and one transaction for all of them costs a fraction of one each.
 */
export const gather = <T>(work: (entries: T[]) => Promise<void>): ((entry: T) => Promise<void>) => {
  let entries: T[] = [];
  let round: Promise<void> | undefined;

  const nextTurn = (): Promise<void> =>
    new Promise((resolve) => setImmediate(resolve)).then(() => {
      const gathered = entries;
      entries = [];
      round = undefined;
      return work(gathered);
    });

  return (entry) => {
    entries.push(entry);
    round ??= nextTurn();
    return round;
  };
};

export interface Paced {
  perSecond: number;
  count: number;
  /** When the first is due, in milliseconds of `nowMs`. */
  startAtMs: number;
  send(index: number): Promise<void>;
}

export interface PacedResult {
  /** Of those that succeeded: from the moment each was due, so that one that had to wait to be sent counts its wait. */
  latenciesMs: number[];
  failures: string[];
}

/** Milliseconds since 1970 with fractions, comparable between the processes of one machine. */
export const nowMs = (): number => performance.timeOrigin + performance.now();

/** Sends at a fixed rate whatever the answers do; resolves when all have been answered. */
export async function paceRequests({ perSecond, count, startAtMs, send }: Paced): Promise<PacedResult> {
  const result: PacedResult = { latenciesMs: [], failures: [] };
  const dueMs = (index: number) => startAtMs + (index * 1_000) / perSecond;
  const answered: Promise<void>[] = [];
  const sendOne = async (index: number) => {
    try {
      await send(index);
      result.latenciesMs.push(nowMs() - dueMs(index));
    } catch (error) {
      result.failures.push((error as Error).message);
    }
  };
  while (answered.length < count) {
    while (answered.length < count && dueMs(answered.length) <= nowMs()) answered.push(sendOne(answered.length));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(answered);
  return result;
}

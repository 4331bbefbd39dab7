export interface CommitSignal {
  /** Wakes everybody who waits. */
  committed(): void;
  /** Resolves at the next commit, or after so many milliseconds. */
  next(timeoutMs: number): Promise<void>;
}

/** Tells waiting requests of this process that a projection has moved on, so that they needn't ask the database all the time. */
export function createCommitSignal(): CommitSignal {
  const waiting = new Set<() => void>();
  return {
    committed() {
      for (const wake of [...waiting]) wake();
    },
    next: (timeoutMs) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, timeoutMs);
        waiting.add(wake);
      }),
  };
}

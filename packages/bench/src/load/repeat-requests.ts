interface Repeated {
  connections: number;
  seconds: number;
  send(): Promise<void>;
}

export interface RepeatedResult {
  succeeded: number;
  seconds: number;
}

/** Keeps `connections` requests under way for `seconds`. The first that fails ends it with its error: what failed is not measured. */
export async function repeatRequests({ connections, seconds, send }: Repeated): Promise<RepeatedResult> {
  const start = performance.now();
  const end = start + seconds * 1_000;
  let succeeded = 0;
  const repeat = async () => {
    while (performance.now() < end) {
      await send();
      succeeded += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, repeat));
  return { succeeded, seconds: (performance.now() - start) / 1_000 };
}

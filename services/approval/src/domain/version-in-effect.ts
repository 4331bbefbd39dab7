interface Version {
  version: number;
  content: { effectiveFrom: string };
}

/** Of approved versions, the one that counts on a day of Japan's calendar: the newest that has begun, or the next to begin. */
export function versionInEffect<V extends Version>(approved: readonly V[], today: string): V | undefined {
  const newest = (versions: readonly V[]) =>
    versions.reduce<V | undefined>((best, next) => (best && best.version > next.version ? best : next), undefined);
  return newest(approved.filter(({ content }) => content.effectiveFrom <= today)) ?? newest(approved);
}

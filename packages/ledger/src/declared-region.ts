import type { Checkpoint } from './checkpoint.ts';

const start = 'data region declared by the operator: ';

/** A checkpoint's extension line (C2SP tlog-checkpoint) in which the operator declares where all data are kept. Nobody checks it. */
export function declaredRegionLine(region: string): string {
  if (!/^[a-z0-9-]{1,63}$/.test(region))
    throw new RangeError(`"${region}" is no region: lower-case letters, digits, hyphens`);
  return `${start}${region}`;
}

/** The extension lines of a signed checkpoint: what its signer declares, as it stands. A checkpoint without any declares nothing. */
export function declarationsOf({ extensions = [] }: Checkpoint): string[] {
  return [...extensions];
}

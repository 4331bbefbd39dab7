import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Names of the measurements to make. */
  only: readonly string[];
  rounds: number;
  /** Shorter, for development: its figures are no result. */
  quick: boolean;
  /** At full size what otherwise is measured on a tenth: ten million records and leaves. */
  full: boolean;
  /** Results as JSON on standard output, all else on standard error. */
  json: boolean;
  /** Folder for CPU profiles of the services' processes. */
  profileInto: string | undefined;
}

export const usage = `npm run bench [-- options]
  --only NAME     one measurement; may be repeated
  --quick         one short round each, for development
  --full          ten million records and leaves instead of one: minutes to fill, and some 20 GB of disk
  --json          results as JSON on standard output
  --profile DIR   CPU profiles of the services' processes into DIR`;

/** Reads the command line; throws an Error that says what is wrong and what there is. */
export function readBenchOptions(args: readonly string[], known: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const only = values.only ?? known;
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`no measurement is named ${unknown.join(', ')}; there are ${known.join(', ')}`);
  const { quick, full, json, profile: profileInto } = values;
  return { only, quick, full, json, profileInto, rounds: quick ? 1 : 3 };
}

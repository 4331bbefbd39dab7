import { currentRuleSet, type RecordMethod } from '@akashi/contracts';

export type RuleSet = typeof currentRuleSet;

export interface RetentionInput {
  recordMethod: RecordMethod;
  /** The day the record was made, in Japan's time. */
  madeOn: string;
  /**
   * The day of the last provision, on the recipient's side of the last acquisition, in Japan's time; null while it isn't known. Not
   * looked at for `per_occasion`.
   */
  lastProvidedOn: string | null;
  /** The rules that were in force when the record was made; by default those of today. */
  ruleSet?: RuleSet;
}

export interface Retention {
  startsOn: string;
  /** The last day it is kept: disposal only once this day has passed in Japan. */
  until: string;
}

type YearsKept = Readonly<Record<RecordMethod, number>>;

/** By rule set: a record keeps the term of the rules it was made under. */
const yearsKept: Readonly<Record<RuleSet, YearsKept>> = {
  /** Rule 29, and Rule 25 with the same periods for the recipient: by the way of making, one year (i), three years (ii), three years (iii). */
  'appi-2022-04': { contract_substitute: 1, lump: 3, per_occasion: 3 },
};

/**
 * How long a record is kept, of either side (Act 30(4), 31(3), Rules 25, 29; guideline 3-7-4-4, 3-7-6-4): three years from the day it
 * was made, for lump records and contracts from the last provision or acquisition, that day counted. Null while that isn't known:
 * an open record has no end.
 */
export function retentionOf({
  recordMethod,
  madeOn,
  lastProvidedOn,
  ruleSet = currentRuleSet,
}: RetentionInput): Retention | null {
  const startsOn = recordMethod === 'per_occasion' ? madeOn : lastProvidedOn;
  if (startsOn === null) return null;
  return { startsOn, until: anniversary(startsOn, yearsKept[ruleSet][recordMethod]) };
}

/** The rule that a record's term comes from, by its side and way of making. */
export function retentionRule(side: 'provider' | 'recipient', recordMethod: RecordMethod): string {
  const number = { contract_substitute: 'i', lump: 'ii', per_occasion: 'iii' }[recordMethod];
  return `${side === 'provider' ? 'Rule 29' : 'Rule 25'}(${number})`;
}

/** Whether a record kept until this day may be disposed of: only when the anniversary day itself has passed in Japan. */
export function mayDispose(retentionUntil: string, todayInTokyo: string): boolean {
  return todayInTokyo > retentionUntil;
}

/** The same day of a later year; where it has none (29 February), the last day of that month (Civil Code 143(2)). */
export function anniversary(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

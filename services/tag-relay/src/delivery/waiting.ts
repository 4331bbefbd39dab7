/** An event or delivery that could not go on for so long is given up. */
export const giveUpMs = 24 * 60 * 60 * 1000;

const consentPollMs = 100;
const freshnessPollMs = { least: 250, most: 5_000 };

/** How long to wait before the gate is asked again, in whole milliseconds: the longer it has lasted, the more rarely. */
export function deferMs(reason: 'not_fresh' | 'awaiting_consent', ageMs: number): number {
  if (reason === 'awaiting_consent') return consentPollMs;
  return Math.min(freshnessPollMs.most, Math.max(freshnessPollMs.least, Math.round(ageMs / 10)));
}

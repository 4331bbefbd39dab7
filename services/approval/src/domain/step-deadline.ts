import { addBusinessDays, addDays, startOfTokyoDay, tokyoDay } from './business-days.ts';
import type { RouteStep } from './route-step.ts';

export interface StepDeadline {
  /** From this moment on the step is overdue. */
  dueAt: Date | null;
  remindAt: Date | null;
}

const officeHour = 9;

/**
 * When a step that begins now is due: at the end, in Tokyo, of the business day that many after today. The reminder comes at 9 in
 * the morning of the business day before, or of the due day itself where that is already past.
 */
export function stepDeadline(
  step: Pick<RouteStep, 'dueInBusinessDays'> | undefined,
  begunAt: Date,
  isHoliday: (day: string) => boolean,
): StepDeadline {
  if (!step?.dueInBusinessDays) return { dueAt: null, remindAt: null };
  const dueDay = addBusinessDays(tokyoDay(begunAt), step.dueInBusinessDays, isHoliday);
  const dayBefore = startOfTokyoDay(addBusinessDays(dueDay, -1, isHoliday), officeHour);
  return {
    dueAt: startOfTokyoDay(addDays(dueDay, 1)),
    remindAt: dayBefore > begunAt ? dayBefore : startOfTokyoDay(dueDay, officeHour),
  };
}

import { dateSchema } from '@akashi/contracts';
import { z } from 'zod';

/** What a tenant may set, each with its default: an empty object is the default. All of it is the tenant's policy, not law. */
export const settingSchemas = {
  closed_days: z.object({
    days: z
      .array(z.object({ day: dateSchema, name: z.string().trim().min(1).max(100) }))
      .max(1000)
      .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, 'name each day once')
      .default([])
      .describe("The company's own closed days: none of them counts as a business day"),
  }),
  counterparty: z.object({
    acceptance: z
      .enum(['not_required', 'before_approval'])
      .default('not_required')
      .describe('Whether an agreement is approved only once the other company accepted that very version'),
  }),
  foreign_reviews: z.object({
    remindDaysBefore: z
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe('How many days before a foreign review falls due it is said'),
  }),
} as const;

export type SettingName = keyof typeof settingSchemas;
export type SettingValue<N extends SettingName> = z.output<(typeof settingSchemas)[N]>;

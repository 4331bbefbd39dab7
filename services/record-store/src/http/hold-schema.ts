import { dateSchema, holdScopeSchema, localizedSchema, recordMethodSchema } from '@akashi/contracts';
import { z } from 'zod';
import { coversLaterRecords, holdStatement } from '../domain/hold-coverage.ts';
import type { HeldKind } from '../store/held-records.ts';
import type { FoundHold } from '../store/legal-holds.ts';

const instant = z.iso.datetime();

/** A legal hold as it is shown. */
export const holdSchema = z.object({
  holdId: z.uuid(),
  scope: holdScopeSchema,
  reason: z.string(),
  placedBy: z.string(),
  placedAt: instant,
  release: z.object({ reason: z.string(), releasedBy: z.string(), releasedAt: instant }).nullable(),
});

const count = z.int().nonnegative();
const day = dateSchema.nullable().describe('Of provision or acquisition, in Japan');

/** With what it covers at this moment. */
export const holdDetailSchema = holdSchema.extend({
  covers: z.object({
    countedAt: instant,
    records: count,
    firstDay: day,
    lastDay: day,
    kinds: z.array(
      z.object({
        side: z.enum(['provider', 'recipient']),
        recordMethod: recordMethodSchema,
        records: count,
        firstDay: dateSchema,
        lastDay: dateSchema,
      }),
    ),
    laterRecords: z.boolean().describe('Whether records made later are covered too, if they fit the scope'),
    statement: localizedSchema,
  }),
});

/** A hold with what it covers as counted. */
export function holdDetail(hold: FoundHold, kinds: readonly HeldKind[], now: Date): z.infer<typeof holdDetailSchema> {
  return {
    ...holdView(hold),
    covers: {
      countedAt: now.toISOString(),
      records: kinds.reduce((sum, { records }) => sum + records, 0),
      firstDay: kinds.map(({ firstDay }) => firstDay).sort()[0] ?? null,
      lastDay:
        kinds
          .map(({ lastDay }) => lastDay)
          .sort()
          .at(-1) ?? null,
      kinds: [...kinds] as z.infer<typeof holdDetailSchema>['covers']['kinds'],
      laterRecords: coversLaterRecords(hold.scope),
      statement: holdStatement(hold.scope),
    },
  };
}

export function holdView({ placedAt, release, ...hold }: FoundHold): z.infer<typeof holdSchema> {
  return {
    ...hold,
    placedAt: placedAt.toISOString(),
    release: release && { ...release, releasedAt: release.releasedAt.toISOString() },
  };
}

import { holdScopeSchema } from '@akashi/contracts';
import { z } from 'zod';
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

export function holdView({ placedAt, release, ...hold }: FoundHold): z.infer<typeof holdSchema> {
  return {
    ...hold,
    placedAt: placedAt.toISOString(),
    release: release && { ...release, releasedAt: release.releasedAt.toISOString() },
  };
}

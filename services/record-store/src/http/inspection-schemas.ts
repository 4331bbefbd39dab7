import { ServiceError, sha256Schema } from '@akashi/contracts';
import { z } from 'zod';
import { instantSchema, recordQuery } from './record-schemas.ts';

/** Product policy: an inspection that takes longer is granted again. */
const mostDays = 92;
const dayMs = 86_400_000;

export const inspectionRequestSchema = z.strictObject({
  inspector: z.string().trim().min(1).max(255).describe("Subject of the inspector's token"),
  from: z.iso.datetime({ offset: true }).optional().describe('By default now'),
  until: z.iso.datetime({ offset: true }).describe(`At most ${mostDays} days after from`),
  reason: z.string().trim().min(1).max(2000),
  filter: z
    .strictObject(recordQuery)
    .default({})
    .describe('What of the records may be read, as GET /v1/records takes it; empty: everything of the tenant'),
});

export const inspectionSchema = z.object({
  inspectionId: z.uuid(),
  inspector: z.string(),
  from: instantSchema,
  until: instantSchema,
  reason: z.string(),
  filter: z.record(z.string(), z.string()),
  grantedBy: z.string(),
  grantedAt: instantSchema,
  state: z.enum(['not_yet', 'active', 'over', 'ended']),
  ended: z.object({ reason: z.string(), endedBy: z.string(), endedAt: instantSchema }).nullable(),
});

export const logEntrySchema = z.object({
  logEntryId: z.uuid(),
  route: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()).describe('As it was answered, narrowed to the grant'),
  recordIds: z.array(z.uuid()).describe('The records that the answer showed'),
  sha256: sha256Schema
    .nullable()
    .describe("Of the answer's body; null for an export's content: GET /v1/exports/{exportId} has it"),
  bytes: z.int().nonnegative().nullable(),
  handedOverAt: instantSchema,
});

/** Throws `invalid_request` unless the period lies ahead, ends after it begins and isn't too long. */
export function requirePeriod({ from, until, now }: { from: string; until: string; now: string }): void {
  const [begins, ends] = [Date.parse(from), Date.parse(until)];
  if (ends <= begins) throw badUntil('until must be after from');
  if (ends <= Date.parse(now)) throw badUntil('until must lie ahead: this inspection would be over before it began');
  if (ends - begins > mostDays * dayMs) throw badUntil(`until must be at most ${mostDays} days after from`);
}

function badUntil(message: string): ServiceError {
  return new ServiceError({
    code: 'invalid_request',
    message,
    details: [{ path: '/until', message, code: 'invalid_period' }],
  });
}

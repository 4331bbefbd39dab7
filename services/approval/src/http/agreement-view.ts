import { agreementContentSchema, codeSchema } from '@akashi/contracts';
import { z } from 'zod';
import type { AgreementRow, AgreementVersionRow } from '../store/agreements.ts';

export const agreementVersionSchema = z.object({
  agreementId: codeSchema,
  version: z.int(),
  content: agreementContentSchema,
  contentHash: z.string(),
  state: z.enum(['draft', 'pending', 'approved', 'rejected']),
  writtenBy: z.string(),
  writtenAt: z.iso.datetime(),
  approvedAt: z.iso.datetime().nullable(),
  caseId: z.uuid().nullable(),
});

export const agreementSchema = z.object({
  agreementId: codeSchema,
  status: z.enum(['draft', 'approved', 'suspended', 'ended']),
  applicabilityReopened: z.boolean(),
  statusReason: z.string().nullable(),
  revision: z.int(),
  changedAt: z.iso.datetime(),
});

export const agreementWithVersionsSchema = agreementSchema.extend({ versions: z.array(agreementVersionSchema) });

export const versionView = (row: AgreementVersionRow): z.infer<typeof agreementVersionSchema> => ({
  agreementId: row.agreement_id,
  version: row.version,
  content: row.content,
  contentHash: row.content_hash,
  state: row.state,
  writtenBy: row.written_by,
  writtenAt: row.written_at.toISOString(),
  approvedAt: row.approved_at?.toISOString() ?? null,
  caseId: row.case_id,
});

export const agreementView = (row: AgreementRow): z.infer<typeof agreementSchema> => ({
  agreementId: row.agreement_id,
  status: row.status,
  applicabilityReopened: row.applicability_reopened,
  statusReason: row.status_reason,
  revision: row.revision,
  changedAt: row.changed_at.toISOString(),
});

import { type AgreementContent, contentHash } from '@akashi/contracts';
import type { AgreementVersionRow } from './agreements.ts';

interface Draft {
  agreementId: string;
  version: number;
  content: AgreementContent;
  writtenBy: string;
  now: Date;
}

/** A version as it is written: nothing of it counts until it was approved. */
export const draftVersion = ({ agreementId, version, content, writtenBy, now }: Draft): AgreementVersionRow => ({
  agreement_id: agreementId,
  version,
  content,
  content_hash: contentHash({ agreementId, version, content }),
  state: 'draft',
  written_by: writtenBy,
  written_at: now,
  approved_at: null,
  case_id: null,
});

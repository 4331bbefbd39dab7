import type { AgreementContent, PartyDetails } from '@akashi/contracts';
import { readTopic } from '@akashi/test-harness';
import { agreementContent } from './agreement-content.ts';
import type { RunningApproval } from './running-approval.ts';

export interface OpenedCase {
  caseId: string;
  subject: { contentHash: string };
}

/** Writes an agreement with its parties as the requester and submits it: its case, as the answer gave it. */
export async function submitted(
  approval: RunningApproval,
  tenant: string,
  agreementId: string,
  content: AgreementContent = agreementContent(),
): Promise<OpenedCase> {
  await writeParties(approval, tenant);
  await approval.call('POST', '/v1/agreements', { tenant, body: { agreementId, content } });
  const { body } = await approval.call('POST', `/v1/agreements/${agreementId}/submit`, {
    tenant,
    body: { version: 1 },
  });
  return body;
}

/** Decides a step of a case as somebody; approves unless `more` says otherwise. */
export const decide = (
  approval: RunningApproval,
  tenant: string,
  opened: OpenedCase,
  as: string,
  step: number,
  more: object = {},
) =>
  approval.call('POST', `/v1/cases/${opened.caseId}/decisions`, {
    tenant,
    as,
    body: { decision: 'approve', contentHash: opened.subject.contentHash, step, ...more },
  });

/** Approves both steps of a case, as two people. */
export async function approveAll(approval: RunningApproval, tenant: string, opened: OpenedCase): Promise<void> {
  await decide(approval, tenant, opened, 'a', 0);
  await decide(approval, tenant, opened, 'b', 1);
}

/** Every event on a topic so far. */
export const eventsOn = async (approval: RunningApproval, topic: string): Promise<any[]> =>
  (await readTopic(approval.kafka, topic)).map(({ value }) => JSON.parse(value.toString()));

export const partyDetails = (partyTenant: string | null = null, change: Partial<PartyDetails> = {}): PartyDetails => ({
  kind: 'corporation',
  partyName: '会社',
  partyAddress: '東京都千代田区',
  representativeName: '代表 太郎',
  countryCode: 'JP',
  partyTenant,
  ...change,
});

/** The parties that `agreementContent` names; the recipient runs Akashi as `tenant-of-crm`. */
export async function writeParties(approval: RunningApproval, tenant: string): Promise<void> {
  const write = (partyId: string, details: PartyDetails) =>
    approval.call('POST', '/v1/parties', { tenant, body: { partyId, details } });
  await write('shop', partyDetails());
  await write('crm-co', partyDetails('tenant-of-crm'));
}

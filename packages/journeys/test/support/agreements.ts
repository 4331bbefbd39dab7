import type { AgreementContent, TagContent } from '@akashi/contracts';
import { approve, callApi } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import { tell } from './questions.ts';
import type { TestStack } from './test-stack.ts';

/** Writes an agreement's next version and has it approved by both approvers; resolves once the relay goes by it. */
export async function approveVersion(stack: TestStack, agreementId: string, content: AgreementContent): Promise<void> {
  const token = await stack.people.person('requester', 'approval');
  const url = `${stack.urls.approval}/v1/agreements`;
  const body = { agreementId, content };
  const { version } = await callApi<{ version: number }>({ method: 'POST', url, token, body });
  const submit = { method: 'POST', url: `${url}/${agreementId}/submit`, token, body: { version } } as const;
  const { caseId } = await callApi<{ caseId: string }>(submit);
  for (const approver of ['approver-1', 'approver-2'] as const)
    await approve(stack.urls.approval, await stack.people.person(approver, 'approval'), caseId);
  const known = 'SELECT 1 FROM tag_relay.agreements WHERE agreement_id = $1 AND revision >= $2';
  await waitFor(async () => (await stack.sql(known, [agreementId, version])).length > 0, {
    what: `version ${version} of ${agreementId} to reach the relay`,
  });
}

/** Sets a tag that sends to the stack's destination. */
export async function putTag(stack: TestStack, tagId: string, content: Omit<TagContent, 'destination'>): Promise<void> {
  const body = { ...content, destination: { kind: 'webhook', url: stack.destination.url } };
  const { status, body: answer } = await tell(stack, 'tag-relay', { method: 'PUT', path: `/v1/tags/${tagId}`, body });
  if (status >= 300) throw new Error(`the tag was refused: ${JSON.stringify(answer)}`);
}

/** Changes a party; resolves once the relay goes by its new version. */
export async function changeParty(stack: TestStack, partyId: string, details: object): Promise<number> {
  const { body } = await tell(stack, 'approval', { path: '/v1/parties', body: { partyId, details } });
  const known = 'SELECT 1 FROM tag_relay.parties WHERE party_id = $1 AND version >= $2';
  await waitFor(async () => (await stack.sql(known, [partyId, body.version])).length > 0, {
    what: `version ${body.version} of ${partyId} to reach the relay`,
  });
  return body.version;
}

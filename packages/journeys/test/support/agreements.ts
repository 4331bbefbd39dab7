import type { AgreementContent, TagContent } from '@akashi/contracts';
import { ApiError, approve, callApi } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import { tell } from './questions.ts';
import type { TestStack } from './test-stack.ts';

/**
 * Writes an agreement's next version, or changes the one that a party's change has opened, and has it approved by both approvers;
 * resolves once the relay goes by it.
 */
export async function approveVersion(stack: TestStack, agreementId: string, content: AgreementContent): Promise<void> {
  const token = await stack.people.person('requester', 'approval');
  const url = `${stack.urls.approval}/v1/agreements`;
  const { version, caseId } = await writeVersion({ url, token, agreementId, content });
  for (const approver of ['approver-1', 'approver-2'] as const)
    await approve(stack.urls.approval, await stack.people.person(approver, 'approval'), caseId);
  const known = `SELECT 1 FROM tag_relay.agreements WHERE agreement_id = $1 AND jsonb_path_exists(state, '$.versions[*] ? (@.version == $v)', $2)`;
  await waitFor(async () => (await stack.sql(known, [agreementId, JSON.stringify({ v: version })])).length > 0, {
    what: `version ${version} of ${agreementId} to reach the relay`,
  });
}

interface Writing {
  url: string;
  token: string;
  agreementId: string;
  content: AgreementContent;
}

async function writeVersion({
  url,
  token,
  agreementId,
  content,
}: Writing): Promise<{ version: number; caseId: string }> {
  const known = await callApi<{ versions: { version: number; state: string }[] }>({
    url: `${url}/${agreementId}`,
    token,
  }).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  });
  const pending = known?.versions.find(({ state }) => state === 'pending');
  if (pending) {
    const changed = `${url}/${agreementId}/versions/${pending.version}`;
    return callApi({ method: 'PUT', url: changed, token, body: { content } });
  }
  const { version } = await callApi<{ version: number }>({
    method: 'POST',
    url,
    token,
    body: { agreementId, content },
  });
  const submit = { method: 'POST', url: `${url}/${agreementId}/submit`, token, body: { version } } as const;
  return { version, ...(await callApi<{ caseId: string }>(submit)) };
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

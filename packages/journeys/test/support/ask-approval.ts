import { callApi, createDemoTokens, demoAgreement, type RunningStack } from '@akashi/local-stack';

/** An agreement's draft, submitted by the requester: what is returned is its case. */
export async function askApproval(stack: RunningStack, agreementId: string): Promise<{ caseId: string }> {
  const token = await createDemoTokens(stack.urls.issuer).person('requester', 'approval');
  const url = `${stack.urls.approval}/v1/agreements`;
  await callApi({ method: 'POST', url, token, body: { agreementId, content: demoAgreement.content } });
  return callApi({ method: 'POST', url: `${url}/${agreementId}/submit`, token, body: { version: 1 } });
}

/** A link for the other company to see version 1 of an agreement. */
export async function inviteCounterparty(stack: RunningStack, agreementId: string): Promise<{ secret: string }> {
  const token = await createDemoTokens(stack.urls.issuer).person('requester', 'approval');
  const url = `${stack.urls.approval}/v1/agreements/${agreementId}/versions/1/invitations`;
  return callApi({ method: 'POST', url, token, body: {} });
}

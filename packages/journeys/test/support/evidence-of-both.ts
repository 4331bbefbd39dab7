import { newId } from '@akashi/contracts';
import { callApi, createDemoTokens, demoAgreement, demoNotice, type RunningStack } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import { newPrincipal, visitor } from './visitor.ts';

export interface EvidenceOfBoth {
  /** The provider's record of one provision, proved by a signed checkpoint. */
  recordId: string;
  /** The recipient's record about `person`, which lacks its consent. */
  acquisitionRecordId: string;
  person: string;
  inspectorUntil: string;
}

/** A provision with its record at the provider, an acquisition with its record at the recipient, and an inspector who may read the first. */
export async function makeEvidenceOfBoth(stack: RunningStack): Promise<EvidenceOfBoth> {
  const recordId = await makeProvision(stack);
  const { acquisitionRecordId, person } = await makeAcquisition(stack);
  const inspectorUntil = await grantInspection(stack);
  return { recordId, acquisitionRecordId, person, inspectorUntil };
}

async function makeProvision(stack: RunningStack): Promise<string> {
  const tokens = createDemoTokens(stack.urls.issuer);
  const collectorUrl = stack.urls['consent-collector'];
  const token = await tokens.client('provider-backend', 'consent-collector');
  const { items } = await callApi<{ items: { siteKey: string; origins: string[] }[] }>({
    url: `${collectorUrl}/v1/sites`,
    token,
  });
  const { siteKey, origins } = items[0]!;
  const notice = await callApi<{ contentHash: string }>({
    url: `${collectorUrl}/v1/notices/${demoNotice.noticeId}/versions/1`,
    token,
  });
  const site = visitor({
    ...{ collectorUrl, relayUrl: stack.urls['tag-relay'], siteKey },
    noticeContentHash: notice.contentHash,
  });
  const principal = newPrincipal();
  const consentId = newId();
  const from = { origin: origins[0]! };
  await site.choose({ principal, granted: true, choiceNumber: 1, id: consentId }, from);
  await site.track({ principal, afterConsentId: consentId }, from);
  const recordsUrl = stack.urls['record-store'];
  const proved = async () => {
    const reader = await tokens.client('provider-backend', 'record-store');
    const found = await callApi<{ items: { recordId: string }[] }>({
      url: `${recordsUrl}/v1/records?principal=${principal}`,
      token: reader,
    });
    const recordId = found.items[0]?.recordId;
    if (!recordId) return undefined;
    const url = `${recordsUrl}/v1/records/${recordId}`;
    const { log } = await callApi<{ log: { checkpointSize: number | null } }>({ url, token: reader });
    return log.checkpointSize !== null && recordId;
  };
  return (await waitFor(proved, { what: 'a record in a signed checkpoint', timeoutMs: 30_000 })) as string;
}

async function makeAcquisition(stack: RunningStack): Promise<{ acquisitionRecordId: string; person: string }> {
  const tokens = createDemoTokens(stack.urls.issuer);
  const person = `member-${newId().slice(-6)}`;
  const token = await tokens.client('recipient-backend', 'record-store');
  const url = `${stack.urls['record-store']}/v1/acquisitions`;
  const acquisitionId = newId();
  const reported = { acquisitionId, agreementId: demoAgreement.agreementId, principalIdentifier: person };
  const itemCodes = demoAgreement.content.items.map(({ itemCode }) => itemCode);
  const body = { ...reported, itemCodes, acquiredAt: new Date().toISOString() };
  await callApi({ method: 'POST', url, token, body });
  const recorded = async () => {
    const found = await callApi<{ items: { recordId: string }[] }>({
      url: `${stack.urls['record-store']}/v1/records?acquisitionId=${acquisitionId}`,
      token,
    });
    return found.items[0]?.recordId;
  };
  const acquisitionRecordId = (await waitFor(recorded, {
    what: "the recipient's record",
    timeoutMs: 90_000,
  })) as string;
  return { acquisitionRecordId, person };
}

async function grantInspection(stack: RunningStack): Promise<string> {
  const token = await createDemoTokens(stack.urls.issuer).person('requester', 'record-store');
  const inspectorUntil = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const filter = { agreementId: demoAgreement.agreementId };
  const body = { inspector: 'inspector', until: inspectorUntil, reason: '定期の検査', filter };
  await callApi({ method: 'POST', url: `${stack.urls['record-store']}/v1/inspections`, token, body });
  return inspectorUntil;
}

/** Closes what no batch holds yet of the demo's agreement: the batch's id. */
export async function closeBatch(stack: RunningStack): Promise<string> {
  const token = await createDemoTokens(stack.urls.issuer).person('requester', 'record-store');
  const url = `${stack.urls['record-store']}/v1/record-batches`;
  const body = { agreementId: demoAgreement.agreementId };
  const { batchId } = await callApi<{ batchId: string }>({ method: 'POST', url, token, body });
  return batchId;
}

import { randomBytes } from 'node:crypto';
import type { ServiceName } from '@akashi/contracts';
import { ApiError, callApi, callUntilReady } from './call-api.ts';
import { demoAgreement, demoNotice, demoParties, demoSite, demoTag } from './demo-data.ts';

type TokenFor = (service: ServiceName) => Promise<string>;

export interface SeedOptions {
  urls: Record<ServiceName, string>;
  /** tag-relay as a browser reaches it, where that differs. */
  relayUrl?: string;
  /** The provider's backend. */
  backend: TokenFor;
  /** People of the provider's tenant. */
  person: (name: 'requester' | 'approver-1' | 'approver-2', service: ServiceName) => Promise<string>;
  demoSiteOrigins: string[];
  destinationUrl: string;
  signingSecret: string;
}

interface Case {
  caseId: string;
  state: string;
  currentStep: number;
  subject: { contentHash: string };
}

/** A Standard Webhooks secret. */
export const newSigningSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

/**
 * Steps 1 to 3 of the main job, through the same APIs as anybody: parties, notice, site, agreement approved by two people, tag.
 * What is there already is left as it is, so that it can run at every start.
 */
export async function seed(options: SeedOptions): Promise<{ siteKey: string }> {
  await seedParties(options);
  const siteKey = await seedSite(options);
  await seedAgreement(options);
  await seedTag(options);
  return { siteKey };
}

async function seedParties({ urls, backend }: SeedOptions): Promise<void> {
  const token = await backend('approval');
  for (const body of demoParties) await callApi({ method: 'POST', url: `${urls.approval}/v1/parties`, token, body });
}

async function seedSite({ urls, relayUrl, backend, demoSiteOrigins }: SeedOptions): Promise<string> {
  const token = await backend('consent-collector');
  const collector = urls['consent-collector'];
  const notice = await callUntilReady<{ noticeId: string; version: number }>(
    { method: 'POST', url: `${collector}/v1/notices`, token, body: demoNotice },
    (error) => error.problem.code === 'unknown_party',
  );
  const site = await ensureSite(`${collector}/v1/sites`, token, { ...demoSite, origins: demoSiteOrigins });
  const configuration = {
    notices: [{ noticeId: notice.noticeId, version: notice.version }],
    languages: ['ja', 'en'],
    relayUrl: relayUrl ?? urls['tag-relay'],
  };
  await callApi({
    method: 'PUT',
    url: `${collector}/v1/sites/${demoSite.siteId}/configuration`,
    token,
    body: configuration,
  });
  return site.siteKey;
}

async function ensureSite(
  url: string,
  token: string,
  body: { siteId: string; name: string; origins: string[] },
): Promise<{ siteKey: string }> {
  try {
    return await callApi<{ siteKey: string }>({ method: 'POST', url, token, body });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 409) throw error;
    const { siteId, ...changes } = body;
    return callApi<{ siteKey: string }>({ method: 'PUT', url: `${url}/${siteId}`, token, body: changes });
  }
}

async function seedAgreement({ urls, person }: SeedOptions): Promise<void> {
  const url = `${urls.approval}/v1/agreements`;
  const token = await person('requester', 'approval');
  const existing = await callApi<{
    status: string;
    versions: { version: number; state: string; caseId: string | null }[];
  }>({
    url: `${url}/${demoAgreement.agreementId}`,
    token,
  }).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  });
  if (existing && existing.status !== 'draft') return;
  if (!existing) await callApi({ method: 'POST', url, token, body: demoAgreement });
  const open = existing?.versions.at(-1) ?? { version: 1, state: 'draft', caseId: null };
  const caseId =
    open.state === 'pending' && open.caseId
      ? open.caseId
      : (
          await callApi<Case>({
            method: 'POST',
            url: `${url}/${demoAgreement.agreementId}/submit`,
            token,
            body: { version: open.version },
          })
        ).caseId;
  for (const approver of ['approver-1', 'approver-2'] as const)
    await approve(urls.approval, await person(approver, 'approval'), caseId);
}

/** Approves the step that waits, as whoever the token is of; a case that is decided already is left alone. */
export async function approve(approvalUrl: string, token: string, caseId: string): Promise<Case> {
  const url = `${approvalUrl}/v1/cases/${caseId}`;
  const seen = await callApi<Case>({ url, token });
  if (seen.state !== 'open') return seen;
  const body = { decision: 'approve', contentHash: seen.subject.contentHash, step: seen.currentStep };
  return callApi<Case>({ method: 'POST', url: `${url}/decisions`, token, body });
}

async function seedTag({ urls, backend, destinationUrl, signingSecret }: SeedOptions): Promise<void> {
  const token = await backend('tag-relay');
  const url = `${urls['tag-relay']}/v1/tags/${demoTag.tagId}`;
  const destination = { kind: 'webhook', url: destinationUrl, signingSecret };
  await callUntilReady(
    { method: 'PUT', url, token, body: { ...demoTag.content, destination } },
    ({ problem }) => problem.code === 'unknown_site' || problem.code === 'not_fresh',
  );
}

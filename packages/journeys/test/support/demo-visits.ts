import { callApi, createDemoTokens, type RunningStack } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import { newPrincipal, type Visitor, visitor } from './visitor.ts';

/** Somebody who visits the demo's shop. */
export async function demoVisitor(stack: RunningStack): Promise<Visitor> {
  const collectorUrl = stack.urls['consent-collector'];
  const token = await createDemoTokens(stack.urls.issuer).client('provider-backend', 'consent-collector');
  const { items } = await callApi<{ items: { siteKey: string; origins: string[] }[] }>({
    url: `${collectorUrl}/v1/sites`,
    token,
  });
  const { siteKey, origins } = items[0]!;
  const notice = await callApi<{ contentHash: string }>({ url: `${collectorUrl}/v1/notices/crm-link`, token });
  const relayUrl = stack.urls['tag-relay'];
  const visiting = visitor({ collectorUrl, relayUrl, siteKey, noticeContentHash: notice.contentHash });
  const headers = { origin: origins[0]! };
  return {
    choose: (choice) => visiting.choose(choice, headers),
    track: (event) => visiting.track(event, headers),
    consents: visiting.consents,
  };
}

/**
 * Two who consent, of whom one withdraws afterwards, and one who refuses; each views a product after each choice. Resolves once all of it
 * is counted, with the principal of whoever withdrew.
 */
export async function visitDemo(stack: RunningStack): Promise<{ principal: string }> {
  const visits = await demoVisitor(stack);
  const view = async (principal: string, granted: boolean, choiceNumber: number) => {
    const chosen = await visits.choose({ principal, granted, choiceNumber });
    const tracked = await visits.track({ principal, afterConsentId: chosen.body.id });
    if (chosen.status !== 202 || tracked.status !== 202) throw new Error(JSON.stringify([chosen, tracked]));
  };
  const principal = newPrincipal();
  await view(principal, true, 1);
  await view(newPrincipal(), true, 1);
  await view(newPrincipal(), false, 1);
  await counted(stack, { delivered: 2, withheld: 1 });
  await view(principal, false, 2);
  await counted(stack, { delivered: 2, withheld: 2 });
  return { principal };
}

async function counted(stack: RunningStack, wanted: Record<string, number>): Promise<void> {
  const tokens = createDemoTokens(stack.urls.issuer);
  const url = `${stack.urls['tag-relay']}/v1/outcome-counts`;
  let seen = '';
  const isCounted = async () => {
    const token = await tokens.client('provider-backend', 'tag-relay');
    const { items } = await callApi<{ items: { outcome: string; reason: unknown; count: number }[] }>({ url, token });
    seen = JSON.stringify(items);
    return Object.entries(wanted).every(([outcome, count]) =>
      items.some((item) => item.outcome === outcome && item.reason === null && item.count === count),
    );
  };
  await waitFor(isCounted, { what: 'the visits to be counted', timeoutMs: 30_000 }).catch((error: unknown) => {
    throw new Error(`${(error as Error).message}; last seen: ${seen}`);
  });
}

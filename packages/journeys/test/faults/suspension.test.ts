import { setTimeout as delay } from 'node:timers/promises';
import { approve, callApi, demoAgreement, demoTag } from '@akashi/local-stack';
import { waitFor } from '@akashi/test-harness';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approveVersion, putTag } from '../support/agreements.ts';
import { deliveryOf, reasonsOf, tell } from '../support/questions.ts';
import { startTestStack, type TestStack } from '../support/test-stack.ts';
import { newPrincipal } from '../support/visitor.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
}, 120_000);
afterAll(() => stack?.stop());

async function track(event: Parameters<TestStack['site']['track']>[0]): Promise<string> {
  const answer = await stack.site.track(event);
  expect(answer.status).toBe(202);
  return answer.body.id;
}

async function grantedPrincipal(): Promise<string> {
  const principal = newPrincipal();
  const { body } = await stack.site.choose({ principal, granted: true, choiceNumber: 1 });
  await deliveryOf(stack, await track({ principal, afterConsentId: body.id }));
  return principal;
}

/** Asks approval for something as a person, and gives when the answer was here, by this machine's clock. */
async function ask(person: 'requester', path: string, body: object): Promise<{ at: number; answer: any }> {
  const token = await stack.people.person(person, 'approval');
  const answer = await callApi<any>({ method: 'POST', url: `${stack.urls.approval}/v1/${path}`, token, body });
  return { at: Date.now(), answer };
}

const lastStartOf = async (principal: string): Promise<number> => {
  const rows = await stack.sql<{ startedAt: Date }>(
    `SELECT max(a.started_at) AS "startedAt" FROM tag_relay.delivery_attempts AS a JOIN tag_relay.deliveries USING (delivery_id)
     WHERE principal = $1`,
    [principal],
  );
  return rows[0]!.startedAt.getTime();
};

test('no attempt starts more than 2 s after a suspension was answered; once its lifting is approved by two, they start again', async () => {
  const principal = await grantedPrincipal();
  let tracking = true;
  const tracked: string[] = [];
  const flow = (async () => {
    for (; tracking; await delay(40)) tracked.push(await track({ principal }));
  })();
  await waitFor(() => stack.destination.arrivalsOf(principal).length > 10, { what: 'events to flow' });
  const { at } = await ask('requester', `agreements/${demoAgreement.agreementId}/suspend`, { reason: '確認中' });
  // Longer than the guarantee, so that whatever broke it would be seen.
  await delay(3_000);
  tracking = false;
  await flow;
  const last = (await lastStartOf(principal)) - at;
  console.log(`last attempt ${last} ms after the suspension's answer, of ${tracked.length} events`);
  expect(last).toBeLessThanOrEqual(2_000);
  expect(await reasonsOf(stack, tracked.at(-1)!)).toEqual(['agreement_suspended']);

  const { answer } = await ask('requester', `agreements/${demoAgreement.agreementId}/lift-suspension`, {
    reason: '済んだ',
  });
  for (const approver of ['approver-1', 'approver-2'] as const) {
    expect(await reasonsOf(stack, await track({ principal }))).toEqual(['agreement_suspended']);
    await approve(stack.urls.approval, await stack.people.person(approver, 'approval'), answer.caseId);
  }
  await waitFor(
    async () => {
      const id = await track({ principal });
      return (await deliveryOf(stack, id, 1_000).catch(() => undefined)) !== undefined;
    },
    { what: 'provision to go on', timeoutMs: 20_000 },
  );
}, 90_000);

test('a tag that takes a hashed e-mail address stops an agreement to which the duty was decided not to apply, until it is decided anew', async () => {
  const agreementId = 'shop-to-crm-clause';
  const { content } = demoAgreement;
  const applicabilityDecision = {
    ...content.applicabilityDecision,
    ...{ applies: false, basis: 'non_linkage_clause' as const, reasons: ['契約で禁止している'] },
  };
  await approveVersion(stack, agreementId, { ...content, applicabilityDecision });
  const tag = { ...demoTag.content, agreementId, eventName: 'clause' };
  await putTag(stack, 'clause-tag', tag);
  const [item] = demoTag.content.items;
  await deliveryOf(stack, await track({ principal: newPrincipal(), name: 'clause' }));

  await putTag(stack, 'contrary-tag', {
    ...tag,
    eventName: 'contrary',
    items: [{ itemCode: item!.itemCode, source: { kind: 'property', pointer: '/hashedEmail' } }],
  });
  const reopened = 'SELECT 1 FROM tag_relay.agreements WHERE agreement_id = $1 AND (state ->> $2)::boolean';
  await waitFor(async () => (await stack.sql(reopened, [agreementId, 'applicabilityReopened'])).length > 0, {
    what: 'the reopening to reach the relay',
    timeoutMs: 20_000,
  });
  expect(await reasonsOf(stack, await track({ principal: newPrincipal(), name: 'clause' }))).toEqual([
    'applicability_reopened',
  ]);

  const refused = await tell(stack, 'approval', {
    path: '/v1/agreements',
    body: { agreementId, content: { ...content, applicabilityDecision } },
  });
  expect(refused.body.errors).toMatchObject([{ code: 'contrary_sign' }]);
  const signsConsidered = [{ sign: 'tag_source:/hashedEmail', reason: '突合しないことを契約と実装で確認した' }];
  await approveVersion(stack, agreementId, {
    ...content,
    applicabilityDecision: { ...applicabilityDecision, signsConsidered },
  });
  const decided = `SELECT 1 FROM tag_relay.agreements WHERE agreement_id = $1 AND NOT (state ->> $2)::boolean`;
  await waitFor(async () => (await stack.sql(decided, [agreementId, 'applicabilityReopened'])).length > 0, {
    what: 'the new decision to reach the relay',
    timeoutMs: 20_000,
  });
  await deliveryOf(stack, await track({ principal: newPrincipal(), name: 'clause' }));
}, 90_000);

test('a decision on applicability, an invitation and its answer are evidence in the record-store', async () => {
  const { agreementId } = demoAgreement;
  const answers = { personal_information_for_provider: true };
  const { answer: decided } = await ask('requester', 'applicability/decisions', {
    agreementId,
    answers,
    reasons: ['試験'],
  });
  const { answer: invited } = await ask('requester', `agreements/${agreementId}/versions/1/invitations`, {});
  await callApi({
    method: 'POST',
    url: `${stack.urls.approval}/v1/counterparty/answer`,
    token: invited.secret,
    body: { answer: 'accepted', contentHash: invited.contentHash, statedName: '鈴木 一郎' },
  });
  const named = [`applicability:${decided.decisionId}`, `invitation:${invited.invitationId}`];
  const kept = await waitFor(
    async () => {
      const rows = await stack.sql<{ value: Buffer }>(
        `SELECT value FROM record_store.evidence JOIN record_store.evidence_references USING (tenant, evidence_id)
         WHERE reference = ANY($1) ORDER BY evidence_id`,
        [named],
      );
      return rows.length >= 3 && rows.map(({ value }) => JSON.parse(value.toString()).type as string);
    },
    { what: 'the evidence', timeoutMs: 20_000 },
  );
  expect((kept as string[]).sort()).toEqual(['applicability.decided', 'counterparty.answered', 'counterparty.invited']);
}, 60_000);

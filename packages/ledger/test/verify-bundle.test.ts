import { expect, test } from '@jest/globals';
import {
  type BundleVerification,
  bundleReport,
  declaredRegionLine,
  type EvidenceBundle,
  generateSigningKey,
  newSigner,
  verifyBundle,
} from '../src/index.ts';
import { event, id, sampleEvents, sealBundle, signer } from './sample-bundle.ts';

const verify = (bundle: unknown, verifierKey = signer.verifierKey) => verifyBundle({ bundle, verifierKey });
const failures = ({ checks }: BundleVerification) => checks.filter(({ ok }) => !ok);

test('a bundle with everything the record relied on is verified, with every check saying why', async () => {
  const verification = verify(await sealBundle(sampleEvents()));
  expect(failures(verification)).toEqual([]);
  expect(verification.verdict).toBe('verified');
  expect(verification.notShown).toEqual([expect.stringContaining('no time-stamp was checked')]);
});

test('what the signer declares in the checkpoint is read out as declared, not checked; a checkpoint without it is as good', async () => {
  const without = verify(await sealBundle(sampleEvents()));
  expect([without.verdict, without.declared]).toEqual(['verified', []]);
  const bundle = await sealBundle(sampleEvents(), 300, [declaredRegionLine('jp')]);
  const verification = verify(bundle);
  expect(verification.verdict).toBe('verified');
  expect(verification.declared).toEqual(['data region declared by the operator: jp']);
  expect(bundleReport(verification)).toContain('declared, not checked: data region declared by the operator: jp\n');
  const elsewhere = { ...bundle, checkpoint: bundle.checkpoint.replace('operator: jp', 'operator: us') };
  expect(verify(elsewhere)).toMatchObject({ verdict: 'failed', declared: [] });
  expect(() => declaredRegionLine('jp\nus')).toThrow('no region');
});

test('the least bundle is verified too, and what it leaves out is said', async () => {
  const verification = verify(await sealBundle(leastEvents()));
  expect(failures(verification)).toEqual([]);
  expect(verification.verdict).toBe('verified');
  expect(verification.notShown).toContain('who approved the agreement');
});

test('any byte changed outside forReadingOnly leaves no bundle verified', async () => {
  const { forReadingOnly: _, ...bundle } = await sealBundle(leastEvents(), 3);
  const text = Buffer.from(JSON.stringify(bundle));
  expect(verify(JSON.parse(text.toString())).verdict).toBe('verified');
  const verified: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const changed = Buffer.from(text);
    changed[i]! ^= 1 << (i % 7);
    if (verifiesAsText(changed)) verified.push(i);
  }
  expect(verified).toEqual([]);
});

test('any byte changed in a value, salt or proof hash, even where base64 stays canonical, fails', async () => {
  const bundle = await sealBundle(leastEvents(), 3);
  for (const [at, leaf] of bundle.leaves.entries()) {
    const parts = [leaf.value, leaf.salt, ...leaf.inclusionProof];
    for (const [part, encoded] of parts.entries()) {
      const bytes = Buffer.from(encoded, 'base64');
      for (const i of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[i]! ^= 1;
        const [value, salt, ...inclusionProof] = parts.with(part, changed.toString('base64'));
        expect(verify(withLeaf(bundle, at, { value: value!, salt: salt!, inclusionProof })).verdict).toBe('failed');
      }
    }
  }
});

test('a bundle signed by another key is of an unknown signer, also when that key has the same name', async () => {
  const bundle = await sealBundle(sampleEvents());
  for (const name of [signer.name, 'other.example']) {
    const other = newSigner({ name, privateKey: generateSigningKey() });
    expect(verify(bundle, other.verifierKey).verdict).toBe('unknown_signer');
  }
});

test('a changed bundle of an unknown signer has failed, for no key could make it pass', async () => {
  const other = newSigner({ name: signer.name, privateKey: generateSigningKey() });
  const bundle = withLeaf(await sealBundle(sampleEvents()), 0, { leafIndex: 0 });
  expect(verify(bundle, other.verifierKey).verdict).toBe('failed');
});

test.each<[string, (bundle: EvidenceBundle) => unknown]>([
  ['another format', (bundle) => ({ ...bundle, format: 'akashi-evidence-bundle/2' })],
  ['a field of no meaning', (bundle) => ({ ...bundle, verified: true })],
  ['a key inside', (bundle) => ({ ...bundle, log: { ...bundle.log, verifierKey: signer.verifierKey } })],
  ['another origin', (bundle) => ({ ...bundle, log: { origin: 'other.example' } })],
  ['a field in a leaf', (bundle) => withLeaf(bundle, 0, { note: 'hello' } as object)],
  ['no leaves', (bundle) => ({ ...bundle, leaves: [] })],
  ['a leaf left out', (bundle) => ({ ...bundle, leaves: bundle.leaves.slice(1) })],
  ['a leaf twice', (bundle) => ({ ...bundle, leaves: [...bundle.leaves, bundle.leaves[1]] })],
  ['another evidence id', (bundle) => withLeaf(bundle, 0, { evidenceId: id(99) })],
  ['another topic', (bundle) => withLeaf(bundle, 0, { topic: 'notices.v2' })],
  ['another role', (bundle) => withLeaf(bundle, 0, { role: 'tag' })],
  ['a role by prototype', (bundle) => withLeaf(bundle, 0, { role: 'toString' as 'tag' })],
  ['another index', (bundle) => withLeaf(bundle, 0, { leafIndex: 1 })],
  ['an index past the end', (bundle) => withLeaf(bundle, 0, { leafIndex: 1e9 })],
  ['values swapped', (bundle) => withLeaf(bundle, 0, { value: bundle.leaves[1]!.value })],
  ['a short salt', (bundle) => withLeaf(bundle, 0, { salt: 'AAAA' })],
  ['a proof cut short', (bundle) => withLeaf(bundle, 0, { inclusionProof: bundle.leaves[0]!.inclusionProof.slice(1) })],
  ['no checkpoint', (bundle) => ({ ...bundle, checkpoint: 'nothing' })],
  ['a list for an object', (bundle) => [bundle]],
  ['null', () => null],
])('a bundle with %s fails', async (_, change) => {
  expect(verify(change(await sealBundle(leastEvents()))).verdict).toBe('failed');
});

type Events = ReturnType<typeof sampleEvents>;
const lies: [string, (events: Events) => object, string][] = [
  ['no record', ({ record: _, ...events }) => events, 'one record'],
  ['two records', (events) => ({ ...events, second: { ...events.record, id: id(98) } }), 'one record'],
  ['evidence of two tenants', (events) => ({ ...events, tag: { ...events.tag, tenantid: 'crm' } }), 'one tenant'],
  ['a consent of another person', (events) => withData(events, 'consent', { principal: 'someone-else' }), 'one person'],
  ['no agreement', ({ agreement: _, ...events }) => events, 'agreement present'],
  ['no consent', ({ consent: _, ...events }) => events, 'consent present'],
  ['no notice', ({ notice: _, ...events }) => events, 'notice present'],
  ['no confirmation', ({ confirmation: _, ...events }) => events, 'confirmation present'],
  ['no provision', ({ provision: _, ...events }) => events, 'provision present'],
  ['a changed notice text', (events) => withData(events, 'notice', { content: {} }), 'notice named by the record'],
  ['another notice version', (events) => withData(events, 'notice', { version: 1 }), 'notice named by the record'],
  [
    'another agreement version',
    (events) => withData(events, 'agreement', { versions: [] }),
    'agreement named by the record',
  ],
  [
    'changed agreement content',
    (events) => withData(events, 'agreement', { versions: [{ ...events.record.data.basis.agreement, content: {} }] }),
    'agreement named by the record',
  ],
  ['a changed tag', (events) => withData(events, 'tag', { content: {} }), 'tag named by the record'],
  [
    'a refusal',
    (events) => withData(events, 'consent', { choices: [{ ...choiceOf(events), granted: false }] }),
    'consent named by the record',
  ],
  [
    'consent for another recipient',
    (events) => withData(events, 'consent', { choices: [{ ...choiceOf(events), recipientPartyId: 'x' }] }),
    'consent named by the record',
  ],
  [
    'consent for another purpose',
    (events) => withData(events, 'consent', { choices: [{ ...choiceOf(events), purposeCode: 'x' }] }),
    'consent named by the record',
  ],
  [
    'consent under another notice',
    (events) =>
      withData(events, 'consent', {
        choices: [{ ...choiceOf(events), notice: { noticeId: 'n1', version: 1, contentHash: 'c'.repeat(64) } }],
      }),
    'consent named by the record',
  ],
  [
    'another consent',
    (events) => ({ ...events, consent: { ...events.consent, id: id(97) } }),
    'consent named by the record',
  ],
  [
    'another confirmation',
    (events) => withData(events, 'confirmation', { confirmationId: id(96) }),
    'confirmation named by the record',
  ],
  [
    'another confirmation method',
    (events) => withData(events, 'confirmation', { confirmationMethod: 'written_pledge' }),
    'confirmation named by the record',
  ],
  [
    'another day of provision',
    (events) => withData(events, 'provision', { providedAt: '2026-11-24T15:00:00.000Z' }),
    'provision named by the record',
  ],
  [
    'another counterparty address',
    (events) => withData(events, 'recipient', { details: {} }),
    'party named by the record',
  ],
  ['a party of no part in it', (events) => withData(events, 'provider', { version: 9 }), 'party named by the record'],
  [
    'a decision on something else',
    (events) => withData(events, 'decision', { subject: { contentHash: 'd'.repeat(64) } }),
    'decision named by the record',
  ],
  ["another day's batch", (events) => withData(events, 'batch', { madeOn: '2026-11-25' }), 'batch named by the record'],
  [
    'an approval of another batch hash',
    (events) => withData(events, 'batchApproval', { contentHash: 'e'.repeat(64) }),
    'batch_approval named by the record',
  ],
  [
    'a correction of another record',
    (events) => ({ ...events, correction: event('record.corrected', id(95), { recordId: id(94) }) }),
    'correction named by the record',
  ],
  [
    'a later event version',
    (events) => ({ ...events, tag: { ...events.tag, dataschema: 'urn:akashi:event:tag.published:2' } }),
    'tag event',
  ],
  ['an empty basis', (events) => withData(events, 'record', { basis: {} }), 'agreement present'],
];

test.each(lies)('honestly logged evidence with %s fails, naming the check', async (_, change, name) => {
  const verification = verify(await sealBundle(change(sampleEvents()) as Events));
  expect(verification.verdict).toBe('failed');
  expect(failures(verification).map((check) => check.name)).toContain(name);
});

test('a record without a consent, where the duty does not apply, needs none', async () => {
  const { provision, agreement, record, settlement } = sampleEvents();
  const data = { ...provision.data, consent: null, confirmationId: null };
  const basis = { ...record.data.basis, consentId: null, notice: null, confirmationId: null };
  const events = {
    agreement,
    settlement,
    provision: { ...provision, data },
    record: { ...record, data: { ...record.data, basis } },
  };
  const verification = verify(await sealBundle(events));
  expect(failures(verification)).toEqual([]);
  expect(verification.notShown).toContain('a consent: the record names none');
});

test('a voided, deficient or rejected record is verified as logged, and the report says what it is', async () => {
  const events = withData(sampleEvents(), 'record', { deficiencies: ['counterparty.partyAddress'] }) as Events;
  const correction = event('record.corrected', id(95), {
    recordId: id(15),
    kind: 'voided',
    reason: 'nothing was sent',
  });
  const rejected = withData(events, 'decision', { outcome: 'rejected' });
  const verification = verify(await sealBundle({ ...rejected, correction } as unknown as Events));
  expect(verification.verdict).toBe('verified');
  const report = bundleReport(verification);
  expect(report).toContain('DEFICIENT: counterparty.partyAddress');
  expect(report).toContain('the record is voided: nothing was sent');
  expect(report).toContain('outcome: rejected');
  expect(report).toContain('not in this bundle: who approved the agreement');
});

test('values nested without end or that are no JSON fail instead of throwing', async () => {
  const events = sampleEvents();
  const bundle = await sealBundle(events);
  const deep = Buffer.from(
    JSON.stringify(events.notice).replace('"本文"', `${'['.repeat(60_000)}${']'.repeat(60_000)}`),
  );
  expect(verify(withLeaf(bundle, 0, { value: deep.toString('base64') })).verdict).toBe('failed');
  expect(verify(withLeaf(bundle, 0, { value: 'AAAA' })).verdict).toBe('failed');
});

test('a report says what is shown and what is not, and lets no text of the bundle write on the terminal', async () => {
  const bundle = { ...(await sealBundle(leastEvents())), log: { origin: '\u001b[2JVERIFIED\n' } };
  const report = bundleReport(verify(bundle));
  expect(report).not.toContain('\u001b');
  expect(report).toMatch(/^FAIL {2}log origin/m);
  expect(report).toContain('NOT VERIFIED');
  expect(report).toContain('ask a lawyer');
});

test('a key that is no verifier key is an error of the caller', async () => {
  const bundle = await sealBundle(leastEvents());
  expect(() => verify(bundle, 'nonsense')).toThrow('verifier key');
});

function leastEvents() {
  const { record, provision, agreement, consent, notice, confirmation } = sampleEvents();
  return { record, provision, agreement, consent, notice, confirmation };
}

function choiceOf(events: Events) {
  return events.consent.data.choices[0]!;
}

function withData(events: Events, name: keyof Events, data: object): object {
  return { ...events, [name]: { ...events[name], data: { ...events[name].data, ...data } } };
}

function withLeaf(
  bundle: EvidenceBundle,
  at: number,
  change: Partial<EvidenceBundle['leaves'][number]>,
): EvidenceBundle {
  return { ...bundle, leaves: bundle.leaves.with(at, { ...bundle.leaves[at]!, ...change }) };
}

function verifiesAsText(text: Buffer): boolean {
  try {
    return verify(JSON.parse(text.toString())).verdict === 'verified';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

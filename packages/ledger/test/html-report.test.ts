import { expect, test } from '@jest/globals';
import { htmlReport, verifyBundle } from '../src/index.ts';
import { sampleEvents, sealBundle, signer } from './sample-bundle.ts';

const verify = (bundle: unknown) => verifyBundle({ bundle, verifierKey: signer.verifierKey });

test('the report says the verdict, what it shows and what it does not, in Japanese and English, with every check and the evidence', async () => {
  const bundle = await sealBundle(sampleEvents());
  const verification = verify(bundle);
  const html = htmlReport(verification, bundle);
  for (const words of [
    '検証できました',
    'Verified: every check holds.',
    'この結果が示すこと',
    'この結果が示さないこと',
    '閲覧履歴',
  ]) {
    expect(html).toContain(words);
  }
  expect(html.match(/<tr><td>合格/g)).toHaveLength(verification.checks.length);
  expect(html.match(/<details/g)).toHaveLength(bundle.leaves.length);
  expect(html).toContain('本人の同意がログに収められ、改変されていない');
});

test('what the operator declares stands apart from what was checked', async () => {
  const bundle = await sealBundle(sampleEvents(), 300, ['data region declared by the operator: jp', '<i>another</i>']);
  const html = htmlReport(verify(bundle), bundle);
  expect(html).toContain('運営者の宣言（検証していません）');
  expect(html).toContain('データの保管地域（運営者の宣言）：jp');
  expect(html).toContain('&#60;i&#62;another');
  const silent = await sealBundle(sampleEvents());
  expect(htmlReport(verify(silent), silent)).not.toContain('運営者の宣言');
});

test('every check and every gap has a Japanese name', async () => {
  const { agreement, consent, notice, confirmation, provision, record } = sampleEvents();
  const bundle = await sealBundle({ agreement, consent, notice, confirmation, provision, record });
  const html = htmlReport(verify(bundle), bundle);
  expect(html.match(/<(?:td|li)>[A-Za-z][^<]*<span class="en"/g)).toBeNull();
});

test('a bundle that is not verified gets a report that shows no evidence and no claim', async () => {
  const bundle = await sealBundle(sampleEvents());
  const changed = { ...bundle, checkpoint: bundle.checkpoint.replace('314', '315') };
  const html = htmlReport(verify(changed), changed);
  expect(html).toContain('Not verified');
  expect(html).not.toContain('この結果が示すこと');
  expect(html).not.toContain('<details');
  expect(htmlReport(verify(null), null)).toContain('Not verified');
});

test('text of a bundle can not become markup or turn the reading direction', async () => {
  const events = sampleEvents();
  const value = '<script>alert(1)</script>\u202e</pre><h1>';
  const record = { ...events.record, data: { ...events.record.data, remark: value } };
  const bundle = await sealBundle({ ...events, record });
  const html = htmlReport(verify(bundle), bundle);
  expect(html).toContain('&#60;script&#62;');
  expect(html).not.toMatch(/<script|\u202e|<\/pre><h1>/);
});

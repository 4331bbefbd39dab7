import { consentSubmissionSchema, tagEventSubmissionSchema } from '@akashi/contracts';
import { expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { tagReady, useTagBrowser } from '../support/tag-browser.ts';
import { adNotice, foreignNotice } from '../support/tag-fixtures.ts';

const tag = useTagBrowser();

test('before the choice, the person sees who acquires which items, for what purpose, and that they are tied to the person', async () => {
  tag.collector.configure({ notices: [adNotice, foreignNotice] });
  const page = await tag.open();
  const dialog = page.getByRole('dialog');
  const text = await dialog.textContent();
  for (const notice of [adNotice, foreignNotice]) {
    const shown = [notice.recipient.partyName, notice.purposeOfUse.ja, notice.linkageText.ja, notice.text.ja!.body];
    for (const item of notice.items) shown.push(item.name.ja);
    for (const part of shown) expect(text).toContain(part);
  }
  for (const part of Object.values(foreignNotice.foreignRecipient!)) expect(text).toContain(part.ja);
  expect(tag.collector.posts).toEqual([]);
});

test('accepting posts one consent as the contract has it, hides the banner, and asks no more', async () => {
  const page = await tag.open();
  await page.getByRole('button', { name: '同意する', exact: true }).click();
  await expect(page.getByRole('dialog').count()).resolves.toBe(0);
  const post = await eventually('the consent', () => tag.posts('consents')[0]);
  const body = consentSubmissionSchema.parse(post.body);
  expect(body).toEqual(post.body);
  expect(post.contentType).toBe('application/json');
  expect(body).toMatchObject({
    choiceNumber: 1,
    action: 'choose',
    language: 'ja',
    page: tag.site.url.replace(/[?#].*/, ''),
    siteConfigurationRevision: 3,
    choices: [
      {
        noticeId: adNotice.noticeId,
        noticeVersion: 1,
        noticeContentHash: adNotice.contentHash,
        granted: true,
        shownPosition: 1,
      },
    ],
  });
  expect(await page.evaluate(() => window.akashi!.principal())).toBe(body.principal);
  await page.reload();
  await tagReady(page);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => window.akashi!.state())).toEqual([
    { noticeId: adNotice.noticeId, version: 1, status: 'granted', consentId: body.id, recorded: true },
  ]);
  expect(tag.collector.posts).toHaveLength(1);
});

test('refusing is one click on an equal button, and posts granted: false', async () => {
  tag.collector.configure({ notices: [adNotice, foreignNotice] });
  const page = await tag.open();
  const look = (part: string) =>
    page.locator(`button.${part}`).evaluate((button) => {
      const { backgroundColor, color, fontSize, fontWeight, borderColor } = getComputedStyle(button);
      const { width, height } = button.getBoundingClientRect();
      return { backgroundColor, color, fontSize, fontWeight, borderColor, width, height };
    });
  expect(await look('refuse')).toEqual(await look('accept'));
  await page.getByRole('button', { name: 'すべてに同意しない' }).click();
  const post = await eventually('the refusal', () => tag.posts('consents')[0]);
  expect(post.body.choices.map((c: { granted: boolean }) => c.granted)).toEqual([false, false]);
});

test('each notice can be chosen by itself, nothing is ticked beforehand, and switching the language keeps the ticks', async () => {
  tag.collector.configure({ notices: [adNotice, foreignNotice] });
  const page = await tag.open();
  const boxes = page.getByRole('checkbox');
  expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([false, false]);
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Save my selection' }).click();
  const post = await eventually('the choice', () => tag.posts('consents')[0]);
  expect(post.body.choices.map((c: { granted: boolean }) => c.granted)).toEqual([false, true]);
  expect(post.body.language).toBe('en');
});

test('withdrawal is one click in the panel that the corner button opens, and counts above the grant', async () => {
  const page = await tag.open();
  await page.locator('button.accept').click();
  await page.getByRole('button', { name: '同意の設定' }).click();
  await page.getByRole('button', { name: '同意を撤回する' }).click();
  const post = await eventually('the withdrawal', () => tag.posts('consents')[1]);
  expect(consentSubmissionSchema.parse(post.body)).toMatchObject({ action: 'withdraw', choiceNumber: 2 });
  expect(post.body.choices).toMatchObject([{ noticeId: adNotice.noticeId, granted: false }]);
  expect(await page.evaluate(() => window.akashi!.state()[0]!.status)).toBe('refused');
  expect(await page.evaluate(() => window.akashi!.withdraw())).toBeNull();
});

test('a notice version without an answer is asked again', async () => {
  const page = await tag.open();
  await page.locator('button.accept').click();
  tag.collector.configure({ notices: [{ ...adNotice, version: 2, contentHash: 'c3'.repeat(32) }] });
  await page.reload();
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => window.akashi!.state()[0]!.status)).toBe('unanswered');
});

test('a tag event cites the last acknowledged consent and has the id that track returned', async () => {
  const page = await tag.open();
  await page.locator('button.accept').click();
  const id = await page.evaluate(() => window.akashi!.track('view_item', { sku: 'A-1' }));
  const event = await eventually('the event', () => tag.posts('events')[0]);
  expect(tagEventSubmissionSchema.parse(event.body)).toEqual(event.body);
  const consent = tag.posts('consents')[0]!.body;
  expect(event.body).toMatchObject({ id, afterConsentId: consent.id, principal: consent.principal });
});

import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { renderTag } from '../src/render-tag.ts';
import { adNotice, tagConfig } from './support/tag-fixtures.ts';

const hostile = `</script><!--\u2028\u2029'"\\\`\${alert(1)}\u0000🍵`;

test('whatever the texts hold, the script carries the very same configuration, in ASCII, and nothing of it can end the script', () => {
  const notice = { ...adNotice, purposeOfUse: { ja: hostile, en: hostile } };
  const config = tagConfig({ notices: [notice, JSON.parse('{"__proto__":{"granted":true},"noticeId":"x"}')] });
  const script = renderTag({ config, bundle: 'done=true;' });
  const page: { window: { __akashiConfig?: unknown }; done?: boolean } = { window: {} };
  runInNewContext(script, page);
  expect(JSON.stringify(page.window.__akashiConfig)).toBe(JSON.stringify(config));
  expect(page.done).toBe(true);
  expect(script).not.toMatch(/<|[^\n -~]/);
});

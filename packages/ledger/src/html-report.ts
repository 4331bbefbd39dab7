import { parseBundle } from './evidence-bundle.ts';
import {
  checkNameJa,
  declarationWords,
  missingJa,
  notShownWords,
  roleWords,
  shownWords,
  verdictWords,
  type Words,
} from './report-words.ts';
import type { BundleVerification } from './verify-bundle.ts';

const style = `
body { font: 16px/1.7 "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif; color: #1a1a1a; max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; margin-bottom: 0 } h2 { font-size: 1.1rem; margin-top: 2.2rem; border-bottom: 1px solid #999 }
.en { color: #555; font-size: .85em; display: block } .verdict { border-left: .5rem solid; padding: .6rem 1rem; margin: 1rem 0; font-weight: 600 }
.verified { border-color: #1b7f3b; background: #eaf6ee } .failed { border-color: #b3261e; background: #fbebea } .unknown_signer { border-color: #8a5a00; background: #fdf3e0 }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #ddd; padding: .4rem .5rem } td { overflow-wrap: anywhere }
td:first-child, th:first-child { white-space: nowrap } .no { color: #b3261e; font-weight: 700 } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f5f5f5; padding: .6rem; font-size: .8rem }
.detail { font-size: .85em } @media print { details > pre { display: block } body { margin: 0 } }`;

/**
 * The verification as one HTML page in Japanese and English for people who decide on it: verdict, what it shows and doesn't, every
 * check with its reason, and the evidence itself. No script and nothing loaded. All text of the bundle is escaped.
 */
export function htmlReport({ verdict, checks, notShown, declared }: BundleVerification, bundle: unknown): string {
  const missing = notShown.map((en) => ({ ja: missingJa(en), en }));
  const rows = checks.map(
    ({ name, ok, detail }) =>
      `<tr><td>${ok ? '合格<span class="en">holds</span>' : '<span class="no">不合格</span><span class="en">does not hold</span>'}</td><td>${both({ ja: checkNameJa(name), en: name })}</td><td class="detail">${escaped(detail)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>証拠の検証結果 / Verification of evidence</title><style>${style}</style></head><body>
<h1>証拠の検証結果${english('Verification of evidence')}</h1>
<p class="verdict ${verdict}">${both(verdictWords[verdict])}</p>
${verdict === 'verified' ? section({ ja: 'この結果が示すこと', en: 'What this shows' }, list(shownWords)) : ''}
${section({ ja: 'この結果が示さないこと', en: 'What this does not show' }, list([...notShownWords, ...missing]))}
${declared.length > 0 ? section({ ja: '運営者の宣言（検証していません）', en: 'Declared by the operator, not checked' }, list(declared.map(declarationWords))) : ''}
${section({ ja: '検査の一覧', en: 'Every check' }, `<table><tr><th>結果</th><th>検査</th><th>理由<span class="en">Reason</span></th></tr>${rows.join('')}</table>`)}
${section({ ja: '証拠の内容', en: 'The evidence' }, evidence(verdict, bundle))}
<p class="detail">法的な評価は弁護士にご相談ください。${english('For what this means in law, ask a lawyer.')}</p>
</body></html>
`;
}

function evidence(verdict: BundleVerification['verdict'], bundle: unknown): string {
  if (verdict !== 'verified') {
    return `<p>${both({ ja: '検証できないため、内容は表示しません。', en: 'Not printed, since it is not verified.' })}</p>`;
  }
  const { leaves, origin } = parseBundle(bundle);
  const items = leaves.map(({ role, value, leafIndex }) => {
    const text = JSON.stringify(JSON.parse(Buffer.from(value).toString()), null, 2);
    const open = ['record', 'acquisition_record', 'notice'].includes(role) ? ' open' : '';
    return `<details${open}><summary>${both(roleWords[role])}<span class="detail">${escaped(origin)} #${leafIndex}</span></summary><pre>${escaped(text)}</pre></details>`;
  });
  return items.join('\n');
}

function section(title: Words, content: string): string {
  return `<h2>${both(title)}</h2>\n${content}`;
}

function list(items: readonly Words[]): string {
  return `<ul>${items.map((item) => `<li>${both(item)}</li>`).join('')}</ul>`;
}

function both({ ja, en }: Words): string {
  return `${escaped(ja)}${english(en)}`;
}

function english(text: string): string {
  return `<span class="en" lang="en">${escaped(text)}</span>`;
}

// Characters that order text otherwise could make it read as something else.
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

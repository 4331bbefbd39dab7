// The demo shop's page: tells Akashi what is viewed, and shows what became of it, asking the demo's own backend.
const byId = (id) => document.getElementById(id);
const trackedEvents = [];

window.akashiReady = window.akashiReady || [];
window.akashiReady.push((akashi) => {
  byId('principal').textContent = akashi.principal();
  for (const product of document.querySelectorAll('.product')) {
    product.addEventListener('click', () => {
      const { category, name, price } = product.dataset;
      trackedEvents.unshift(akashi.track('view_item', { category, productName: name, price: Number(price) }));
      refresh();
    });
  }
  akashi.on('change', refresh);
  refresh();
  setInterval(refresh, 1000);
});

async function call(path, body) {
  const init = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : undefined;
  const response = await fetch(path, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.message ?? `${path}: ${response.status}`);
  return answer;
}

const entry = (...parts) => {
  const li = document.createElement('li');
  for (const { text, className, tag = 'div', onClick, href } of parts) {
    const element = document.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    if (onClick) element.addEventListener('click', onClick);
    if (href) element.href = href;
    li.append(element, ' ');
  }
  return li;
};

function fill(id, entries, empty) {
  const list = byId(id);
  const next = entries.length > 0 ? entries : [entry({ text: empty, className: 'empty' })];
  if (next.map((li) => li.textContent).join('\n') !== [...list.children].map((li) => li.textContent).join('\n'))
    list.replaceChildren(...next);
}

const consentText = { granted: '同意しています', refused: '同意していません', unanswered: 'まだ選択されていません' };
const outcomeText = {
  delivered: '提供しました',
  withheld: '提供しませんでした',
  deferred: '待っています',
  pending: '処理中です',
  unknown: '届いたか分かりません',
  not_sent: '送られませんでした',
};

function eventEntry({ id, explanation }) {
  const tags = explanation?.tags ?? [];
  if (tags.length === 0)
    return entry({ text: `view_item ${id.slice(-6)}`, tag: 'code' }, { text: '受け付け中', className: 'when' });
  const [tag] = tags;
  const outcome = tag.delivery?.outcome ?? tag.outcome;
  const reasons = (tag.reasons ?? []).map((reason) => reason.ja).join(' / ');
  return entry(
    { text: `view_item ${id.slice(-6)}`, tag: 'code' },
    {
      text: outcomeText[outcome] ?? outcome,
      tag: 'strong',
      className: outcome === 'delivered' ? 'good' : outcome === 'withheld' ? 'bad' : '',
    },
    ...(reasons ? [{ text: `理由: ${reasons}`, className: 'when' }] : []),
  );
}

// The methods of Rule 26(1) and (3), in the guideline's words.
const methodText = {
  recipient_declaration: '提供先からの申告',
  written_pledge: '書面による誓約',
  consent_document_inspected: '同意書面などの確認',
  self_confirmed_as_proxy: '同意取得を代行する提供元が自ら確認',
  sameness_confirmed: '確認済みの事項と同一であることの確認',
};

function recordEntry({ recordId, state, items, retentionUntil, approval, log }) {
  const code = items.consentConfirmed?.confirmationMethod;
  const method = methodText[code] ?? code ?? '—';
  return entry(
    { text: items.infoItems.join('、'), tag: 'strong' },
    {
      text: `提供先: ${items.counterparty.partyName} / 提供した日: ${items.providedOn} / 同意を確認した方法: ${method}`,
    },
    { text: `${retentionUntil} まで保存 / ログの葉 ${log?.leafIndex ?? '—'}`, className: 'when' },
    approval && state === 'approved'
      ? {
          text: `承認済み: ${approval.approvedBy.map(nameOf).join('、')} ${new Date(approval.approvedAt).toLocaleString('ja-JP', { timeZone: 'Asia/Tokyo' })}`,
          tag: 'span',
          className: 'good',
        }
      : { text: '未承認', tag: 'span', className: 'bad' },
    { text: '証拠 (JSON)', tag: 'a', href: `/demo/records/${recordId}/evidence` },
  );
}

let people = {};
const nameOf = (subject) => people[subject] ?? subject;

const caseEntry = ({ caseId, content }) =>
  entry(
    { text: `${content.madeOn} の記録 ${content.recordCount} 件`, tag: 'strong' },
    {
      text: `${nameOf('approver-1')} (approver-1) として承認する`,
      tag: 'button',
      onClick: () => act('/demo/approve', { caseId }),
    },
  );

async function act(path, body) {
  try {
    await call(path, body);
    byId('message').textContent = '';
    await refresh();
  } catch (error) {
    byId('message').textContent = error.message;
  }
}

async function refresh() {
  const { akashi } = window;
  const [notice] = akashi.state();
  byId('consent').textContent = notice
    ? `${consentText[notice.status]}${notice.recorded || notice.status === 'unanswered' ? '' : ' (送信中)'}`
    : '—';
  try {
    const state = await call(`/demo/state?principal=${akashi.principal()}`);
    people = state.people;
    const known = new Map(state.events.map((event) => [event.id, event]));
    const ids = [...new Set([...trackedEvents, ...known.keys()])].slice(0, 8);
    fill(
      'events',
      ids.map((id) => eventEntry({ id, explanation: known.get(id)?.explanation })),
      'まだありません',
    );
    fill('records', state.records.map(recordEntry), 'まだありません');
    fill('cases', state.cases.map(caseEntry), '承認待ちはありません');
  } catch (error) {
    byId('message').textContent = error.message;
  }
}

byId('close-day').addEventListener('click', () => act('/demo/close-day', {}));

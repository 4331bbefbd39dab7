import type { NoticeState } from '../api-types.ts';
import { localized, localizedText } from '../state/pick-language.ts';
import type { NoticeConfig } from '../tag-config.ts';
import { h } from './dom.ts';
import type { UiTexts } from './ui-texts.ts';

interface NoticeView {
  notice: NoticeConfig;
  state: NoticeState;
  language: string;
  ui: UiTexts;
  /** Several notices are shown: each has its own heading and box to tick. */
  many: boolean;
  ticked: boolean;
}

/**
 * What the person must be able to see before choosing (guideline 3-7-2): who acquires, which items, for what purpose, that they are
 * tied to data identifying the person; for a foreign recipient the country, its system and the measures. Nothing is folded away.
 */
export function noticeSection(view: NoticeView): { element: HTMLElement; box: HTMLInputElement | null } {
  const { notice, language, ui, many } = view;
  const text = localized(notice.text, language);
  const box = many ? h('input', { type: 'checkbox', part: 'choice', name: notice.noticeId }) : null;
  if (box) box.checked = view.ticked;
  const element = h(
    'section',
    { class: 'notice', 'data-notice': notice.noticeId },
    many && h('h3', {}, text?.title ?? ''),
    h('p', {}, text?.body ?? ''),
    factList(notice, language, ui),
    view.state.status !== 'unanswered' && h('p', { class: 'state' }, ui[view.state.status]),
    box && h('label', { class: 'choice' }, box, h('span', {}, ui.grantThis)),
  );
  return { element, box };
}

function factList(notice: NoticeConfig, language: string, ui: UiTexts): HTMLElement {
  const say = (texts: Parameters<typeof localizedText>[0]) => localizedText(texts, language);
  const foreign = notice.foreignRecipient;
  const facts: [string, string | HTMLElement][] = [
    [ui.recipient, notice.recipient.partyName],
    [ui.items, h('ul', {}, ...notice.items.map((item) => h('li', {}, say(item.name))))],
    [ui.purpose, say(notice.purposeOfUse)],
    [ui.linkage, h('span', { class: 'linkage' }, say(notice.linkageText))],
  ];
  if (foreign) {
    facts.push([ui.country, say(foreign.countryName)]);
    facts.push([ui.regime, say(foreign.countryPrivacyRegime)]);
    facts.push([ui.measures, say(foreign.recipientMeasures)]);
  }
  const url = notice.purposePublicationUrl;
  if (url && /^https?:/.test(url)) {
    facts.push([ui.publication, h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url)]);
  }
  return h('dl', {}, ...facts.flatMap(([term, value]) => [h('dt', {}, term), h('dd', {}, value)]));
}

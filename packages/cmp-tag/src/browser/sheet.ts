import type { NoticeState } from '../api-types.ts';
import { localized } from '../state/pick-language.ts';
import type { TagConfig } from '../tag-config.ts';
import { button, h } from './dom.ts';
import { noticeSection } from './notice-section.ts';
import { type UiTexts, uiTexts } from './ui-texts.ts';

export interface SheetView {
  config: TagConfig;
  states: NoticeState[];
  holdsGrant: boolean;
  language: string;
  ui: UiTexts;
  /** Boxes the person had ticked before the sheet was drawn anew; else the boxes show the state. */
  ticked: ReadonlySet<string> | undefined;
  decide(granted: ReadonlySet<string>): void;
  withdraw(): void;
  close(): void;
  switchLanguage(language: string, ticked: ReadonlySet<string>): void;
}

/** The dialog: every notice in full, then the buttons. Nothing is ticked that the person has not ticked or granted. */
export function buildSheet(view: SheetView): HTMLElement {
  const { config, language, ui } = view;
  const many = config.notices.length > 1;
  const sections = config.notices.map((notice, index) => {
    const state = view.states[index]!;
    const ticked = view.ticked ? view.ticked.has(notice.noticeId) : state.status === 'granted';
    return noticeSection({ notice, state, language, ui, many, ticked });
  });
  const tickedNow = () => new Set(sections.flatMap(({ box }) => (box?.checked ? [box.name] : [])));
  const single = many ? undefined : config.notices[0];
  const title = (single && localized(single.text, language)?.title) ?? ui.heading;
  const sheet = h(
    'div',
    { class: many ? 'sheet many' : 'sheet', role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1' },
    h(
      'header',
      {},
      h('h2', { id: 'title' }, title),
      ...languageButtons(view, tickedNow),
      button('close', '', view.close, { 'aria-label': ui.close }),
    ),
    h(
      'div',
      { class: 'scroll', role: 'group', 'aria-labelledby': 'title', tabindex: '0' },
      many && h('p', {}, ui.several),
      ...sections.map(({ element }) => element),
      h('p', { class: 'note' }, ui.anytime),
      view.holdsGrant && h('p', { class: 'note' }, ui.afterWithdrawal),
    ),
    h('footer', {}, ...choiceButtons(view, many, tickedNow)),
  );
  // Escape leaves everything unanswered or as it was: it is never an answer.
  sheet.addEventListener('keydown', (event) => event.key === 'Escape' && view.close());
  return sheet;
}

/** Accept and refuse always stand side by side and look the same; withdrawing is here whenever something is granted. */
function choiceButtons(view: SheetView, many: boolean, tickedNow: () => Set<string>): HTMLElement[] {
  const { ui, holdsGrant } = view;
  const withdraw = button('withdraw', ui.withdraw, view.withdraw);
  const answered = view.states.every((notice) => notice.status !== 'unanswered');
  if (holdsGrant && answered && !many) return [withdraw, button('keep', ui.close, view.close)];
  const all = new Set(view.config.notices.map((notice) => notice.noticeId));
  const buttons = [
    button('refuse', many ? ui.refuseAll : ui.refuse, () => view.decide(new Set())),
    button('accept', many ? ui.acceptAll : ui.accept, () => view.decide(all)),
  ];
  if (many) buttons.push(button('save', ui.save, () => view.decide(tickedNow())));
  if (holdsGrant) buttons.push(withdraw);
  if (buttons.length % 2 > 0) buttons[buttons.length - 1]!.classList.add('wide');
  return buttons;
}

function languageButtons(view: SheetView, tickedNow: () => Set<string>): HTMLElement[] {
  return view.config.languages
    .filter((other) => other !== view.language)
    .map((other) => {
      const name = uiTexts[other]?.languageName ?? other;
      return button('language', name, () => view.switchLanguage(other, tickedNow()), { lang: other });
    });
}

import type { NoticeState } from '../api-types.ts';
import { localized } from '../state/pick-language.ts';
import type { TagConfig } from '../tag-config.ts';
import { adoptStyles } from './adopt-styles.ts';
import { button, h } from './dom.ts';
import { buildSheet } from './sheet.ts';
import { type UiTexts, uiTexts } from './ui-texts.ts';

export interface BannerDependencies {
  config: TagConfig;
  language: string;
  nonce: string | undefined;
  state(): NoticeState[];
  holdsGrant(): boolean;
  choose(granted: ReadonlySet<string>): void;
  withdraw(): void;
  onVisible(visible: boolean): void;
}

export interface Banner {
  open(options: { focus: boolean }): void;
  /** Hides the panel and leaves every choice as it is. */
  close(): void;
  /** Shows the state as it is now, unless the person is in the middle of choosing. */
  refresh(): void;
  language(): string;
}

const messageMs = 6000;

/** The dialog and the small button that reopens it, in a shadow root at the end of the body: fixed, so nothing on the page moves. */
export function createBanner(dependencies: BannerDependencies): Banner {
  const frame = createFrame(dependencies.nonce, () => open({ focus: true }));
  let language = dependencies.language;
  let sheet: HTMLElement | null = null;
  const ui = (): UiTexts => localized(uiTexts, language)!;

  function open({ focus }: { focus: boolean }): void {
    const wasOpen = sheet !== null;
    draw();
    if (focus) sheet!.focus({ preventScroll: true });
    if (!wasOpen) dependencies.onVisible(true);
  }

  function close(message = ''): void {
    if (!sheet) return;
    const hadFocus = sheet.contains(frame.focused());
    sheet.remove();
    sheet = null;
    frame.showOpener(message);
    if (hadFocus) frame.opener.focus({ preventScroll: true });
    dependencies.onVisible(false);
  }

  function draw(ticked?: ReadonlySet<string>): void {
    frame.label(language, ui());
    const { config } = dependencies;
    const states = dependencies.state();
    const holdsGrant = dependencies.holdsGrant();
    const actions = { decide, withdraw, close: () => close(), switchLanguage };
    const next = buildSheet({ config, states, holdsGrant, language, ui: ui(), ticked, ...actions });
    frame.showSheet(next, sheet);
    sheet = next;
  }

  function decide(granted: ReadonlySet<string>): void {
    dependencies.choose(granted);
    close(ui().saved);
  }

  function withdraw(): void {
    dependencies.withdraw();
    close(ui().withdrawn);
  }

  function switchLanguage(other: string, ticked: ReadonlySet<string>): void {
    language = other;
    draw(ticked);
    sheet!.focus({ preventScroll: true });
  }

  frame.label(language, ui());
  const refresh = () => void (sheet && !sheet.contains(frame.focused()) && draw());
  return { open, close: () => close(), refresh, language: () => language };
}

/** What stays in the page: the shadow root, the corner button and the line that tells screen readers what was done. */
function createFrame(nonce: string | undefined, onOpen: () => void) {
  const host = document.createElement('akashi-consent');
  const shadow = host.attachShadow({ mode: 'open' });
  const opener = button('open', '', onOpen);
  const status = h('p', { class: 'status', role: 'status' });
  const corner = h('div', { class: 'corner', role: 'region' }, opener, status);
  const root = h('div', { class: 'root' }, corner);
  let clearing = 0;
  adoptStyles(shadow, nonce);
  shadow.append(root);
  document.body.append(host);
  return {
    opener,
    focused: () => shadow.activeElement,
    label(language: string, ui: UiTexts) {
      root.lang = language;
      opener.textContent = ui.settings;
      corner.setAttribute('aria-label', ui.settings);
    },
    showSheet(sheet: HTMLElement, before: HTMLElement | null) {
      opener.hidden = true;
      status.textContent = '';
      if (before) before.replaceWith(sheet);
      else root.prepend(sheet);
    },
    showOpener(message: string) {
      opener.hidden = false;
      status.textContent = message;
      clearTimeout(clearing);
      clearing = window.setTimeout(() => status.replaceChildren(), messageMs);
    },
  };
}

import type { AkashiApi, AkashiEvents } from '../api-types.ts';
import { type ConsentSession, createConsentSession } from '../state/consent-session.ts';
import { createEmitter, type Emitter } from '../state/emitter.ts';
import { pickLanguage } from '../state/pick-language.ts';
import { createTagStore } from '../state/tag-store.ts';
import type { TagConfig } from '../tag-config.ts';
import { type Banner, createBanner } from './banner.ts';
import { createExclusiveSending } from './exclusive-sending.ts';
import { beacon, httpPost } from './http-post.ts';
import { openKeyValueStore } from './key-value-store.ts';

/** The package's version, put in by the build. */
declare const AKASHI_TAG_VERSION: string;

declare global {
  interface Window {
    __akashiConfig?: TagConfig;
  }
}

/** Runs the tag on this page: the wiring, read top to bottom. */
export function startTag(config: TagConfig, nonce: string | undefined): AkashiApi {
  const emitter = createEmitter<AkashiEvents>((error) => setTimeout(() => Promise.reject(error)));
  const session = openSession(config, emitter);
  const wanted = [document.documentElement.lang, ...navigator.languages].filter(Boolean);
  const language = pickLanguage(config.languages, wanted);
  let banner: Banner | null = null;

  function show(): void {
    banner = createBanner({
      config,
      language,
      nonce,
      state: session.state,
      holdsGrant: session.holdsGrant,
      choose: (granted) => session.choose(granted, banner!.language()),
      withdraw: () => session.withdraw(banner!.language()),
      onVisible: (visible) => emitter.emit(visible ? 'open' : 'close', undefined),
    });
    // Focus tells screen readers that there is a question; it is never taken from somebody who is typing.
    const idle = document.activeElement === document.body || document.activeElement === null;
    if (session.mustAsk()) banner.open({ focus: idle });
  }

  const api: AkashiApi = {
    version: AKASHI_TAG_VERSION,
    ready: whenBodyExists().then(() => {
      show();
      return api;
    }),
    principal: session.principal,
    state: session.state,
    open: () => void api.ready.then(() => banner!.open({ focus: true })),
    withdraw: (noticeId) => session.withdraw(banner?.language() ?? language, noticeId),
    on: emitter.on,
    track: (name, properties = {}) => session.track(name, properties),
  };
  emitter.on('change', () => banner?.refresh());
  followPage(session);
  followOtherTabs(config, session, emitter, () => banner);
  session.sender.run();
  return api;
}

function openSession(config: TagConfig, emitter: Emitter<AkashiEvents>): ConsentSession {
  const values = openKeyValueStore(window);
  const sites = (base: string) => `${base.replace(/\/+$/, '')}/v1/sites/${config.siteKey}`;
  const urlOf = (kind: 'consent' | 'event') =>
    kind === 'consent' ? `${sites(config.collectorUrl)}/consents` : `${sites(config.relayUrl ?? '')}/events`;
  return createConsentSession({
    config,
    store: createTagStore(values, config.siteKey),
    emitter,
    tagVersion: AKASHI_TAG_VERSION,
    page: () => (location.origin + location.pathname).slice(0, 2048),
    randomBytes: (bytes) => crypto.getRandomValues(bytes),
    clock: { now: () => Date.now(), monotonic: () => performance.now(), random: () => Math.random() },
    post: (kind, body) => httpPost(urlOf(kind), body),
    beacon: (kind, body) => beacon(urlOf(kind), body),
    exclusively: createExclusiveSending(window, values, `akashi.${config.siteKey}.sending`),
    schedule(work, waitMs) {
      const timer = setTimeout(work, waitMs);
      return () => clearTimeout(timer);
    },
  });
}

function followPage({ sender }: ConsentSession): void {
  addEventListener('online', sender.online);
  addEventListener('pagehide', sender.leave);
  addEventListener('pageshow', (event) => event.persisted && sender.run());
}

function followOtherTabs(
  config: TagConfig,
  session: ConsentSession,
  emitter: Emitter<AkashiEvents>,
  banner: () => Banner | null,
): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === `akashi.${config.siteKey}.choices`) {
      if (!session.mustAsk()) banner()?.close();
      emitter.emit('change', session.state());
    }
    if (key === `akashi.${config.siteKey}.acknowledged` && newValue) {
      emitter.emit('recorded', { consentId: JSON.parse(newValue).id });
    }
  });
}

function whenBodyExists(): Promise<void> {
  if (document.body && document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

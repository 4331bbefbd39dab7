import type { AkashiEvents, NoticeState } from '../api-types.ts';
import type { TagConfig } from '../tag-config.ts';
import type { Emitter } from './emitter.ts';
import { createIdSource, newPrincipal, type RandomBytes } from './identifiers.ts';
import {
  type Decision,
  decideAll,
  decideWithdrawal,
  noticeStates,
  withAcknowledgement,
  withDecision,
  withoutLost,
  withRejection,
} from './make-choice.ts';
import type { QueuedPost } from './queued-post.ts';
import { createSender, type Sender, type SenderDependencies } from './sender.ts';
import type { TagStore } from './tag-store.ts';

export interface SessionDependencies extends Omit<SenderDependencies, 'onAccepted' | 'onRejected'> {
  config: TagConfig;
  store: TagStore;
  emitter: Emitter<AkashiEvents>;
  randomBytes: RandomBytes;
  tagVersion: string;
  /** Origin and path of the page, without query or fragment. */
  page(): string;
}

/** One site's consent on one device: what was chosen, what is still to be delivered. Knows no browser. */
export interface ConsentSession {
  sender: Sender;
  principal(): string;
  state(): NoticeState[];
  /** True while a configured notice version has no answer. */
  mustAsk(): boolean;
  holdsGrant(): boolean;
  choose(granted: ReadonlySet<string>, language: string): string;
  withdraw(language: string, noticeId?: string): string | null;
  track(name: string, properties: Record<string, unknown>): string;
}

const maxQueuedEvents = 100;

export function createConsentSession(dependencies: SessionDependencies): ConsentSession {
  const { config, store, emitter } = dependencies;
  const newId = createIdSource(dependencies.clock.now, dependencies.randomBytes);
  const principal = () => store.principal(() => newPrincipal(dependencies.randomBytes));
  const state = () => noticeStates(config, store.choices());
  const sender = createSender({ ...dependencies, onAccepted, onRejected });
  store.saveChoices(withoutLost(store.choices(), new Set(store.posts().map((post) => post.id))));

  function onAccepted(post: QueuedPost): void {
    if (post.kind !== 'consent') return;
    store.acknowledge(post.id, post.body.choiceNumber as number);
    store.saveChoices(withAcknowledgement(store.choices(), post.id));
    emitter.emit('change', state());
    emitter.emit('recorded', { consentId: post.id });
  }

  function onRejected(post: QueuedPost, { status, problem }: { status: number; problem: unknown }): void {
    if (post.kind === 'consent') {
      store.saveChoices(withRejection(store.choices(), post.id));
      emitter.emit('change', state());
    }
    const message = `The ${post.kind} ${post.id} was turned down with status ${status} and is not sent again.`;
    emitter.emit('error', { code: 'post_rejected', message, postId: post.id, status, problem });
  }

  function record(decision: Decision, language: string): string {
    const id = newId();
    // The choice is kept before it is queued: whatever happens to the network, the page shows what was chosen last.
    store.saveChoices(withDecision(store.choices(), decision, id));
    const body = {
      id,
      principal: principal(),
      choiceNumber: store.takeChoiceNumber(),
      action: decision.action,
      language,
      page: dependencies.page(),
      tagVersion: dependencies.tagVersion,
      siteConfigurationRevision: config.siteConfigurationRevision,
      choices: decision.choices,
    };
    sender.add({ kind: 'consent', id, body, grants: decision.choices.some((choice) => choice.granted) });
    emitter.emit('change', state());
    return id;
  }

  return {
    sender,
    principal,
    state,
    mustAsk: () => state().some((notice) => notice.status === 'unanswered'),
    holdsGrant: () => Object.values(store.choices()).some((choice) => choice.granted),
    choose: (granted, language) => record(decideAll(config, granted), language),
    withdraw(language, noticeId) {
      const decision = decideWithdrawal(store.choices(), noticeId);
      return decision && record(decision, language);
    },
    track: (name, properties) =>
      trackEvent(dependencies, sender, {
        id: newId(),
        principal: principal(),
        name,
        properties,
        page: dependencies.page(),
      }),
  };
}

function trackEvent(
  { config, store, emitter }: SessionDependencies,
  sender: Sender,
  body: Record<string, unknown> & { id: string },
): string {
  const refuse = (code: 'relay_not_configured' | 'queue_full', message: string): string => {
    emitter.emit('error', { code, message, postId: body.id });
    return body.id;
  };
  if (!config.relayUrl) return refuse('relay_not_configured', 'This site has no relay: set its relayUrl.');
  if (store.posts().filter((post) => post.kind === 'event').length >= maxQueuedEvents) {
    return refuse('queue_full', `${maxQueuedEvents} events wait to be sent already: this one is not queued.`);
  }
  sender.add({ kind: 'event', id: body.id, body, grants: false });
  return body.id;
}

import { randomBytes } from 'node:crypto';
import { newId } from '@akashi/contracts';
import { demoNotice, demoTag } from '@akashi/local-stack';
import { type Answer, send } from './send.ts';

export const siteOrigin = 'https://shop.example.jp';

/** 128 random bits, as the tag makes them. */
export const newPrincipal = () => randomBytes(16).toString('base64url');

export interface Choice {
  principal: string;
  granted: boolean;
  choiceNumber: number;
  /** Milliseconds since the click. */
  elapsedMs?: number;
  id?: string;
}

export interface TagEvent {
  principal: string;
  name?: string;
  afterConsentId?: string;
  id?: string;
}

interface Site {
  collectorUrl: string;
  relayUrl: string;
  siteKey: string;
  noticeContentHash: string;
}

/** What the site's pages send: a person's choices and the events of the tag. */
export interface Visitor {
  choose(choice: Choice, headers?: Record<string, string>): Promise<Answer>;
  track(event: TagEvent, headers?: Record<string, string>): Promise<Answer>;
  /** What the browser reads of its own consents, once `after` is included. */
  consents(principal: string, after?: string): Promise<Answer>;
}

export function visitor({ collectorUrl, relayUrl, siteKey, noticeContentHash }: Site): Visitor {
  const headersWith = (more: Record<string, string> = {}) => ({ origin: siteOrigin, ...more });
  return {
    choose: ({ principal, granted, choiceNumber, elapsedMs = 0, id = newId() }, headers) =>
      send({
        method: 'POST',
        url: `${collectorUrl}/v1/sites/${siteKey}/consents`,
        headers: headersWith(headers),
        body: {
          id,
          principal,
          choiceNumber,
          elapsedMs,
          action: granted ? 'choose' : 'withdraw',
          language: 'ja',
          page: `${siteOrigin}/products`,
          tagVersion: '0.1.0',
          siteConfigurationRevision: 1,
          choices: [{ noticeId: demoNotice.noticeId, noticeVersion: 1, noticeContentHash, granted, shownPosition: 1 }],
        },
      }),
    track: ({ principal, name = demoTag.content.eventName, afterConsentId, id = newId() }, headers) =>
      send({
        method: 'POST',
        url: `${relayUrl}/v1/sites/${siteKey}/events`,
        headers: headersWith(headers),
        body: {
          id,
          name,
          principal,
          page: `${siteOrigin}/products/1`,
          properties: { category: 'books', productName: 'A book', price: 1200 },
          ...(afterConsentId && { afterConsentId }),
        },
      }),
    consents: (principal, after) =>
      send({
        url: `${collectorUrl}/v1/sites/${siteKey}/principals/${principal}/consents${after ? `?after=${after}` : ''}`,
        headers: headersWith(),
      }),
  };
}

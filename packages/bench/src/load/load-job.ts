import type { NoticeReference } from '@akashi/contracts';

interface Posting {
  url: string;
  siteKey: string;
  origin: string;
  notice: NoticeReference;
}

/** What a load generator is told to do; every request is another person's. */
export type LoadJob =
  | (Posting & { kind: 'repeat-consents'; connections: number; seconds: number })
  | (Posting & { kind: 'pace-consents'; perSecond: number; count: number })
  | (Posting & { kind: 'pace-clicks'; relayUrl: string; perSecond: number; startAtMs: number; principals: string[] });

import { createHmac, type KeyObject } from 'node:crypto';

export interface SignedMessage {
  id: string;
  timestamp: Date;
  body: string;
  key: KeyObject;
}

/** Headers of Standard Webhooks 1.0.0 (symmetric, `v1`): the receiver checks them with any of its libraries. */
export function signWebhook({ id, timestamp, body, key }: SignedMessage): Record<string, string> {
  const seconds = Math.floor(timestamp.getTime() / 1000);
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}

import type { NoticePublished } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { insertNotices } from '../store/insert-notices.ts';

export const onNoticesPublished: Handle = (batch, tx) =>
  insertNotices(
    tx,
    batch.map(({ event }) => event as NoticePublished),
  );

import { caseEntry } from './case/entry.ts';
import { inboxEntry } from './inbox/entry.ts';
import type { PageEntry } from './page-entry.ts';

/** Every page, in the order of the menu. */
export const pages: readonly PageEntry[] = [inboxEntry, caseEntry];

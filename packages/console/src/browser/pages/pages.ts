import { caseEntry } from './case/entry.ts';
import { delegationsEntry } from './delegations/entry.ts';
import { groupsEntry } from './groups/entry.ts';
import { inboxEntry } from './inbox/entry.ts';
import type { PageEntry } from './page-entry.ts';
import { routesEntry } from './routes/entry.ts';

/** Every page, in the order of the menu. */
export const pages: readonly PageEntry[] = [
  // work
  inboxEntry,
  caseEntry,
  // settings
  routesEntry,
  groupsEntry,
  delegationsEntry,
];

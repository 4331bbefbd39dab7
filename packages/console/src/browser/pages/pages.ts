import { agreementEntry } from './agreement/entry.ts';
import { editAgreementEntry, newAgreementEntry } from './agreement-editor/entry.ts';
import { agreementsEntry } from './agreements/entry.ts';
import { caseEntry } from './case/entry.ts';
import { delegationsEntry } from './delegations/entry.ts';
import { groupsEntry } from './groups/entry.ts';
import { inboxEntry } from './inbox/entry.ts';
import { linkMapEntry } from './link-map/entry.ts';
import type { PageEntry } from './page-entry.ts';
import { partiesEntry } from './parties/entry.ts';
import { partyEntry } from './party/entry.ts';
import { routesEntry } from './routes/entry.ts';

/** Every page, in the order of the menu. */
export const pages: readonly PageEntry[] = [
  // work
  inboxEntry,
  caseEntry,
  // agreements
  agreementsEntry,
  newAgreementEntry,
  editAgreementEntry,
  agreementEntry,
  partiesEntry,
  partyEntry,
  linkMapEntry,
  // settings
  routesEntry,
  groupsEntry,
  delegationsEntry,
];

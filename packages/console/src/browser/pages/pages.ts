import { agreementEntry } from './agreement/entry.ts';
import { editAgreementEntry, newAgreementEntry } from './agreement-editor/entry.ts';
import { agreementsEntry } from './agreements/entry.ts';
import { campaignEntry } from './campaign/entry.ts';
import { caseEntry } from './case/entry.ts';
import { dashboardEntry } from './dashboard/entry.ts';
import { delegationsEntry } from './delegations/entry.ts';
import { destinationsEntry } from './destinations/entry.ts';
import { groupsEntry } from './groups/entry.ts';
import { inboxEntry } from './inbox/entry.ts';
import { linkMapEntry } from './link-map/entry.ts';
import type { PageEntry } from './page-entry.ts';
import { partiesEntry } from './parties/entry.ts';
import { partyEntry } from './party/entry.ts';
import { personEntry } from './person/entry.ts';
import { routesEntry } from './routes/entry.ts';
import { tagsEntry } from './tags/entry.ts';

/** Every page, in the order of the menu. */
export const pages: readonly PageEntry[] = [
  // work
  inboxEntry,
  caseEntry,
  dashboardEntry,
  campaignEntry,
  // agreements
  agreementsEntry,
  newAgreementEntry,
  editAgreementEntry,
  agreementEntry,
  partiesEntry,
  partyEntry,
  linkMapEntry,
  // evidence
  personEntry,
  // operation
  tagsEntry,
  destinationsEntry,
  // settings
  routesEntry,
  groupsEntry,
  delegationsEntry,
];

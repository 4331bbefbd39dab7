import { type Filter, isWhole } from './inspection-scope.ts';

/** An inspection as far as its inspector is told of it. */
export interface ToldInspection {
  inspectionId: string;
  from: string;
  until: string;
  filter: Filter;
  grantedBy: string;
  ended: { endedBy: string; endedAt: string } | null;
}

/** What an inspection covers and until when, and whom to ask for more. */
export function inspectionInWords({ inspectionId, until, filter, grantedBy }: ToldInspection): string {
  const limits = Object.entries(filter).filter(([, value]) => value !== undefined);
  const covers = isWhole(filter) ? 'all records' : `records with ${limits.map((limit) => limit.join('=')).join(', ')}`;
  return `Inspection ${inspectionId} covers ${covers} until ${until}. For anything else ask ${grantedBy}, who granted it`;
}

/** Why an inspector reads nothing at this moment, by the last inspection that was granted, and what to do. */
export function noInspectionInWords(inspector: string, last: ToldInspection | undefined, now: string): string {
  if (!last) {
    const todo = `ask the company to grant one to ${inspector} (POST /v1/inspections)`;
    return `No inspection was granted to this account, ${inspector}: ${todo}`;
  }
  const { inspectionId, from, until, grantedBy, ended } = last;
  if (ended) {
    return `Inspection ${inspectionId} was ended at ${ended.endedAt} by ${ended.endedBy}: ask ${grantedBy}, who granted it, for another`;
  }
  if (now < from) return `Inspection ${inspectionId} begins at ${from}, granted by ${grantedBy}: come back then`;
  return `Inspection ${inspectionId} was over at ${until}: ask ${grantedBy}, who granted it, for another`;
}

/** What an answer shows of persons, as the log of views says it: no personal data, only what leads to it while it is kept. */
export interface ShownView {
  action: string;
  target: { kind: string; id: string };
  details: Record<string, unknown>;
}

interface Answered {
  /** Method and path of the route: `GET /v1/records/:recordId`. */
  route: string;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  /** Null where it isn't JSON at hand: a stream. */
  body: unknown;
}

interface Item {
  recordId?: string;
  side?: string;
  scope?: { principal?: string };
}

const itemsOf = (body: unknown): Item[] => (body as { items?: Item[] } | null)?.items ?? [];

/** A record of the recipient's side states what identifies the person (Rule 24(1)(iii) ハ); a provider's states nobody. */
const statesPerson = ({ side }: Item): boolean => side === 'recipient';

type Rule = (answered: Answered) => ShownView | null;

const records: Rule = ({ route, query, body }) => {
  const items = itemsOf(body);
  if (query.principal === undefined && !items.some(statesPerson)) return null;
  const searchedBy = Object.keys(query).filter((name) => query[name] !== undefined);
  const recordIds = items.flatMap(({ recordId }) => recordId ?? []);
  return { action: 'records.listed', target: { kind: 'route', id: route }, details: { searchedBy, recordIds } };
};

const one =
  (action: string, kind: string, parameter: string): Rule =>
  ({ params }) => ({ action, target: { kind, id: params[parameter]! }, details: {} });

const record: Rule = (answered) =>
  statesPerson(answered.body as Item) ? one('record.viewed', 'record', 'recordId')(answered) : null;

const holds: Rule = ({ route, body }) => {
  const shown = [...itemsOf(body), body as Item].filter((hold) => hold?.scope?.principal !== undefined);
  return shown.length === 0
    ? null
    : { action: 'legal_holds.viewed', target: { kind: 'route', id: route }, details: {} };
};

const list: Rule = ({ query }) => ({
  ...{ action: 'reconciliation_list.read', target: { kind: 'agreement', id: String(query.agreementId) } },
  details: { from: query.from, to: query.to },
});

/** The routes whose answers may show persons and of which nothing else is said: disclosures, exports and inspections have events of their own. */
const rules: Readonly<Record<string, Rule>> = {
  'GET /v1/records': records,
  'GET /v1/records/:recordId': record,
  'GET /v1/records/:recordId/evidence': one('evidence.viewed', 'record', 'recordId'),
  'GET /v1/completeness/sample': records,
  'GET /v1/acquisitions/:acquisitionId': one('acquisition.viewed', 'acquisition', 'acquisitionId'),
  'GET /v1/reconciliation-list': list,
  'GET /v1/reconciliations/:reconciliationId/differences': one(
    ...(['reconciliation_differences.viewed', 'reconciliation', 'reconciliationId'] as const),
  ),
  'GET /v1/legal-holds': holds,
  'GET /v1/legal-holds/:holdId': holds,
};

/** What is to be logged of an answer; null where it shows nobody. */
export const personShown = (answered: Answered): ShownView | null => rules[answered.route]?.(answered) ?? null;

/** Whether answers of this route may have to be logged. */
export const mayShowPersons = (route: string): boolean => route in rules;

import { codeSchema, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Actor, actorOf, decodeCursor, encodeCursor, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { countEligible, type EligibilityFacts, versionAt } from '../domain/count-eligible.ts';
import { explainReason } from '../domain/reasons.ts';
import { tokyoDate } from '../domain/tokyo-date.ts';
import { readConsentGroups, type Slice } from '../store/consent-groups.ts';
import { type KnownAgreement, readKnownAgreement, readNotices, readParties } from '../store/eligibility-facts.ts';
import { findTag } from '../store/tags.ts';
import type { RouteParts } from './route-parts.ts';

const sliceSize = 50_000;
const time = z.iso.datetime();
const count = z.number().int();

const querySchema = z.object({
  agreementId: codeSchema,
  tagId: codeSchema.optional().describe("Asks for this tag's items; without it for all of the agreement's"),
  on: z.iso.date().optional().describe('The day (Tokyo) that is asked about: today or later'),
  cursor: z.string().max(1_024).optional().describe('The nextCursor of the part before; add the counts up'),
});
type Query = z.output<typeof querySchema>;

const answerSchema = z.object({
  on: z.iso.date(),
  countedAt: time.describe('When these persons were counted'),
  knownSince: time
    .nullable()
    .describe('Everything that had reached the relay by then is in the counts; null: not known'),
  agreement: z
    .object({
      agreementId: z.string(),
      status: z.string(),
      version: count,
      recipientPartyId: z.string(),
      purposeCode: z.string(),
      needsConsent: z.boolean().describe('False where the applicability decision says that the duty does not apply'),
    })
    .nullable()
    .describe('Null: the relay knows no approved version'),
  itemCodes: z.array(z.string()),
  principals: z
    .object({ counted: count, eligible: count, withheld: count })
    .describe('Persons with a choice on record for this recipient and purpose; others cannot be counted'),
  reasons: z.array(z.object({ code: z.string(), ja: z.string(), en: z.string(), principals: count })),
  nextCursor: z.string().nullable().describe('Null: everybody has been counted'),
});

const none: Slice = { groups: [], principals: 0, last: null };

/** How many persons the gate would let through on a day, and why not the others. Sends nothing, and names nobody. */
export function eligibilityRoutes(app: HttpServer, parts: RouteParts): void {
  app.get(
    '/v1/eligibility',
    {
      onRequest: requireScope('tags:read'),
      schema: {
        summary:
          'Counts, part by part, how many persons the gate would let through, and the reasons against the others',
        querystring: querySchema,
        response: { 200: answerSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return parts.api.tenantTransaction(actor.tenant, (tx) => countPart(tx, parts, { actor, query: request.query }));
    },
  );
}

async function countPart(tx: Tx, { secrets }: RouteParts, { actor, query }: { actor: Actor; query: Query }) {
  const { tenant } = actor;
  const { agreementId, tagId } = query;
  const context = `eligibility ${tenant} ${agreementId}`;
  const known = await readKnownAgreement(tx, tenant, agreementId);
  const at = momentOf(query.on, known.now);
  const version = known.agreement && versionAt(known.agreement, at);
  const itemCodes = await itemsAsked(tx, { tenant, tagId, agreementId, agreed: version?.content.items ?? [] });
  const slice = version
    ? await readConsentGroups(tx, {
        tenant,
        recipientPartyId: version.content.recipientPartyId,
        purposeCode: version.content.purposeCode,
        after: lastOf(query.cursor, (sealed) => secrets.open(sealed, context)),
        limit: sliceSize,
        at,
      })
    : none;
  const counted = countEligible(slice.groups, await factsOf(tx, { tenant, known, itemCodes, slice, at }));
  return {
    on: tokyoDate(at),
    countedAt: known.now.toISOString(),
    knownSince: known.knownSince?.toISOString() ?? null,
    agreement: known.agreement && version ? agreementView(known.agreement, version) : null,
    itemCodes: [...itemCodes],
    principals: { counted: slice.principals, eligible: counted.eligible, withheld: counted.withheld },
    reasons: [...counted.reasons].map(([code, principals]) => ({ ...explainReason(code), principals })),
    // A principal is nobody else's to read: the place reached is given out sealed.
    nextCursor: slice.last === null ? null : encodeCursor([secrets.seal(slice.last, context).toString('base64url')]),
  };
}

type Version = NonNullable<ReturnType<typeof versionAt>>;

const agreementView = (
  { agreementId, status }: NonNullable<KnownAgreement['agreement']>,
  { version, content: { recipientPartyId, purposeCode, applicabilityDecision } }: Version,
) => ({ agreementId, status, version, recipientPartyId, purposeCode, needsConsent: applicabilityDecision.applies });

interface Asked {
  tenant: string;
  known: KnownAgreement;
  itemCodes: readonly string[];
  slice: Slice;
  at: Date;
}

async function factsOf(tx: Tx, { tenant, known, itemCodes, slice, at }: Asked): Promise<EligibilityFacts> {
  const { agreement, isBlocked: agreementIsBlocked } = known;
  const contents = agreement?.versions.map(({ content }) => content) ?? [];
  const partyIds = contents.flatMap(({ providerPartyId, recipientPartyId }) => [providerPartyId, recipientPartyId]);
  const shown = slice.groups.flatMap(({ decision }) =>
    decision.status === 'granted' && decision.consent.notice ? [decision.consent.notice] : [],
  );
  const parties = await readParties(tx, tenant, partyIds);
  const notice = await readNotices(tx, tenant, shown);
  return { tenant, agreement, agreementIsBlocked, itemCodes, notice, party: (id) => parties.get(id), at };
}

/** Today is now; a later day is asked about as of its beginning. */
function momentOf(on: string | undefined, now: Date): Date {
  const today = tokyoDate(now);
  if (on === undefined || on === today) return now;
  if (on > today) return new Date(`${on}T00:00:00+09:00`);
  throw invalid('/on', 'must be today or later: what was possible in the past is in the explanations of its events');
}

async function itemsAsked(
  tx: Tx,
  asked: { tenant: string; tagId: string | undefined; agreementId: string; agreed: readonly { itemCode: string }[] },
): Promise<readonly string[]> {
  const { tenant, tagId, agreementId, agreed } = asked;
  if (tagId === undefined) return agreed.map(({ itemCode }) => itemCode);
  const tag = await findTag(tx, tenant, tagId);
  if (!tag) throw new ServiceError({ code: 'not_found', message: `There is no tag ${tagId}` });
  if (tag.content.agreementId !== agreementId) throw invalid('/tagId', `is a tag of ${tag.content.agreementId}`);
  return tag.content.items.map(({ itemCode }) => itemCode);
}

function lastOf(cursor: string | undefined, open: (sealed: Buffer) => string): string {
  const [sealed] = decodeCursor(cursor, z.tuple([z.string()])) ?? [];
  if (sealed === undefined) return '';
  try {
    return open(Buffer.from(sealed, 'base64url'));
  } catch {
    throw invalid('/cursor', 'is not one that this count gave out: start again without it');
  }
}

function invalid(path: string, message: string): ServiceError {
  return new ServiceError({
    code: 'invalid_request',
    message: `${path} ${message}`,
    details: [{ path, message, code: 'invalid' }],
  });
}

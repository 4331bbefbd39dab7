import { isDeepStrictEqual } from 'node:util';
import { contentHash, newEvent, type TagContent, tagPublished } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { type Answer, actorOf, idempotencyKeyOf, withIdempotency } from '@akashi/service-kit';
import type { FastifyRequest } from 'fastify';
import { newSigningSecret, secretContext } from '../signing-secrets.ts';
import { findTag, lockTag, type StoredTag, saveSecret, saveTag } from '../store/tags.ts';
import { checkTag } from './check-tag.ts';
import type { RouteParts } from './route-parts.ts';
import { shownTag, type TagBody } from './tag-body.ts';

interface PutAnswer {
  status: 200 | 201;
  body: ReturnType<typeof shownTag> & { signingSecret?: string };
  replayed: boolean;
}

/**
 * Publishes a tag's next revision, or none if nothing changes. A secret is made when there is none, and returned this once: what is
 * stored for a repeated Idempotency-Key does not hold it.
 */
export async function putTag(request: FastifyRequest, parts: RouteParts): Promise<PutAnswer> {
  const actor = actorOf(request);
  const { tagId } = request.params as { tagId: string };
  const key = idempotencyKeyOf(request, false);
  let made: string | undefined;

  const save = async (tx: Tx): Promise<Answer> => {
    const saved = await saveRevision(tx, parts, { tenant: actor.tenant, tagId, body: request.body as TagBody });
    made = saved.made;
    return { status: saved.isNew ? 201 : 200, body: shownTag(saved.tag) };
  };
  const answer = await parts.api.tenantTransaction(actor.tenant, async (tx) => {
    if (key === undefined) return { ...(await save(tx)), replayed: false };
    const fingerprint = { method: request.method, route: request.url, bodyHash: contentHash(request.body) };
    const { status, bodyText, replayed } = await withIdempotency({ tx, actor, key, request: fingerprint }, () =>
      save(tx),
    );
    return { status, body: JSON.parse(bodyText) as unknown, replayed };
  });
  const body = { ...(answer.body as PutAnswer['body']), ...(made !== undefined && { signingSecret: made }) };
  return { status: answer.status as 200 | 201, body, replayed: answer.replayed };
}

interface Wanted {
  tenant: string;
  tagId: string;
  body: TagBody;
}

async function saveRevision(tx: Tx, parts: RouteParts, { tenant, tagId, body }: Wanted) {
  const { signingSecret, ...destination } = body.destination;
  const content: TagContent = { ...body, destination };
  await lockTag(tx, tenant, tagId);
  await checkTag(tx, tenant, { content, privateHosts: parts.privateHosts });
  const known = await findTag(tx, tenant, tagId);
  const made = known || signingSecret !== undefined ? undefined : newSigningSecret();
  const plain = signingSecret ?? made;
  const secret = plain === undefined ? null : parts.secrets.seal(plain, secretContext({ tenant, tagId }));
  if (known && isDeepStrictEqual(known.content, content)) {
    if (secret) await saveSecret(tx, tenant, { tagId, secret });
    return { tag: known, made, isNew: false };
  }
  const tag = nextRevision({ tagId, content, known, publishedAt: parts.now() });
  await saveTag(tx, tenant, { tag, secret });
  const data = { ...shownTag(tag), content };
  await putInOutbox(tx, [newEvent(tagPublished, { source: 'akashi/tag-relay', tenant, data, time: tag.publishedAt })]);
  return { tag, made, isNew: known === undefined };
}

interface NextRevision {
  tagId: string;
  content: TagContent;
  known: StoredTag | undefined;
  publishedAt: Date;
}

function nextRevision({ tagId, content, known, publishedAt }: NextRevision): StoredTag {
  const revision = (known?.revision ?? 0) + 1;
  return { tagId, revision, content, contentHash: contentHash({ tagId, revision, content }), publishedAt };
}

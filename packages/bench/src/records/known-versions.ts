import type { AgreementChanged, NoticePublished, PartyChanged, TagPublished } from '@akashi/contracts';
import { waitFor } from '@akashi/test-harness';
import type { World } from '../world.ts';

/** The seeded versions that a provision relies on. */
export interface KnownVersions {
  tenant: string;
  notice: NoticePublished['data'];
  agreement: AgreementChanged['data'];
  tag: TagPublished['data'];
  /** Of the latest version of each party. */
  partyVersions: ReadonlyMap<string, number>;
}

export async function readKnownVersions(world: World): Promise<KnownVersions> {
  // The services say what was seeded a moment after they have stored it.
  await waitFor(async () => (await world.published('tags.v1')).length > 0, { what: 'the tag on its topic' });
  const [notices, agreements, tags, parties] = [
    await world.published<NoticePublished>('notices.v1'),
    await world.published<AgreementChanged>('agreements.v1'),
    await world.published<TagPublished>('tags.v1'),
    await world.published<PartyChanged>('parties.v1'),
  ];
  const tag = tags.at(-1)!;
  const tenant = tag.tenantid;
  const agreement = agreements.findLast(({ tenantid }) => tenantid === tenant)!;
  return {
    tenant,
    notice: notices.at(-1)!.data,
    agreement: agreement.data,
    tag: tag.data,
    partyVersions: new Map(parties.map(({ data }) => [data.partyId, data.version])),
  };
}

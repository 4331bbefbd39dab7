import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { identityKindNames, partyKindNames } from '../../language/agreement-words.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Loaded, Notice } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useSession } from '../../session/session.ts';
import { partiesMessages } from '../parties/messages.ts';
import { PartyDialog } from './party-dialog.tsx';

type Party = paths['/v1/parties/{partyId}']['get']['responses'][200]['content']['application/json'];
type PartyVersion = Party['versions'][number];

/** A party as records name it, by what it is known to be who it says, and every version of it. */
export function PartyPage() {
  const { partyId = '' } = useParams();
  const texts = useTexts(partiesMessages);
  const { approval } = useClients();
  const query = useQuery({
    queryKey: ['approval', 'party', partyId],
    queryFn: ({ signal }) => answerOf(approval.GET('/v1/parties/{partyId}', { params: { path: { partyId } }, signal })),
  });
  return (
    <Stack gap="sm">
      <BackLink to="/parties" label={texts.back} />
      {query.data ? (
        <Shown party={query.data} />
      ) : (
        <Page title={texts.title}>
          <Loaded query={query} rows={6}>
            {() => null}
          </Loaded>
        </Page>
      )}
    </Stack>
  );
}

function Shown({ party }: { party: Party }) {
  const texts = useTexts(partiesMessages);
  const { me } = useSession();
  const [editing, setEditing] = useState(false);
  const { partyId, details, version, versions } = party;
  const edit = me.scopes.includes('parties:write') && <Button onClick={() => setEditing(true)}>{texts.edit}</Button>;
  const lead = (
    <Group gap="sm">
      <span className="mono">{partyId}</span>
      <span>{texts.version({ version })}</span>
      {me.scopes.includes('agreements:read') && (
        <Anchor component={Link} to={`/agreements?party=${partyId}`} underline="always">
          {texts.agreements}
        </Anchor>
      )}
    </Group>
  );
  return (
    <Page title={details.partyName} lead={lead} actions={edit}>
      <Panel title={texts.details}>
        <DetailFacts details={details} />
      </Panel>
      <Evidence details={details} />
      <Panel title={texts.versions}>
        <Stack>
          {versions.toReversed().map((each) => (
            <VersionLines key={each.version} shown={each} />
          ))}
        </Stack>
      </Panel>
      {editing && <PartyDialog party={{ partyId, details }} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function DetailFacts({ details }: { details: PartyVersion['details'] }) {
  const texts = useTexts(partiesMessages);
  const kinds = useTexts(partyKindNames);
  const { partyName, partyAddress, representativeName, kind, countryCode, partyTenant } = details;
  const facts = [
    { label: texts.partyName, value: partyName },
    { label: texts.kind, value: kinds[kind] },
    { label: texts.partyAddress, value: partyAddress },
    { label: texts.representativeName, value: representativeName ?? texts.noEvidence },
    { label: texts.country, value: countryCode },
    ...(partyTenant === null ? [] : [{ label: texts.partyTenant, value: partyTenant }]),
  ];
  return <Facts facts={facts} />;
}

function Evidence({ details: { identityEvidence = [] } }: { details: PartyVersion['details'] }) {
  const texts = useTexts(partiesMessages);
  const kinds = useTexts(identityKindNames);
  const formats = useFormats();
  return (
    <Panel title={texts.evidence}>
      {identityEvidence.length === 0 ? (
        <Notice icon={<Inbox size={28} aria-hidden />} title={texts.noEvidence} todo={texts.noEvidenceTodo} />
      ) : (
        <Stack>
          {identityEvidence.map(({ kind, reference, checkedBy, checkedOn }) => (
            <Stack key={`${kind} ${reference} ${checkedOn}`} gap={2}>
              <Group gap="sm">
                <Badge color="gray.7">{kinds[kind]}</Badge>
                <Text fw={600}>{reference}</Text>
              </Group>
              <Text size="sm" c="dimmed">
                {texts.checked({ who: checkedBy, when: formats.day(checkedOn) })}
              </Text>
            </Stack>
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function VersionLines({ shown: { version, details, changedAt } }: { shown: PartyVersion }) {
  const texts = useTexts(partiesMessages);
  const formats = useFormats();
  const { partyName, partyAddress, representativeName } = details;
  return (
    <Stack gap={2}>
      <Group gap="sm">
        <Text fw={600}>{texts.version({ version })}</Text>
        <Text size="sm" c="dimmed">
          <time dateTime={changedAt}>{formats.time(changedAt)}</time>
        </Text>
      </Group>
      <Text size="sm">{[partyName, partyAddress, representativeName].filter(Boolean).join(' · ')}</Text>
    </Stack>
  );
}

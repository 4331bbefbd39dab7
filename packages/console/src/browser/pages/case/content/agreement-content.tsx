import { Badge, Group, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../language/language.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { caseMessages } from '../messages.ts';
import type { Case } from '../use-case.ts';
import { type AgreementFact, useAgreementFacts } from './agreement-facts.ts';
import { agreementMessages } from './agreement-messages.ts';
import { ChangedLines } from './changed-lines.tsx';
import { type AgreementVersionContent, useApprovedBefore, useParty } from './use-agreement.ts';

interface Props {
  shown: Case;
  content: AgreementVersionContent;
}

/** An agreement's version as it was submitted, fact by fact, with what it changes of the approved one before. */
export function AgreementContent({ shown, content }: Props) {
  const texts = useTexts(caseMessages);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const { subject } = shown;
  const approvedBefore = useApprovedBefore(subject.id, subject.version);
  const before = approvedBefore.data;
  const aside = before && (
    <Switch
      label={texts.onlyChanges}
      checked={onlyChanges}
      onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
    />
  );
  return (
    <Panel title={texts.content} aside={aside}>
      <Stack>
        <Loaded query={approvedBefore} rows={1}>
          {(version) => (
            <Text size="sm" c="dimmed">
              {version ? texts.comparedWith({ version: version.version }) : texts.firstVersion}
            </Text>
          )}
        </Loaded>
        <ContentFacts content={content} before={before?.content} onlyChanges={onlyChanges} />
        <Text size="xs" c="dimmed">
          {texts.hash} <span className="mono">{subject.contentHash}</span>
        </Text>
      </Stack>
    </Panel>
  );
}

interface ContentFactsProps {
  content: AgreementVersionContent;
  before: AgreementVersionContent | undefined;
  onlyChanges: boolean;
}

function ContentFacts({ content, before, onlyChanges }: ContentFactsProps) {
  const texts = useTexts(agreementMessages);
  const factsOf = useAgreementFacts();
  const provider = usePartyLines(content.providerPartyId);
  const recipient = usePartyLines(content.recipientPartyId);
  const parties: AgreementFact[] = [
    { key: 'provider', label: texts.provider, lines: provider },
    { key: 'recipient', label: texts.recipient, lines: recipient },
  ];
  const partiesBefore = before && {
    provider: before.providerPartyId === content.providerPartyId ? provider : [before.providerPartyId],
    recipient: before.recipientPartyId === content.recipientPartyId ? recipient : [before.recipientPartyId],
  };
  const linesBefore: Record<string, string[]> = {
    ...partiesBefore,
    ...(before && Object.fromEntries(factsOf(before).map(({ key, lines }) => [key, lines]))),
  };
  const all = [...parties, ...factsOf(content)].map((fact) => {
    const earlier = linesBefore[fact.key];
    return { ...fact, earlier, isChanged: before !== undefined && !isSame(fact.lines, earlier) };
  });
  const facts = all
    .filter(({ isChanged }) => isChanged || !onlyChanges)
    .map(({ label, lines, earlier, isChanged }) => ({
      label,
      value: isChanged ? <Changed lines={lines} before={earlier ?? []} /> : <Lines lines={lines} />,
    }));
  return <Facts facts={facts} />;
}

const isSame = (a: readonly string[], b: readonly string[] | undefined) => JSON.stringify(a) === JSON.stringify(b);

function Changed({ lines, before }: { lines: readonly string[]; before: readonly string[] }) {
  const { changed } = useTexts(caseMessages);
  return (
    <Group align="flex-start" gap="sm" wrap="nowrap">
      <div style={{ flex: 1 }}>
        <ChangedLines lines={lines} before={before} />
      </div>
      <Badge color="daidai">{changed}</Badge>
    </Group>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}

/** A party's name, address and representative; its id alone while they can't be had. */
function usePartyLines(partyId: string): string[] {
  const texts = useTexts(agreementMessages);
  const { data } = useParty(partyId);
  if (!data) return [partyId];
  const { partyName, partyAddress, representativeName } = data;
  const representative = representativeName ? [texts.representative({ name: representativeName })] : [];
  return [partyName, partyAddress, ...representative];
}

import { Badge, Group } from '@mantine/core';
import { useTexts } from '../../../language/language.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { caseMessages } from '../messages.ts';
import { type AgreementFact, useAgreementFacts } from './agreement-facts.ts';
import { agreementMessages } from './agreement-messages.ts';
import { ChangedLines } from './changed-lines.tsx';
import { type AgreementVersionContent, useParty } from './use-agreement.ts';

interface Props {
  content: AgreementVersionContent;
  before: AgreementVersionContent | undefined;
  onlyChanges: boolean;
}

/** A version's content, fact by fact, each marked that differs from an earlier version. */
export function ContentFacts({ content, before, onlyChanges }: Props) {
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
  const said = [...parties, ...factsOf(content)];
  const gone = before ? factsOf(before).filter(({ key }) => !said.some((fact) => fact.key === key)) : [];
  const facts = [...said, ...gone.map((fact) => ({ ...fact, lines: [] }))]
    .map((fact) => {
      const earlier = linesBefore[fact.key];
      return { ...fact, earlier, isChanged: before !== undefined && !isSame(fact.lines, earlier) };
    })
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

import { Badge, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download, Unlink } from 'lucide-react';
import { saveBytes } from '../../api/document-requests.ts';
import { answerOf, codeOf } from '../../api/problem.ts';
import { documentKindNames } from '../../language/agreement-words.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { applicabilityNames } from '../../language/law-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loaded, Notice } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useAgreementFacts } from '../case/content/agreement-facts.ts';
import { agreementMessages } from '../case/content/agreement-messages.ts';
import type { AgreementVersionContent } from '../case/content/use-agreement.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { invitationMessages } from './messages.ts';
import { type Invitation, invitationClient, useInvitation } from './use-invitation.ts';

/** What the two agree on, as the other company may see it; as counterpartySide of the approval service gives it. */
type Terms = Omit<AgreementVersionContent, 'applicabilityDecision' | 'partyVersions'> & {
  applicability: Pick<AgreementVersionContent['applicabilityDecision'], 'applies' | 'basis' | 'ruleSet'>;
};

/** The one version that the holder of a link is asked about, and their answer. */
export function InvitationPage() {
  const texts = useTexts(invitationMessages);
  const query = useInvitation();
  if (query.data) return <Shown invitation={query.data} />;
  const code = codeOf(query.error);
  const [title, todo] = code === 'gone' ? [texts.gone, texts.goneTodo] : [texts.noLink, texts.noLinkTodo];
  return (
    <Page title={texts.title}>
      {code === 'gone' || code === 'unauthenticated' ? (
        <Notice icon={<Unlink size={28} aria-hidden />} title={title} todo={todo} />
      ) : (
        <Loaded query={query} rows={6}>
          {() => null}
        </Loaded>
      )}
    </Page>
  );
}

function Shown({ invitation }: { invitation: Invitation }) {
  const texts = useTexts(invitationMessages);
  const formats = useFormats();
  const { agreementId, version, expiresAt, you, answer, contentHash } = invitation;
  const terms = invitation.terms as unknown as Terms;
  const lead = you === 'recipient' ? texts.leadRecipient : texts.leadProvider;
  return (
    <Page title={texts.titleOf({ id: agreementId, version })} lead={lead}>
      <PartiesPanel invitation={invitation} />
      <Panel title={texts.terms}>
        <Stack>
          <TermFacts terms={terms} />
          <Text size="xs" c="dimmed">
            {texts.hash} <span className="mono">{contentHash}</span>
          </Text>
        </Stack>
      </Panel>
      {(terms.documents?.length ?? 0) > 0 && (
        <Panel title={texts.documents}>
          <Stack>
            {terms.documents?.map((document) => (
              <DocumentRow key={document.documentId} document={document} />
            ))}
          </Stack>
        </Panel>
      )}
      <AnswerPanel invitation={invitation} />
      {answer === null && (
        <Text size="sm" c="dimmed">
          {texts.until({ when: formats.time(expiresAt) })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {texts.limits}
      </Text>
    </Page>
  );
}

function TermFacts({ terms }: { terms: Terms }) {
  const words = useTexts(agreementMessages);
  const bases = useTexts(applicabilityNames);
  const factsOf = useAgreementFacts();
  const { applicability, ...agreed } = terms;
  const unsaid = { reasons: [], decidedBy: '', decidedOn: agreed.effectiveFrom };
  const content = { ...agreed, applicabilityDecision: { ...applicability, ...unsaid } } as AgreementVersionContent;
  const facts = factsOf(content).map(({ key, label, lines }) => ({
    label,
    value: (key === 'applicability'
      ? [
          applicability.applies ? words.applies : words.appliesNot,
          bases[applicability.basis],
          words.ruleSet({ name: applicability.ruleSet }),
        ]
      : lines
    ).map((line) => <div key={line}>{line}</div>),
  }));
  return <Facts facts={facts} />;
}

function PartiesPanel({ invitation: { provider, recipient, you } }: { invitation: Invitation }) {
  const texts = useTexts(invitationMessages);
  const words = useTexts(agreementMessages);
  const sides = [
    { side: 'provider', label: words.provider, party: provider },
    { side: 'recipient', label: words.recipient, party: recipient },
  ] as const;
  const facts = sides.map(({ side, label, party }) => ({
    label,
    value: (
      <>
        <Group gap="sm">
          <Text fw={600}>{party.partyName}</Text>
          {side === you && <Badge color="ai">{texts.you}</Badge>}
        </Group>
        <div>{party.partyAddress}</div>
        {party.representativeName && <div>{words.representative({ name: party.representativeName })}</div>}
      </>
    ),
  }));
  return (
    <Panel title={texts.parties}>
      <Facts facts={facts} />
    </Panel>
  );
}

function DocumentRow({
  document: { documentId, name, kind },
}: {
  document: NonNullable<AgreementVersionContent['documents']>[number];
}) {
  const texts = useTexts(invitationMessages);
  const kinds = useTexts(documentKindNames);
  const save = useMutation({
    mutationFn: async () => {
      const asked = invitationClient.GET('/v1/counterparty/documents/{documentId}/content', {
        params: { path: { documentId } },
        parseAs: 'blob',
      });
      saveBytes(name, (await answerOf(asked as never)) as Blob);
    },
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Group gap="sm">
          <Text fw={600}>{name}</Text>
          <Badge color="gray.7">{kinds[kind]}</Badge>
        </Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<Download size={14} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {texts.save}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </Group>
      {save.error && <ProblemAlert error={save.error} />}
    </Stack>
  );
}

import { Alert, Badge, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { applicabilityNames } from '../../language/law-words.ts';
import { applicabilityMessages } from './applicability-messages.ts';
import type { DecisionDraft } from './decision-draft.ts';
import type { Content, Judgement } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { useSigns } from './use-applicability.ts';

interface Props {
  outcome: NonNullable<Judgement['outcome']>;
  signs: { agreementId: string; content: Content };
  decision: DecisionDraft;
  onChange: (decision: DecisionDraft) => void;
}

/** What the answers come to and why, before anything is saved, and what speaks against it. */
export function Outcome({ outcome, signs: { agreementId, content }, decision, onChange }: Props) {
  const texts = useTexts(applicabilityMessages);
  const bases = useTexts(applicabilityNames);
  const { language } = useLanguage();
  const { faultAt } = useDraft();
  const { applies, basis, recordOwed, reasons, askLawyer } = outcome;
  const signs = useSigns(agreementId, content).data ?? [];
  return (
    <section aria-label={texts.outcome} aria-live="polite">
      <Stack gap="sm">
        <Alert
          color={applies ? 'ai' : 'daidai'}
          title={`${texts.outcome}: ${applies ? texts.applies : texts.appliesNot}`}
        >
          <Stack gap={6}>
            <Group gap="sm">
              <Text size="sm">{bases[basis]}</Text>
              <Badge color={recordOwed ? 'ai' : 'gray.7'}>{recordOwed ? texts.recordOwed : texts.noRecord}</Badge>
            </Group>
            <List size="sm">
              {reasons.map((reason) => (
                <List.Item key={reason.ja}>{reason[language]}</List.Item>
              ))}
            </List>
            {askLawyer && <Text size="sm">{texts.askLawyer}</Text>}
          </Stack>
        </Alert>
        {['', '/basis', '/decisionId', '/signsConsidered'].map((place) => {
          const fault = faultAt(`/applicabilityDecision${place}`);
          return fault ? (
            <Text key={place} size="sm" c="var(--mantine-color-error)" role="alert">
              {fault}
            </Text>
          ) : null;
        })}
        {!applies && signs.length > 0 && (
          <Alert color="daidai" icon={<TriangleAlert aria-hidden />} title={texts.signs}>
            <Stack gap="sm">
              <Text size="sm">{texts.signsLead}</Text>
              {signs.map(({ sign, text }) => (
                <Textarea
                  key={sign}
                  label={text[language]}
                  description={texts.signReason}
                  required
                  autosize
                  value={decision.signReasons[sign] ?? ''}
                  onChange={(event) =>
                    onChange({
                      ...decision,
                      signReasons: { ...decision.signReasons, [sign]: event.currentTarget.value },
                    })
                  }
                />
              ))}
            </Stack>
          </Alert>
        )}
      </Stack>
    </section>
  );
}

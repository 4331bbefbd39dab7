import { Alert, Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { Scale } from 'lucide-react';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { applicabilityNames } from '../../language/law-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import { applicabilityMessages } from './applicability-messages.ts';
import type { DecisionDraft } from './decision-draft.ts';
import { Outcome } from './decision-outcome.tsx';
import type { Question, Template } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { QuestionFields } from './question-fields.tsx';
import { useCatalogue, useJudgement } from './use-applicability.ts';

interface Props {
  agreementId: string;
  decision: DecisionDraft;
  /** Whether there is a decision that may stay. */
  mayKeep: boolean;
  onChange: (decision: DecisionDraft) => void;
}

/** Whether Article 31 applies: kept as it was decided, or decided anew by the questions of the guideline. */
export function ApplicabilitySection({ agreementId, decision, mayKeep, onChange }: Props) {
  const texts = useTexts(applicabilityMessages);
  const catalogue = useCatalogue();
  const { isAnew } = decision;
  const toggle = mayKeep && (
    <Button variant="default" size="xs" onClick={() => onChange({ ...decision, isAnew: !isAnew })}>
      {isAnew ? texts.keep : texts.anew}
    </Button>
  );
  return (
    <Panel title={texts.title} aside={toggle}>
      <Stack>
        {isAnew ? (
          <Loaded query={catalogue}>
            {({ questions, templates }) => (
              <Questionnaire {...{ agreementId, decision, onChange, questions, templates }} />
            )}
          </Loaded>
        ) : (
          <Kept />
        )}
        <Alert variant="light" color="gray" icon={<Scale aria-hidden />}>
          <Text size="sm">{texts.limits}</Text>
        </Alert>
      </Stack>
    </Panel>
  );
}

function Kept() {
  const texts = useTexts(applicabilityMessages);
  const bases = useTexts(applicabilityNames);
  const { content, faultAt } = useDraft();
  const { applies, basis, reasons } = content.applicabilityDecision;
  const faults = ['', '/basis', '/applies', '/decisionId', '/signsConsidered', '/reasons'].map((place) =>
    faultAt(`/applicabilityDecision${place}`),
  );
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {texts.kept}: {applies ? texts.applies : texts.appliesNot}
      </Text>
      <Text>{bases[basis]}</Text>
      {reasons.map((reason) => (
        <Text key={reason} size="sm">
          {reason}
        </Text>
      ))}
      {faults.filter(Boolean).map((fault) => (
        <Text key={fault} size="sm" c="var(--mantine-color-error)" role="alert">
          {fault}
        </Text>
      ))}
    </Stack>
  );
}

interface QuestionnaireProps extends Pick<Props, 'agreementId' | 'decision' | 'onChange'> {
  questions: readonly Question[];
  templates: readonly Template[];
}

function Questionnaire({ agreementId, decision, onChange, questions, templates }: QuestionnaireProps) {
  const texts = useTexts(applicabilityMessages);
  const { content } = useDraft();
  const { answers } = decision;
  const judgement = useJudgement(answers);
  const next = judgement.data?.next;
  const asked = questions.filter(({ questionId }) => questionId in answers || questionId === next);
  return (
    <>
      <Text size="sm" c="dimmed">
        {texts.lead}
      </Text>
      <TemplateChoice decision={decision} templates={templates} onChange={onChange} />
      {asked.map((question) => (
        <QuestionFields
          key={question.questionId}
          question={question}
          answer={answers[question.questionId]}
          onAnswer={(answer) => onChange({ ...decision, answers: { ...answers, [question.questionId]: answer } })}
        />
      ))}
      {judgement.data?.settled === false && <Text size="sm">{texts.unanswered}</Text>}
      {judgement.data?.outcome && (
        <Outcome
          outcome={judgement.data.outcome}
          signs={{ agreementId, content }}
          decision={decision}
          onChange={onChange}
        />
      )}
      <Textarea
        label={texts.reasons}
        description={texts.reasonsHint}
        required
        autosize
        minRows={2}
        value={decision.reasons}
        onChange={(event) => onChange({ ...decision, reasons: event.currentTarget.value })}
      />
    </>
  );
}

function TemplateChoice({ decision, templates, onChange }: Omit<QuestionnaireProps, 'questions' | 'agreementId'>) {
  const texts = useTexts(applicabilityMessages);
  const { language } = useLanguage();
  const { content, set } = useDraft();
  const choose = (templateId: string) => {
    const template = templates.find((each) => each.templateId === templateId);
    onChange({ ...decision, templateId, ...(template && { answers: template.answers }) });
    if (!template || content.items.some(({ itemCode, name }) => itemCode !== '' || name.ja !== '')) return;
    set('/items', template.items);
    set('/matchKey', template.matchKey);
  };
  const chosen = templates.find(({ templateId }) => templateId === decision.templateId);
  return (
    <NativeSelect
      label={texts.template}
      description={chosen ? chosen.description[language] : texts.templateHint}
      data={[
        { value: '', label: texts.noTemplate },
        ...templates.map(({ templateId, name }) => ({ value: templateId, label: name[language] })),
      ]}
      value={decision.templateId}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

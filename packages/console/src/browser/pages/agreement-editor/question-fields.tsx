import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/RadioCard.css';
import '@mantine/core/styles/RadioIndicator.css';
import { Checkbox, Radio, Stack } from '@mantine/core';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { applicabilityMessages } from './applicability-messages.ts';
import type { Answers, Question } from './draft.ts';

type Answer = Answers[string];

interface Props {
  question: Question;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}

/** One question of the guideline, with where the law asks it. */
export function QuestionFields({ question, answer, onAnswer }: Props) {
  const texts = useTexts(applicabilityMessages);
  const { language } = useLanguage();
  const { kind, text, help, source, options } = question;
  const description = `${help[language]} (${source})`;
  if (kind === 'choices') {
    return (
      <Checkbox.Group
        label={text[language]}
        description={description}
        value={Array.isArray(answer) ? answer : []}
        onChange={onAnswer}
      >
        <Stack gap="xs" mt="xs">
          {options.map((option) => (
            <Checkbox key={option.value} value={option.value} label={option.text[language]} />
          ))}
          <Checkbox
            label={texts.noneOfThese}
            checked={Array.isArray(answer) && answer.length === 0}
            onChange={() => onAnswer([])}
          />
        </Stack>
      </Checkbox.Group>
    );
  }
  const choices =
    kind === 'yes_no'
      ? [
          { value: 'true', label: texts.yes },
          { value: 'false', label: texts.no },
        ]
      : options.map((option) => ({ value: option.value, label: option.text[language] }));
  return (
    <Radio.Group
      label={text[language]}
      description={description}
      value={answer === undefined ? '' : String(answer)}
      onChange={(value) => onAnswer(kind === 'yes_no' ? value === 'true' : value)}
    >
      <Stack gap="xs" mt="xs">
        {choices.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/RadioCard.css';
import '@mantine/core/styles/RadioIndicator.css';
import { Alert, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useTexts } from '../../language/language.tsx';
import { type Draft, type Ground, grounds } from './disclosure-draft.ts';
import { disclosuresMessages } from './messages.ts';

interface Props {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** Whether all that is found is disclosed, part is withheld or everything is refused, and on which ground. */
export function AnswerFields({ draft, onChange }: Props) {
  const texts = useTexts(disclosuresMessages);
  return (
    <Stack>
      <Radio.Group
        aria-label={texts.whatToAnswer}
        value={draft.how}
        onChange={(how) => onChange({ ...draft, how: how as Draft['how'] })}
      >
        <Stack gap="xs">
          <Radio value="found" label={texts.answerFound} />
          <Radio value="parts" label={texts.answerParts} />
          <Radio value="refuse" label={texts.answerRefuse} />
        </Stack>
      </Radio.Group>
      {draft.how !== 'found' && (
        <>
          <Alert color="daidai">{texts.lawyer}</Alert>
          <NativeSelect
            label={texts.ground}
            data={grounds.map((value) => ({ value, label: texts[value] }))}
            value={draft.ground}
            onChange={(event) => onChange({ ...draft, ground: event.currentTarget.value as Ground })}
          />
          <Textarea
            label={texts.groundReason}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={draft.reason}
            onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  );
}

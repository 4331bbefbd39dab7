import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { codeOf } from '../../api/problem.ts';
import { useTexts } from '../../language/language.tsx';
import { problemWords } from '../../language/problem-words.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { caseMessages } from './messages.ts';
import { type Case, caseKey } from './use-case.ts';

interface Props {
  shown: Case;
  error: Error;
  onReload: () => void;
}

/** Why a decision was refused; where somebody else was quicker, that nothing was done and how to see what they did. */
export function Refused({ shown, error, onReload }: Props) {
  const texts = useTexts(caseMessages);
  const words = useTexts(problemWords);
  const queryClient = useQueryClient();
  const code = codeOf(error);
  if (code !== 'case_closed' && code !== 'case_moved_on' && code !== 'content_changed')
    return <ProblemAlert error={error} />;
  const reload = async () => {
    await queryClient.invalidateQueries({ queryKey: caseKey(shown.caseId) });
    onReload();
  };
  return (
    <Alert color="daidai" role="alert" icon={<GitCompareArrows aria-hidden />} title={texts.conflict}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{words[code]}</Text>
        <Text size="sm">{texts.conflictTodo}</Text>
        <Button size="xs" variant="default" onClick={() => void reload()}>
          {texts.reload}
        </Button>
      </Stack>
    </Alert>
  );
}

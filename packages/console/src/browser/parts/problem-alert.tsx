import { Alert, Code, List, Stack, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { AwayError, ProblemError } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { problemWords } from '../language/problem-words.ts';
import { serviceNames } from '../language/service-names.ts';
import { partsMessages } from './messages.ts';

/** Why something was refused: what the service said, each fault with its place in what was sent, and the number to ask about it. */
export function ProblemAlert({ error, title }: { error: unknown; title?: string }) {
  const texts = useTexts(partsMessages);
  const names = useTexts(serviceNames);
  const words: Record<string, string> = useTexts(problemWords);
  if (error instanceof AwayError) {
    return (
      <Alert
        color="shu"
        role="alert"
        icon={<CircleAlert aria-hidden />}
        title={texts.away({ service: names[error.service] })}
      >
        {texts.awayTodo}
      </Alert>
    );
  }
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <Alert color="shu" role="alert" icon={<CircleAlert aria-hidden />} title={title ?? texts.refused}>
      <Stack gap={6}>
        {problem && words[problem.code] && <Text size="sm">{words[problem.code]}</Text>}
        <Text size="sm" {...(problem && { lang: 'en' })}>
          {problem?.detail ?? (error as Error).message}
        </Text>
        {problem?.errors && problem.errors.length > 0 && (
          <List size="sm" spacing={2}>
            {problem.errors.map((fault) => (
              <List.Item key={`${fault.path} ${fault.message}`}>
                <Code>{fault.path}</Code> {fault.message}
              </List.Item>
            ))}
          </List>
        )}
        {problem && (
          <Text size="xs" c="dimmed">
            {texts.code} <span className="mono">{problem.code}</span>
            {problem.instance && (
              <>
                {' · '}
                {texts.requestId} <span className="mono">{problem.instance.replace('urn:akashi:request:', '')}</span>
              </>
            )}
          </Text>
        )}
      </Stack>
    </Alert>
  );
}

import { VisuallyHidden } from '@mantine/core';
import { useTexts } from '../../../language/language.tsx';
import { caseMessages } from '../messages.ts';
import classes from './changed-lines.module.css';

interface Props {
  lines: readonly string[];
  before: readonly string[];
}

/** What is now, with what is new marked, and what was before and isn't any more struck out; said in words too. */
export function ChangedLines({ lines, before }: Props) {
  const texts = useTexts(caseMessages);
  const gone = before.filter((line) => !lines.includes(line));
  return (
    <>
      {gone.map((line) => (
        <del key={line} className={classes.gone}>
          <VisuallyHidden>{texts.removed} </VisuallyHidden>
          {line}
        </del>
      ))}
      {lines.map((line) =>
        before.includes(line) ? (
          <div key={line}>{line}</div>
        ) : (
          <ins key={line} className={classes.fresh}>
            <VisuallyHidden>{texts.added} </VisuallyHidden>
            {line}
          </ins>
        ),
      )}
    </>
  );
}

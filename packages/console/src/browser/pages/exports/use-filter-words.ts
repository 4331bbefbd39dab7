import { useTexts } from '../../language/language.tsx';
import { useRecordWords } from '../../language/use-record-words.ts';
import { recordsMessages } from '../records/messages.ts';

/** A filter of records, condition by condition, as people read it. */
export function useFilterWords() {
  const texts: Record<string, unknown> = useTexts(recordsMessages);
  const words = useRecordWords();
  const values: Record<string, (value: string) => string> = {
    side: words.side,
    state: words.state,
    recordMethod: words.method,
  };
  return (filter: Record<string, string>) =>
    Object.entries(filter).map(([name, value]) => ({
      label: typeof texts[name] === 'string' ? texts[name] : name,
      value: values[name]?.(value) ?? value,
    }));
}

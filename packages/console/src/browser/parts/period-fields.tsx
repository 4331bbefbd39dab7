import { Group, TextInput } from '@mantine/core';
import { useTexts } from '../language/language.tsx';
import { partsMessages } from './messages.ts';

export interface Days {
  from: string;
  to: string;
}

interface Props {
  days: Days;
  onChange: (days: Days) => void;
}

/** The first and last day of what is looked at, in Japan's time. */
export function PeriodFields({ days, onChange }: Props) {
  const texts = useTexts(partsMessages);
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        type="date"
        label={texts.firstDay}
        value={days.from}
        max={days.to}
        onChange={(event) => event.currentTarget.value && onChange({ ...days, from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={texts.lastDay}
        value={days.to}
        min={days.from}
        onChange={(event) => event.currentTarget.value && onChange({ ...days, to: event.currentTarget.value })}
      />
    </Group>
  );
}

const tokyo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** Today in Japan and the days before it, `count` in all. */
export function lastDays(count: number, now = Date.now()): Days {
  return { from: tokyo.format(now - (count - 1) * 86_400_000), to: tokyo.format(now) };
}

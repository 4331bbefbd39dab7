import '@mantine/core/styles/SegmentedControl.css';
import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../language/language.tsx';
import { Page } from '../../parts/page.tsx';
import { CaseAges } from './case-ages.tsx';
import { ConsentRates } from './consent-rates.tsx';
import { dashboardMessages } from './messages.ts';
import { Outcomes } from './outcomes.tsx';
import { RetentionAhead } from './retention-ahead.tsx';

const periods = [7, 30, 90];
const dayMs = 86_400_000;
const tokyoDay = (ms: number) => new Date(ms + 9 * 3_600_000).toISOString().slice(0, 10);

/** What the officer looks at first: each chart is of one service, and stands alone while another is away. */
export function DashboardPage() {
  const texts = useTexts(dashboardMessages);
  const [days, setDays] = useState(30);
  const range = { from: tokyoDay(Date.now() - (days - 1) * dayMs), to: tokyoDay(Date.now()) };
  const choose = (
    <SegmentedControl
      aria-label={texts.days}
      data={periods.map((each) => ({ value: String(each), label: texts.lastDays({ days: each }) }))}
      value={String(days)}
      onChange={(value) => setDays(Number(value))}
    />
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={choose}>
      <Stack gap="lg">
        <ConsentRates range={range} />
        <Outcomes range={range} />
        <CaseAges />
        <RetentionAhead />
      </Stack>
    </Page>
  );
}

import '@mantine/core/styles/SegmentedControl.css';
import { Button, SegmentedControl, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../session/use-may.ts';
import { HoldDialog } from './hold-dialog.tsx';
import { HoldPanel } from './hold-panel.tsx';
import { holdsMessages } from './messages.ts';

/** Legal holds, newest first: those that are active, or all. */
export function LegalHoldsPage() {
  const texts = useTexts(holdsMessages);
  const { records } = useClients();
  const [which, setWhich] = useState('active');
  const [adding, dialog] = useDisclosure(false);
  const mayPlace = useMay('record-store', 'legal-holds:write');
  const query = usePages({
    queryKey: ['records', 'holds', which],
    load: (cursor, signal) => {
      const params = { query: { ...(which === 'active' && { active: 'true' as const }), ...(cursor && { cursor }) } };
      return answerOf(records.GET('/v1/legal-holds', { params, signal }));
    },
  });
  const add = mayPlace && (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={dialog.open}>
      {texts.add}
    </Button>
  );
  const choices = ['active', 'all'].map((value) => ({ value, label: texts[value as 'active' | 'all'] }));
  return (
    <Page title={texts.title} lead={texts.lead} actions={add}>
      <SegmentedControl
        aria-label={texts.which}
        data={choices}
        value={which}
        onChange={setWhich}
        style={{ alignSelf: 'flex-start' }}
      />
      <Loaded query={query} empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}>
        {(all) => (
          <Stack>
            {all.map((each) => (
              <HoldPanel key={each.holdId} hold={each} />
            ))}
          </Stack>
        )}
      </Loaded>
      <LoadMore query={query} />
      {adding && <HoldDialog onClose={dialog.close} />}
    </Page>
  );
}

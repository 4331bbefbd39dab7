import { Button, Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { campaignMessages } from './messages.ts';
import type { Asked } from './use-eligibility.ts';

interface Props {
  asked: Asked | null;
  isCounting: boolean;
  onCount: (asked: Asked) => void;
}

/** Which agreement, which of its tags, and from when. */
export function CampaignForm({ asked, isCounting, onCount }: Props) {
  const texts = useTexts(campaignMessages);
  const [agreementId, setAgreementId] = useState(asked?.agreementId ?? null);
  const [tagId, setTagId] = useState(asked?.tagId ?? null);
  const [on, setOn] = useState(asked?.on ?? '');
  const agreements = useAgreementIds();
  const tags = useTags();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (agreementId) onCount({ agreementId, tagId, on: on || null });
  };
  const own = (tags.data ?? []).filter(({ content }) => content.agreementId === agreementId);
  return (
    <Panel title={texts.choose}>
      {agreements.error && <ProblemAlert error={agreements.error} />}
      <form onSubmit={submit}>
        <Group align="flex-end" gap="md">
          <Select
            label={texts.agreement}
            placeholder={texts.chooseAgreement}
            nothingFoundMessage={texts.noAgreements}
            data={agreements.data ?? (agreementId ? [agreementId] : [])}
            value={agreementId}
            onChange={(value) => {
              setAgreementId(value);
              setTagId(null);
            }}
            searchable
            required
            w={{ base: '100%', sm: 260 }}
          />
          <Select
            label={texts.tag}
            placeholder={texts.everyItem}
            data={own.map((tag) => tag.tagId)}
            value={own.some((tag) => tag.tagId === tagId) ? tagId : null}
            onChange={setTagId}
            clearable
            w={{ base: '100%', sm: 260 }}
          />
          <TextInput
            type="date"
            label={texts.on}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            w={{ base: '100%', sm: 180 }}
          />
          <Button type="submit" loading={isCounting} disabled={!agreementId}>
            {texts.count}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}

function useAgreementIds() {
  const { approval } = useClients();
  return useQuery({
    queryKey: ['approval', 'agreement-ids'],
    queryFn: ({ signal }) => answerOf(approval.GET('/v1/agreements', { params: { query: { limit: 200 } }, signal })),
    select: ({ items }) => items.map((agreement) => agreement.agreementId),
  });
}

function useTags() {
  const { relay } = useClients();
  return useQuery({
    queryKey: ['relay', 'tags', 'all'],
    queryFn: ({ signal }) => answerOf(relay.GET('/v1/tags', { params: { query: { limit: 200 } }, signal })),
    select: ({ items }) => items,
  });
}

import '@mantine/core/styles/SimpleGrid.css';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { agreementStatusNames } from '../../language/agreement-words.ts';
import { useTexts } from '../../language/language.tsx';
import { usePartyList } from '../agreements/use-party-list.ts';
import { linkMapMessages } from './messages.ts';

export const linkFilterNames = [
  'on',
  'providerPartyId',
  'recipientPartyId',
  'status',
  'itemCode',
  'recipientItemCode',
  'purposeCode',
] as const;
export type LinkFilters = Partial<Record<(typeof linkFilterNames)[number], string>>;

interface Props {
  filters: LinkFilters;
  onChange: (change: LinkFilters) => void;
}

/** What narrows the map; each is kept in the address. */
export function LinkFilterFields({ filters, onChange }: Props) {
  const texts = useTexts(linkMapMessages);
  const statuses = useTexts(agreementStatusNames);
  const parties = (usePartyList().data ?? []).map(({ partyId, details }) => ({
    value: partyId,
    label: details.partyName,
  }));
  const choice = (name: keyof LinkFilters, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      data={data}
      value={filters[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  const any = { value: '', label: texts.any };
  const status = (['approved', 'suspended', 'ended'] as const).map((value) => ({ value, label: statuses[value] }));
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      {choice('providerPartyId', texts.provider, [any, ...parties])}
      {choice('recipientPartyId', texts.recipient, [any, ...parties])}
      {choice('status', texts.status, [{ value: '', label: texts.notEnded }, ...status])}
      <TextInput
        type="date"
        label={texts.on}
        value={filters.on ?? ''}
        onChange={(event) => onChange({ on: event.currentTarget.value })}
      />
      {(['itemCode', 'recipientItemCode', 'purposeCode'] as const).map((name) => (
        <TextInput
          key={name}
          label={texts[name]}
          defaultValue={filters[name] ?? ''}
          onBlur={(event) => onChange({ [name]: event.currentTarget.value.trim() })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChange({ [name]: event.currentTarget.value.trim() });
          }}
        />
      ))}
    </SimpleGrid>
  );
}

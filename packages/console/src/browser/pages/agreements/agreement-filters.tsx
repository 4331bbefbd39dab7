import '@mantine/core/styles/SimpleGrid.css';
import { NativeSelect, SimpleGrid } from '@mantine/core';
import { agreementStatusNames, versionStateNames } from '../../language/agreement-words.ts';
import { useTexts } from '../../language/language.tsx';
import { agreementsMessages } from './messages.ts';
import { usePartyList } from './use-party-list.ts';

export const filterNames = ['status', 'newest', 'party', 'review'] as const;
export type Filters = Partial<Record<(typeof filterNames)[number], string>>;

interface Props {
  filters: Filters;
  onChange: (change: Filters) => void;
}

/** What narrows the list; each is kept in the address, so that a list can be sent to somebody. */
export function AgreementFilters({ filters, onChange }: Props) {
  const texts = useTexts(agreementsMessages);
  const statuses = useTexts(agreementStatusNames);
  const states = useTexts(versionStateNames);
  const parties = usePartyList().data ?? [];
  const named = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  const choices = {
    status: [{ value: '', label: texts.anyStatus }, ...named(statuses)],
    newest: [{ value: '', label: texts.anyState }, ...named(states)],
    party: [
      { value: '', label: texts.anyParty },
      ...parties.map(({ partyId, details }) => ({ value: partyId, label: details.partyName })),
    ],
    review: [
      { value: '', label: texts.anyReview },
      { value: 'lapsed', label: texts.lapsed },
      { value: 'soon', label: texts.within30 },
    ],
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      {filterNames.map((name) => (
        <NativeSelect
          key={name}
          label={texts[name]}
          data={choices[name]}
          value={filters[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}

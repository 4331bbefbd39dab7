import '@mantine/core/styles/SimpleGrid.css';
import '@mantine/core/styles/Switch.css';
import { SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useTexts } from '../../language/language.tsx';
import {
  confirmationMethodNames,
  exemptionNames,
  foreignConfirmationMethodNames,
  recordMethodNames,
} from '../../language/law-words.ts';
import { Panel } from '../../parts/panel.tsx';
import { usePartyList } from '../agreements/use-party-list.ts';
import { today } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { ChoiceField, LongField, OptionalField, SwitchField, TextField } from './fields.tsx';
import { editorMessages } from './messages.ts';

/** Who obtains consent and how it is confirmed, what holds for a recipient abroad, and how records are made. */
export function ConsentSection() {
  const texts = useTexts(editorMessages);
  const recordMethods = useTexts(recordMethodNames);
  return (
    <>
      <Consent />
      <Foreign />
      <Panel title={texts.records}>
        <Stack>
          <ChoiceField path="/recordMethod" label={texts.recordMethod} names={recordMethods} />
          <SwitchField path="/omitRepeatedItems" label={texts.omit} />
        </Stack>
      </Panel>
    </>
  );
}

function Consent() {
  const texts = useTexts(editorMessages);
  const { sameness_confirmed: _, ...methods } = useTexts(confirmationMethodNames);
  const { content, set } = useDraft();
  const { consentObtainedByProxy, consentProxy } = content;
  const setProxy = (isProxy: boolean) => {
    set('/consentObtainedByProxy', isProxy);
    set('/confirmationMethod', isProxy ? 'self_confirmed_as_proxy' : 'recipient_declaration');
    if (!isProxy) set('/consentProxy', undefined);
  };
  const blankProxy = {
    mandate: { statement: '', givenOn: today() },
    wordingApproval: { approvedBy: '', approvedOn: today() },
    supervision: '',
  };
  return (
    <Panel title={texts.consent}>
      <Stack>
        <Switch
          label={texts.byProxy}
          checked={consentObtainedByProxy}
          onChange={(event) => setProxy(event.currentTarget.checked)}
        />
        <ChoiceField path="/confirmationMethod" label={texts.confirmationMethod} names={methods} />
        <SwitchField path="/confirmRepeatsBySameness" label={texts.sameness} />
        {consentObtainedByProxy && (
          <Switch
            label={texts.stateProxy}
            checked={consentProxy !== undefined}
            onChange={(event) => set('/consentProxy', event.currentTarget.checked ? blankProxy : undefined)}
          />
        )}
        {consentProxy && <ProxyFields />}
      </Stack>
    </Panel>
  );
}

function ProxyFields() {
  const texts = useTexts(editorMessages);
  return (
    <>
      <LongField path="/consentProxy/mandate/statement" label={texts.mandate} required />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextField path="/consentProxy/mandate/givenOn" label={texts.mandateOn} type="date" required />
        <TextField path="/consentProxy/wordingApproval/approvedBy" label={texts.approvedBy} required />
        <TextField path="/consentProxy/wordingApproval/approvedOn" label={texts.approvedOn} type="date" required />
      </SimpleGrid>
      <LongField path="/consentProxy/supervision" label={texts.supervision} required />
    </>
  );
}

function Foreign() {
  const texts = useTexts(editorMessages);
  const exemptions = useTexts(exemptionNames);
  const methods = useTexts(foreignConfirmationMethodNames);
  const { content, set, faultAt } = useDraft();
  const parties = usePartyList().data ?? [];
  const recipient = parties.find(({ partyId }) => partyId === content.recipientPartyId);
  const country = recipient?.details.countryCode ?? content.foreignRecipient?.countryCode ?? 'JP';
  if (country === 'JP' && content.foreignRecipient === null) return null;
  const { foreignRecipient } = content;
  const start = () => set('/foreignRecipient', { countryCode: country, exemption: null, reviewDueOn: null });
  return (
    <Panel title={texts.foreign}>
      <Stack>
        <Text size="sm">{texts.foreignLead({ country })}</Text>
        <Switch
          label={texts.foreign}
          checked={foreignRecipient !== null}
          error={faultAt('/foreignRecipient')}
          onChange={(event) => (event.currentTarget.checked ? start() : set('/foreignRecipient', null))}
        />
        {foreignRecipient && (
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <ChoiceField
              path="/foreignRecipient/exemption"
              label={texts.exemption}
              names={exemptions}
              none={{ label: texts.noExemption, value: null }}
            />
            <OptionalField path="/foreignRecipient/reviewDueOn" label={texts.reviewDueOn} type="date" none={null} />
            <ChoiceField
              path="/foreignConfirmationMethod"
              label={texts.foreignMethod}
              names={methods}
              none={{ label: texts.notSaid, value: null }}
            />
          </SimpleGrid>
        )}
      </Stack>
    </Panel>
  );
}

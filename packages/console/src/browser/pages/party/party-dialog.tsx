import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/SimpleGrid.css';
import { Button, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { faultsOf } from '../../api/faults-of.ts';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useSend } from '../../api/use-send.ts';
import { partyKindNames } from '../../language/agreement-words.ts';
import { useTexts } from '../../language/language.tsx';
import { FormButtons } from '../../parts/form-buttons.tsx';
import { hintBelow } from '../../parts/hint-below.ts';
import { partsMessages } from '../../parts/messages.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { partiesMessages } from '../parties/messages.ts';
import { EvidenceFields, newEvidence } from './evidence-fields.tsx';

type NewParty = NonNullable<paths['/v1/parties']['post']['requestBody']>['content']['application/json'];
export type PartyDetails = NewParty['details'];

interface Props {
  /** Null makes a new one. */
  party: NewParty | null;
  onClose: () => void;
}

const blank: PartyDetails = {
  kind: 'corporation',
  partyName: '',
  partyAddress: '',
  representativeName: null,
  countryCode: 'JP',
  partyTenant: null,
};

/** Makes a party, or its next version. */
export function PartyDialog({ party, onClose }: Props) {
  const texts = useTexts(partiesMessages);
  const { close } = useTexts(partsMessages);
  const [partyId, setPartyId] = useState(party?.partyId ?? '');
  const [details, setDetails] = useState<PartyDetails>(party?.details ?? blank);
  const set = (change: Partial<PartyDetails>) => setDetails({ ...details, ...change });
  const save = useSaveParty(onClose);
  const faultAt = faultsOf(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ partyId: partyId.trim(), details });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={party ? texts.editTitle({ name: party.details.partyName }) : texts.add}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form onSubmit={submit}>
        <Stack>
          {save.error && <ProblemAlert error={save.error} />}
          {party && <Text size="sm">{texts.editLead}</Text>}
          {!party && (
            <TextInput
              label={texts.partyId}
              description={texts.partyIdHint}
              required
              error={faultAt('/partyId')}
              value={partyId}
              onChange={(event) => setPartyId(event.currentTarget.value)}
              data-autofocus
            />
          )}
          <DetailFields details={details} set={set} faultAt={faultAt} />
          <Evidences details={details} set={set} />
          <FormButtons onCancel={onClose}>
            <Button type="submit" loading={save.isPending}>
              {texts.save}
            </Button>
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}

function useSaveParty(onClose: () => void) {
  const texts = useTexts(partiesMessages);
  const toast = useToast();
  const { approval } = useClients();
  return useSend({
    send: (body: NewParty, key) =>
      answerOf(approval.POST('/v1/parties', { headers: { 'idempotency-key': key }, body })),
    refresh: [
      ['approval', 'parties'],
      ['approval', 'party'],
      ['approval', 'register'],
    ],
    onDone: ({ agreements }) => {
      toast(agreements.length === 0 ? texts.saved : texts.renewed({ count: agreements.length }));
      onClose();
    },
  });
}

interface FieldsProps {
  details: PartyDetails;
  set: (change: Partial<PartyDetails>) => void;
  faultAt: (path: string) => string | undefined;
}

function DetailFields({ details, set, faultAt }: FieldsProps) {
  const texts = useTexts(partiesMessages);
  const kinds = useTexts(partyKindNames);
  return (
    <>
      <TextInput
        label={texts.partyName}
        required
        maxLength={200}
        error={faultAt('/details/partyName')}
        value={details.partyName}
        onChange={(event) => set({ partyName: event.currentTarget.value })}
      />
      <TextInput
        label={texts.partyAddress}
        required
        maxLength={500}
        error={faultAt('/details/partyAddress')}
        value={details.partyAddress}
        onChange={(event) => set({ partyAddress: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={texts.kind}
          data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          value={details.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as PartyDetails['kind'] })}
        />
        <TextInput
          label={texts.representativeName}
          description={texts.representativeHint}
          inputWrapperOrder={hintBelow}
          maxLength={200}
          error={faultAt('/details/representativeName')}
          value={details.representativeName ?? ''}
          onChange={(event) => set({ representativeName: event.currentTarget.value || null })}
        />
        <TextInput
          label={texts.country}
          description={texts.countryHint}
          inputWrapperOrder={hintBelow}
          required
          maxLength={2}
          error={faultAt('/details/countryCode')}
          value={details.countryCode}
          onChange={(event) => set({ countryCode: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label={texts.partyTenant}
          description={texts.partyTenantHint}
          inputWrapperOrder={hintBelow}
          error={faultAt('/details/partyTenant')}
          value={details.partyTenant ?? ''}
          onChange={(event) => set({ partyTenant: event.currentTarget.value || null })}
        />
      </SimpleGrid>
    </>
  );
}

function Evidences({ details, set }: Omit<FieldsProps, 'faultAt'>) {
  const texts = useTexts(partiesMessages);
  const { identityEvidence = [] } = details;
  const change = (index: number, next: (typeof identityEvidence)[number] | undefined) =>
    set({
      identityEvidence: identityEvidence.flatMap((each, place) => (place !== index ? [each] : next ? [next] : [])),
    });
  return (
    <>
      {identityEvidence.map((evidence, index) => (
        <EvidenceFields
          key={index}
          evidence={evidence}
          number={index + 1}
          onChange={(next) => change(index, next)}
          onRemove={() => change(index, undefined)}
        />
      ))}
      <Button
        variant="default"
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() => set({ identityEvidence: [...identityEvidence, newEvidence()] })}
      >
        {texts.addEvidence}
      </Button>
    </>
  );
}

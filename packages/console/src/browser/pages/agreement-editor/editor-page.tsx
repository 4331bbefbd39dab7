import './components.css';
import { Button, Group, Stack } from '@mantine/core';
import { Save } from 'lucide-react';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { faultsOf } from '../../api/faults-of.ts';
import { useTexts } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useToast } from '../../parts/use-toast.ts';
import { type AgreementVersion, useAgreementView } from '../agreement/use-agreement-view.ts';
import { usePartyList } from '../agreements/use-party-list.ts';
import { ApplicabilitySection } from './applicability-section.tsx';
import { ConsentSection } from './consent-section.tsx';
import { blankDecision } from './decision-draft.ts';
import { DocumentSection } from './document-section.tsx';
import { blankContent, type Content, withValue } from './draft.ts';
import { DraftContext } from './draft-context.tsx';
import { ItemSection } from './item-section.tsx';
import { editorMessages } from './messages.ts';
import { PartySection } from './party-section.tsx';
import { useSaveVersion } from './use-save-version.ts';

/** Writes a new agreement, the next version of one, or the version that is still open. */
export function EditorPage() {
  const { agreementId } = useParams();
  return agreementId === undefined ? <Editor from={null} /> : <EditorOf agreementId={agreementId} />;
}

function EditorOf({ agreementId }: { agreementId: string }) {
  const texts = useTexts(editorMessages);
  const query = useAgreementView(agreementId);
  const newest = query.data?.versions.at(-1);
  if (newest) return <Editor from={newest} />;
  return (
    <Page title={texts.newTitle}>
      <Loaded query={query} rows={6}>
        {() => null}
      </Loaded>
    </Page>
  );
}

function Editor({ from }: { from: AgreementVersion | null }) {
  const texts = useTexts(editorMessages);
  const toast = useToast();
  const navigate = useNavigate();
  const [agreementId, setAgreementId] = useState(from?.agreementId ?? '');
  const [content, setContent] = useState<Content>(() => from?.content ?? blankContent());
  const [decision, setDecision] = useState(() => blankDecision(from === null));
  const isOpen = from?.state === 'draft' || from?.state === 'pending';
  const version = isOpen ? from.version : null;
  const parties = usePartyList().data ?? [];
  const save = useSaveVersion(agreementId, (saved) => {
    toast(texts.saved);
    void navigate(`/agreements/${saved.agreementId}?version=${saved.version}`);
  });
  const faults = faultsOf(save.error);
  const draft = useMemo(
    () => ({
      content,
      set: (path: string, value: unknown) => setContent((before) => withValue(before, path, value)),
      faultAt: (path: string) => faults(`/content${path}`),
    }),
    [content, faults],
  );
  const form = useFirstFault(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const latest = (id: string) => parties.find(({ partyId }) => partyId === id)?.version;
    const [provider, recipient] = [latest(content.providerPartyId), latest(content.recipientPartyId)];
    const partyVersions = provider && recipient ? { partyVersions: { provider, recipient } } : {};
    save.mutate({ agreementId: agreementId.trim(), content: { ...content, ...partyVersions }, decision, version });
  };
  const title = from ? texts.editTitle({ id: from.agreementId, version: version ?? from.version + 1 }) : texts.newTitle;
  return (
    <Stack gap="sm" maw="64rem">
      <BackLink to={from ? `/agreements/${from.agreementId}` : '/agreements'} label={texts.back} />
      <Page title={title} lead={from?.state === 'pending' ? texts.pendingLead : texts.lead}>
        <DraftContext value={draft}>
          <form onSubmit={submit} ref={form}>
            <Stack gap="lg">
              {save.error && <ProblemAlert error={save.error} />}
              <PartySection
                agreementId={agreementId}
                onName={from ? undefined : setAgreementId}
                idFault={faults('/agreementId')}
              />
              <ItemSection />
              <ApplicabilitySection
                agreementId={agreementId}
                decision={decision}
                mayKeep={from !== null}
                onChange={setDecision}
              />
              <ConsentSection />
              <DocumentSection />
              <Group justify="flex-end">
                <Button type="submit" size="md" loading={save.isPending} leftSection={<Save size={18} aria-hidden />}>
                  {from?.state === 'pending' ? texts.savePending : texts.save}
                </Button>
              </Group>
            </Stack>
          </form>
        </DraftContext>
      </Page>
    </Stack>
  );
}

/** Once something was refused, goes to the first field that is at fault, or to what was said. */
function useFirstFault(error: Error | null) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!error) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (field) field.focus();
    else form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  }, [error]);
  return form;
}

import { Calculator } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../language/language.tsx';
import { Notice } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { CampaignApprovals } from './campaign-approvals.tsx';
import { CampaignForm } from './campaign-form.tsx';
import { EligibilityResult } from './eligibility-result.tsx';
import { campaignMessages } from './messages.ts';
import { type Asked, useEligibility } from './use-eligibility.ts';

/** Before something is started: for whom it could be, why not for the others, what to do, and who has to approve. */
export function CampaignPage() {
  const texts = useTexts(campaignMessages);
  const [parameters, setParameters] = useSearchParams();
  const agreementId = parameters.get('agreement');
  const asked: Asked | null = agreementId
    ? { agreementId, tagId: parameters.get('tag'), on: parameters.get('on') }
    : null;
  const query = useEligibility(asked);
  const count = ({ agreementId: agreement, tagId, on }: Asked) => {
    setParameters({ agreement, ...(tagId && { tag: tagId }), ...(on && { on }) }, { replace: true });
    if (agreement === asked?.agreementId && tagId === asked.tagId && on === asked.on) void query.refetch();
  };
  return (
    <Page title={texts.title} lead={texts.lead}>
      <CampaignForm asked={asked} isCounting={query.isFetching} onCount={count} />
      {asked ? (
        <>
          <EligibilityResult query={query} />
          <CampaignApprovals agreementId={asked.agreementId} />
        </>
      ) : (
        <Panel title={texts.result}>
          <Notice icon={<Calculator size={28} aria-hidden />} title={texts.notYet} todo={texts.notYetTodo} />
        </Panel>
      )}
    </Page>
  );
}

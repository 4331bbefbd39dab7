import { AgreementContent } from './content/agreement-content.tsx';
import { BatchContent } from './content/batch-content.tsx';
import { NoticeShown } from './content/notice-shown.tsx';
import { ReviewContent } from './content/review-content.tsx';
import type { AgreementVersionContent } from './content/use-agreement.ts';
import type { Case } from './use-case.ts';

/** What is decided, as its kind asks for: an agreement with what changed and its notice, a batch with its records, or a review's facts. */
export function CaseContent({ shown }: { shown: Case }) {
  if (shown.kind === 'agreement_version') {
    const content = shown.content as AgreementVersionContent;
    return (
      <>
        <AgreementContent shown={shown} content={content} />
        <NoticeShown content={content} />
      </>
    );
  }
  if (shown.kind === 'record_batch') return <BatchContent shown={shown} />;
  return <ReviewContent shown={shown} />;
}

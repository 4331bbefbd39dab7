import type { CaseKind } from '@akashi/contracts';
import type { RouteStep } from './decide-case.ts';

/** The route of a tenant that set none of its own. Steps are the product's policy, not law. */
export const defaultRoutes: Record<CaseKind, readonly RouteStep[]> = {
  agreement_version: [
    { name: '一次承認', role: 'approver' },
    { name: '最終承認', role: 'approver' },
  ],
  record_batch: [{ name: '記録の承認', role: 'approver' }],
  deficient_record: [{ name: '対応の確認', role: 'approver' }],
  disclosure_answer: [{ name: '回答の承認', role: 'approver' }],
  reconciliation_difference: [{ name: '差異の確認', role: 'approver' }],
};

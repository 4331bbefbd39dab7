import type { CaseKind } from '@akashi/contracts';
import { asRouteStep, type RouteStep } from './route-step.ts';

const byApprover = (name: string) => asRouteStep({ name, role: 'approver' });

/** The route of a tenant that set none of its own. Steps are the product's policy, not law. */
export const defaultRoutes: Record<CaseKind, readonly RouteStep[]> = {
  agreement_version: [byApprover('一次承認'), byApprover('最終承認')],
  record_batch: [byApprover('記録の承認')],
  deficient_record: [byApprover('対応の確認')],
  disclosure_answer: [byApprover('回答の承認')],
  reconciliation_difference: [byApprover('差異の確認')],
  consent_method: [byApprover('同意取得方法の承認')],
  external_transmission_difference: [byApprover('差異の確認')],
  suspension_lifted: [byApprover('一次承認'), byApprover('最終承認')],
};

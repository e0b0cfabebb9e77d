import { rightsByRole } from '@peildatum/platform';
import type { BudgetEvent } from '../domain/budget.events.js';
import type { FrameworkEvent } from '../domain/framework/framework.events.js';

export const BUDGET_RIGHTS = rightsByRole<BudgetEvent>(
  {
    BudgetEstablished: 'record-budget',
    BudgetRevised: 'record-budget',
    BudgetSplitByChannel: 'record-budget',
    BudgetAmountQualified: 'record-budget',
    BudgetTermSet: 'record-budget',
    EarmarkSet: 'record-budget',
    EarmarkReleased: 'record-budget',
    TrancheSet: 'record-budget',
    TrancheLapsed: 'record-budget',
    TrancheCarriedOver: 'record-budget',
    BudgetReserved: 'record-budget',
    ReservationReleased: 'record-budget',
    BudgetTransferred: 'record-budget',
    ExcessApprovalAllowed: 'record-budget',
    VwsLineSet: 'record-budget',
    BreakthroughCeilingSet: 'record-budget',
    BreakthroughGranted: 'record-budget',
  },
  'correct-budget',
);

export const FRAMEWORK_RIGHTS = rightsByRole<FrameworkEvent>(
  {
    FrameworkSet: 'record-kader',
    FrameworkIndexed: 'record-kader',
    ExpenditureEstimated: 'record-kader',
    FundClaimSet: 'record-kader',
    CovidCostsPublished: 'record-kader',
    MedicineGrowthReported: 'record-kader',
  },
  'correct-kader',
);

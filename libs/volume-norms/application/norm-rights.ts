import { rightsByRole } from '@peildatum/platform';
import type { InstitutionEvent, NormEvent } from '../domain/norm.events.js';

export const NORM_RIGHTS = rightsByRole<NormEvent>(
  {
    InterventionListed: 'record-norm',
    VolumeNormProposed: 'record-norm',
    ImpactAnalysisRecorded: 'record-norm',
    VolumeNormSet: 'record-norm',
    VolumeNormRevised: 'record-norm',
    VolumeNormWithdrawn: 'record-norm',
    NormDueMissed: 'record-norm',
    NormSupervisionSet: 'record-norm',
    NormExceptionGranted: 'record-norm',
    RedistributionScenarioDrafted: 'record-norm',
    RedistributionAgreed: 'record-norm',
    VolumeTransferred: 'record-norm',
  },
  'correct-norm',
);

export const INSTITUTION_RIGHTS = rightsByRole<InstitutionEvent>(
  {
    InstitutionRegistered: 'record-instelling',
    LocationRegistered: 'record-instelling',
    VolumeReported: 'record-instelling',
  },
  'correct-norm',
);

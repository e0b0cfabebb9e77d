import {
  KpiBetalingInput,
  KpiUitkomstInput,
  KpiVerwachtingInput,
  KpiVrijgaveInput,
  kpiFacts,
  type TellableDossierFact,
} from '@peildatum/plans';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { kindsOf } from '../writing/fact-kinds.js';

export const VERWACHTING = bodyOf(KpiVerwachtingInput);
export const UITKOMST = bodyOf(KpiUitkomstInput);
export const BETALING = bodyOf(KpiBetalingInput);
export const VRIJGAVE = bodyOf(KpiVrijgaveInput);

export const KPI_CORRECTIE = correctionOf<TellableDossierFact>(kindsOf(kpiFacts));

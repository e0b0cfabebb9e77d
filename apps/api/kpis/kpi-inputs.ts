import {
  factOfKpiBetaling,
  factOfKpiUitkomst,
  factOfKpiVerwachting,
  factOfKpiVrijgave,
  KpiBetalingInput,
  KpiUitkomstInput,
  KpiVerwachtingInput,
  KpiVrijgaveInput,
  type ToldDossierFact,
} from '@peildatum/plans';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind } from '../writing/fact-kinds.js';

export const VERWACHTING = bodyOf(KpiVerwachtingInput);
export const UITKOMST = bodyOf(KpiUitkomstInput);
export const BETALING = bodyOf(KpiBetalingInput);
export const VRIJGAVE = bodyOf(KpiVrijgaveInput);

/** What a wrong fact of a KPI can be replaced by. */
const REPLACEMENTS: FactKinds<ToldDossierFact> = {
  verwachting: factKind(KpiVerwachtingInput, factOfKpiVerwachting),
  uitkomst: factKind(KpiUitkomstInput, factOfKpiUitkomst),
  betaling: factKind(KpiBetalingInput, factOfKpiBetaling),
  vrijgave: factKind(KpiVrijgaveInput, factOfKpiVrijgave),
};

export const KPI_CORRECTIE = correctionOf(REPLACEMENTS);

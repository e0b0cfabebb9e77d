import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (key: string, name: string, kind: FigureKind = 'aantal', more: Partial<FigurePattern> = {}): FigurePattern => ({
  key,
  kind,
  name,
  since: 6,
  ...more,
});

/** Snelle toetsen, goed- of afgekeurd, transformatieplannen and the NZa. */
export const PLAN_FIGURES: readonly FigurePattern[] = [
  figure('snelle-toetsen.totaal', 'snelle toetsen'),
  figure('snelle-toetsen.voorlopig-afgekeurd', 'snelle toetsen, voorlopig afgekeurd'),
  figure('snelle-toetsen.{toetsstatus}', 'snelle toetsen met status {toetsstatus}', 'aantal', { whole: 'snelle-toetsen.totaal' }),
  figure('snelle-toetsen.kwartaal.{kwartaal}', 'snelle toetsen ingediend in {kwartaal}'),
  ...['sector', 'thema', 'regio'].map((by) => figure(`beoordeeld.{object}.${by}.{${by}}.{oordeel}`, `{object} {oordeel}, ${by} {${by}}`)),
  figure('plannen.goedgekeurde-snelle-toetsen', 'goedgekeurde snelle toetsen in de trechter'),
  figure('plannen.in-uitwerking', 'transformatieplannen in uitwerking'),
  figure('plannen.uit-goedgekeurde-toetsen', 'goedgekeurde snelle toetsen met een transformatieplan'),
  figure('plannen.totaal', 'transformatieplannen, ingediend'),
  figure('plannen.{planstatus}', 'transformatieplannen met status {planstatus}', 'aantal', { whole: 'plannen.totaal' }),
  figure('plannen.kwartaal.{kwartaal}', 'transformatieplannen ingediend in {kwartaal}'),
  figure('plannen.betrokkenheid.{betrokkenheid}', 'transformatieplannen met betrokkenheid {betrokkenheid}'),
  figure('plannen.verzekeraars-niet-genoemd', 'goedgekeurde transformatieplannen waarvan de verzekeraars niet genoemd zijn'),
  figure('plannen.daarbuiten.ingetrokken', 'transformatieplannen buiten de telling: ingetrokken'),
  figure('plannen.daarbuiten.vervangen', 'transformatieplannen buiten de telling: vervangen'),
  figure('nza.beschikkingen', 'transformatieplannen met een beschikking van de NZa'),
  figure('nza.beschikkingen-bedrag', 'bedrag van de beschikkingen', 'euro'),
  figure('nza.domein.{domein}.beschikkingen', 'transformatieplannen met een beschikking van de NZa, domein {domein}'),
  figure('nza.domein.{domein}.beschikkingen-bedrag', 'bedrag van de beschikkingen, domein {domein}', 'euro'),
  figure('nza.vws-routes', 'transformatieplannen via VWS'),
  figure('nza.vws-routes-bedrag', 'bedrag via VWS', 'euro'),
];

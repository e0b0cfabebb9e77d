import type { NamedShape } from '@peildatum/kernel';
import { Afspraakmijlpaal, Afspraken } from './afspraken/afspraken.js';
import { Besluiten } from './besluiten/besluiten.js';
import { Control, ControlFigure } from './control.js';
import { RedactieTekst } from './editorial-texts.js';
import { EenMeting } from './een-meting/een-meting.js';
import { Distribution, Figure, StatusCount } from './figures.js';
import { FinancieleKaders } from './financiele-kaders/financiele-kaders.js';
import { Gegevens } from './gegevens/gegevens.js';
import { Indicator, IndicatorSectie } from './indicatoren/indicatoren.js';
import { StatedEuros } from './money.js';
import { Nza } from './nza/nza.js';
import { Overview, Report, Section } from './report.js';
import { SUMMARY_SHAPES } from './samenvatting/samenvatting.js';
import { SummaryPage } from './samenvatting/summary-of.js';
import { Assessed } from './snelle-toetsen/assessed.js';
import { SnelleToetsen } from './snelle-toetsen/snelle-toetsen.js';
import { Transformatiemiddelen } from './transformatiemiddelen/transformatiemiddelen.js';
import { Transformatieplannen } from './transformatieplannen/transformatieplannen.js';
import { Volumenormen } from './volumenormen/volumenormen.js';

/** The report and every shape that it refers to by name, in the order of the document. */
export const REPORT_SHAPES: readonly NamedShape<unknown>[] = [
  Report,
  SummaryPage,
  ...SUMMARY_SHAPES,
  Overview,
  Section,
  RedactieTekst,
  Control,
  Distribution,
  StatusCount,
  Figure,
  ControlFigure,
  Gegevens,
  SnelleToetsen,
  Assessed,
  Transformatieplannen,
  Nza,
  Transformatiemiddelen,
  StatedEuros,
  FinancieleKaders,
  IndicatorSectie,
  Indicator,
  Volumenormen,
  EenMeting,
  Afspraken,
  Afspraakmijlpaal,
  Besluiten,
];

import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (key: string, name: string, kind: FigureKind = 'mln euro'): FigurePattern => ({
  key: `kaders.{jaar}.${key}`,
  kind,
  name: `kaders {jaar}, ${name}`,
  since: 6,
});

/** Financiële kaders, per budget year. */
export const FRAMEWORK_FIGURES: readonly FigurePattern[] = [
  figure('kwartalen', 'kwartalen aan declaraties', 'geheel getal'),
  figure('label', 'label van de uitgaven', 'tekst'),
  figure('geneesmiddelen.groei', 'groei van dure geneesmiddelen', 'procent'),
  figure('geneesmiddelen.drempel', 'drempel voor dure geneesmiddelen', 'procent'),
  figure('{kadersector}.{kaderregel}', '{kadersector}, {kaderregel}'),
  figure('{kadersector}.balanspost', '{kadersector}, balanspost', 'procent'),
  figure('{kadersector}.benut', '{kadersector}, deel van het kader', 'procent'),
  figure('{kadersector}.covid', '{kadersector}, meerkosten van covid', 'euro'),
  figure('{kadersector}.covid-impliciet', '{kadersector}, meerkosten van covid zoals het gedrukte verschil ze inhoudt'),
  figure('{kadersector}.raming.{kwartaal}', '{kadersector}, raming van {kwartaal}'),
  figure('{kadersector}.herziening.{kwartaal}', '{kadersector}, herziening van de raming in {kwartaal}'),
];

import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (key: string, name: string, definition: string, kind: FigureKind = 'mln euro'): FigurePattern => ({
  key: `kaders.{jaar}.${key}`,
  kind,
  name: `kaders {jaar}, ${name}`,
  definition,
  since: 6,
});

/** Financiële kaders, per budget year. */
export const FRAMEWORK_FIGURES: readonly FigurePattern[] = [
  figure(
    'kwartalen',
    'kwartalen aan declaraties',
    'Hoeveel kwartalen aan declaraties achter de ramingen van dit jaar zitten: (jaar van de cijfers − dit jaar) × 4 + hun kwartaal; het hoogste van de sectoren.',
    'geheel getal',
  ),
  figure('label', 'label van de uitgaven', 'Wat er gedrukt staat bij de uitgaven: tot wanneer zij bekend zijn.', 'tekst'),
  figure(
    'geneesmiddelen.groei',
    'groei van dure geneesmiddelen',
    'De groei van dure geneesmiddelen in dit jaar, zoals op de nieuwste cijfers gemeld; zij hoort bij de MSZ.',
    'procent',
  ),
  figure(
    'geneesmiddelen.drempel',
    'drempel voor dure geneesmiddelen',
    'Boven welke groei van dure geneesmiddelen de helft van de rest wordt gecorrigeerd: 7 procent in 2023 en 2024, 5 procent in 2025 en 2026.',
    'procent',
  ),
  figure(
    '{kadersector}.{kaderregel}',
    '{kadersector}, {kaderregel}',
    'Een regel van de kadertabel van dit jaar voor deze sector, tot op de cent berekend en als laatste afgerond op hele miljoenen.',
  ),
  figure(
    '{kadersector}.balanspost',
    '{kadersector}, balanspost',
    'Welk deel van de geraamde uitgaven nog niet is gedeclareerd, zoals bij de raming gedrukt.',
    'procent',
  ),
  figure(
    '{kadersector}.benut',
    '{kadersector}, deel van het kader',
    'De geraamde uitgaven als deel van het IZA-kader, afgerond op één decimaal.',
    'procent',
  ),
  figure(
    '{kadersector}.covid',
    '{kadersector}, meerkosten van covid',
    'De meerkosten van covid die buiten het verschil blijven, zoals gepubliceerd.',
    'euro',
  ),
  figure(
    '{kadersector}.covid-impliciet',
    '{kadersector}, meerkosten van covid zoals het gedrukte verschil ze inhoudt',
    'Uitgaven plus fonds min kader min het gedrukte verschil: wat dat verschil aan covid weglaat, waar de kosten zelf niet zijn gepubliceerd.',
  ),
  figure(
    '{kadersector}.raming.{kwartaal}',
    '{kadersector}, raming van {kwartaal}',
    'De uitgaven van deze sector in dit jaar, geraamd op de cijfers van dit kwartaal.',
  ),
  figure(
    '{kadersector}.herziening.{kwartaal}',
    '{kadersector}, herziening van de raming in {kwartaal}',
    'De raming op de cijfers van dit kwartaal min die op de cijfers ervoor.',
  ),
];

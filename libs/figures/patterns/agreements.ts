import type { FigurePattern } from '../pattern.js';

const figure = (key: string, name: string, definition: string, since = 10): FigurePattern => ({
  key,
  kind: 'aantal',
  name,
  definition,
  since,
});

/** What was agreed and decided. */
export const AGREEMENT_FIGURES: readonly FigurePattern[] = [
  figure('afspraken.aantal', 'afspraken', 'De afspraken van de akkoorden die op de peildatum staan en niet zijn vervallen.'),
  figure(
    'afspraken.mijlpalen',
    'mijlpalen van afspraken',
    'De mijlpalen van die afspraken; een periodieke telt elke keer tot en met de eerste die nog komt.',
  ),
  figure('afspraken.gehaald', 'gehaalde mijlpalen', 'De mijlpalen van afspraken waarvan is vastgelegd dat zij zijn gehaald.'),
  figure('afspraken.gemist', 'gemiste mijlpalen', 'De mijlpalen van afspraken waarvan is vastgelegd dat zij niet zijn gehaald.'),
  figure(
    'afspraken.te-laat',
    'mijlpalen die te laat zijn',
    'De mijlpalen van afspraken met een datum voor de peildatum, waarvan niets is gemeld.',
  ),
  figure(
    'afspraken.dit-kwartaal',
    'mijlpalen in dit kwartaal',
    'De mijlpalen van afspraken die vanaf de peildatum nog komen in het kwartaal van de peildatum.',
  ),
  figure(
    'afspraken.volgend-kwartaal',
    'mijlpalen in het volgende kwartaal',
    'De mijlpalen van afspraken die komen in het kwartaal na dat van de peildatum.',
  ),
  figure(
    'afspraken.zonder-datum',
    'mijlpalen zonder datum',
    'De mijlpalen van afspraken met een termijn waarin geen datum te lezen is, en waarvan niets is gemeld.',
  ),
  figure(
    'afspraken.in-rapportage',
    'afspraken in de rapportage',
    'De afspraken die op de peildatum in de rapportage zijn opgenomen en niet zijn vervallen.',
    11,
  ),
  figure('besluiten.genomen', 'genomen besluiten', 'De besluiten die op de peildatum genomen zijn en niet zijn herroepen of uitgesteld.'),
  figure('besluiten.moties.open', 'open moties en toezeggingen', 'De moties en toezeggingen waarover nog geen brief iets zei.'),
  figure(
    'besluiten.moties.ingevuld',
    'moties en toezeggingen waaraan invulling is gegeven',
    'De moties en toezeggingen waaraan volgens een brief invulling is gegeven, en die niet zijn afgedaan.',
  ),
  figure('besluiten.moties.afgedaan', 'afgedane moties en toezeggingen', 'De moties en toezeggingen die een brief heeft afgedaan.'),
  figure('besluiten.brieven', 'brieven aan de Kamer', 'De brieven aan de Kamer die zijn vastgelegd.'),
];

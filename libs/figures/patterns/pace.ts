import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (measure: string, name: string, definition: string, kind: FigureKind = 'aantal'): FigurePattern => ({
  key: `tempo.{tempodeel}.${measure}`,
  kind,
  name: `{tempodeel}: ${name}`,
  definition,
  since: 9,
});

/** The goal and the pace of the actions, of the summary. */
export const PACE_FIGURES: readonly FigurePattern[] = [
  figure('met-datum', 'acties met een datum', 'De acties waarvan een gereeddatum bekend is, afgerond of niet.'),
  figure(
    'open-met-datum',
    'open acties met een datum',
    'De acties met een gereeddatum die op de peildatum niet zijn afgerond, beëindigd of niet nodig gebleken.',
  ),
  figure(
    'open-zonder-datum',
    'open acties zonder datum',
    'De acties zonder gereeddatum die op de peildatum niet zijn afgerond, beëindigd of niet nodig gebleken: welk tempo zij vragen, is onbekend.',
  ),
  figure(
    'rechtstreeks-gemeld',
    'acties waarvan de status rechtstreeks is gemeld',
    'De acties met een bekende status die iemand vastlegde of een bron noemt: niet gereconstrueerd, en niet afgeleid uit gepubliceerde cijfers.',
  ),
  figure(
    'nodig',
    'tempo dat nodig is, in acties per kwartaal',
    'Hoeveel acties er per kwartaal af moeten zijn om elke datum te halen die nog komt: van elke datum de open acties tot en met die datum (ook wat te laat is) gedeeld door de kwartalen tot die datum, waarvan het hoogste telt.',
    'getal',
  ),
  figure(
    'gemaakt',
    'tempo dat is gemaakt, in acties per kwartaal',
    'De acties die sinds de vorige editie zijn afgerond, gedeeld door de kwartalen sinds de datum waarmee de editie vergelijkt.',
    'getal',
  ),
  figure(
    'mijlpalen-met-datum',
    'geplande mijlpalen met een datum',
    'De mijlpalen die thematafels planden met een datum en die op de peildatum nog niet zijn behaald.',
  ),
  figure(
    'mijlpalen-behaald',
    'behaalde mijlpalen',
    'De mijlpalen die thematafels behaalden na de datum waarmee de editie vergelijkt; zonder eerdere editie alle behaalde.',
  ),
];

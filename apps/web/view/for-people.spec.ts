import { describe, expect, it } from '@jest/globals';
import { RIGHTS } from '@peildatum/platform';
import { assertAcknowledged } from '../../../libs/editions/domain/edition.rules.js';
import { forPeople } from './for-people.js';

const messageOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was not refused');
};

describe('a message on a page', () => {
  it('names no command, no address of the API and no code of a control', () => {
    const told = messageOf(() => assertAcknowledged('2025-05-20' as never, ['acties.som', 'kaders.gedrukt-verschil'], 'bo'));
    expect(told).toMatch(/peildatum editie erken .*\/v1\/edities/);
    expect(forPeople(told)).toBe(
      'Editie 2025-05-20 kan niet worden bevroren: 2 controles met ernst fout kloppen niet en zijn niet erkend. ' +
        'Verbeter wat er niet klopt, of erken met een reden waarom het zo mag blijven.',
    );
  });

  it.each([
    [
      'Toets haar opnieuw en bevries haar dan: peildatum editie toets 2025-05-20 --doelgroep bo, of /v1/edities/2025-05-20/toetsing.',
      'Toets haar opnieuw en bevries haar dan.',
    ],
    ['Kies een andere datum, of /v1/edities/2025-05-20/toetsing.', 'Kies een andere datum.'],
    ['De peildatum controles zijn er niet.', 'De peildatum controles zijn er niet.'],
    ['Op deze peildatum is er niets.', 'Op deze peildatum is er niets.'],
  ])('says of %j what somebody at a page can do', (told, shown) => {
    expect(forPeople(told)).toBe(shown);
  });

  it('calls each role by its name', () => {
    expect(forPeople('De rol bo mag dit niet: het logboek lezen. Vraag het iemand met de rol nza, vws of beheerder.')).toBe(
      'De rol lid van het Bestuurlijk Overleg mag dit niet: het logboek lezen. Vraag het iemand met de rol NZa, VWS of beheerder.',
    );
    for (const role of Object.keys(RIGHTS['read-log'])) expect(forPeople(`de rol ${role}.`)).toMatch(/^de rol \S/);
  });
});

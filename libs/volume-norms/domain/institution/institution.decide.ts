import { type CalendarDate, type CorrectionOrder, correct, type Decide, PeildatumError, type Timeline, tell } from '@peildatum/kernel';
import type { KnownInterventions } from '../mentioned.js';
import { type InstitutionCode, type InstitutionEvent, institutionEvents } from '../norm.events.js';
import { follow, NOTHING_YET, refused, type VolumeReported, volumeKey } from './institution.rules.js';

const possible = (code: InstitutionCode) => (timeline: Timeline<InstitutionEvent>) => timeline.walk(NOTHING_YET, follow(code));

/**
 * Records a fact of an institution. A volume on later data takes the place of what was. Said twice is said once.
 * @throws the forbidden step with the fact in the way (institution.rules.ts), `INSTITUTION.INTERVENTION_UNKNOWN`,
 * `INSTITUTION.DATA_IN_FUTURE`, `INSTITUTION.OLDER_DATA`
 */
export const tellInstitution =
  (code: InstitutionCode, fact: InstitutionEvent, interventions: KnownInterventions): Decide<InstitutionEvent> =>
  (timeline, today) => {
    const told = tell(timeline, institutionEvents, fact, possible(code));
    if (told.length === 0 || fact.type !== 'VolumeReported') return told;
    assertVolume(fact, interventions, today);
    assertNewest(timeline, fact);
    return told;
  };

/** Corrects one recorded fact of an institution. @throws `INSTITUTION.NOT_FOUND`, `CORRECTION.…`, or what the corrected timeline forbids. */
export const correctInstitution =
  (code: InstitutionCode, order: CorrectionOrder<InstitutionEvent>, interventions: KnownInterventions): Decide<InstitutionEvent> =>
  (timeline, today) => {
    if (timeline.length === 0) throw institutionNotFound(code);
    const decided = correct(timeline, 'InstitutionFactCorrected', order, possible(code));
    if (order.replacement?.type === 'VolumeReported') assertVolume(order.replacement, interventions, today);
    return decided;
  };

function assertVolume({ data: { intervention, dataDate } }: VolumeReported, interventions: KnownInterventions, today: CalendarDate): void {
  if (!interventions.isListed(intervention))
    throw refused('INTERVENTION_UNKNOWN', `Interventie ${intervention} staat niet in het register; leg haar eerst vast.`);
  if (dataDate > today)
    throw refused('DATA_IN_FUTURE', `De gegevens zijn van ${dataDate}, en dat is na vandaag (${today}); noem hun eigen peildatum.`);
}

function assertNewest(before: Timeline<InstitutionEvent>, { data }: VolumeReported): void {
  const newer = before.facts.find(
    (fact): fact is VolumeReported =>
      fact.type === 'VolumeReported' && volumeKey(fact.data) === volumeKey(data) && fact.data.dataDate > data.dataDate,
  );
  if (newer === undefined) return;
  throw before.blocked(
    refused(
      'OLDER_DATA',
      `Er staat al een volume op nieuwere gegevens (${newer.data.dataDate}); leg volumes in de volgorde van hun gegevens vast.`,
    ),
    newer,
  );
}

export const institutionNotFound = (code: InstitutionCode) =>
  new PeildatumError({
    code: 'INSTITUTION.NOT_FOUND',
    kind: 'not-found',
    message: `Instelling ${code} is niet geregistreerd op deze klokken; kijk in de lijst van instellingen welke u bedoelt.`,
  });

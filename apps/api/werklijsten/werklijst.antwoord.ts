import { WERKSOORT_WORDS, WERKSTAND_WORDS, type WorkItem, type WorklistPage } from '@peildatum/worklists';
import { answer, count, date, integer, listOf, nullable, of, oneOf, text, yesNo } from '../answers/answer.js';
import { Bladzijde } from '../reading/bladzijde.js';
import { Gereeddatum, gereeddatumOf } from '../reading/gereeddatum.js';
import { TOLD_STATES } from './werklijst.parameters.js';

/** Something that the next edition asks of somebody, as it stands. */
export class Werkregel extends answer({
  soort: oneOf(Object.values(WERKSOORT_WORDS), 'Waar het over gaat.'),
  code: text('De code, of de naam die het hier heeft.', { example: 'IZA-L-053' }),
  omschrijving: nullable(text('Wat het is.')),
  stand: oneOf(
    TOLD_STATES.map((state) => WERKSTAND_WORDS[state]),
    'Hoe ver het is voor de volgende editie; vastgesteld: er is sinds de vorige editie over gemeld.',
  ),
  status: nullable(text('Hoe het ervoor staat, zoals de rapporten het schrijven.', { example: 'Loopt achter' })),
  sinds: nullable(date('Vanaf wanneer.')),
  toelichting: nullable(text('Wat er het laatst bij werd gezegd.')),
  gereed: nullable(of(Gereeddatum, 'Wanneer het gereed moet zijn.')),
  teLaat: yesNo('Of die dag voorbij is en er nog iets te doen is; van een actie: of zij te laat is zoals het rapport telt.'),
  gewijzigd: yesNo('Of het er sinds de vorige editie anders voor staat, of erbij kwam.'),
  was: nullable(text('Hoe het er bij de vorige editie voor stond, als dat anders was.')),
  werkblad: nullable(text('In welk werkblad u het meldt; null: in geen.', { example: 'thematafel' })),
  blad: nullable(text('Op welk blad daarvan.', { example: 'acties' })),
}) {}

export const werkregelOf = (item: WorkItem): Werkregel => ({
  soort: WERKSOORT_WORDS[item.kind],
  code: item.code,
  omschrijving: item.title,
  // What somebody typed and did not record is known to pages alone.
  stand: WERKSTAND_WORDS[item.state] as Werkregel['stand'],
  status: item.standing,
  sinds: item.since,
  toelichting: item.note,
  gereed: gereeddatumOf(item.due),
  teLaat: item.isLate,
  gewijzigd: item.changed !== null,
  was: item.changed === null || item.changed === 'new' ? null : item.changed.from,
  werkblad: item.place?.word ?? null,
  blad: item.place?.sheet ?? null,
});

export class Werkaantallen extends answer({
  teDoen: count('Waarover nog niets is gemeld.'),
  terGoedkeuring: count('Wat wacht op wie het goedkeurt.'),
  teruggestuurd: count('Wat terugkwam.'),
  vastgesteld: count('Waarover sinds de vorige editie is gemeld.'),
  nietVanToepassing: count('Waarvan deze editie niets vraagt.'),
  teLaat: count('Wat te laat is.'),
}) {}

export class VolgendeEditie extends answer({
  code: text('De code van de editie.', { example: '2025-05-20' }),
  peildatum: date('Haar peildatum.'),
  boDatum: nullable(date('Wanneer het Bestuurlijk overleg haar ziet; null: niet bekend.')),
  dagenTeGaan: nullable(integer('Hoeveel dagen dat nog is; onder nul: het is geweest.')),
}) {}

/** What a worklist says beside its lines. */
export class WerklijstAntwoord extends answer(
  {
    van: text('Van wie of wat de werklijst is.', { example: 'D' }),
    editie: nullable(of(VolgendeEditie, 'De editie die nu wordt gemaakt; null: er is er geen.')),
    sinds: nullable(date('De peildatum van de vorige editie; null: er was er nog geen.')),
    aantallen: of(Werkaantallen, 'Van alles, zonder filter.'),
    werkregels: listOf(Werkregel, 'In de gevraagde volgorde.'),
  },
  Bladzijde,
) {}

export const besideLines = ({ code, edition, since, counts }: WorklistPage): Omit<WerklijstAntwoord, 'werkregels' | keyof Bladzijde> => ({
  van: code,
  editie: edition && {
    code: edition.code,
    peildatum: edition.peildatum,
    boDatum: edition.boardMeetsOn,
    dagenTeGaan: edition.daysLeft,
  },
  sinds: since,
  aantallen: {
    teDoen: counts['to-do'],
    terGoedkeuring: counts.submitted,
    teruggestuurd: counts['sent-back'],
    vastgesteld: counts.settled,
    nietVanToepassing: counts['not-applicable'],
    teLaat: counts.late,
  },
});

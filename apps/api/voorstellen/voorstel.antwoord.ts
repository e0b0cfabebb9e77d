import { PROPOSAL_STATES, type ProposalInFull, type ProposalStep, type ProposalView, type ProposedChange } from '@peildatum/proposals';
import { THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import { answer, count, instant, list, listOf, nullable, of, oneOf, text, uuid, yesNo } from '../answers/answer.js';
import { Klokken } from '../reading/klokken.js';
import { Vastlegging } from '../writing/vastlegging.js';

export const VOORSTELSTANDEN = {
  submitted: 'ter-goedkeuring',
  'sent-back': 'teruggestuurd',
  withdrawn: 'ingetrokken',
  approved: 'goedgekeurd',
} as const satisfies Readonly<Record<(typeof PROPOSAL_STATES)[number], string>>;

export const stateOfWord = (word: string) => PROPOSAL_STATES.find((state) => VOORSTELSTANDEN[state] === word) ?? 'submitted';

const RIJSTANDEN = { waiting: 'ter-goedkeuring', 'sent-back': 'teruggestuurd', approved: 'goedgekeurd' } as const;
const STAPPEN = {
  UpdateSubmitted: 'voorgelegd',
  UpdateSentBack: 'teruggestuurd',
  UpdateWithdrawn: 'ingetrokken',
  UpdateApproved: 'goedgekeurd',
} as const satisfies Readonly<Record<ProposalStep['type'], string>>;

export class Voorstelstap extends answer({
  stap: oneOf(Object.values(STAPPEN), 'Wat er gebeurde.'),
  moment: instant('Wanneer.'),
  persoon: uuid('Wie; de naam staat niet in het register.'),
  rol: text('In welke rol.', { example: 'coordinator' }),
  organisatie: text('Namens wie.'),
  rijen: count('Over hoeveel rijen het ging.'),
  toelichting: nullable(text('Wat daarbij is gezegd.')),
  gebeurtenis: uuid('De gebeurtenis in het logboek.'),
}) {}

/** A proposal as it stands. */
export class Voorstel extends answer({
  id: uuid('De id van het voorstel.'),
  thematafel: oneOf(THEMATAFEL_LETTERS, 'Van welke thematafel.'),
  stand: oneOf(Object.values(VOORSTELSTANDEN), 'Hoe het ermee staat; ter-goedkeuring zolang er een rij wacht.'),
  indiening: uuid('De laatste keer dat het is voorgelegd; noem haar bij een besluit.'),
  terGoedkeuring: count('Rijen die wachten.'),
  teruggestuurd: count('Rijen die anders moeten.'),
  goedgekeurd: count('Rijen die feiten werden.'),
  stappen: listOf(Voorstelstap, 'Wat ermee gebeurde, op volgorde.'),
}) {}

export class Voorstelcel extends answer({
  kolom: text('De kolom van het werkblad.', { example: 'status' }),
  was: nullable(text('Wat er stond toen het werd voorgelegd; leeg: niets; null: een lange tekst, die het voorstel niet bewaart.')),
  wordt: text('Wat ervoor in de plaats komt.'),
}) {}

export class Voorstelrij extends answer({
  blad: text('Het blad van het werkblad.', { example: 'acties' }),
  over: text('Waar de rij over gaat.', { example: 'IZA-L-053' }),
  nieuw: yesNo('Of het iets nieuws is.'),
  stand: oneOf(Object.values(RIJSTANDEN), 'Hoe het met de rij staat.'),
  opmerking: nullable(text('Wat er anders moet, als de rij is teruggestuurd.')),
  feiten: list(uuid(), 'De gebeurtenissen die de rij werd; leeg als zij niets nieuws zei, of nog niet is goedgekeurd.'),
  cellen: listOf(Voorstelcel, 'Wat er wijzigt, cel voor cel.'),
}) {}

export class VoorstelAntwoord extends answer({
  klokken: of(Klokken),
  voorstel: of(Voorstel),
  rijen: listOf(Voorstelrij, 'Wat het laatst is voorgelegd.'),
  revisie: count('De revisie bij deze klokken.'),
}) {}

export class VoorstelVastlegging extends answer({ voorstel: uuid('De id van het voorstel.') }, Vastlegging) {}

export const voorstelOf = ({ id, thematafel, state, submission, rows, steps }: ProposalView): Voorstel => {
  const times = (of: (typeof rows)[number]['state']) => rows.filter((row) => row.state === of).length;
  return {
    id,
    thematafel: thematafel as Voorstel['thematafel'],
    stand: VOORSTELSTANDEN[state],
    indiening: submission,
    terGoedkeuring: state === 'submitted' ? times('waiting') : 0,
    teruggestuurd: times('sent-back'),
    goedgekeurd: times('approved'),
    stappen: steps.map(({ type, event, by, at, rows: about, note }) => ({
      stap: STAPPEN[type],
      moment: at,
      persoon: by.person,
      rol: by.role,
      organisatie: by.organisation,
      rijen: about,
      toelichting: note,
      gebeurtenis: event,
    })),
  };
};

export const rijenOf = ({ rows }: Pick<ProposalInFull, 'rows'>): Voorstelrij[] => rows.map(rijOf);

const rijOf = ({ sheet, id, isNew, state, comment, facts, cells }: ProposedChange): Voorstelrij => ({
  blad: sheet,
  over: id,
  nieuw: isNew,
  stand: RIJSTANDEN[state],
  opmerking: comment,
  feiten: facts,
  cellen: cells.map(({ column, was, becomes }) => ({ kolom: column, was, wordt: becomes })),
});

import type { ActionStatus } from '@peildatum/thematafels';
import { type ActionFilter, STATUS_SLUGS, statusOfSlug, THEMATAFEL_WORDS, thematafelOfWord } from '@peildatum/thematafels';
import { choices, date, text, yesOrNo } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

export const ACTIES_FILTERS = {
  thematafel: choices('Alleen acties van deze thematafels of groepen.', THEMATAFEL_WORDS, thematafelOfWord),
  status: choices('Alleen acties met deze status.', STATUS_SLUGS, (slug) => statusOfSlug(slug) as ActionStatus),
  teLaat: yesOrNo('true: alleen wat op de peildatum te laat is; false: alleen wat het niet is.'),
  inRapportage: yesOrNo('true: alleen wat in de rapportage staat; false: alleen wat eruit is afgevoerd.'),
  metDatum: yesOrNo('true: alleen wat een gereeddatum heeft; false: alleen wat er geen heeft.'),
  rechtstreeks: yesOrNo('true: alleen wat een status heeft die iemand vastlegde of een bron noemt; false: alleen de andere.'),
  verantwoordelijke: text('Alleen acties waarvoor deze partij verantwoordelijk is, met dezelfde hoofdletters.', 200),
  zoek: text('Alleen acties met deze tekst in code, onderdeel of omschrijving.', 200),
  afgerondNa: date('Alleen wat op de peildatum afgerond is en dat op deze datum nog niet was.'),
  gemeldTot: date('Alleen acties waarvan de laatste melding over de voortgang op of voor deze datum geldt.'),
};

type Values = ValuesOf<typeof ACTIES_FILTERS>;

export const filterOf = ({
  thematafel,
  status,
  teLaat,
  inRapportage,
  metDatum,
  rechtstreeks,
  verantwoordelijke,
  zoek,
  afgerondNa,
  gemeldTot,
}: Partial<Values>): ActionFilter => ({
  ...(thematafel === undefined ? {} : { thematafels: thematafel }),
  ...(status === undefined ? {} : { statuses: status }),
  ...(teLaat === undefined ? {} : { overdue: teLaat }),
  ...(inRapportage === undefined ? {} : { inReport: inRapportage }),
  ...(metDatum === undefined ? {} : { dated: metDatum }),
  ...(rechtstreeks === undefined ? {} : { direct: rechtstreeks }),
  ...(verantwoordelijke === undefined ? {} : { responsible: verantwoordelijke }),
  ...(zoek === undefined ? {} : { search: zoek }),
  ...(afgerondNa === undefined ? {} : { completedAfter: afgerondNa }),
  ...(gemeldTot === undefined ? {} : { reportedUntil: gemeldTot }),
});

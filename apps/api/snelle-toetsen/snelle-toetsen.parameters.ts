import { aanvraagStatusOfSlug, aanvraagStatusSlug, type SnelleToetsFilter, TOETS_STATUSES, type ToetsStatus } from '@peildatum/plans';
import { kwartaal, submittedIn } from '../reading/kwartaal.js';
import { choices, text, valueOrUnknown, yesOrNo } from '../reading/parameter.js';
import type { ValuesOf } from '../reading/read-query.js';

export const SNELLE_TOETSEN_FILTERS = {
  status: choices(
    'Alleen snelle toetsen met deze status.',
    TOETS_STATUSES.map(aanvraagStatusSlug),
    (slug) => aanvraagStatusOfSlug(slug) as ToetsStatus,
  ),
  kwartaal: kwartaal('Alleen wat in dit kwartaal het eerst is ingediend.'),
  sector: valueOrUnknown('Alleen wat deze sector raakt.'),
  thema: valueOrUnknown('Alleen wat dit thema raakt.'),
  regio: valueOrUnknown('Alleen wat deze regio raakt.'),
  verzekeraar: text('Alleen wat deze verzekeraar coördineert, met dezelfde hoofdletters.', 100),
  voorlopigAfgekeurd: yesOrNo('true: alleen wat voorlopig is afgekeurd; false: alleen wat dat niet is.'),
  plan: yesOrNo('true: alleen met een ingediend plan dat niet is ingetrokken; false: alleen zonder.'),
  zoek: text('Alleen snelle toetsen met deze tekst in code of titel.', 200),
};

type Values = ValuesOf<typeof SNELLE_TOETSEN_FILTERS>;

export const filterOf = ({
  status,
  kwartaal,
  sector,
  thema,
  regio,
  verzekeraar,
  voorlopigAfgekeurd,
  plan,
  zoek,
}: Values): SnelleToetsFilter => ({
  ...(status === undefined ? {} : { statuses: status }),
  ...(kwartaal === undefined ? {} : submittedIn(kwartaal)),
  ...(sector === undefined ? {} : { sector }),
  ...(thema === undefined ? {} : { theme: thema }),
  ...(regio === undefined ? {} : { region: regio }),
  ...(verzekeraar === undefined ? {} : { insurer: verzekeraar }),
  ...(voorlopigAfgekeurd === undefined ? {} : { provisionallyRejected: voorlopigAfgekeurd }),
  ...(plan === undefined ? {} : { planned: plan }),
  ...(zoek === undefined ? {} : { search: zoek }),
});

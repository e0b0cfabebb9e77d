import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import { type Cents, euroOf, type Fact, factOf, isCents, isCorrection } from '@peildatum/kernel';
import { dutchEuro } from '@peildatum/reporting';
import { type ActionEvent, confidenceWord, statusName } from '@peildatum/thematafels';

export interface Said {
  readonly key: string;
  readonly text: string;
}

/** What was said with it: the words and the amounts of the fact. Of a correction also why it was made. */
export function saidWith(event: ListedEvent): readonly Said[] {
  if (isUnreadable(event)) return [{ key: 'Niet te lezen', text: event.unreadable.reason }];
  const fact = factOf(event);
  const data = (fact?.data ?? {}) as Readonly<Record<string, unknown>>;
  const texts = Object.entries(TEXTS).flatMap(([name, key]) => (typeof data[name] === 'string' ? [{ key, text: data[name] }] : []));
  const amounts = Object.entries(AMOUNTS).flatMap(([name, key]) =>
    amountIn(data[name]).map((amount) => ({ key, text: dutchEuro(euroOf(amount)) })),
  );
  const why = isCorrection(event) ? [{ key: 'Reden van de correctie', text: event.data.reason }] : [];
  return [...wordOf(fact), ...texts, ...amounts, ...why];
}

const TEXTS = {
  title: 'Titel',
  label: 'Naam',
  insurer: 'Verzekeraar',
  explanation: 'Toelichting',
  note: 'Toelichting',
  measure: 'Maatregel',
  evidence: 'Bewijs',
  reason: 'Reden',
  description: 'Omschrijving',
  request: 'Vraag',
  measurement: 'Meting',
  target: 'Doel',
  publication: 'Publicatie',
};

const AMOUNTS = { amount: 'Bedrag', requested: 'Gevraagd bedrag', granted: 'Toegekend' };

/** An amount, or one as a source states it. */
function amountIn(value: unknown): readonly Cents[] {
  const told = typeof value === 'object' && value !== null ? (value as { readonly amount?: unknown }).amount : value;
  return typeof told === 'string' && isCents(told) ? [told] : [];
}

/** What is said in a word of the code. */
function wordOf(fact: Pick<Fact, 'type' | 'data'> | null): readonly Said[] {
  const told = fact as ActionEvent | null;
  if (told?.type === 'ActionStatusConfirmed') return [{ key: 'Status', text: statusName(told.data.status) }];
  return told?.type === 'ActionConfidenceAssessed' ? [{ key: 'Vertrouwen', text: confidenceWord(told.data.confidence) }] : [];
}

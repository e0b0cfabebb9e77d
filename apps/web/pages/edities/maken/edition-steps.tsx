import { type EditionCompleteness, type EditionView, revisionOf } from '@peildatum/editions';
import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { Heading } from '../../../components/heading.js';
import { type Step, StepList } from '../../../components/step-list.js';
import { checksAddress, editionAddress, freezeAddress, tellAddress, textsAddress } from './edition-addresses.js';

/** What is delivered for an edition, all lists together. */
export function deliveryStep({ tafels, sections, insurers, owners, dueOn }: EditionCompleteness, code: string): Step {
  const lists = [tafels, sections, insurers, owners];
  const sum = (state: keyof typeof tafels.counts) => lists.reduce((all, { counts }) => all + counts[state], 0);
  const all = lists.reduce((total, { items }) => total + items.length, 0);
  const there = sum('delivered') + sum('not-applicable');
  const late = sum('overdue');
  return {
    title: 'Afgestemd en geleverd',
    href: `/werklijsten/editie?van=${code}`,
    hint: dueOn === null ? 'De datum van het Bestuurlijk Overleg is niet bekend.' : `Uiterlijk ${dutchDate(dueOn)}.`,
    status: `${there} van ${all}${late === 0 ? '' : `, ${late} te laat`}`,
    tone: there === all ? 'safe' : late > 0 ? 'error' : 'active',
  };
}

/** The texts of an edition, each read by a second person. */
export function textStep({ texts: { counts, items } }: EditionCompleteness, code: string): Step {
  const open = counts.unreviewed + counts['sent-back'];
  return {
    title: 'Teksten geschreven en beoordeeld',
    href: textsAddress(code),
    hint: 'Een tekst staat in het rapport zodra een ander haar goedkeurt.',
    status:
      items.length === 0 ? 'nog geen' : open === 0 ? `${items.length} goedgekeurd` : `${open} van ${items.length} nog niet goedgekeurd`,
    tone: items.length === 0 ? 'neutral' : open === 0 ? 'safe' : 'warning',
  };
}

export interface EditionStepsProps {
  readonly edition: EditionView;
  readonly complete: EditionCompleteness;
  /** Whether who looks makes editions, and whether the report is made by who looks. */
  readonly mayRecord: boolean;
  readonly mayFreeze: boolean;
}

/** The making of an edition, from its opening to its correction: how far each step is, and the way to it for who may. */
export function EditionSteps({ edition, complete, mayRecord, mayFreeze }: EditionStepsProps) {
  const { code, peildatum, openedOn, checked, frozen, published, withdrawn } = edition;
  const back = editionAddress(code);
  const told = (word: string, cells: Readonly<Record<string, string>>) => (mayRecord ? { href: tellAddress(word, cells, back) } : {});
  const last = checked.at(-1);
  const open = last === undefined ? 0 : last.found.errors - last.found.errorsAcknowledged;
  const steps: Step[] = [
    done('Geopend', openedOn),
    deliveryStep(complete, code),
    textStep(complete, code),
    {
      title: 'Getoetst',
      href: checksAddress(code),
      hint: 'De controles, en wat ervan is erkend.',
      status: last === undefined ? 'nog niet' : open === 0 ? `op ${dutchDate(last.on)}` : `${open} fouten open`,
      tone: last === undefined ? 'neutral' : open === 0 ? 'safe' : 'error',
    },
    { ...done('Bevroren', frozen?.on), ...(mayFreeze && frozen === null && withdrawn === null ? { href: freezeAddress(code) } : {}) },
    {
      ...done('Gepubliceerd, of onder embargo', published?.on),
      ...(frozen !== null && published === null && withdrawn === null ? told('editie-publicatie', { editie: code }) : {}),
    },
    ...(published === null || withdrawn !== null
      ? []
      : [
          {
            title: 'Herziening openen',
            ...told('editie-opening', { editie: nextRevision(edition), herzieningVan: code }),
            hint: `Als er iets van ${dutchDate(peildatum)} anders moet.`,
            status: 'kan',
            tone: 'neutral' as const,
          },
        ]),
    ...(withdrawn !== null || !mayRecord
      ? []
      : [
          {
            title: 'Intrekken',
            ...told('editie-intrekking', { editie: code }),
            hint: 'Wat bevroren is, blijft bewaard.',
            status: 'kan',
            tone: 'neutral' as const,
          },
        ]),
  ];
  return (
    <section aria-labelledby="stappen">
      <Heading level={2} id="stappen">
        Hoe ver deze editie is
      </Heading>
      <StepList steps={steps} />
    </section>
  );
}

const done = (title: string, on: CalendarDate | undefined): Step => ({
  title,
  status: on === undefined ? 'nog niet' : `op ${dutchDate(on)}`,
  tone: on === undefined ? 'neutral' : 'safe',
});

/** The code of the revision that comes after this edition. */
const nextRevision = ({ code, peildatum }: Pick<EditionView, 'code' | 'peildatum'>): string => `${peildatum}-h${revisionOf(code) + 1}`;

import { completenessAt, type EditionView, edition, withoutBo } from '@peildatum/editions';
import { type Completeness, PARTS, type PartCode, SECTIONS, type SectionCode, TEKSTSTAND_WORDS } from '@peildatum/editorial';
import { viewsByCode } from '@peildatum/subjects';
import type { FoundWork, WorkState } from '../../domain/work.js';
import { dueOn, NOTHING_TOLD, type WorkSource } from '../work-source.js';
import { AWAITED_USES, agreementWork, deliveryWork, sectionWork } from './awaited.js';

/** What the makers of an edition do: everything that it awaits, its texts, its checks, and its freeze. */
export const editionWork: WorkSource = {
  word: 'editie',
  uses: AWAITED_USES,
  workAt: async (snapshot, code, { isInside }) => {
    const known = (await viewsByCode(snapshot, edition, [code])).get(code);
    if (known === undefined) return [];
    const view = isInside ? known : withoutBo(known);
    const complete = await completenessAt(snapshot, view.peildatum);
    return [
      ...agreementWork(complete),
      ...sectionWork(complete, code, () => true),
      ...textWork(complete, code, () => true),
      ...deliveryWork(complete, 'insurers'),
      ...deliveryWork(complete, 'owners'),
      checkWork(view),
      freezeWork(view, complete),
    ];
  },
};

const TEXT_STATES: Readonly<Record<Completeness['texts']['items'][number]['state'], WorkState>> = {
  approved: 'settled',
  'sent-back': 'sent-back',
  unreviewed: 'submitted',
};

/** The texts that were written: each is read by a second person. */
export const textWork = ({ texts, dueOn: until }: Completeness, code: string, isOwn: (section: string) => boolean): FoundWork[] =>
  texts.items
    .filter(({ section }) => isOwn(section))
    .map(({ section, part, state, note }) => ({
      ...NOTHING_TOLD,
      kind: 'text',
      code: `${section}.${part}`,
      title: `${SECTIONS[section as SectionCode]?.title ?? section}: ${PARTS[part as PartCode] ?? part}`,
      standing: TEKSTSTAND_WORDS[state].replaceAll('-', ' '),
      note,
      due: dueOn(until),
      state: TEXT_STATES[state],
      isAsked: true,
      place: { word: 'editie', code, sheet: 'teksten' },
    }));

const isFrozen = ({ frozen, withdrawn }: EditionView): boolean => frozen !== null || withdrawn !== null;

function checkWork(view: EditionView): FoundWork {
  const last = view.checked.at(-1);
  const open = last === undefined ? null : last.found.errors - last.found.errorsAcknowledged;
  return {
    ...NOTHING_TOLD,
    kind: 'check',
    code: 'controles',
    title: 'Controles',
    standing: open === null ? 'Nog niet getoetst' : open === 0 ? 'Getoetst, geen fouten open' : `${open} fouten open`,
    since: last?.on ?? null,
    state: isFrozen(view) || open === 0 ? 'settled' : 'to-do',
    isAsked: true,
    place: null,
    form: { word: 'toetsing', cells: { editie: view.code } },
  };
}

const freezeWork = (view: EditionView, { boardMeetsOn }: Completeness): FoundWork => ({
  ...NOTHING_TOLD,
  kind: 'freeze',
  code: 'bevriezing',
  title: 'Bevriezing',
  standing: view.frozen === null ? 'Nog niet bevroren' : 'Bevroren',
  since: view.frozen?.on ?? null,
  due: dueOn(boardMeetsOn),
  state: isFrozen(view) ? 'settled' : 'to-do',
  isAsked: true,
  place: null,
  form: { word: 'bevriezing', cells: { editie: view.code } },
});

import type { CalendarDate } from '@peildatum/kernel';
import type { ThematafelView } from '@peildatum/thematafels';
import { withQuery } from '../../clocks/asked-clocks.js';
import { ButtonLink } from '../../components/button.js';
import { Heading } from '../../components/heading.js';
import { mayEver } from '../../view/may-ever.js';
import { useView } from '../../view/view.js';

/** Whether who looks may tell of this tafel: its own coordinator, and who tells of any. */
export function useIsOwn(letter: string): boolean {
  const { visitor } = useView();
  return mayEver(visitor, 'record-thematafel') && (visitor?.role !== 'coordinator' || visitor.thematafel === letter);
}

/** The form of a fact of this tafel, which leads back to it. */
export const tafelForm = (word: string, letter: string, cells: Readonly<Record<string, string>> = {}): string =>
  withQuery(`/vastleggen/${word}`, { thematafel: letter, ...cells, terug: `/thematafels/${letter}` });

export interface TafelDeedsProps {
  readonly tafel: Pick<ThematafelView, 'letter'>;
  /** The peildatum of the edition that is being made: what is told for an edition, is for that one. Absent: none is. */
  readonly making: CalendarDate | undefined;
}

/** What the tafel itself tells, beside its actions. */
export function TafelDeeds({ tafel: { letter }, making }: TafelDeedsProps) {
  if (!useIsOwn(letter)) return null;
  const text = withQuery('/vastleggen/redactietekst', {
    redactie: making,
    sectie: `thematafel-${letter}`,
    terug: `/thematafels/${letter}`,
  });
  return (
    <section aria-labelledby="vastleggen">
      <Heading level={2} id="vastleggen">
        Voor deze tafel vastleggen
      </Heading>
      <div class="utrecht-action-group">
        <ButtonLink href={`/werklijsten/thematafel?van=${letter}`}>Naar de werklijst</ButtonLink>
        <ButtonLink look="secondary" href={tafelForm('mijlpaal', letter)}>
          Mijlpaal
        </ButtonLink>
        <ButtonLink look="secondary" href={tafelForm('aandachtspunt', letter)}>
          Aandachtspunt
        </ButtonLink>
        <ButtonLink look="secondary" href={tafelForm('afstemming', letter, making === undefined ? {} : { peildatum: making })}>
          Afstemming van de cijfers
        </ButtonLink>
        <ButtonLink look="secondary" href={text}>
          Tekst voor de editie
        </ButtonLink>
      </div>
    </section>
  );
}

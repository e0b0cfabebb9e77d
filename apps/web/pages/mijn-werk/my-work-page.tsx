import { WERKSTAND_WORDS, WORK_STATES } from '@peildatum/worklists';
import type { WorksheetsOfKind } from '@peildatum/worksheets';
import type { OwnReminders } from '../../../api/herinneringen/own-reminders.js';
import { ButtonLink } from '../../components/button.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { upperFirst } from '../../layout/upper-first.js';
import { OwnRemindersPart } from './own-reminders-part.js';
import type { OwnWorklist } from './own-worklists.js';
import { stateName } from './state-words.js';
import { worklistAddress, worklistName } from './worklist-address.js';
import { roundWords } from './worklist-page.js';

export interface MyWorkProps {
  readonly kinds: readonly WorksheetsOfKind[];
  readonly own: readonly OwnWorklist[];
  /** Null: who looks has no worklists to be reminded of. */
  readonly reminders: OwnReminders | null;
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  thematafel: 'Thematafels',
  verzekeraar: 'Verzekeraars',
  eigenaar: 'Eigenaren van metingen',
  instelling: 'Instellingen',
  editie: 'Edities',
};

export function MyWorkPage({ kinds, own, reminders }: MyWorkProps) {
  const [first] = own;
  return (
    <Page title="Mijn werk" room="mijn-werk" crumbs={[]}>
      <Heading level={1}>Mijn werk</Heading>
      {first === undefined ? (
        <Paragraph>
          Er is geen werklijst van u: geen werkblad draagt de naam van uw organisatie, en er wordt geen editie gemaakt waar u iets voor
          doet. Hieronder staan alle werkbladen; wat u niet mag wijzigen, leest u.
        </Paragraph>
      ) : (
        <Paragraph lead>{roundWords(first.page)}</Paragraph>
      )}
      {own.map((one) => (
        <OwnList key={`${one.of.word} ${one.of.code}`} own={one} />
      ))}
      <section aria-labelledby="werkbladen">
        <Heading level={2} id="werkbladen">
          Werkbladen
        </Heading>
        <Paragraph>
          Vul een werkblad in op een pagina, of <Link href="/mijn-werk/terugsturen">stuur een ingevuld bestand terug</Link>. Eén feit, of
          iets dat in geen werkblad staat, <Link href="/vastleggen">legt u los vast</Link>.
        </Paragraph>
        {kinds
          .filter(({ codes }) => codes.length > 0)
          .map(({ word, codes }) => (
            <details key={word} class="pd-shown">
              <summary class="pd-clocks__summary">{`${KIND_NAMES[word] ?? word} (${codes.length})`}</summary>
              <ul class="pd-rows">
                {codes.map((code) => (
                  <li key={code} class="pd-rows__row">
                    <Link
                      href={`/mijn-werk/${word}/${encodeURIComponent(code)}`}
                    >{`${word === 'thematafel' ? 'Thematafel ' : ''}${code}`}</Link>
                    <Link href={worklistAddress({ word, code })}>
                      Werklijst<span class="pd-hidden">{` van ${worklistName({ word, code })}`}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          ))}
      </section>
      {reminders === null ? null : <OwnRemindersPart own={reminders} />}
    </Page>
  );
}

/** How far somebody's own work is, and the way to it. */
function OwnList({ own: { of, page } }: { readonly own: OwnWorklist }) {
  const { counts } = page;
  const name = worklistName(of);
  const hasWorksheet = of.word !== of.code;
  return (
    <section class="pd-card" aria-label={`Werk van ${name}`}>
      <Heading level={2}>{upperFirst(name)}</Heading>
      <ul class="pd-counts">
        {counts.late === 0 ? null : (
          <li>
            <a class="pd-count pd-count--late" href={worklistAddress(of, { teLaat: 'true' })}>
              <span class="pd-count__number">{counts.late}</span> te laat
            </a>
          </li>
        )}
        {WORK_STATES.filter((state) => counts[state] > 0).map((state) => (
          <li key={state}>
            <a class="pd-count" href={worklistAddress(of, { stand: WERKSTAND_WORDS[state] })}>
              <span class="pd-count__number">{counts[state]}</span> {stateName(state).toLowerCase()}
            </a>
          </li>
        ))}
      </ul>
      <div class="utrecht-action-group">
        <ButtonLink href={worklistAddress(of)}>Naar de werklijst</ButtonLink>
        {hasWorksheet ? (
          <ButtonLink look="secondary" href={`/mijn-werk/${of.word}/${encodeURIComponent(of.code ?? '')}`}>
            Invullen
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}

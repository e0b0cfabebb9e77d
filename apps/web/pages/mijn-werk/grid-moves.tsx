import { Actions, Button, ButtonLink } from '../../components/button.js';
import { TextField } from '../../components/text-field.js';
import { type AskedGrid, gridAddress } from './grid-address.js';
import { sheetLabel } from './words.js';

/** What goes elsewhere from a form, and takes along what was typed in it. */
export const MOVE = 'naar';
/** The button that Enter presses in a field: it looks first, and in the field that seeks it seeks. */
export const ENTER = 'enter';
const SEARCH = 'zoek';

export interface SheetLink {
  readonly name: string;
  /** How many rows stand on it. */
  readonly count: number;
}

export interface GridMoves {
  readonly path: string;
  readonly asked: AskedGrid;
  readonly sheets: readonly SheetLink[];
  readonly pages: { readonly before: number | null; readonly after: number | null };
}

/** Where a form goes that is sent to go elsewhere; null: it does something else. */
export function moveIn(form: URLSearchParams, path: string, asked: AskedGrid, sheets: readonly string[]): string | null {
  const [kind = '', value = ''] = (form.get(MOVE) ?? '').split(' ');
  const search = (form.get(SEARCH) ?? asked.search).trim();
  if (kind === SEARCH || (form.get('doe') === ENTER && search !== asked.search)) return gridAddress(path, { ...asked, search, page: 1 });
  if (kind === 'blad' && sheets.includes(value)) return gridAddress(path, { ...asked, sheet: value, search: '', page: 1 });
  if (kind === 'pagina' && /^\d{1,6}$/.test(value)) return gridAddress(path, { ...asked, page: Number(value) });
  if (kind === 'terugsturen') return '/mijn-werk/terugsturen';
  return kind === 'voorstel' && /^[0-9a-f-]{36}$/.test(value) ? `/voorstellen/${value}` : null;
}

/** The sheets, and what is sought: in a form by buttons that keep what was typed, and elsewhere by links. */
export function Moves({ moves: { path, asked, sheets }, inForm }: { readonly moves: GridMoves; readonly inForm: boolean }) {
  const at = (name: string) => gridAddress(path, { ...asked, sheet: name, search: '', page: 1 });
  return (
    <>
      {sheets.length > 1 ? (
        <nav aria-label="Onderdelen">
          <ul class="pd-tabs">
            {sheets.map(({ name, count }) => {
              const text = `${sheetLabel({ name })} (${count})`;
              const current = name === asked.sheet ? 'page' : undefined;
              return (
                <li key={name}>
                  {inForm ? (
                    <button class="pd-nav__link pd-tabs__button" type="submit" name={MOVE} value={`blad ${name}`} aria-current={current}>
                      {text}
                    </button>
                  ) : (
                    <a class="pd-nav__link" href={at(name)} aria-current={current}>
                      {text}
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </nav>
      ) : null}
      {inForm ? (
        <search class="pd-filter">
          <SearchField asked={asked} />
          <Button look="secondary" name={MOVE} value={SEARCH}>
            Zoek
          </Button>
        </search>
      ) : (
        <form class="pd-filter" method="get" action={path} aria-label="Zoeken">
          <input type="hidden" name="blad" value={asked.sheet} />
          <SearchField asked={asked} />
          <Button look="secondary">Zoek</Button>
        </form>
      )}
    </>
  );
}

const SearchField = ({ asked }: Pick<GridMoves, 'asked'>) => (
  <TextField name={SEARCH} label="Zoek" hint="Een code, of een woord uit een rij." value={asked.search} type="search" width={30} />
);

/** To the rows before and after. */
export function Turns({ moves: { path, asked, pages }, inForm }: { readonly moves: GridMoves; readonly inForm: boolean }) {
  const turn = (page: number | null, text: string) =>
    page === null ? null : inForm ? (
      <Button look="subtle" name={MOVE} value={`pagina ${page}`}>
        {text}
      </Button>
    ) : (
      <ButtonLink look="subtle" href={gridAddress(path, { ...asked, page })}>
        {text}
      </ButtonLink>
    );
  return pages.before === null && pages.after === null ? null : (
    <Actions>
      {turn(pages.before, 'Vorige rijen')}
      {turn(pages.after, 'Volgende rijen')}
    </Actions>
  );
}

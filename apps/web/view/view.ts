import type { Actor } from '@peildatum/kernel';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Moment } from './moment.js';

/** What every part of a page may want to know of who looks at it, and where. */
export interface View {
  /** The address of the page, with what is asked in it. */
  readonly address: string;
  /** Who is signed in; null: nobody. */
  readonly visitor: Actor | null;
  /** Whether that is somebody of the demonstration. */
  readonly isDemonstration: boolean;
  /** Whether that is the second coordinator of a thematafel there: nothing else tells the two apart. */
  readonly isSecond: boolean;
  /** Whether somebody may be signed in, and that cannot be told now. */
  readonly isUnsure: boolean;
  /** Where in time the page is; null for one without clocks. */
  readonly moment: Moment | null;
  /** How everything is marked that may be under embargo; null: nothing is, to who looks. */
  readonly embargo: string | null;
  readonly style: string;
  /** Of a report that stands in the page. */
  readonly reportStyle: string;
  readonly scripts: readonly string[];
  readonly icon: string;
  /** For a form that does something: made when it is asked, for it sets a cookie. */
  readonly formToken: () => string;
}

export const ViewContext = createContext<View | null>(null);

/** @throws TypeError outside a page */
export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new TypeError('a part of a page was made outside a page');
  return view;
}

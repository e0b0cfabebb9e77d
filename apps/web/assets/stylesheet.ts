import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PeildatumError } from '@peildatum/kernel';
import { declared, tokensIn, tokensUsed } from './tokens.js';

const require = createRequire(import.meta.url);

const candidate = (name: string) => `@nl-design-system-candidate/${name}-css/${name}.css`;
const utrecht = (name: string) => `@utrecht/${name}-css/dist/index.min.css`;

/** The components that our pages use, and no others: each is named where it is used, in `components`. */
const PARTS = [
  ...['button', 'data-badge', 'heading', 'link', 'number-badge', 'paragraph', 'skip-link'].map(candidate),
  ...[
    'action-group',
    'alert',
    'breadcrumb-nav',
    'checkbox',
    'data-list',
    'form-field',
    'form-field-description',
    'form-field-error-message',
    'form-fieldset',
    'form-label',
    'pagination',
    'radio-button',
    'select',
    'status-badge',
    'table',
    'textarea',
    'textbox',
    'unordered-list',
  ].map(utrecht),
];

/** Ours: the frame of a page, and what the libraries lack. */
const OWN = ['base', 'layout', 'forms', 'lists', 'figures', 'grid', 'work', 'time', 'print'];

const NEUTRAL = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';

const installed = (name: string): string => readFileSync(require.resolve(name), 'utf8');
const own = (name: string): string => readFileSync(new URL(`../style/${name}.css`, import.meta.url), 'utf8');

/**
 * One sheet for all pages: the tokens that it uses, the components of the libraries, and ours.
 * @param theme a file whose design tokens take the place of the neutral ones of the same name @throws PeildatumError `CONFIG.THEME`
 */
export function stylesheet(theme?: string): string {
  const rules = [...PARTS.map(installed), ...OWN.map(own)].join('\n').replace(/\/\*[\s\S]*?\*\/\s*/g, '');
  const tokens = new Map([...tokensIn(installed(NEUTRAL)), ...tokensIn(own('tokens')), ...(theme === undefined ? [] : readTheme(theme))]);
  return `${declared(tokensUsed(rules, tokens))}\n${rules}`;
}

function readTheme(file: string): ReadonlyMap<string, string> {
  try {
    const tokens = tokensIn(readFileSync(file, 'utf8'));
    if (tokens.size > 0) return tokens;
  } catch (cause) {
    throw noTheme(file, 'is niet te lezen', cause);
  }
  throw noTheme(file, 'heeft geen design tokens (--naam: waarde)');
}

const noTheme = (file: string, what: string, cause?: unknown) =>
  new PeildatumError(
    {
      code: 'CONFIG.THEME',
      kind: 'invalid',
      message: `Het thema ${file} ${what}. Noem in THEMA_CSS een CSS-bestand met de design tokens van uw huisstijl, of laat hem leeg.`,
    },
    cause === undefined ? undefined : { cause },
  );

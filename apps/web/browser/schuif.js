/** Moves the date field of its form along the days: by pointer and arrows a day, by Page Up and Page Down an edition. */
const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const DAY_MS = 86_400_000;
/** So long after the last step the page is asked for: who holds an arrow down asks for one. */
const REST_MS = 400;

const dayOf = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
const dateOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const wordsOf = (date) => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

class Slider extends HTMLElement {
  connectedCallback() {
    const form = this.closest('form');
    if (form === null || this.firstChild !== null) return;
    const { veld, label, van, tot, edities } = this.dataset;
    this.editions = JSON.parse(edities).map(([date, name]) => ({ day: dayOf(date), name }));
    const range = document.createElement('input');
    Object.assign(range, { type: 'range', id: `${veld}-schuif`, className: 'pd-slider__range', step: '1' });
    range.min = String(dayOf(van));
    range.max = String(dayOf(tot));
    range.setAttribute('aria-label', `${label}, langs de dagen`);
    const parts = ['jaar', 'maand', 'dag'].map((part) => form.elements.namedItem(`${veld}-${part}`));
    const typed = parts.map(({ value }) => value.padStart(2, '0')).join('-');
    range.value = String(dayOf(/^\d{4}-\d\d-\d\d$/.test(typed) ? typed : tot));
    const shown = document.createElement('output');
    shown.className = 'pd-slider__words';
    shown.setAttribute('aria-hidden', 'true');
    this.append(range, shown);
    this.say(range, shown);
    range.addEventListener('keydown', (event) => this.toEdition(event, range));
    range.addEventListener('input', () => {
      this.say(range, shown);
      const [year, month, day] = dateOf(Number(range.value)).split('-');
      [year, Number(month), Number(day)].forEach((value, i) => {
        parts[i].value = String(value);
      });
      if (veld === 'bekendOp') form.querySelector('[name=bekend][value=los]').checked = true;
    });
    range.addEventListener('change', () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => form.requestSubmit(), REST_MS);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
  }

  /** `20 mei 2025, editie Q2 2025` */
  say(range, shown) {
    const day = Number(range.value);
    const edition = this.editions.find((each) => each.day === day);
    const words = `${wordsOf(dateOf(day))}${edition === undefined ? '' : `, editie ${edition.name}`}`;
    range.setAttribute('aria-valuetext', words);
    shown.textContent = words;
  }

  toEdition(event, range) {
    const [at, forth] = [Number(range.value), event.key === 'PageUp'];
    if (!forth && event.key !== 'PageDown') return;
    event.preventDefault();
    const beside = this.editions.filter(({ day }) => (forth ? day > at && day <= Number(range.max) : day < at && day >= Number(range.min)));
    const next = forth ? beside[0] : beside.at(-1);
    if (next === undefined) return;
    range.value = String(next.day);
    range.dispatchEvent(new Event('input'));
    range.dispatchEvent(new Event('change'));
  }
}
customElements.define('peildatum-schuif', Slider);

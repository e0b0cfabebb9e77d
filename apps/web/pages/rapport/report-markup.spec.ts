import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { reportMarkup } from './report-markup.js';

const again = (html: string) => render(h('div', {}, reportMarkup(html))).replace(/^<div>|<\/div>$/g, '');

describe('the markup of the report in a page', () => {
  it.each([
    '<p class="a">Een &lt;b> &amp; &quot;twee&quot;<br/>drie</p>',
    '<table>\n<tr><th scope="row" rowspan="2">1</th><td>2</td></tr>\n</table>',
    '<svg viewBox="0 0 1 1" stroke-width="2"><path d="M0 0"></path></svg>',
    '<details open><summary>Meer</summary></details>',
    '<a href="/x?a=1&amp;b=2" aria-label="naar &quot;x">x</a>',
  ])('is what it was: %s', (html) => {
    const seen = (text: string) => text.replaceAll('></path>', '/>').replaceAll('&quot;', '"').replaceAll('&gt;', '>');
    expect(seen(again(html))).toBe(seen(html));
  });

  it('reads a sign that is written by its number', () => expect(again('<p>mijl&#173;palen &#39;</p>')).toBe("<p>mijl\u00adpalen '</p>"));

  it('has no text that looks like a handler', () => {
    expect(again('<p>onbekend = geheel</p>')).toBe('<p>onbekend <wbr/>= geheel</p>');
  });

  it.each([
    '<script>1</script>',
    '<p onclick="a">x</p>',
    '<p style="a">x</p>',
    '<p data-hx-vals="js:a">x</p>',
    '<p>x',
    '<p>x</b>',
    '</p>',
    '<p>&copy;</p>',
    '<p>a & b</p>',
    '<!-- x -->',
    '<p title=x>y</p>',
  ])('is refused where no template of ours makes it: %s', (html) => {
    expect(() => reportMarkup(html)).toThrow(TypeError);
  });
});

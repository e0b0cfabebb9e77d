import { expect, it } from '@jest/globals';
import { wayBack } from './way-back.js';

it.each(['/', '/acties', '/acties?zoek=a%20b&status=afgerond', '/thematafels/D'])('goes back to %s', (address) => {
  expect(wayBack(address)).toBe(address);
});

it.each([
  undefined,
  ['/a', '/b'],
  '',
  'acties',
  '//elders.example',
  '/\\elders.example',
  '/\t/elders.example',
  '/..//elders.example',
  'https://elders.example/',
  '/a\r\nSet-Cookie: x=1',
  '/%5c/elders\\x',
])('goes to the start page in the place of %p', (address) => {
  expect(wayBack(address)).toBe('/');
});

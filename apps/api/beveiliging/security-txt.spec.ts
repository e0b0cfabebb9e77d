import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@peildatum/kernel';
import { startTestApi } from '../testing/test-api.js';
import { securityTxt } from './security-txt.js';

const NOW = '2026-11-20T23:59:59.999Z' as Instant;

describe('security.txt', () => {
  it('has what RFC 9116 asks: a contact, and an end within a year', () => {
    const text = securityTxt(NOW, 'mailto:meldpunt@vws.example');
    expect(text).toBe('Contact: mailto:meldpunt@vws.example\nExpires: 2027-05-19T00:00:00.000Z\nPreferred-Languages: nl, en\n');
  });

  it('says so where no contact was set', () => {
    expect(securityTxt(NOW, undefined)).toMatch(/^# LET OP: .*SECURITY_CONTACT\.\nContact: mailto:.*\.example\.org\nExpires: /);
  });

  it('stands where it is looked for, with the contact of the settings', async () => {
    const api = await startTestApi({ securityContact: 'https://vws.example/meld' });
    try {
      const response = await api.call('/.well-known/security.txt');
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(await response.text()).toContain('Contact: https://vws.example/meld\n');
    } finally {
      await api.close();
    }
  });
});

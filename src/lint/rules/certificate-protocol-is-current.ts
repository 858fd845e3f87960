import { follow, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** SSL was given up by RFC 7568 in June 2015, TLS 1.0 and 1.1 by RFC 8996 in March 2021. */
const GIVEN_UP = [
  { name: /\bSSL\b/i, since: '2015-06' },
  { name: /\bTLS\s*v?1\.[01]\b/i, since: '2021-03' },
];

export const rule: Rule = {
  id: 'certificate-protocol-is-current',
  severity: 'info',
  article: gdpr('32(1)(a)'),
  summary: 'The encryption of the website is named by a protocol that is in use.',
  why: 'SSL has been given up since 2015; what protects a website today is TLS. The old name does no harm to the encryption itself, but a policy that names it looks as old as the protocol.',
  bad: 'security: { certificate: { protocols: [SSL] } }',
  good: 'security: { certificate: { protocols: [TLS] } }',
  needs: ['protocols'],
  *check({ root, asOf }) {
    for (const certificate of follow(root, 'security', 'certificate')) {
      for (const protocol of leavesOf(certificate, 'protocols')) {
        const old = GIVEN_UP.find(
          ({ name, since }) => name.test(String(protocol.value)) && asOf >= since,
        );
        if (!old) continue;
        yield {
          path: protocol.path,
          message: `"${protocol.value}" names a protocol that has been given up since ${old.since.slice(0, 4)}.`,
          help: 'Write protocols: [TLS].',
        };
      }
    }
  },
};

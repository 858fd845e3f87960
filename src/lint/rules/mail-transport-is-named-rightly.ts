import { follow, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 32(1)(a) with 5(1)(a): https protects web pages; between mail servers it plays no part (RFC 9110, RFC 5321). */
export const rule: Rule = {
  id: 'mail-transport-is-named-rightly',
  severity: 'info',
  article: gdpr('32(1)(a)'),
  summary: 'Mail is not said to be protected by https, which carries web pages.',
  why: 'https protects the connection between a browser and a website, so it covers the reading of mail in a browser. From server to server mail goes by SMTP, where TLS may or may not protect it. Whoever reads “secure over https” believes that the whole way is safe.',
  bad: 'security: { email: { over: https, domain: havblik.example } }',
  good: 'security: { email: { over: TLS, domain: havblik.example } }',
  needs: ['over'],
  *check({ root }) {
    for (const mail of follow(root, 'security', 'email')) {
      const over = leavesOf(mail, 'over').find(({ value }) => /^https?\b/i.test(String(value)));
      if (!over) continue;
      yield {
        path: over.path,
        message: `Mail is said to be sent over ${over.value}, which protects the reading of mail in a browser, not its way between mail servers.`,
        help: 'Write over: TLS where your mail server insists on it, or take over: out.',
      };
    }
  },
};

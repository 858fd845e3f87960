import { duration, labels } from '../words.mjs';
import { activities, escapeHtml, recipients } from './parts.mjs';
import { contents, head, RIGHTS, sections, summary } from './sections.mjs';

export const data = {
  pagination: { data: 'policies', size: 1, alias: 'policy' },
  permalink: ({ policy }) => `${policy.slug}/index.html`,
};

export const render = ({ policy }) => {
  const { controller, exercise, withdrawal, complaint } = policy;
  const { address } = controller;
  return `${head(policy)}
<main id="text">
${summary(policy)}
${contents(policy)}
${sections.controller(`<dl>
<div><dt>${labels.controller.name}</dt> <dd>${escapeHtml(controller.name)}</dd></div>
<div><dt>${labels.controller.address}</dt> <dd>${escapeHtml(`${address.street}, ${address.postcode} ${address.city}, ${labels.countries[address.country]}`)}</dd></div>
<div><dt>${labels.controller.email}</dt> <dd><a href="mailto:${escapeHtml(controller.email)}">${escapeHtml(controller.email)}</a></dd></div>
<div><dt>${labels.controller.phone}</dt> <dd><a href="tel:${escapeHtml(controller.phone.replaceAll(' ', ''))}">${escapeHtml(controller.phone)}</a></dd></div>
</dl>`)}
${sections.activities(activities(policy))}
${sections.recipients(recipients(policy))}
${sections.decisions(`<p>${escapeHtml(labels.decisions[policy.automated_decisions])}</p>`)}
${RIGHTS}
${sections.exercise(`<p>${labels.exercise.email}<a href="mailto:${escapeHtml(exercise.email)}">${escapeHtml(exercise.email)}</a>. ${labels.exercise.response}${duration(exercise.response)}.</p>
<p>${withdrawal.any_time ? labels.withdrawal.any_time : ''}${withdrawal.past_stays_lawful ? ` ${labels.withdrawal.past_stays_lawful}` : ''}</p>`)}
${sections.complaint(`<p>${labels.complaint.authority}${escapeHtml(labels.authorities[complaint.authority])}. ${labels.complaint.url}<a href="${escapeHtml(complaint.url)}">${escapeHtml(complaint.url)}</a>.</p>`)}
</main>
</body>
</html>
`;
};

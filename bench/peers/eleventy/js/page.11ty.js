const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const all = (list = []) => list.map(escape).join(' ');

export const data = {
  pagination: { data: 'policies', size: 1, alias: 'policy' },
  permalink: ({ policy }) => `${policy.slug}/index.html`,
};

export const render = ({ policy }) => `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<title>${escape(policy.controller.name)}</title>
</head>
<body>
<h1>${escape(policy.controller.name)}</h1>
<p>${escape(policy.updated)}</p>
<p>${escape(policy.controller.address.street)}, ${escape(policy.controller.address.postcode)} ${escape(policy.controller.address.city)}</p>
<p><a href="mailto:${escape(policy.controller.email)}">${escape(policy.controller.email)}</a>, ${escape(policy.controller.phone)}</p>
${policy.activities
  .map(
    (activity) => `<section id="${escape(activity.id)}">
<h2>${escape(activity.title.da)}</h2>
<dl>
<dt>People</dt><dd>${all(activity.people)}</dd>
<dt>Data</dt><dd>${all(activity.data)}</dd>
<dt>Purposes</dt><dd>${all(activity.purposes)}</dd>
<dt>Recipients</dt><dd>${all(activity.recipients)}</dd>
<dt>Kept</dt><dd>${escape(activity.retention.period ?? '')} ${escape(activity.retention.from ?? '')}</dd>
</dl>
</section>`,
  )
  .join('\n')}
<ul>
${policy.recipients.map((each) => `<li>${escape(each.name)} (${escape(each.role)}, ${escape(each.country)}) ${all(each.tasks)}</li>`).join('\n')}
</ul>
<p>${escape(policy.vocabulary.data['own-card'].da)}</p>
<p>${escape(policy.complaint.url)}</p>
</body>
</html>
`;

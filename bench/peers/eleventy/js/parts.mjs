// The parts of a page that differ from policy to policy.
import { basis, either, labels, names, purposes, retention, words } from '../words.mjs';

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);

const cell = (label, text) => `<td data-label="${label}">${escapeHtml(text)}</td>`;
const entry = (label, text) => `<div><dt>${label}</dt> <dd>${escapeHtml(text)}</dd></div>`;
const table = (name, columns, rows) => `<table id="table-${name}">
<caption>${labels.captions[name]}</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${labels.columns[column]}</th>`).join(' ')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;

const row = (activity) =>
  `<tr><th scope="row"><a href="#activity-${escapeHtml(activity.id)}">${escapeHtml(activity.title.da)}</a></th> ${cell(labels.columns.purposes, purposes(activity.purposes))} ${cell(labels.columns.basis, basis(activity.basis))} ${cell(labels.columns.retention, retention(activity.retention))}</tr>`;

/** What a person must give, and what follows if not. */
const provided = ({ required, consequence }) =>
  `${labels.provision.required[required]} ${labels.provision.consequence}${words('consequences', consequence)}.`;

const consented = ({ form, withdrawn_by }) =>
  `${labels.consent.form[form]} ${labels.consent.withdrawn_by}${either('withdrawals', withdrawn_by)}.`;

const kept = (given) =>
  `${retention(given)}.${given.law ? ` ${labels.retention.law}${labels.laws[given.law]}.` : ''}`;

function card(activity, policy) {
  const said = labels.activity;
  const entries = [
    entry(said.people, `${words('people', activity.people)}.`),
    entry(said.data, `${words('data', activity.data, policy.vocabulary.data)}.`),
  ];
  if (activity.occasions) {
    entries.push(entry(said.occasions, `${words('occasions', activity.occasions)}.`));
  }
  const balanced = activity.basis.balanced ? ` ${labels.basis.balanced}` : '';
  entries.push(
    entry(said.purposes, `${purposes(activity.purposes)}.`),
    entry(said.basis, `${basis(activity.basis)}.${balanced}`),
  );
  if (activity.provision) entries.push(entry(said.provision, provided(activity.provision)));
  if (activity.consent) entries.push(entry(said.consent, consented(activity.consent)));
  entries.push(
    entry(said.recipients, `${names(activity.recipients, policy.recipients)}.`),
    entry(said.retention, kept(activity.retention)),
  );
  return `<div class="card">
<h3 id="activity-${escapeHtml(activity.id)}">${escapeHtml(activity.title.da)}</h3>
<dl>
${entries.join('\n')}
</dl>
</div>`;
}

export const activities = (policy) =>
  `${table('activities', ['activity', 'purposes', 'basis', 'retention'], policy.activities.map(row))}
${policy.activities.map((activity) => card(activity, policy)).join('\n')}`;

const recipient = ({ name, role, tasks, country, agreement }) =>
  `<tr><th scope="row">${escapeHtml(name)}</th> ${cell(labels.columns.role, labels.recipient.role[role])} ${cell(labels.columns.tasks, words('tasks', tasks))} ${cell(labels.columns.more, `${labels.recipient.country}${labels.countries[country]}.${agreement.signed ? ` ${labels.recipient.signed}` : ''}`)}</tr>`;

export const recipients = (policy) =>
  table('recipients', ['recipient', 'role', 'tasks', 'more'], policy.recipients.map(recipient));

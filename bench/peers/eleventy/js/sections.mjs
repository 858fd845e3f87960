// The frame of a page; what is the same on all of them is put together once.
import { allPurposes, date, isoDate, labels, style } from '../words.mjs';
import { escapeHtml } from './parts.mjs';

const NAMES = [
  'controller',
  'activities',
  'recipients',
  'decisions',
  'objection',
  'rights',
  'exercise',
  'complaint',
];

const link = (name) => `<li><a href="#${name}">${labels.sections[name]}</a>`;

/** By name: puts what a section says under its heading. */
export const sections = Object.fromEntries(
  NAMES.map((name) => {
    const opening = `<section id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${labels.sections[name]}</h2>
`;
    return [name, (content) => `${opening}${content}\n</section>`];
  }),
);

const objections = labels.objections.map(
  ({ title, text }) => `<p class="apart"><strong>${title}</strong> ${text}</p>`,
);
const rights = labels.rights.map(
  ({ title, text }) => `<div><dt>${title}</dt> <dd>${text}</dd></div>`,
);
export const RIGHTS = `${sections.objection(objections.join('\n'))}
${sections.rights(`<dl>\n${rights.join('\n')}\n</dl>`)}`;

const BEFORE_TITLE = `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${labels.title} – `;
const STYLE = `<link rel="icon" href="data:,">
<style>
${style}
</style>
</head>
<body>
<a class="skip" href="#text">${labels.skip}</a>`;

export function head({ controller, updated }) {
  const name = escapeHtml(controller.name);
  return `${BEFORE_TITLE}${name}</title>
<meta name="description" content="${labels.description}${name}">
${STYLE}
<header>
<p class="firm">${name}</p>
<h1>${labels.title}</h1>
<p class="updated">${labels.updated}<time datetime="${isoDate(updated)}">${date(updated)}</time></p>
</header>`;
}

export function summary({ controller, activities, exercise, complaint }) {
  const said = labels.summary;
  const email = escapeHtml(exercise.email);
  return `<section class="summary" id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">${labels.sections.summary}</h2>
<dl>
<div><dt><a href="#controller">${said.who}</a>:</dt> <dd>${escapeHtml(controller.name)}</dd></div>
<div><dt><a href="#activities">${said.purposes}</a>:</dt> <dd>${escapeHtml(allPurposes(activities))}</dd></div>
<div><dt><a href="#rights">${said.rights}</a>:</dt> <dd>${said.statutory}</dd></div>
<div><dt><a href="#exercise">${said.ask}</a>:</dt> <dd><a href="mailto:${email}">${email}</a></dd></div>
<div><dt><a href="#complaint">${said.complaint}</a>:</dt> <dd>${escapeHtml(labels.authorities[complaint.authority])}</dd></div>
</dl>
</section>`;
}

const CONTENTS = `<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${labels.contents}</h2>
<ol>
${link('controller')}</li>
${link('activities')}
<ul>`;
const CONTENTS_END = `</ul>
</li>
${NAMES.slice(2)
  .map((name) => `${link(name)}</li>`)
  .join('\n')}
</ol>
</nav>`;

export const contents = ({ activities }) =>
  `${CONTENTS}
${activities.map(({ id, title }) => `<li><a href="#activity-${escapeHtml(id)}">${escapeHtml(title.da)}</a></li>`).join('\n')}
${CONTENTS_END}`;

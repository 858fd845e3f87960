import type { Block } from '../compose/document.js';
import { blockHtml } from './block-html.js';
import type { Chain, ListHtml } from './chains.js';
import type { Setting } from './in-setting.js';

/**
 * Blocks as HTML. What follows a heading shares a card; items that follow each other
 * share a list, of names and values where each of them begins with a label.
 */
export function blocksHtml(blocks: readonly Block[], setting: Setting): string {
  let html = '';
  let list: ListHtml['last'] | undefined;
  let isInCard = false;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    if (block.kind === 'item') {
      const chain = setting.known?.chains.at(blocks, at);
      const some = chain ? chainHtml(chain, setting) : itemHtml(block, setting);
      if (list !== some.first) {
        if (list) html += `\n</${list}>`;
        html += `${at === 0 ? '' : '\n'}<${some.first}>`;
      }
      html += `\n${some.html}`;
      list = some.last;
      at += chain ? chain.length : 1;
      continue;
    }
    if (list) html += `\n</${list}>`;
    list = undefined;
    if (block.kind === 'heading') {
      if (isInCard) html += '\n</div>';
      html += `${at === 0 ? '' : '\n'}<div class="card">\n`;
      isInCard = true;
    } else if (at > 0) html += '\n';
    html += blockHtml(block, setting);
    at += 1;
  }
  if (list) html += `\n</${list}>`;
  return isInCard ? `${html}\n</div>` : html;
}

function itemHtml(block: Block, setting: Setting): ListHtml {
  const html = blockHtml(block, setting);
  const list = html.startsWith('<div') ? 'dl' : 'ul';
  return { html, first: list, last: list };
}

/** Several items, with the end of a list and the beginning of another where one changes. */
function chainHtml(chain: Chain, setting: Setting): ListHtml {
  if (chain.html) return chain.html;
  const items = chain.blocks.map((block) => itemHtml(block, setting));
  const lines = items.map(({ html, first }, index) => {
    const before = items[index - 1]?.last;
    return before === undefined || before === first ? html : `</${before}>\n<${first}>\n${html}`;
  });
  const first = items[0]?.first ?? 'ul';
  chain.html = { html: lines.join('\n'), first, last: items.at(-1)?.last ?? first };
  return chain.html;
}

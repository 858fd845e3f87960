// Eleventy as its users would set it up for many policies: data from YAML files, a page for each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import handlebarsPlugin from '@11ty/eleventy-plugin-handlebars';
import handlebars from 'handlebars';
import yaml from 'js-yaml';
import * as words from './words.mjs';

export default function configure(eleventy) {
  // Registered with Handlebars itself: as filters of Eleventy each call would be timed by it.
  for (const [name, value] of Object.entries(words)) {
    if (typeof value === 'function') {
      handlebars.registerHelper(name, (...given) => value(...given.slice(0, -1)));
    }
  }
  eleventy.addPlugin(handlebarsPlugin, { eleventyLibraryOverride: handlebars });
  eleventy.addGlobalData('labels', words.labels);
  eleventy.addGlobalData('style', words.style);
  eleventy.addGlobalData('policies', () =>
    readdirSync(process.env.BENCH_SITES).map((slug) => ({
      slug,
      ...yaml.load(readFileSync(join(process.env.BENCH_SITES, slug, 'policy.yaml'), 'utf8')),
    })),
  );
  eleventy.setQuietMode(true);
}

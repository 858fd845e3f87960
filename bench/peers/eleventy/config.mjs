// Eleventy as its users would set it up for many policies: data from YAML files, a page for each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import handlebars from '@11ty/eleventy-plugin-handlebars';
import yaml from 'js-yaml';

export default function configure(eleventy) {
  eleventy.addPlugin(handlebars);
  eleventy.addGlobalData('policies', () =>
    readdirSync(process.env.BENCH_SITES).map((slug) => ({
      slug,
      ...yaml.load(readFileSync(join(process.env.BENCH_SITES, slug, 'policy.yaml'), 'utf8')),
    })),
  );
  eleventy.setQuietMode(true);
}

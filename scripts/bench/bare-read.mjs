// The counterpart of a check: reads and parses the sources of a workspace with the same libraries, each file once.
// node bare-read.mjs <folder of sources>
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseDocument } from 'yaml';

const [sources] = process.argv.slice(2);
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
for (const name of readdirSync(sources, { recursive: true })) {
  if (!/\.(?:md|yaml)$/.test(name)) continue;
  const text = readFileSync(join(sources, name), 'utf8');
  const [, front = '', body = ''] = name.endsWith('.md')
    ? (/^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [])
    : ['', text];
  parseDocument(front).toJS();
  markdown.parse(body);
}

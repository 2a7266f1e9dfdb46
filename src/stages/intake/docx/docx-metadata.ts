import type { DocxPart } from './docx-parts.ts';
import { storedText } from './tracked-changes.ts';
import { child, descendants, elementsOf, settingOf, textIn, type XmlElement } from './xml-tree.ts';

/**
 * What a document says of itself, as CSL variables. The day on which the file was made says nothing about when it was
 * issued, and the name of an account is no author: both are left out.
 *
 * @param properties docProps/core.xml
 * @param styles styles.xml, for the paragraph that is the title
 */
export function docxMetadata(
  properties: XmlElement | undefined,
  document: DocxPart,
  styles: XmlElement | undefined,
): Readonly<Record<string, unknown>> {
  const stated = (name: string): string | undefined => {
    const element = child(properties, name);
    return element === undefined ? undefined : clean(textIn(element));
  };
  const title = stated('dc:title');
  const authors = (stated('dc:creator') ?? '')
    .split(/\s*;\s*/)
    .map(clean)
    .filter((name) => name !== undefined && !ACCOUNTS.test(name));
  const language = stated('dc:language');
  const found: Record<string, unknown> = {
    title: title === undefined || UNTITLED.test(title) ? titleParagraph(document, styles) : title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    language:
      language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** What programs write where nobody has written a name. */
const ACCOUNTS =
  /^(?:microsoft(?: office)?(?: user| word)?|windows[- ]user|office[- ]user|user\d*|admin(?:istrator)?|owner|author|unknown|guest|default|none|python-docx|apache poi|docx4j|pandoc|google docs|libreoffice|openoffice|un-named|your (?:user )?name|author name|placeholder)$/i;
const UNTITLED = /^(?:untitled|document ?\d*|word document|microsoft word - .*|.*\.docx?)$/i;

function titleParagraph(document: DocxPart, styles: XmlElement | undefined): string | undefined {
  const ids = (styles === undefined ? [] : elementsOf(styles))
    .filter((style) => settingOf(style, 'w:name')?.toLowerCase() === 'title')
    .map(({ attributes }) => attributes['w:styleId']);
  const titles = descendants(document.root, /^w:p$/).filter((paragraph) => {
    const style = settingOf(child(paragraph, 'w:pPr'), 'w:pStyle');
    return style !== undefined && ids.includes(style);
  });
  return titles.length === 1 && titles[0] !== undefined ? clean(storedText(titles[0])) : undefined;
}

function clean(value: string | undefined): string | undefined {
  const plain = value?.replace(/\s+/gu, ' ').trim() ?? '';
  return plain === '' || plain.length > 300 ? undefined : plain;
}

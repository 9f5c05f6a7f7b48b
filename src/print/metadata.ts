/** What a PDF says about itself, twice: the information dictionary and XMP. Dates are the edition's, never now. */
import type { DocumentMeta } from '../domain/document.ts';
import type { PdfFile } from './pdf/pdf-file.ts';
import { dict, Name, Stream, textString, type Value } from './pdf/values.ts';

const PRODUCER = 'wijkprofielen';

/** An extra statement in XMP: its namespace, and element text by qualified name. */
export interface Statement {
  readonly prefix: string;
  readonly namespace: string;
  readonly values: Readonly<Record<string, string>>;
  /** Describes its one property for PDF/A, where that standard doesn't know it (ISO 19005-2, 6.6.2.3). */
  readonly schema?: { readonly name: string; readonly property: string; readonly type: string };
}

/** Writes both; `info` adds entries to the information dictionary. */
export function describe(
  file: PdfFile,
  meta: DocumentMeta,
  statements: readonly Statement[],
  info: Readonly<Record<string, Value>> = {},
): void {
  const stamp = `D:${meta.date.replaceAll('-', '')}000000Z`;
  const entries = {
    Title: textString(meta.title),
    Author: textString(meta.author),
    Subject: textString(meta.subject),
    Creator: textString(PRODUCER),
    Producer: textString(PRODUCER),
    CreationDate: textString(stamp),
    ModDate: textString(stamp),
    ...info,
  };
  file.trailer.set('Info', file.add(dict(entries)));
  const data = Buffer.from(xmp(meta, statements), 'utf8');
  const head = dict({ Type: new Name('Metadata'), Subtype: new Name('XML'), Length: data.length });
  file.catalog.set('Metadata', file.add(new Stream(head, data)));
}

/** XMP packet (ISO 16684-1): uncompressed, so that any program can read it. */
function xmp(meta: DocumentMeta, statements: readonly Statement[]): string {
  const date = `${meta.date}T00:00:00Z`;
  const spaces = statements
    .filter(({ prefix }) => prefix !== 'pdf')
    .map(({ prefix, namespace }) => ` xmlns:${prefix}="${namespace}"`);
  const extra = statements.flatMap(({ prefix, values }) =>
    Object.entries(values).map(([key, value]) => element(`${prefix}:${key}`, value)),
  );
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${spaces.join('')}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(meta.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(meta.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>nl</rdf:li></rdf:Bag></dc:language>
${element('xmp:CreateDate', date)}
${element('xmp:ModifyDate', date)}
${element('xmp:MetadataDate', date)}
${element('xmp:CreatorTool', PRODUCER)}
${element('pdf:Producer', PRODUCER)}
${extra.join('\n')}
</rdf:Description>${statements.map(extension).join('')}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function extension({ prefix, namespace, schema }: Statement): string {
  if (!schema) return '';
  const { name, property, type } = schema;
  return `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
${element('pdfaSchema:schema', name)}
${element('pdfaSchema:namespaceURI', namespace)}
${element('pdfaSchema:prefix', prefix)}
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
${element('pdfaProperty:name', property)}
${element('pdfaProperty:valueType', type)}
<pdfaProperty:category>internal</pdfaProperty:category>
${element('pdfaProperty:description', name)}
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * `npm run check:interchange-schemas`: holds made packages against the published schemas of their standards.
 *
 * The schemas belong to their publishers and are no part of this project. Give the folder that holds them, in any order:
 *
 *   INTERCHANGE_SCHEMAS=/path/to/schemas npm run check:interchange-schemas
 *
 * A document whose schema is not there is listed as not checked. libxml2 does the checking; nothing is fetched from the network by it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { makeFile, type FormatId } from '../../src/features/interchange/formats.ts';
import type { LmsRules } from '../../src/features/interchange/lms.ts';
import { making } from '../unit/interchange/read.ts';
import { onDemand } from './on-demand.ts';
import { sampleQuiz } from './sample.ts';

interface Wanted {
  format: FormatId;
  /** Documents of the package, by path. */
  files: RegExp;
  /** Names of the schema, the best first. */
  schemas: readonly string[];
  /** Schemas of other vocabularies in it, taken from beside the first. */
  with?: readonly string[];
}

/** What is checked against what; where publishers offer them. */
const wanted: readonly Wanted[] = [
  { format: 'qti21', files: /^(?:items\/.*|test)\.xml$/, schemas: ['imsqti_v2p1.xsd', 'imsqti_v2p1p1.xsd'] },
  {
    format: 'qti21',
    files: /^imsmanifest\.xml$/,
    schemas: ['qtiv2p1_imscpv1p2_v1p0.xsd', 'imscp_v1p1.xsd'],
    with: ['imsmd_loose_v1p3p2.xsd'],
  },
  { format: 'qti22', files: /^(?:items\/.*|test)\.xml$/, schemas: ['imsqti_v2p2.xsd', 'imsqti_v2p2p1.xsd'] },
  { format: 'qti22', files: /^imsmanifest\.xml$/, schemas: ['qtiv2p2_imscpv1p2_v1p0.xsd'], with: ['imsmd_loose_v1p3p2.xsd'] },
  // The second is a published profile of the first, and stricter.
  { format: 'qti30', files: /^(?:items\/.*|test)\.xml$/, schemas: ['imsqti_asiv3p0_v1p0.xsd', 'imsqti_asiv3p0_sbacv1p0_v1p0.xsd'] },
  { format: 'qti30', files: /^imsmanifest\.xml$/, schemas: ['imsqtiv3p0_imscpv1p2_v1p0.xsd'] },
  { format: 'qti12', files: /^quiz\/quiz\.xml$/, schemas: ['ims_qtiasiv1p2p1.xsd', 'ccv1p1_qtiasiv1p2p1_v1p0.xsd'] },
  { format: 'qti12', files: /^imsmanifest\.xml$/, schemas: ['imscp_v1p1.xsd'] },
  { format: 'cartridge', files: /^quiz\/assessment\.xml$/, schemas: ['ccv1p3_qtiasiv1p2p1_v1p0.xsd', 'ccv1p1_qtiasiv1p2p1_v1p0.xsd'] },
  { format: 'cartridge', files: /^imsmanifest\.xml$/, schemas: ['ccv1p3_imscp_v1p2_v1p0.xsd'] },
  { format: 'scorm12', files: /^imsmanifest\.xml$/, schemas: ['adlcp_rootv1p2.xsd'], with: ['imscp_rootv1p1p2.xsd'] },
  { format: 'scorm2004', files: /^imsmanifest\.xml$/, schemas: ['adlcp_v1p3.xsd'], with: ['imscp_v1p1.xsd', 'imsss_v1p0.xsd'] },
  { format: 'cmi5', files: /^cmi5\.xml$/, schemas: ['CourseStructure.xsd'] },
];
const sources = [
  'QTI and Common Cartridge: https://www.imsglobal.org/ (1EdTech), specifications of QTI 1.2, 2.1, 2.2, 3.0 and Common Cartridge 1.3',
  'SCORM: https://adlnet.gov/projects/scorm/ (schemas of 1.2 and of 2004 4th edition)',
  'cmi5: https://github.com/AICC/CMI-5_Spec_Current (CourseStructure.xsd)',
];

const folder = process.env['INTERCHANGE_SCHEMAS'];
if (folder === undefined || !existsSync(folder)) {
  process.stdout.write(
    `No schemas: set INTERCHANGE_SCHEMAS to a folder that holds them. Where to get them:\n${sources.map((line) => `  ${line}\n`).join('')}`,
  );
  process.exit(folder === undefined ? 0 : 1);
}

/** The part of libxml2-wasm that is used. */
interface Disposable {
  dispose: () => void;
}
interface LibXml {
  XmlDocument: { fromBuffer: (bytes: Uint8Array, options?: { url?: string }) => Disposable };
  XsdValidator: { fromDoc: (schema: Disposable) => Disposable & { validate: (document: Disposable) => void } };
  xmlRegisterInputProvider: (provider: unknown) => boolean;
  XmlBufferInputProvider: new (files: Record<string, Uint8Array>) => {
    match: (name: string) => boolean;
    open: (name: string) => number | undefined;
    read: (fd: number, buffer: Uint8Array) => number;
    close: (fd: number) => boolean;
  };
}
const libxml = (await import(pathToFileURL(join(onDemand('libxml2-wasm', '0.7.2'), 'lib/index.mjs')).href)) as LibXml;

const root = resolve(folder);
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:xsd|dtd)$/.test(name));
const text = (path: string) => readFileSync(join(root, path));
const byPath = Object.fromEntries(paths.map((path) => [join(root, path), new Uint8Array(text(path))]));
const files = new libxml.XmlBufferInputProvider(byPath);
/** Schemas name others by their address on the web: here by the file of that name; the nearest where there are several. */
const local = (name: string): string => {
  const plain = name.startsWith('/') ? resolve(name) : name;
  if (plain in byPath) return plain;
  const parts = name.split('/');
  const alike = Object.keys(byPath).filter((path) => basename(path) === parts.at(-1));
  const shared = (path: string) => {
    const own = path.split('/');
    let count = 0;
    while (count < parts.length && own.at(-1 - count) === parts.at(-1 - count)) count += 1;
    return count;
  };
  return alike.sort((a, b) => shared(b) - shared(a))[0] ?? name;
};
libxml.xmlRegisterInputProvider({
  match: (name: string) => files.match(local(name)),
  open: (name: string) => files.open(local(name)),
  read: (fd: number, buffer: Uint8Array) => files.read(fd, buffer),
  close: (fd: number) => files.close(fd),
});

interface Fault {
  details?: readonly { message: string; line?: number }[];
}
const said = (error: unknown): string[] => {
  const { details = [] } = error as Fault;
  return details.length > 0 ? details.map(({ message, line }) => `line ${String(line ?? 0)}: ${message.trim()}`) : [String(error)];
};

/** One schema out of several, each for a vocabulary of its own. */
const together = (all: readonly string[]): string =>
  `<schema xmlns="http://www.w3.org/2001/XMLSchema">${all
    .map((path) => {
      const space = /targetNamespace\s*=\s*"([^"]+)"/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
      return `<import namespace="${space}" schemaLocation="${pathToFileURL(path).pathname}"/>`;
    })
    .join('')}</schema>`;

const rules: LmsRules = { pass: 70, minutes: 30, reasons: 'each', mixed: true };
let faults = 0;
for (const { format, files: which, schemas, with: beside = [] } of wanted) {
  const made = await makeFile(format, sampleQuiz, { ...making, rules });
  const path = schemas.flatMap((name) => paths.filter((each) => basename(each) === name)).at(0);
  const documents = Object.entries(unzipSync(made.bytes)).filter(([name]) => which.test(name));
  const name = `${format} ${which.source}`.padEnd(46);
  if (path === undefined) {
    process.stdout.write(`-       ${name} not checked: no ${schemas.join(' or ')}\n`);
    continue;
  }
  try {
    const all = [path, ...beside].map((each) => local(join(root, dirname(path), basename(each))));
    const schema = libxml.XmlDocument.fromBuffer(Buffer.from(together(all)), { url: join(root, 'together.xsd') });
    const validator = libxml.XsdValidator.fromDoc(schema);
    const wrong = documents.flatMap(([file, bytes]) => {
      const document = libxml.XmlDocument.fromBuffer(bytes);
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        return said(error).map((line) => `${file}, ${line}`);
      } finally {
        document.dispose();
      }
    });
    validator.dispose();
    schema.dispose();
    faults += wrong.length;
    process.stdout.write(
      `${wrong.length === 0 ? 'valid  ' : 'INVALID'} ${name} ${String(documents.length)} by ${relative(root, join(root, path))}\n`,
    );
    for (const line of wrong.slice(0, 12)) process.stdout.write(`        ${line}\n`);
  } catch (error) {
    faults += 1;
    process.stdout.write(
      `BROKEN  ${name} ${path}\n${said(error)
        .slice(0, 5)
        .map((line) => `        ${line}\n`)
        .join('')}`,
    );
  }
}
process.exitCode = faults > 0 ? 1 : 0;

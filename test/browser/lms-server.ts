/**
 * A learning system for tests, on this machine only: it serves a package below `/package/`, keeps what a SCORM run-time (scorm-again) or a
 * cmi5 quiz tells it, and can be made to refuse.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { readZip, unzip } from '../../src/features/interchange/zip.ts';

type Json = Record<string, unknown>;

export interface Lms {
  /** Address without a slash at its end. */
  origin: string;
  /** Answers everything it should keep with an error. */
  refuses: boolean;
  /** What a SCORM run-time committed, oldest first. */
  commits: Json[];
  /** What the run-time is filled with when a session begins, element by element. */
  given: Record<string, string>;
  statements: Json[];
  states: Map<string, string>;
  launchData: Json;
  close: () => Promise<void>;
}

const runTime = createRequire(import.meta.url);
const runTimes: Record<string, string> = {
  '/scorm12.js': runTime.resolve('scorm-again/scorm12/min'),
  '/scorm2004.js': runTime.resolve('scorm-again/scorm2004/min'),
};
const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** The page of the learning system: the run-time in its window, the package in a frame of 320 pixels. */
const lmsPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Learning system</title>
<script src="/scorm12.js"></script><script src="/scorm2004.js"></script></head>
<body><iframe id="content" title="Quiz" width="320" height="900"></iframe><script src="/lms.js"></script></body></html>`;
const lmsScript = `
const version = new URLSearchParams(location.search).get('version');
const settings = { lmsCommitUrl: '/commit', autocommit: false, logLevel: 4, dataCommitFormat: 'flattened' };
fetch('/given').then((response) => response.json()).then((given) => {
  const api = version === '1.2' ? new window.Scorm12API(settings) : new window.Scorm2004API(settings);
  api.loadFromFlattenedJSON(given, '');
  window[version === '1.2' ? 'API' : 'API_1484_11'] = api;
  document.getElementById('content').src = '/package/index.html';
});`;

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function packaged(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.problem);
  return new Map(
    zip.entries.map((entry) => {
      const file = unzip(bytes, entry);
      if (!file.ok) throw new Error(file.problem);
      return [entry.path, file.bytes];
    }),
  );
}

/** A learning record store, as far as a cmi5 quiz needs one. */
async function record(lms: Lms, request: IncomingMessage, url: URL): Promise<[status: number, text: string]> {
  if (url.pathname === '/token') return [200, JSON.stringify({ 'auth-token': 'dGVzdDp0ZXN0' })];
  if (request.headers.authorization !== 'Basic dGVzdDp0ZXN0') return [401, ''];
  if (request.headers['x-experience-api-version'] !== '1.0.3') return [400, ''];
  const state = url.searchParams.get('stateId') ?? '';
  if (url.pathname === '/xapi/activities/state' && request.method === 'GET') {
    const kept = state === 'LMS.LaunchData' ? JSON.stringify(lms.launchData) : lms.states.get(state);
    return kept === undefined ? [404, ''] : [200, kept];
  }
  if (url.pathname === '/xapi/agents/profile') return [404, ''];
  const text = await body(request);
  if (lms.refuses) return [503, ''];
  if (url.pathname === '/xapi/activities/state') {
    lms.states.set(state, text);
    return [204, ''];
  }
  const told = JSON.parse(text) as Json[];
  for (const one of told) if (lms.statements.every(({ id }) => id !== one['id'])) lms.statements.push(one);
  return [200, JSON.stringify(told.map(({ id }) => id))];
}

export async function startLms(zip: Uint8Array): Promise<Lms> {
  const files = packaged(zip);
  const lms: Lms = {
    origin: '',
    refuses: false,
    commits: [],
    given: {},
    statements: [],
    states: new Map(),
    launchData: {},
    close: () => Promise.resolve(),
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://lms.invalid');
    const say = (status: number, type: string, content: string | Uint8Array) =>
      response.writeHead(status, { 'Content-Type': type }).end(content);
    const path = url.pathname;
    if (path === '/lms.html') say(200, 'text/html', lmsPage);
    else if (path === '/lms.js') say(200, 'text/javascript', lmsScript);
    else if (path === '/given') say(200, 'application/json', JSON.stringify(lms.given));
    else if (runTimes[path] !== undefined) say(200, 'text/javascript', readFileSync(runTimes[path]));
    else if (path.startsWith('/package/')) {
      const name = path.slice('/package/'.length);
      const content = files.get(name);
      say(content ? 200 : 404, types[name.split('.').at(-1) ?? ''] ?? 'text/plain', content ?? '');
    } else if (path === '/commit') {
      const text = await body(request);
      if (!lms.refuses) lms.commits.push(JSON.parse(text) as Json);
      say(lms.refuses ? 500 : 200, 'application/json', JSON.stringify({ result: !lms.refuses, errorCode: lms.refuses ? 101 : 0 }));
    } else if (path === '/token' || path.startsWith('/xapi/')) {
      const [status, text] = await record(lms, request, url);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(status === 204 ? undefined : text);
    } else say(path === '/favicon.ico' ? 204 : 404, 'text/plain', '');
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  lms.origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  lms.close = () =>
    new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => {
        closed();
      });
    });
  return lms;
}

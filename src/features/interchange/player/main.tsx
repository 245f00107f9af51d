/**
 * The page of a package for learning systems. It is bundled by itself, with all it needs, and leaves the site inside the package only: it
 * knows no address of the site and loads nothing but what lies beside it.
 */
import { render } from 'preact';
import { cmi5Recorder } from './cmi5.ts';
import { readLaunch } from './cmi5-statements.ts';
import { Player } from './Player.tsx';
import type { PlayerQuiz } from '../lms.ts';
import { nobody, type Recorder } from './recorder.ts';
import { findApi, scormRecorder } from './scorm.ts';
import { PlayerSession } from './session.ts';

/** Who keeps the answers; null where no learning system is found. */
function recorderFor(quiz: PlayerQuiz): Recorder | null {
  if (quiz.standard === 'cmi5') {
    const launch = readLaunch(location.search);
    return launch && cmi5Recorder(launch, { fetch: fetch.bind(window), uuid: newUuid, now: Date.now });
  }
  const version = quiz.standard === 'scorm12' ? '1.2' : '2004';
  const api = findApi(window, version === '1.2' ? 'API' : 'API_1484_11');
  return api && scormRecorder(api, version);
}

/** Learning systems within a house may have no certificate, and `randomUUID` asks for one. */
function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function begin(): void {
  const root = document.getElementById('player');
  const source = document.getElementById('quiz')?.textContent;
  if (!root || source == null) return;
  // Written by the same build that wrote this script, into the same page.
  const quiz = JSON.parse(source) as PlayerQuiz;
  const recorder = recorderFor(quiz);
  const session = new PlayerSession(quiz, recorder ?? nobody(), {
    now: Date.now,
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    later: (milliseconds, work) => {
      setTimeout(work, milliseconds);
    },
  });
  root.textContent = '';
  render(<Player quiz={quiz} session={session} />, root);
  void session.start(
    recorder ? [] : ['No learning system was found, so nothing is recorded. Open the quiz from your learning system to have it count.'],
  );
  // A page may be put away without another word, on phones above all.
  addEventListener('pagehide', session.leavePage);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void session.save();
  });
  addEventListener('online', () => void session.save());
}

begin();

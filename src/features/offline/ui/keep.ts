/** The control that keeps the whole site on this device. Joins the element `[data-keep-offline]` to the offline worker. */
import { href } from '../../../site.ts';
import { batchSize, progressOf, progressText, readFileList, type OfflineFile, type Progress } from '../index.ts';

/** Asks the worker one thing; fails when there is no worker or when it does not answer within a minute (it was replaced, or ended). */
function ask(question: unknown): Promise<unknown> {
  return new Promise((answer, fail) => {
    const { controller } = navigator.serviceWorker;
    if (!controller) {
      fail(new Error('no worker'));
      return;
    }
    const channel = new MessageChannel();
    const end = setTimeout(() => {
      fail(new Error('no answer'));
    }, 60_000);
    channel.port1.onmessage = ({ data }) => {
      clearTimeout(end);
      answer(data);
    };
    controller.postMessage(question, [channel.port2]);
  });
}

async function heldPaths(): Promise<Set<string>> {
  const answer = await ask({ have: true });
  const paths = typeof answer === 'object' && answer !== null && 'paths' in answer ? answer.paths : null;
  return new Set(Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : []);
}

async function allFiles(): Promise<OfflineFile[]> {
  const files = readFileList(await (await fetch(href('offline/all.json'), { cache: 'no-cache' })).json());
  if (!files) throw new Error('no list');
  return files;
}

function connect(root: HTMLElement): void {
  const button = root.querySelector('button');
  const bar = root.querySelector('progress');
  const status = root.querySelector<HTMLElement>('[role="status"]');
  if (!button || !bar || !status) return;
  let running = false;
  // Read anew after each wait: the button changes it meanwhile.
  const isRunning = () => running;

  const show = (progress: Progress) => {
    bar.max = progress.ofBytes;
    bar.value = progress.bytes;
    bar.hidden = progress.bytes === 0;
    bar.textContent = progressText(progress);
    status.textContent = progressText(progress);
    button.hidden = progress.missing.length === 0;
    button.textContent = running ? 'Stop' : progress.kept === 0 ? 'Keep for offline' : 'Keep the rest for offline';
  };
  const look = async () => {
    const files = await allFiles();
    const held = await heldPaths();
    show(progressOf(files, held));
    return { files, held };
  };

  /** Has a batch fetched; asks again when the browser ended the worker over it. */
  const take = async (paths: readonly string[], tries = 3): Promise<void> => {
    try {
      await ask({ take: paths });
    } catch (error) {
      if (tries === 1) throw error;
      await take(paths, tries - 1);
    }
  };
  /** Keeps batch after batch until all is asked for or `running` is taken back. Throws when a whole batch could not be kept. */
  const keepOn = async () => {
    const { files, held } = await look();
    const waiting = progressOf(files, held).missing.map(({ path }) => path);
    let progress = progressOf(files, held);
    while (isRunning() && waiting.length > 0) {
      await take(waiting.splice(0, batchSize));
      const before = progress.kept;
      progress = progressOf(files, await heldPaths());
      show(progress);
      if (progress.kept === before) throw new Error('nothing more was kept');
    }
    if (isRunning() && progress.missing.length > 0) throw new Error('some could not be kept');
  };
  const keepAll = async () => {
    running = true;
    let note = '';
    await keepOn().catch(() => {
      note =
        'It stopped: the network is gone, the site has a newer edition, or this device has no more room. What was kept stays; reload the page and go on.';
    });
    running = false;
    await look().catch(() => undefined);
    if (note !== '') status.textContent = `${status.textContent} ${note}`;
  };
  button.addEventListener('click', () => {
    if (running) running = false;
    else void keepAll();
  });

  const begin = () => {
    root.hidden = false;
    look().catch(() => {
      status.textContent = 'What is kept cannot be seen without a network. What you have opened before opens now too.';
    });
  };
  // On a first visit the worker takes over a moment after the page.
  if (navigator.serviceWorker.controller) begin();
  else navigator.serviceWorker.addEventListener('controllerchange', begin, { once: true });
}

if ('serviceWorker' in navigator) for (const root of document.querySelectorAll<HTMLElement>('[data-keep-offline]')) connect(root);

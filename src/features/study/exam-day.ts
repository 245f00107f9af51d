/**
 * Whether this computer suits a remote sitting, as far as a page can see it, in words. What the certifying body asks for stands in
 * `namss-remote-proctoring`; the rest is our advice and says so. Pure: what was measured comes in.
 */
export interface Measured {
  /** True for more than one screen; null where the browser does not say. */
  moreScreens: boolean | null;
  /** Camera and microphone, once they were looked for; `refused` when the permission was not given. */
  media: 'not looked' | 'both' | 'no camera' | 'no microphone' | 'none' | 'refused' | 'cannot look';
  /** As the browser names it. */
  system: 'windows' | 'mac' | 'chromebook' | 'tablet or phone' | 'linux' | 'unknown';
  /** Zoom of this page, 1 for 100%. */
  zoom: number | null;
  /** Null where the browser does not say. */
  power: { plugged: boolean; level: number } | null;
  online: boolean;
}

export interface Finding {
  id: 'screens' | 'camera' | 'system' | 'zoom' | 'power' | 'network';
  name: string;
  state: 'good' | 'mend' | 'look';
  text: string;
  /** Stated by the certifying body, or our advice. */
  from: 'body' | 'us';
}

const mediaFindings: Readonly<Record<Measured['media'], [Finding['state'], string]>> = {
  'not looked': ['look', 'Not looked for yet.'],
  both: ['good', 'A camera and a microphone answer.'],
  'no camera': ['mend', 'No camera was found. A live proctor has to see you.'],
  'no microphone': ['mend', 'No microphone was found. A live proctor has to hear you.'],
  none: ['mend', 'Neither a camera nor a microphone was found.'],
  refused: [
    'look',
    'The browser was not allowed to look. Allow it for this site and try again, or run the system check of the proctoring service.',
  ],
  'cannot look': [
    'look',
    'This browser, or the host of this site, does not let a page look. Run the system check of the proctoring service.',
  ],
};

const systemFindings: Readonly<Record<Measured['system'], [Finding['state'], string]>> = {
  windows: ['good', 'A Windows PC: the recommended kind. You need full administrator rights on it, which no page can check.'],
  mac: ['good', 'A Mac: allowed. You need full administrator rights on it, which no page can check.'],
  chromebook: ['mend', 'A Chromebook: not allowed.'],
  'tablet or phone': ['mend', 'A tablet or a phone: not allowed. Open this page on the computer you mean to use.'],
  linux: ['look', 'Linux is not named among the systems. Ask the proctoring service.'],
  unknown: ['look', 'The browser does not say what computer this is.'],
};

export function findingsOf({ moreScreens, media, system, zoom, power, online }: Measured): Finding[] {
  const percent = (share: number) => `${String(Math.round(share * 100))}%`;
  const mediaSays = mediaFindings[media];
  const systemSays = systemFindings[system];
  return [
    { id: 'system', name: 'Computer', state: systemSays[0], text: systemSays[1], from: 'body' },
    {
      id: 'screens',
      name: 'One screen',
      state: moreScreens === null ? 'look' : moreScreens ? 'mend' : 'good',
      text:
        moreScreens === null
          ? 'This browser does not say how many screens there are. Unplug all but one, and projectors too.'
          : moreScreens
            ? 'More than one screen is connected. Unplug the others: several monitors are not allowed.'
            : 'One screen.',
      from: 'body',
    },
    { id: 'camera', name: 'Camera and microphone', state: mediaSays[0], text: mediaSays[1], from: 'us' },
    {
      id: 'zoom',
      name: 'Zoom',
      state: zoom === null ? 'look' : Math.abs(zoom - 1) < 0.03 ? 'good' : 'look',
      text:
        zoom === null
          ? 'This browser does not say how far it is zoomed.'
          : Math.abs(zoom - 1) < 0.03
            ? 'The browser shows pages at 100%.'
            : `The browser shows this page at about ${percent(zoom)}. The sitting has its own browser; know how to set the size there.`,
      from: 'us',
    },
    {
      id: 'power',
      name: 'Power',
      state: power === null ? 'look' : power.plugged ? 'good' : 'mend',
      text:
        power === null
          ? 'This browser does not say whether the computer is plugged in. Plug it in.'
          : power.plugged
            ? 'Plugged in.'
            : `On battery, ${percent(power.level)} left. Plug it in: a sitting takes hours.`,
      from: 'us',
    },
    {
      id: 'network',
      name: 'Network',
      state: online ? 'good' : 'mend',
      text: online ? 'The browser has a network. A cable is steadier than the air.' : 'The browser has no network now.',
      from: 'us',
    },
  ];
}

/** The kind of computer, from what a browser says of itself. */
export function systemOf(agent: string, touchPoints: number): Measured['system'] {
  if (agent.includes('CrOS')) return 'chromebook';
  if (/Android|iPhone|iPad|iPod/.test(agent)) return 'tablet or phone';
  // An iPad calls itself a Mac, and is told by its touch screen.
  if (agent.includes('Macintosh')) return touchPoints > 1 ? 'tablet or phone' : 'mac';
  if (agent.includes('Windows')) return 'windows';
  return /Linux|X11/.test(agent) ? 'linux' : 'unknown';
}

/** `3 of 6 are in order, 1 to fix.` */
export function findingsText(findings: readonly Finding[]): string {
  const count = (state: Finding['state']) => findings.filter((each) => each.state === state).length;
  const [good, mend, look] = [count('good'), count('mend'), count('look')];
  return [
    `${String(good)} of ${String(findings.length)} are in order`,
    ...(mend > 0 ? [`${String(mend)} to fix`] : []),
    ...(look > 0 ? [`${String(look)} to check yourself`] : []),
  ].join(', ');
}

/** Tabs by the pattern of the ARIA practices guide: arrows move and choose, Tab goes on into the panel. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import './kit.css';

interface Props<T extends string> {
  tabs: readonly (readonly [id: T, label: string])[];
  chosen: T;
  choose: (id: T) => void;
  /** What the tabs are, for those who do not see them. */
  label: string;
  /** The panel of the chosen tab. */
  children: ComponentChildren;
  /** What stands between the row and the panel, and stays whatever is chosen. */
  between?: ComponentChildren;
}

export function Tabs<T extends string>({ tabs, chosen, choose, label, children, between }: Props<T>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const place = (index + tabs.length) % tabs.length;
    const tab = tabs[place];
    if (!tab) return;
    choose(tab[0]);
    row.current?.querySelectorAll('button')[place]?.focus();
  };
  return (
    <>
      <div class="tabs no-print" role="tablist" aria-label={label} ref={row}>
        {tabs.map(([tab, text], index) => (
          <button
            type="button"
            role="tab"
            key={tab}
            id={`${id}-${tab}`}
            aria-selected={chosen === tab}
            aria-controls={`${id}-panel`}
            tabIndex={chosen === tab ? 0 : -1}
            onClick={() => {
              choose(tab);
            }}
            onKeyDown={(key) => {
              const places: Record<string, number> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 };
              const to = places[key.key];
              if (to === undefined) return;
              key.preventDefault();
              go(to);
            }}
          >
            {text}
          </button>
        ))}
      </div>
      {between}
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}

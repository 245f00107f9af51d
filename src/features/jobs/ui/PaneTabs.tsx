/** Tabs by the pattern of the ARIA practices guide: arrows move and choose, Tab goes on into the panel. */
import { useRef } from 'preact/hooks';

interface Props<T extends string> {
  tabs: readonly (readonly [id: T, label: string])[];
  chosen: T;
  choose: (id: T) => void;
  children: preact.ComponentChildren;
}

export function PaneTabs<T extends string>({ tabs, chosen, choose, children }: Props<T>) {
  const row = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab) return;
    choose(tab[0]);
    row.current?.querySelector<HTMLElement>(`#pane-${tab[0]}`)?.focus();
  };
  return (
    <>
      <div class="job-tabs no-print" role="tablist" aria-label="Beside the form" ref={row}>
        {tabs.map(([id, label], index) => (
          <button
            type="button"
            role="tab"
            key={id}
            id={`pane-${id}`}
            aria-selected={chosen === id}
            aria-controls="pane"
            tabIndex={chosen === id ? 0 : -1}
            onClick={() => {
              choose(id);
            }}
            onKeyDown={(key) => {
              const places: Record<string, number> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 };
              const to = places[key.key];
              if (to === undefined) return;
              key.preventDefault();
              go(to);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="pane" role="tabpanel" aria-labelledby={`pane-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}

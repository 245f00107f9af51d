/** Keeps the keyboard where the visitor is: what a press takes off the screen must not leave the focus nowhere. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** A ref for what takes the focus when it comes on the screen. */
export function useFocusOnArrival<T extends HTMLElement>(): RefObject<T> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    ref.current?.focus();
  }, []);
  return ref;
}

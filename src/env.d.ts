declare namespace App {
  interface Locals {
    /** Number of each source on the page being built, from 1, by source id. */
    citations?: Map<string, number>;
    /** Glossary terms explained so far on the page. */
    termsUsed?: Set<string>;
    /** A figure stands on the page already, and with it the figures' styles. */
    hasFigure?: boolean;
  }
}

interface Window {
  /** Where a browser has Trusted Types. */
  trustedTypes?: { createPolicy: (name: 'default', rules: { createScriptURL: (address: string) => string }) => void };
}

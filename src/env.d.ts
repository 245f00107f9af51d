declare namespace App {
  interface Locals {
    /** Number of each source on the page being built, from 1, by source id. */
    citations?: Map<string, number>;
    /** How often a glossary term was explained so far on the page. */
    termUses?: Map<string, number>;
  }
}

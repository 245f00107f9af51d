export interface ItemFinding {
  /** Item, topic or domain the finding is about. */
  where: string;
  message: string;
  /** A breach fails the audit; a look is for the editor. */
  level: 'breach' | 'look';
}

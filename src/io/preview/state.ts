/** A finding as the overlay shows it; plain text throughout. */
export interface PreviewFinding {
  severity: 'error' | 'warning' | 'info';
  /** `policy.yaml:14:16`, or the file alone. */
  place: string;
  message: string;
  help: string | null;
  /** The id of the rule, or nothing for a file that cannot be read. */
  rule: string | null;
}

/** What came of the last build of a policy. */
export interface PreviewState {
  /** Its folder below the output folder; empty for one policy alone. */
  name: string;
  /** The policy as it was named. */
  policy: string;
  /** Whether the pages are of this build; where not they are those of the last good one. */
  isBuilt: boolean;
  /** `2 errors, 1 warning`. */
  counted: string;
  findings: readonly PreviewFinding[];
}

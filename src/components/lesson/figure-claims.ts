/** What each drawing of `components/figures` claims, in one line; its caption. A figure made of data has its claim in its own file. */
export const figureClaims: Readonly<Record<string, string>> = {
  'claims-made-vs-occurrence': 'One incident, one late claim: claims-made coverage that ends without a tail or prior acts pays nothing',
  'control-chart': 'Only the point outside the limits calls for a cause; the rest is the process itself',
  'corrective-action-path': 'Each step up has its own consequence, and three side doors suspend before the path is walked',
  'deemed-status-triangle': 'The accreditor surveys and recommends, CMS deems, and the state agency checks for CMS',
  'delineation-methods': 'From free text to core plus special, each method carries more criteria',
  'enrollment-map': 'One practitioner feeds six systems, and none of them stands in for another',
  'expirables-calendar': 'Each item comes due by its own calendar, from every month to every three years',
  'fppe-oppe-cycle': 'Every new privilege starts in FPPE, moves to OPPE, and returns when a trigger is met',
  'fte-worked-example': 'Divide the hours of work by productive hours, not by paid hours',
  'gap-rules': 'Each body sets its own length at which a gap must be explained; some set none',
  'ncqa-clock': 'Three NCQA clocks ran shorter from July 1, 2025; the 36-month cycle stayed',
  'npdb-clocks': 'One clock decides whether to report, the other how soon',
  'npdb-dispute-path': 'A dispute goes to the reporting hospital first, and to Dispute Resolution on refusal or after 60 days',
  'npdb-query-triggers':
    'One-Time Query asks at application, at new privileges and every two years; Continuous Query enrolls once and renews yearly',
  'survey-day': 'A survey has six tasks, and the level of each finding sets its clock',
};

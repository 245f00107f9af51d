/**
 * Questions as people in a medical staff office type them, each with the addresses that answer it. Written from the lessons, not from
 * what the search returns; where several sections are right, each is listed.
 */
export interface Question {
  ask: string;
  /** Addresses below the site: `learn/<domain>/<topic>/#<section>`, `glossary/#<term>` and so on. */
  right: readonly string[];
}

const address = (place: string) => {
  const [path = '', section] = place.split('#');
  return /^(?:glossary|changes|standards|careers|desk|jobs|eligibility|practice|progress|timeline)\b/.test(place)
    ? `${path}/${section === undefined ? '' : `#${section}`}`
    : `learn/${path}/${section === undefined ? '' : `#${section}`}`;
};
/** Questions of a text: one a line, and after a bar the places that answer it. */
export const list = (lines: string): Question[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [ask = '', places = ''] = line.split('|');
      return { ask: ask.trim(), right: places.trim().split(/\s+/).map(address) };
    });

/** The ranking was tuned while looking at these. */
export const tuned = list(`
how long are temporary privileges | privileging/temporary-and-disaster-privileges#length
who must query npdb | credentialing/npdb-querying#when-a-hospital-must-query credentialing/npdb-querying#who-may-query
psv time limit ncqa 2025 | accreditation/ncqa#time-limits credentialing/primary-sources#age changes#ncqa-psv
opt out vs excluded | credentialing/sanctions-and-exclusions#opt-out credentialing/sanctions-and-exclusions#four-words
what happens if dea expires | credentialing/licensure-dea-cds#dea-lapse monitoring-and-quality/expirables#dea
can a pa be privileged | credentialing/advanced-practice-professionals#medical-level-of-care credentialing/advanced-practice-professionals#eligible-categories
how many years of work history | credentialing/work-history-and-gaps#ncqa credentialing/work-history-and-gaps#bodies standards#work-history
medicare opt out list | credentialing/sanctions-and-exclusions#opt-out
who signs temporary privileges | privileging/temporary-and-disaster-privileges#proof
minutes retention | information-and-administration/reports-and-audits#retention governance-and-operations/meetings-and-minutes#minutes
ehr vendor rfp | information-and-administration/selecting-a-system#asking-vendors glossary#rfp
how much does a credentialing specialist make | careers/pay#figures careers/pay
cpcs vs cpmsm | careers/certifications#compared careers/questions-and-answers#which-first careers/certifications
cpcs passing score | careers/taking-the-exam#scoring careers/certifications#compared careers/questions-and-answers#how-many-right
temporary priviliges | privileging/temporary-and-disaster-privileges#two-reasons privileging/temporary-and-disaster-privileges privileging/temporary-and-disaster-privileges#length glossary#temporary-privileges
delegated credentialling | credentialing/delegated-credentialing credentialing/delegated-credentialing#accountability glossary#delegation
state licence compact | credentialing/licensure-dea-cds#compacts glossary#imlc
JCAHO | glossary#tjc accreditation/joint-commission
jcaho reappointment length | accreditation/joint-commission#three-years credentialing/appointment-and-recredentialing#cycle-clocks changes#tjc-appointment-length standards#recredentialing-interval
national practitioner data bank | glossary#npdb credentialing/npdb-querying
continuous query | credentialing/npdb-querying#continuous-query glossary#continuous-query
self query | glossary#self-query
do I report a 30 day suspension | law-and-risk/npdb-reporting#length-of-suspension monitoring-and-quality/corrective-action#clocks
resigned while under investigation | law-and-risk/npdb-reporting#leaving-during-an-investigation glossary#surrender-of-privileges
void a report to the data bank | law-and-risk/npdb-disputes#correction-revision-void glossary#void-report
ECFMG certificate | credentialing/education-and-ecfmg#ecfmg glossary#ecfmg
closed residency program verification | credentialing/education-and-ecfmg#closed glossary#closed-program
ama masterfile | glossary#ama-profile credentialing/primary-sources#equivalent credentialing/education-and-ecfmg#sources
is board certification required | credentialing/board-certification#weight governance-and-operations/governing-body#criteria
board eligible | credentialing/board-certification#eligible glossary#board-eligible
gap in employment explanation | credentialing/work-history-and-gaps#explain credentialing/work-history-and-gaps#ncqa
certificate of insurance vs loss run | credentialing/malpractice-history#current glossary#loss-run glossary#certificate-of-insurance
tail coverage | glossary#tail-coverage law-and-risk/malpractice-and-insurance#occurrence-or-claims-made
claims made or occurrence | law-and-risk/malpractice-and-insurance#occurrence-or-claims-made glossary#claims-made glossary#occurrence-policy
oig exclusion check how often | credentialing/sanctions-and-exclusions#screening monitoring-and-quality/ongoing-monitoring#how-often accreditation/ncqa#monthly-monitoring
LEIE name match | credentialing/sanctions-and-exclusions#match
how many peer references | credentialing/peer-references#number standards#peer-references
can my partner give a peer reference | credentialing/peer-references#choose credentialing/peer-references#peer
criminal background checks | credentialing/identity-health-background#background-checks
mental health question on application | law-and-risk/antitrust-and-discrimination#application-questions credentialing/identity-health-background#health-question
incomplete application | credentialing/application-and-red-flags#burden credentialing/application-and-red-flags#complete
falsified application | credentialing/application-and-red-flags#misstatement
recredentialing every 36 months | accreditation/ncqa#thirty-six-months credentialing/appointment-and-recredentialing#cycle-clocks glossary#recredentialing
cvo | glossary#cvo credentialing/cvos credentialing/cvos#what-a-cvo-does
medicare enrollment effective date | credentialing/provider-enrollment#medicare
CAQH attestation | credentialing/provider-enrollment#caqh-and-plans glossary#caqh monitoring-and-quality/expirables#how-often
telemedicine credentialing by proxy | credentialing/telemedicine-by-proxy credentialing/telemedicine-by-proxy#distant-hospital credentialing/telemedicine-by-proxy#originating-duties glossary#proxy-credentialing credentialing/telemedicine-by-proxy#two-sites
locums billing 60 days | credentialing/locum-tenens#medicare-60-days glossary#fee-for-time
CRNA supervision | credentialing/advanced-practice-professionals#anesthesia
disaster privileges id | privileging/temporary-and-disaster-privileges#disaster
core privileges | privileging/delineation#core glossary#core-privileges
fppe duration | privileging/fppe#duration privileging/fppe#start
does a new surgeon need fppe | privileging/fppe#who
oppe frequency | privileging/oppe#interval
proctor vs preceptor | privileging/proctoring#proctor-preceptor
no volume provider reappointment | privileging/low-volume#peer privileging/low-volume#options privileging/low-volume privileging/low-volume#problem
robotic surgery privileges criteria | privileging/new-technology#criteria privileging/new-technology#extension privileging/new-technology
leave of absence reinstatement | privileging/leave-moonlighting-late-career#leave-return
aging physician exam | privileging/leave-moonlighting-late-career#late-career law-and-risk/antitrust-and-discrimination#age
deemed status | accreditation/cms-conditions#deemed-status glossary#deemed-status
plan of correction days | accreditation/survey-readiness#clocks glossary#plan-of-correction
ncqa monthly monitoring | accreditation/ncqa#monthly-monitoring monitoring-and-quality/ongoing-monitoring#how-often changes#ncqa-monitoring
DNV temporary privileges | accreditation/dnv#temporary-privileges privileging/temporary-and-disaster-privileges#other-bodies
urac recredentialing | accreditation/urac#three-years
ambulatory surgery center appointment term | accreditation/aaahc-ambulatory#three-years accreditation/achc#surgery-center-file changes#tjc-term-ambulatory
four elements of hcqia immunity | law-and-risk/hcqia#four-standards
darling v charleston | law-and-risk/landmark-cases#choosing-and-watching
who can sit on the hearing panel | law-and-risk/fair-hearing#who-decides governance-and-operations/conflict-of-interest#hearing-panel
is peer review discoverable | law-and-risk/peer-review-privilege#state-privilege law-and-risk/peer-review-privilege#three-words law-and-risk/peer-review-privilege#federal-court
on call physician refuses to come in | law-and-risk/emtala#failure-to-come
sent file to wrong fax hipaa breach | law-and-risk/hipaa#breach
root cause analysis vs fmea | law-and-risk/risk-management#rca-and-fmea glossary#rca glossary#fmea
expired license still working | monitoring-and-quality/expirables#when-it-lapses credentialing/licensure-dea-cds#license
difference between complaint and grievance | monitoring-and-quality/complaints#complaint-or-grievance glossary#grievance
physician health program | monitoring-and-quality/impaired-and-disruptive#php glossary#physician-health-program
disruptive behavior policy | monitoring-and-quality/impaired-and-disruptive#conduct glossary#disruptive-behavior
summary suspension | monitoring-and-quality/corrective-action#summary glossary#summary-suspension
control chart special cause | monitoring-and-quality/quality-tools#variation monitoring-and-quality/quality-tools#charts glossary#special-cause-variation glossary#control-chart
bylaws vs rules and regulations | governance-and-operations/governing-documents#order governance-and-operations/governing-documents#where-to-put-it
who has final authority on appointment | governance-and-operations/governing-body#final-word standards#final-authority credentialing/appointment-and-recredentialing#who-decides
quorum | governance-and-operations/meetings-and-minutes#quorum glossary#quorum
does the chair vote in a tie | governance-and-operations/meetings-and-minutes#votes
resident moonlighting hours | governance-and-operations/medical-education#work-hours privileging/leave-moonlighting-late-career#moonlighting
calculate FTE | information-and-administration/staffing-and-supervision#fte glossary#fte
budget variance | information-and-administration/budgeting-and-finance#variance glossary#variance
audit trail | information-and-administration/credentialing-systems#audit-trail glossary#audit-trail
scope creep | information-and-administration/project-and-change#scope glossary#scope-creep
how do I get into credentialing with no experience | careers/getting-in#no-experience careers/questions-and-answers#no-experience
what changed at ncqa in july 2025 | accreditation/ncqa changes#ncqa-psv accreditation/ncqa#time-limits changes#ncqa-monitoring
x waiver | changes#x-waiver credentialing/licensure-dea-cds#dea-exceptions
how soon must a malpractice payment be reported | law-and-risk/npdb-reporting#thirty-days-to-file law-and-risk/npdb-reporting#malpractice-payments
npdb query fee | credentialing/npdb-querying#continuous-query changes#npdb-query-fee
can we share npdb results with the applicant | credentialing/npdb-querying#using-the-answer
what is a designated equivalent source | credentialing/primary-sources#equivalent glossary#designated-equivalent-source
dea in each state | credentialing/licensure-dea-cds#dea credentialing/licensure-dea-cds#dea-exceptions
IMLC | glossary#imlc credentialing/licensure-dea-cds#compacts
nurse practitioner board certification source | credentialing/advanced-practice-professionals#verifying-an-app credentialing/board-certification#sources
photo identification notarized copy | credentialing/identity-health-background#photo-id
sam.gov debarred | credentialing/sanctions-and-exclusions#four-words glossary#sam
reinstated after exclusion | credentialing/sanctions-and-exclusions#reinstatement glossary#reinstatement
negligent credentialing case wisconsin | law-and-risk/negligent-credentialing#the-hospitals-own-duty law-and-risk/negligent-credentialing#what-you-would-have-found law-and-risk/negligent-credentialing law-and-risk/landmark-cases#choosing-and-watching governance-and-operations/credentials-committee
failure to disclose impaired anesthesiologist letter | law-and-risk/landmark-cases#references information-and-administration/communication-and-ethics#references
can the MEC grant privileges | governance-and-operations/staff-organization#mec credentialing/appointment-and-recredentialing#who-decides governance-and-operations/governing-body#final-word
NCQA CR 3 timeframe | accreditation/ncqa-cr-map#file-and-cycle accreditation/ncqa#time-limits
sanctioned medicaid provider reinstatement OIG | credentialing/sanctions-and-exclusions#reinstatement glossary#reinstatement
what happens if the board misses the reappointment date | credentialing/appointment-and-recredentialing#cycle-clocks
PECOS oppt out list | credentialing/sanctions-and-exclusions#opt-out
ncqa credentialing standards list CR 1 to CR 9 | accreditation/ncqa-cr-map#nine-questions
ncqa appeal and notification to authorities | accreditation/ncqa-cr-map#monitoring-and-action
health center licensed independent practitioner vs other licensed | credentialing/health-centers-ftca#three-groups
start a medical staff office at a new hospital | information-and-administration/building-a-program#rules-first information-and-administration/building-a-program information-and-administration/building-a-program#documents
neutral reference letter dates only | credentialing/peer-references#thin credentialing/work-history-and-gaps#letters
delegation oversight audit sample size | credentialing/delegated-credentialing#oversight information-and-administration/reports-and-audits#outside-audits
npi number lookup | credentialing/provider-enrollment#npi glossary#npi glossary#nppes
hospitalist membership without privileges | privileging/membership-and-privileges#four-questions privileging/membership-and-privileges#either-alone
emergancy privileges | privileging/temporary-and-disaster-privileges#emergency glossary#emergency-privileges
surgical privileges roster | glossary#privileges-roster privileging/delineation#roster accreditation/cms-conditions#privileges-in-the-conditions standards#surgical-roster
is proctoring reportable | privileging/proctoring#reportable
focused professional practise evaluation for cause | privileging/fppe#for-cause
immediate jeopardy | accreditation/survey-readiness#levels accreditation/survey-readiness#clocks glossary#immediate-jeopardy
hfap | glossary#hfap accreditation/achc#from-hfap-to-achc accreditation/achc
h&p 30 days | accreditation/cms-conditions#history-and-physical standards#history-physical
joint commission 2026 changes | accreditation/joint-commission#the-2026-rewrite changes#tjc-manual-size changes#tjc-goals
stark vs kickback | law-and-risk/fraud-and-abuse#three-laws law-and-risk/fraud-and-abuse#stark law-and-risk/fraud-and-abuse#anti-kickback
negligent credentialling elements | law-and-risk/negligent-credentialing#what-a-claimant-shows law-and-risk/negligent-credentialing#four-duties
notice of hearing days | law-and-risk/fair-hearing#the-two-notices
incident report in medical record | law-and-risk/risk-management#incident-reports
how often to check licenses | monitoring-and-quality/expirables#how-often monitoring-and-quality/ongoing-monitoring#how-often accreditation/ncqa#monthly-monitoring
external peer reviewer | monitoring-and-quality/peer-review#reviewer glossary#external-peer-review governance-and-operations/conflict-of-interest#outside-help
unified medical staff opt out vote | governance-and-operations/governing-documents#unified-staff glossary#unified-medical-staff
recuse from vote | governance-and-operations/conflict-of-interest#four-steps glossary#recusal governance-and-operations/conflict-of-interest#disclose-first
CME records how long | governance-and-operations/medical-education#records
overtime exempt coordinator | information-and-administration/staffing-and-supervision#exempt glossary#exempt-employee
software go live options | information-and-administration/selecting-a-system#go-live
gantt chart critical path | information-and-administration/project-and-change#schedule glossary#gantt-chart glossary#critical-path
turnaround time report | information-and-administration/reports-and-audits#turnaround glossary#turnaround-time
cpmsm pass rate | careers/questions-and-answers#pass-rate careers/taking-the-exam#not-published
how do I renew my CPCS | careers/certifications#recertification careers/questions-and-answers#renew
interview questions for credentialing coordinator | careers/interview-questions careers/interview-questions#process careers/interview-questions#judgment information-and-administration/staffing-and-supervision#hiring
hospital’s own duty in negligent credentialing | law-and-risk/negligent-credentialing#the-hospitals-own-duty law-and-risk/negligent-credentialing#four-duties law-and-risk/negligent-credentialing
hospital's own duty in negligent credentialing | law-and-risk/negligent-credentialing#the-hospitals-own-duty law-and-risk/negligent-credentialing#four-duties law-and-risk/negligent-credentialing
what’s a physician’s right at a fair hearing | law-and-risk/fair-hearing#rights-at-the-hearing glossary#fair-hearing
42 CFR § 482.12(a)(6) | accreditation/cms-conditions#board-duties governance-and-operations/governing-body#criteria accreditation/appendix-a-tags#board-tags governance-and-operations/governing-body#final-word
45 C.F.R. § 60.17 | credentialing/npdb-querying#when-a-hospital-must-query credentialing/npdb-querying#failure-to-query credentialing/npdb-querying#continuous-query glossary#mandatory-query glossary#continuous-query
42 U.S.C. 11112(b) | law-and-risk/fair-hearing#the-two-notices law-and-risk/fair-hearing#rights-at-the-hearing law-and-risk/hcqia#four-standards law-and-risk/fair-hearing#bylaws-and-state-law
A-0341 | accreditation/appendix-a-tags#staff-tags accreditation/appendix-a-tags#what-a-tag-is
cms 855R | credentialing/enrollment-medicare#reassignment credentialing/enrollment-medicare#forms glossary#reassignment
authorisation to query for another organisation | credentialing/npdb-querying#systems-and-agents glossary#authorized-agent credentialing/cvos#npdb-agent
behaviour code of conduct | monitoring-and-quality/impaired-and-disruptive#conduct glossary#code-of-conduct
practising without a licence | credentialing/licensure-dea-cds#license monitoring-and-quality/expirables#when-it-lapses law-and-risk/fraud-and-abuse#worked-case
credentialing programme for a new organisation | information-and-administration/building-a-program information-and-administration/building-a-program#rules-first information-and-administration/building-a-program#documents
anaesthetist nurse supervision opt-out | credentialing/advanced-practice-professionals#anesthesia glossary#crna
privelege delination form | privileging/delineation#methods privileging/delineation glossary#delineation-of-privileges
accredidation survey first hour | accreditation/survey-readiness#arrival
recredentaling three years late | accreditation/ncqa#thirty-six-months credentialing/appointment-and-recredentialing#cycle-clocks accreditation/urac#three-years
moonlighing residents | governance-and-operations/medical-education#work-hours privileging/leave-moonlighting-late-career#moonlighting glossary#moonlighting
subpena for peer review file | law-and-risk/peer-review-privilege#worked-case glossary#subpoena law-and-risk/peer-review-privilege#keeping-it
board certifications lapsed | credentialing/board-certification#lapsed
vendor's demonstration script | information-and-administration/selecting-a-system#demos
reference letters that say too little | credentialing/peer-references#thin
QMP under EMTALA | law-and-risk/emtala#who-may-screen glossary#qualified-medical-person
BAA | law-and-risk/hipaa#business-associates glossary#business-associate
ACGME | glossary#acgme governance-and-operations/medical-education
is a settlement below the deductible reported to the npdb | law-and-risk/npdb-reporting#malpractice-payments
what should minutes not contain | governance-and-operations/meetings-and-minutes#minutes
do we have to tell the applicant why the board certification was not enough | governance-and-operations/governing-body#criteria credentialing/board-certification#weight
`);

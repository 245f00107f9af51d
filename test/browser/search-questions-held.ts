/** The part of the set that the ranking is not tuned on. A question that was looked at while tuning moves to the other part. */
import { list } from './search-questions.ts';

/** Written before the ranking was settled, and never looked at while it was. */
export const unseen = list(`
clinical competence proof for new grads | credentialing/peer-references#choose privileging/fppe#who privileging/fppe#data
number of days to send decision letter | accreditation/ncqa#decision-and-notice accreditation/urac#notice credentialing/appointment-and-recredentialing#plan-route standards#decision-notice changes#ncqa-notice
does locum need fppe | credentialing/locum-tenens#fppe-applies privileging/fppe#who
medicaid enrollment for network providers | credentialing/provider-enrollment#medicaid
who can query on behalf of hospital | credentialing/npdb-querying#systems-and-agents credentialing/cvos#npdb-agent glossary#authorized-agent credentialing/npdb-querying#who-may-query
consequences of not querying npdb | credentialing/npdb-querying#failure-to-query glossary#presumed-knowledge
lifetime board certificate no expiration date | credentialing/board-certification#dates
NAMSS PASS | credentialing/work-history-and-gaps#pass glossary#namss-pass
settlement history five years | credentialing/malpractice-history#history
retroactive date gap in coverage | credentialing/malpractice-history#gap glossary#retroactive-date law-and-risk/malpractice-and-insurance#occurrence-or-claims-made
excluded nurse in billing department payment ban | credentialing/sanctions-and-exclusions#effect
expedited credentialling two board members | credentialing/appointment-and-recredentialing#expedited governance-and-operations/governing-body#expedited glossary#expedited-approval standards#expedited-decision
predelegation audit | credentialing/delegated-credentialing#predelegation glossary#predelegation-evaluation
teleradiology distant site hospital requirements | credentialing/telemedicine-by-proxy#distant-hospital credentialing/telemedicine-by-proxy#two-sites glossary#distant-site
courtesy staff voting rights | governance-and-operations/staff-organization#categories glossary#courtesy-staff
department chair duties | governance-and-operations/staff-organization#chairs glossary#department-chair
turf battle between specialties | privileging/new-technology#turf privileging/delineation#same-criteria glossary#crossover-privileges
retrospective proctoring | privileging/proctoring#kinds
volunteer physicians in a hurricane | privileging/temporary-and-disaster-privileges#disaster glossary#disaster-privileges
iso 9001 hospital accreditation | accreditation/dnv#niaho-and-iso glossary#iso-9001
ncqa information integrity audit | accreditation/ncqa#information-integrity information-and-administration/reports-and-audits#outside-audits glossary#information-integrity changes#ncqa-information-integrity
mock survey | accreditation/survey-readiness#mock-surveys
age discrimination act physician testing | law-and-risk/antitrust-and-discrimination#age privileging/leave-moonlighting-late-career#late-career
exclusive contract anesthesia group lawsuit | law-and-risk/antitrust-and-discrimination#exclusive-contracts glossary#exclusive-contract
psqia work product | law-and-risk/peer-review-privilege#patient-safety-work-product glossary#pswp glossary#psqia
sentinal event reporting to joint commission | law-and-risk/risk-management#sentinel-events glossary#sentinel-event
automatic suspension | monitoring-and-quality/corrective-action#automatic glossary#automatic-suspension
patient complaint trends by doctor | monitoring-and-quality/complaints#patterns
fishbone diagram | monitoring-and-quality/quality-tools#charts glossary#fishbone-diagram
reconsider a motion | governance-and-operations/meetings-and-minutes#second-thoughts
email voting by committee | governance-and-operations/meetings-and-minutes#electronic
commercial support of CME | governance-and-operations/medical-education#independence glossary#ineligible-company
database back up testing | information-and-administration/credentialing-systems#backup
halo effect in evaluations | information-and-administration/staffing-and-supervision#rating glossary#halo-effect
how do I tell a doctor his application is missing documents | information-and-administration/communication-and-ethics#status credentialing/application-and-red-flags#burden
return on investment of new software | information-and-administration/budgeting-and-finance#worth-it glossary#roi
can I take the cpcs exam at home | careers/taking-the-exam#delivery
is a degree needed to be a credentialing coordinator | careers/questions-and-answers#degree careers/getting-in#requirements careers/coursework#degree
average salary california | careers/pay#figures careers/pay careers/pay#neighbors
what is a tag in appendix A | accreditation/appendix-a-tags#what-a-tag-is glossary#a-tag
A-0340 | accreditation/appendix-a-tags#staff-tags
which tags cover the governing body | accreditation/appendix-a-tags#board-tags
when does a standard deficiency become a condition | accreditation/appendix-a-tags#how-tags-add-up accreditation/survey-readiness#levels
joint commission disposition report | accreditation/joint-commission-2026#disposition-report glossary#disposition-report
which standards were deleted in the 2026 joint commission manual | accreditation/joint-commission-2026#what-was-dropped accreditation/joint-commission#the-2026-rewrite accreditation/joint-commission-2026#what-is-known accreditation/joint-commission-2026#what-happened
crosswalk of old medical staff standards to new | accreditation/joint-commission-2026#crosswalk
what does NCQA CR 7 cover | accreditation/ncqa-cr-map#facilities
verify a licensed clinical social worker | credentialing/behavioral-dental-allied#behavioral
oral surgeon with two degrees | credentialing/behavioral-dental-allied#dental
podiatry board certification verification | credentialing/behavioral-dental-allied#others credentialing/board-certification#boards
can a marriage and family therapist bill medicare | credentialing/behavioral-dental-allied#medicare
medicaid screening levels fingerprint | credentialing/enrollment-medicaid-plans#medicaid-screening credentialing/enrollment-revocation#screening
disclosure of ownership five percent | credentialing/enrollment-medicaid-plans#ownership
provider directory update deadline | credentialing/enrollment-medicaid-plans#directories
PECOS surrogate access | credentialing/enrollment-medicare#surrogates
who can sign an 855 | credentialing/enrollment-medicare#who-signs
CMS 855I vs 855B | credentialing/enrollment-medicare#forms credentialing/enrollment-medicare glossary#cms-855b glossary#cms-855i
difference between NPI and PTAN | credentialing/enrollment-medicare#numbers glossary#ptan
reassignment of benefits to a group | credentialing/enrollment-medicare#reassignment
missed medicare revalidation | credentialing/enrollment-revocation#revalidation
how long is the reenrollment bar | credentialing/enrollment-revocation#bar
appeal a medicare revocation | credentialing/enrollment-revocation#appeals
FTCA deeming application credentialing | credentialing/health-centers-ftca#deeming
are contractors covered by FTCA | credentialing/health-centers-ftca#coverage
canadian medical school graduate verification | credentialing/international-graduates#canada
verify residency done in another country | credentialing/international-graduates#training
fifth pathway certificate | credentialing/international-graduates#fifth-pathway glossary#fifth-pathway
interstate medical licensure compact | credentialing/licensure-compacts#imlc glossary#imlc
nurse compact multistate license | credentialing/licensure-compacts#nlc
psypact telepsychology | credentialing/licensure-compacts#psypact
does a VA doctor need a license in my state | credentialing/va-and-military#one-license
get quality information from the military | credentialing/va-and-military#verifying
what goes in a credentials committee packet | governance-and-operations/credentials-committee#packet
can chatgpt read a credentials file | information-and-administration/ai-in-credentialing information-and-administration/ai-in-credentialing#what-stays-out
duplicate rows after joining tables | information-and-administration/data-work#joins
refund of exam fee | information-and-administration/exam-day#money careers/taking-the-exam
when do I get my CPCS score | information-and-administration/exam-day#after careers/taking-the-exam#scoring careers/questions-and-answers
reasons for medicare revocation | credentialing/enrollment-revocation#grounds
organisation that verifies credentials for its clients | credentialing/cvos#what-a-cvo-does credentialing/cvos glossary#cvo
grievence response letter contents | monitoring-and-quality/complaints#the-answer
buisness associate agreements | law-and-risk/hipaa#business-associates glossary#business-associate
don’t blame the nurse who was just careless | law-and-risk/risk-management#just-culture glossary#just-culture
42 C.F.R. 482.22(a)(1) | accreditation/cms-conditions#periodic-appraisal accreditation/appendix-a-tags#staff-tags accreditation/cms-conditions#who-may-join credentialing/appointment-and-recredentialing#cycle-clocks accreditation/cms-conditions
sec. 11135 | credentialing/npdb-querying#when-a-hospital-must-query credentialing/npdb-querying#failure-to-query glossary#presumed-knowledge glossary#mandatory-query
prioritising failures by score | law-and-risk/risk-management#scoring glossary#rpn
surgeons' case logs as evidence | privileging/fppe#data privileging/delineation#worked-case privileging/delineation#core
QAPI vs peer review | glossary#qapi monitoring-and-quality/quality-tools#programs monitoring-and-quality/peer-review#purpose
what does a surveyor ask in the credentialing session | accreditation/survey-readiness#the-tracer-session
how long do I keep an application that was withdrawn | information-and-administration/reports-and-audits#retention
does the data bank show lawsuits | credentialing/malpractice-history#npdb-limits
who appoints the medical staff | governance-and-operations/governing-body#final-word credentialing/appointment-and-recredentialing#who-decides
is a leave of absence reportable | privileging/leave-moonlighting-late-career#leave-reportable
42 USC 11137 | credentialing/npdb-querying#using-the-answer monitoring-and-quality/ongoing-monitoring#secrecy law-and-risk/npdb-disputes credentialing/npdb-querying
489.24 | law-and-risk/emtala law-and-risk/emtala#three-duties law-and-risk/emtala#who-may-screen law-and-risk/emtala#on-call-list law-and-risk/emtala#records
NCQA CR 8 | accreditation/ncqa-cr-map#integrity-and-delegates accreditation/ncqa#information-integrity changes#ncqa-cr8-cr9
credentials comittee packet | governance-and-operations/credentials-committee#packet
what does a DIO do | governance-and-operations/medical-education#gme-oversight glossary#dio
proctoring form | desk/proctor-report-form
hearing notice letter template | desk/hearing-notice
plan of correction template | desk/plan-of-correction
minutes template | desk/committee-minutes-template
medical staff manager job description | jobs/manager
enrollment specialist duties | jobs/enrollment-specialist jobs
team eligibility spreadsheet | eligibility/team
mock exam cpmsm | practice practice/mock/cpmsm
flashcards | progress/review
does part time work count toward the cpcs | eligibility careers/certifications#eligibility
is continuous query enough for reappointment | credentialing/npdb-querying#continuous-query
difference between FPPE and proctoring | privileging/proctoring privileging/proctoring#proctor-preceptor privileging/fppe privileging/fppe#plan
rush request temporary privileges for a missing paper | privileging/temporary-and-disaster-privileges#not-for
urac decision letter days | accreditation/urac#notice
false claims act unlicensed provider billing | law-and-risk/fraud-and-abuse#false-claims law-and-risk/fraud-and-abuse#worked-case
wrong fax credentialing packet | law-and-risk/hipaa#breach desk/misdirected-packet
psychologist license verification | credentialing/behavioral-dental-allied#behavioral
health center board approval privileges | credentialing/health-centers-ftca#approval
provisional credentialing 60 days | glossary#provisional-credentialing accreditation/urac#provisional
sole criterion board certification | governance-and-operations/governing-body#criteria credentialing/board-certification#weight
peer review conflict | monitoring-and-quality/peer-review#reviewer governance-and-operations/conflict-of-interest governance-and-operations/conflict-of-interest#four-steps
DEA address change | credentialing/licensure-dea-cds#dea
robert's rules tabling a motion | governance-and-operations/meetings-and-minutes#motions governance-and-operations/meetings-and-minutes#second-thoughts
weighted score vendor selection | information-and-administration/selecting-a-system#scoring
nurse midwife privileges | credentialing/advanced-practice-professionals credentialing/advanced-practice-professionals#eligible-categories credentialing/advanced-practice-professionals#medical-level-of-care
monthly OIG check log | desk/monitoring-log
self-insured retention | glossary#self-insured-retention
SBAR | glossary#sbar information-and-administration/communication-and-ethics#say-it
exclusive contract loses privileges | law-and-risk/antitrust-and-discrimination#exclusive-contracts glossary#exclusive-contract
tjc 36 month appointment | accreditation/joint-commission#three-years credentialing/appointment-and-recredentialing#cycle-clocks changes#tjc-appointment-length
late career screening policy | privileging/leave-moonlighting-late-career#late-career glossary#late-career-policy
`);

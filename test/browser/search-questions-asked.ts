/** Questions as coordinators, managers, students, educators and employers typed them at the site: rules by number, slips, tools, papers. */
import { list } from './search-questions.ts';

/** The ranking was tuned while looking at these. */
export const asked = list(`
482.22(c)(5) | accreditation/cms-conditions#history-and-physical
42CFR482.12(a) | accreditation/cms-conditions#board-duties accreditation/cms-conditions governance-and-operations/governing-body#criteria governance-and-operations/governing-body#final-word accreditation/appendix-a-tags#board-tags governance-and-operations/governing-body
MS.06.01.05 | accreditation/joint-commission-2026#crosswalk accreditation/joint-commission-2026 accreditation/joint-commission accreditation/joint-commission-2026#what-is-known
11133 | law-and-risk/npdb-reporting#what-a-hospital-reports law-and-risk/npdb-reporting law-and-risk/hcqia#reporting-bargain
HCQIA 11112 | law-and-risk/hcqia#four-standards law-and-risk/fair-hearing law-and-risk/fair-hearing#the-two-notices law-and-risk/fair-hearing#rights-at-the-hearing
1320a-7b | law-and-risk/fraud-and-abuse#anti-kickback law-and-risk/fraud-and-abuse#three-laws
42 usc 11101 | law-and-risk/hcqia glossary#hcqia
tag 0340 | accreditation/appendix-a-tags#staff-tags accreditation/appendix-a-tags
NCQA CR 5 | accreditation/ncqa-cr-map#monitoring-and-action accreditation/ncqa#monthly-monitoring monitoring-and-quality/ongoing-monitoring
title vi | law-and-risk/antitrust-and-discrimination#civil-rights
what does CVO mean | glossary#cvo credentialing/cvos#what-a-cvo-does
DEA schedules | credentialing/licensure-dea-cds#dea credentialing/licensure-dea-cds glossary#dea-registration
fppe for new privileges | privileging/fppe#who
fppe triggers | privileging/fppe#for-cause glossary#performance-trigger
APRN | glossary#aprn credentialing/advanced-practice-professionals credentialing/advanced-practice-professionals#who-is-an-app
PSV | glossary#psv credentialing/primary-sources credentialing/primary-sources#primary
MEC | governance-and-operations/staff-organization#mec glossary#mec
TJC elevement of performance | accreditation/joint-commission#decisions glossary#elements-of-performance
LEIE monthly | credentialing/sanctions-and-exclusions#screening monitoring-and-quality/ongoing-monitoring#how-often
nppes | glossary#nppes credentialing/provider-enrollment#npi
CME requirements for reappointment | governance-and-operations/medical-education#records governance-and-operations/medical-education#two-kinds credentialing/appointment-and-recredentialing#what-renewal-adds
DNV medical staff | accreditation/dnv#before-appointment accreditation/dnv
URAC | accreditation/urac accreditation/urac#what-urac-accredits glossary#urac
AAAHC | accreditation/aaahc-ambulatory glossary#aaahc accreditation/aaahc-ambulatory#who-is-who accreditation/aaahc-ambulatory#three-years
anesthesiolgist | credentialing/advanced-practice-professionals#anesthesia
malpratice history | credentialing/malpractice-history credentialing/malpractice-history#history
reapointment cycle | credentialing/appointment-and-recredentialing#cycle-clocks
comission joint | accreditation/joint-commission glossary#tjc
afiliation letter no response | credentialing/work-history-and-gaps#letters credentialing/peer-references#thin desk/dates-only-follow-up credentialing/work-history-and-gaps#pass
how often do I have to query the npdb | credentialing/npdb-querying#when-a-hospital-must-query
who can verify a dea | credentialing/licensure-dea-cds#dea-number credentialing/licensure-dea-cds#dea credentialing/licensure-dea-cds
temporary privileges 120 days | privileging/temporary-and-disaster-privileges#length
temp privs | privileging/temporary-and-disaster-privileges#two-reasons privileging/temporary-and-disaster-privileges glossary#temporary-privileges privileging/temporary-and-disaster-privileges#length
locum | glossary#locum-tenens credentialing/locum-tenens credentialing/locum-tenens#a-practitioner-not-a-privilege
locum tenens credentialing | credentialing/locum-tenens credentialing/locum-tenens#which-route credentialing/locum-tenens#minimum-checks credentialing/locum-tenens#a-practitioner-not-a-privilege
what is a clean application | glossary#clean-file governance-and-operations/credentials-committee#two-roads credentialing/appointment-and-recredentialing#expedited
expired license during reappointment | monitoring-and-quality/expirables#when-it-lapses monitoring-and-quality/expirables#how-often monitoring-and-quality/expirables
license expires mid cycle | monitoring-and-quality/expirables monitoring-and-quality/expirables#how-often monitoring-and-quality/expirables#what-to-track monitoring-and-quality/expirables#when-it-lapses accreditation/ncqa#monthly-monitoring
how long can a gap be | credentialing/work-history-and-gaps#ncqa
employment gap explanation in writing 6 months | credentialing/work-history-and-gaps#ncqa credentialing/work-history-and-gaps#explain
how old can an attestation be | credentialing/application-and-red-flags#attestation credentialing/primary-sources#age accreditation/ncqa#time-limits glossary#verification-time-limit
120 day ncqa | accreditation/ncqa#time-limits changes#ncqa-psv
delegated credentialing audit | credentialing/delegated-credentialing#oversight information-and-administration/reports-and-audits#outside-audits desk/delegate-audit-ready
telemedicine by proxy | credentialing/telemedicine-by-proxy glossary#proxy-credentialing credentialing/telemedicine-by-proxy#two-sites
tele privileges distant site | credentialing/telemedicine-by-proxy#distant-hospital credentialing/telemedicine-by-proxy#two-sites credentialing/telemedicine-by-proxy#originating-duties glossary#distant-site
dentist privileges | credentialing/behavioral-dental-allied#dental credentialing/behavioral-dental-allied#hospital
can a nurse practitioner admit patients | credentialing/advanced-practice-professionals#medical-level-of-care credentialing/advanced-practice-professionals#eligible-categories credentialing/behavioral-dental-allied#hospital
privilege delineation form | privileging/delineation#methods glossary#delineation-of-privileges desk/privilege-request-form privileging/delineation
new procedure no criteria | privileging/new-technology#criteria privileging/new-technology#two-questions privileging/new-technology desk/new-procedure-request
emergency privileges disaster | privileging/temporary-and-disaster-privileges#disaster privileging/temporary-and-disaster-privileges#emergency privileging/temporary-and-disaster-privileges
does a medical staff resignation have to be reported | law-and-risk/npdb-reporting#leaving-during-an-investigation
report to npdb deadline | law-and-risk/npdb-reporting#thirty-days-to-file
is a 14 day suspension reportable | law-and-risk/npdb-reporting#length-of-suspension monitoring-and-quality/corrective-action#clocks
surrender of privileges | glossary#surrender-of-privileges law-and-risk/npdb-reporting#leaving-during-an-investigation
fair hearing rights | law-and-risk/fair-hearing#rights-at-the-hearing
hearing officer | law-and-risk/fair-hearing#who-decides governance-and-operations/conflict-of-interest#hearing-panel
peer review privilege | law-and-risk/peer-review-privilege glossary#peer-review-privilege law-and-risk/peer-review-privilege#state-privilege law-and-risk/peer-review-privilege#three-words
patient safety work product | law-and-risk/peer-review-privilege#patient-safety-work-product glossary#pswp
are minutes discoverable | law-and-risk/peer-review-privilege#state-privilege governance-and-operations/meetings-and-minutes#minutes governance-and-operations/credentials-committee#confidential
unilateral amendment of bylaws | governance-and-operations/governing-documents#adoption law-and-risk/landmark-cases#fair-procedure-and-bylaws
bylaws amendment | governance-and-operations/governing-documents#adoption
active courtesy consulting | governance-and-operations/staff-organization#categories
department chair role | governance-and-operations/staff-organization#chairs glossary#department-chair
governing body final decision | governance-and-operations/governing-body#final-word credentialing/appointment-and-recredentialing#who-decides
expired board certification | credentialing/board-certification#lapsed changes#ncqa-expired-board
disruptive physician | monitoring-and-quality/impaired-and-disruptive#conduct glossary#disruptive-behavior monitoring-and-quality/impaired-and-disruptive
impaired practitioner | glossary#impaired-practitioner monitoring-and-quality/impaired-and-disruptive monitoring-and-quality/impaired-and-disruptive#three-things
criminal background check | credentialing/identity-health-background#background-checks
fingerprints | credentialing/enrollment-medicaid-plans#medicaid-screening credentialing/enrollment-revocation#screening credentialing/identity-health-background#background-checks
hospital affiliation verification | credentialing/work-history-and-gaps#letters credentialing/work-history-and-gaps#pass credentialing/work-history-and-gaps#explain
primary source definition | credentialing/primary-sources#primary glossary#psv
secondary source | credentialing/primary-sources#secondary glossary#secondary-source
name change diploma | credentialing/international-graduates#paper
hospital closed how to verify | credentialing/education-and-ecfmg#closed credentialing/work-history-and-gaps#letters
identity verification government ID | credentialing/identity-health-background#photo-id
NPI lookup | credentialing/provider-enrollment#npi glossary#npi glossary#nppes
medicare opt out | credentialing/sanctions-and-exclusions#opt-out glossary#medicare-opt-out
no surprises act directory | credentialing/enrollment-medicaid-plans#directories
credentialing software | information-and-administration/selecting-a-system information-and-administration/credentialing-systems glossary#credentialing-system credentialing/cvos#software-or-delegation
spreadsheet tracking expirables | monitoring-and-quality/expirables#what-to-track monitoring-and-quality/expirables desk/monitoring-log monitoring-and-quality/expirables#how-often
expirables | monitoring-and-quality/expirables glossary#expirables monitoring-and-quality/expirables#what-to-track
director of medical staff services job | jobs/director jobs
remote credentialing jobs | careers/where-people-work#settings careers/where-people-work careers/where-people-work#the-room jobs
interview questions credentialing | careers/interview-questions careers/interview-questions#process careers/interview-questions#judgment
cpcs requirements | eligibility careers/certifications#eligibility
cpcs pass rate | careers/questions-and-answers#pass-rate careers/taking-the-exam#not-published
how many questions on the cpcs | careers/certifications#how-many-questions careers/questions-and-answers#how-many
how long is certification good for | careers/certifications#recertification careers/questions-and-answers#renew
recertification ceu | careers/certifications#recertification careers/questions-and-answers#renew changes#namss-recert-credit
exam calculator allowed | careers/taking-the-exam#not-published careers/taking-the-exam#format information-and-administration/exam-day#center-or-home information-and-administration/exam-day#two-parts
cpcs study plan | progress/plan learn/paths/cpcs
darling case | law-and-risk/landmark-cases#choosing-and-watching
patrick v. burget | law-and-risk/landmark-cases#peer-review-and-antitrust
Poliner | law-and-risk/landmark-cases#peer-review-and-antitrust law-and-risk/hcqia law-and-risk/hcqia#four-standards law-and-risk/hcqia#presumption
negligent credentialing | law-and-risk/negligent-credentialing glossary#negligent-credentialing law-and-risk/negligent-credentialing#the-hospitals-own-duty
antitrust | law-and-risk/antitrust-and-discrimination law-and-risk/antitrust-and-discrimination#antitrust glossary#antitrust
stark law | law-and-risk/fraud-and-abuse#stark glossary#stark-law
anti-kickback | law-and-risk/fraud-and-abuse#anti-kickback glossary#anti-kickback-statute
HIPAA credential files | law-and-risk/hipaa#what-is-phi law-and-risk/hipaa#operations
record retention credentials file | information-and-administration/reports-and-audits#retention
separate quality file | law-and-risk/peer-review-privilege#keeping-it information-and-administration/reports-and-audits#confidential governance-and-operations/credentials-committee#confidential
confidentiality policy | law-and-risk/peer-review-privilege#keeping-it information-and-administration/reports-and-audits#confidential governance-and-operations/credentials-committee#confidential law-and-risk/peer-review-privilege#three-words law-and-risk/peer-review-privilege
emtala on call | law-and-risk/emtala#on-call-list law-and-risk/emtala
FQHC credentialing | credentialing/health-centers-ftca credentialing/health-centers-ftca#three-groups credentialing/health-centers-ftca#credentials
behavioral health credentialing | credentialing/behavioral-dental-allied#behavioral
VA hospital | credentialing/va-and-military credentialing/va-and-military#systems credentialing/va-and-military#one-license credentialing/va-and-military#verifying
new joint commission 2026 | accreditation/joint-commission-2026 accreditation/joint-commission#the-2026-rewrite accreditation/joint-commission-2026#what-is-known accreditation/joint-commission-2026#what-happened
what changed | changes
race ethnicity language ncqa | changes#ncqa-race-language accreditation/ncqa#what-is-verified
timeline of credentialing laws | timeline
3 year reappointment | accreditation/joint-commission#three-years credentialing/appointment-and-recredentialing#cycle-clocks changes#tjc-appointment-length
onboarding provider timeline | credentialing/enrollment-medicaid-plans#three-gates credentialing/provider-enrollment glossary#onboarding credentialing/provider-enrollment#three-questions
medicaid enrollment required | credentialing/provider-enrollment#medicaid credentialing/enrollment-medicaid-plans#medicaid-plans
medicare revalidation | credentialing/enrollment-revocation#revalidation glossary#revalidation
CMS 855 | credentialing/enrollment-medicare#forms glossary#cms-855i glossary#cms-855b
reassignment of benefits | credentialing/enrollment-medicare#reassignment glossary#reassignment
complaints monitoring | monitoring-and-quality/complaints#patterns monitoring-and-quality/complaints monitoring-and-quality/ongoing-monitoring#which-sources accreditation/ncqa#monthly-monitoring
ongoing monitoring | monitoring-and-quality/ongoing-monitoring glossary#ongoing-monitoring
interstate compact | credentialing/licensure-compacts#imlc credentialing/licensure-compacts glossary#imlc credentialing/licensure-compacts#kinds credentialing/licensure-dea-cds#compacts
nurse licensure compact | credentialing/licensure-compacts#nlc glossary#nlc
medical students | governance-and-operations/medical-education governance-and-operations/medical-education#residents governance-and-operations/medical-education#two-kinds
proctoring | privileging/proctoring glossary#proctoring privileging/proctoring#proctor-preceptor
proctor liability | privileging/proctoring#duties
external peer review | monitoring-and-quality/peer-review#reviewer glossary#external-peer-review governance-and-operations/conflict-of-interest#outside-help
focused review external | governance-and-operations/conflict-of-interest#outside-help glossary#external-peer-review monitoring-and-quality/peer-review#reviewer privileging/fppe#for-cause privileging/proctoring#no-proctor
outcome data | monitoring-and-quality/quality-tools#measure-types glossary#structure-process-outcome privileging/oppe#data monitoring-and-quality/quality-tools#indicators
case review numbers | privileging/oppe#data privileging/fppe#plan monitoring-and-quality/peer-review#case-selection
privileges expire board meeting missed | credentialing/appointment-and-recredentialing#cycle-clocks privileging/temporary-and-disaster-privileges#not-for
expedited board | governance-and-operations/governing-body#expedited credentialing/appointment-and-recredentialing#expedited glossary#expedited-approval
provisional appointment | privileging/fppe#duration glossary#provisional-status
health status statement | credentialing/identity-health-background#health-question
release form immunity | credentialing/application-and-red-flags#attestation law-and-risk/hcqia#witnesses credentialing/peer-references#protection
application signature electronic | information-and-administration/credentialing-systems#e-signature credentialing/application-and-red-flags#attestation
incomplete application policy | credentialing/application-and-red-flags#burden governance-and-operations/credentials-committee#complete
burden on applicant | credentialing/application-and-red-flags#burden glossary#burden-of-proof
right to review information | accreditation/ncqa-cr-map#policy-and-committee accreditation/ncqa#decision-and-notice
practitioner rights ncqa | accreditation/ncqa-cr-map#policy-and-committee
nondiscrimination credentialing committee | accreditation/ncqa-cr-map#policy-and-committee desk/fair-handling-check law-and-risk/antitrust-and-discrimination#civil-rights
medical director approve clean file | credentialing/appointment-and-recredentialing#plan-route governance-and-operations/credentials-committee#plans accreditation/ncqa#decision-and-notice glossary#clean-file
verify residency | credentialing/education-and-ecfmg#sources credentialing/education-and-ecfmg#highest desk/training-verification-form credentialing/education-and-ecfmg
FSMB | glossary#fsmb
verbal verification | credentialing/primary-sources#methods
website verification print date initials | credentialing/primary-sources#methods
screenshot evidence | credentialing/primary-sources#methods monitoring-and-quality/ongoing-monitoring#proof-of-watching accreditation/survey-readiness#data-bank-proof
email verification | credentialing/primary-sources#methods
42 cfr 482.22 | accreditation/cms-conditions accreditation/cms-conditions#board-duties accreditation/cms-conditions#who-may-join accreditation/appendix-a-tags#staff-tags accreditation/cms-conditions#four-sections
ms 06.01.05 | accreditation/joint-commission-2026#crosswalk accreditation/joint-commission-2026 accreditation/joint-commission accreditation/joint-commission-2026#what-is-known
MS.08.01.01 ep 1 | accreditation/joint-commission-2026#crosswalk changes#tjc-fppe-number privileging/fppe accreditation/joint-commission-2026
45 CFR 60.12 | law-and-risk/npdb-reporting law-and-risk/npdb-reporting#what-a-hospital-reports law-and-risk/npdb-reporting#length-of-suspension law-and-risk/npdb-reporting#leaving-during-an-investigation law-and-risk/npdb-reporting#who-reports-what
45 cfr part 60 | law-and-risk/npdb-reporting credentialing/npdb-querying glossary#npdb
1395dd | law-and-risk/emtala glossary#emtala law-and-risk/emtala#three-duties law-and-risk/emtala#penalties
42 USC 1320a-7 | credentialing/sanctions-and-exclusions#exclusion credentialing/sanctions-and-exclusions glossary#exclusion
42 CFR 485.616 | credentialing/telemedicine-by-proxy#accreditors credentialing/telemedicine-by-proxy credentialing/telemedicine-by-proxy#distant-hospital credentialing/telemedicine-by-proxy#distant-entity
42 CFR 1001.1901 | credentialing/sanctions-and-exclusions#effect credentialing/sanctions-and-exclusions#reinstatement
CR 3 element A | accreditation/ncqa-cr-map#file-and-cycle accreditation/ncqa#what-is-verified
21 cfr 1301 | credentialing/licensure-dea-cds#dea credentialing/licensure-dea-cds credentialing/licensure-dea-cds#dea-lapse credentialing/licensure-dea-cds#dea-exceptions
CAQH | glossary#caqh credentialing/provider-enrollment#caqh-and-plans
PECOS | glossary#pecos credentialing/provider-enrollment#medicare credentialing/enrollment-medicare
npbd | glossary#npdb credentialing/npdb-querying
NPDB self query | glossary#self-query
oppe vs fppe | glossary#oppe glossary#fppe privileging/oppe privileging/fppe
OPPE how often | privileging/oppe#interval
LIP meaning | glossary#lip
ABMS certificate | glossary#abms credentialing/board-certification#sources credentialing/board-certification#verify
SAM.gov | glossary#sam credentialing/sanctions-and-exclusions#four-words
OIG list check monthly | credentialing/sanctions-and-exclusions#screening monitoring-and-quality/ongoing-monitoring#how-often
credentialling | glossary#credentialing
priviliging | glossary#privileging privileging/membership-and-privileges
verfication of licence | credentialing/licensure-dea-cds#license credentialing/licensure-dea-cds credentialing/primary-sources
physican assistant supervision | credentialing/advanced-practice-professionals#eligible-categories credentialing/advanced-practice-professionals glossary#collaborative-agreement credentialing/advanced-practice-professionals#who-is-an-app credentialing/advanced-practice-professionals#verifying-an-app
doctor's license expired yesterday can he still work | monitoring-and-quality/expirables#when-it-lapses
gap in work history | credentialing/work-history-and-gaps credentialing/work-history-and-gaps#ncqa glossary#work-history-gap credentialing/work-history-and-gaps#explain credentialing/work-history-and-gaps#timeline desk/gap-letter
180 days attestation | accreditation/urac#file-age credentialing/application-and-red-flags#attestation accreditation/ncqa#time-limits
delegation agreement | credentialing/delegated-credentialing#agreement
subdelegation | glossary#sub-delegation
residents moonlighting | governance-and-operations/medical-education#work-hours privileging/leave-moonlighting-late-career#moonlighting glossary#moonlighting
foreign medical graduate | glossary#international-medical-graduate credentialing/international-graduates credentialing/international-graduates#who credentialing/education-and-ecfmg#ecfmg
podiatrist H&P | accreditation/cms-conditions#history-and-physical credentialing/behavioral-dental-allied#hospital credentialing/behavioral-dental-allied#others
disaster volunteers verify license 72 hours | privileging/temporary-and-disaster-privileges#disaster
leave of absence | glossary#leave-of-absence privileging/leave-moonlighting-late-career#leave-request privileging/leave-moonlighting-late-career
voluntary resignation while under investigation | law-and-risk/npdb-reporting#leaving-during-an-investigation
30 days suspension | law-and-risk/npdb-reporting#length-of-suspension monitoring-and-quality/corrective-action#clocks
settlement reportable dollar amount | law-and-risk/npdb-reporting#malpractice-payments
PSQIA | glossary#psqia law-and-risk/peer-review-privilege#patient-safety-work-product
executive session minutes | governance-and-operations/meetings-and-minutes#closed-session
medical staff categories | governance-and-operations/staff-organization#categories
credentials committee | governance-and-operations/credentials-committee glossary#credentials-committee
peer reference how many | credentialing/peer-references#number
"peer reference" | glossary#peer-reference credentialing/peer-references credentialing/peer-references#peer
reference letter red flags | credentialing/peer-references#thin
negative reference what to do | credentialing/peer-references#thin
age 70 doctor testing | law-and-risk/antitrust-and-discrimination#age privileging/leave-moonlighting-late-career#late-career glossary#late-career-policy
claims history | credentialing/malpractice-history#history credentialing/malpractice-history credentialing/malpractice-history#current
malpractice insurance minimum | law-and-risk/malpractice-and-insurance#limits-and-clauses credentialing/malpractice-history#current
designated equivalent source | glossary#designated-equivalent-source credentialing/primary-sources#equivalent
photo id temporary | privileging/temporary-and-disaster-privileges#proof credentialing/identity-health-background#photo-id
provider directory accuracy | credentialing/enrollment-medicaid-plans#directories glossary#directory-verification credentialing/enrollment-medicaid-plans
medical staff coordinator salary texas | careers/pay careers/pay#figures careers/pay#find-current careers/pay#what-moves-pay
credentialing coordinator job description | jobs/coordinator jobs
am i eligible for cpmsm | eligibility careers/certifications#eligibility
CPCS exam fee | careers/taking-the-exam#apply careers/taking-the-exam#not-published careers/certifications#compared
difference between cpcs and cpmsm | careers/certifications careers/certifications#compared careers/questions-and-answers#which-first
can I retake the exam | careers/questions-and-answers#retake
ADA questions health application | law-and-risk/antitrust-and-discrimination#application-questions credentialing/identity-health-background#health-question
conflict of interest | governance-and-operations/conflict-of-interest glossary#conflict-of-interest
low volume provider | privileging/low-volume glossary#low-volume-practitioner
on-call list | law-and-risk/emtala#on-call-list glossary#on-call-list
ambulatory surgery center credentialing | accreditation/aaahc-ambulatory accreditation/aaahc-ambulatory#medicare-conditions accreditation/aaahc-ambulatory#sources-and-files accreditation/achc#surgery-center-file
critical access hospital | glossary#critical-access-hospital accreditation/cms-conditions#which-rules
ncqa 2025 changes | accreditation/ncqa accreditation/ncqa#time-limits changes#ncqa-psv
payer enrollment vs credentialing | credentialing/provider-enrollment#three-questions credentialing/provider-enrollment glossary#provider-enrollment
roster | glossary#roster credentialing/delegated-credentialing#roster
site visit office | credentialing/enrollment-medicaid-plans#medicaid-screening credentialing/enrollment-revocation#screening accreditation/ncqa#organizational-providers
sanctions | credentialing/sanctions-and-exclusions credentialing/sanctions-and-exclusions#four-words monitoring-and-quality/ongoing-monitoring credentialing/enrollment-revocation#sanctions
state license discipline | credentialing/licensure-compacts#discipline monitoring-and-quality/ongoing-monitoring#which-sources monitoring-and-quality/expirables#lapse-or-action
controlled substance state registration | credentialing/licensure-dea-cds#cds glossary#cds
mid level dea | credentialing/licensure-dea-cds#dea-number credentialing/licensure-dea-cds#dea
history and physical 30 days | accreditation/cms-conditions#history-and-physical
denial based on incomplete application | credentialing/application-and-red-flags#burden
turnaround time | information-and-administration/reports-and-audits#turnaround glossary#turnaround-time
performance measures for credentialing department | information-and-administration/data-work#measures information-and-administration/reports-and-audits#turnaround information-and-administration/data-work#dashboards glossary#kpi
verify education | credentialing/education-and-ecfmg credentialing/education-and-ecfmg#sources credentialing/education-and-ecfmg#highest
nursys | glossary#nursys
phone verification documentation | credentialing/primary-sources#methods
`);

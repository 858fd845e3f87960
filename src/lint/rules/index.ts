import type { Rule } from '../rule.js';
import { rule as accuracyIsNotDisclaimed } from './accuracy-is-not-disclaimed.js';
import { rule as adequacyDecisionHolds } from './adequacy-decision-holds.js';
import { rule as ageOfConsentIsNational } from './age-of-consent-is-national.js';
import { rule as agreementIsAnAgreement } from './agreement-is-an-agreement.js';
import { rule as agreementLinkWorks } from './agreement-link-works.js';
import { rule as anonymousBesideTracking } from './anonymous-beside-tracking.js';
import { rule as answerHasATimeLimit } from './answer-has-a-time-limit.js';
import { rule as answerIsInTime } from './answer-is-in-time.js';
import { rule as authorityCanBeFound } from './authority-can-be-found.js';
import { rule as authorityIsTheRightOne } from './authority-is-the-right-one.js';
import { rule as automatedDecisionsAreAddressed } from './automated-decisions-are-addressed.js';
import { rule as automatedDecisionsAreExplained } from './automated-decisions-are-explained.js';
import { rule as balancingIsOffered } from './balancing-is-offered.js';
import { rule as basisCarriesThePurpose } from './basis-carries-the-purpose.js';
import { rule as basisIsStated } from './basis-is-stated.js';
import { rule as basisIsTiedToPurposes } from './basis-is-tied-to-purposes.js';
import { rule as bookkeepingPeriodIsStated } from './bookkeeping-period-is-stated.js';
import { rule as breachPromisesAreInTime } from './breach-promises-are-in-time.js';
import { rule as certificateProtocolIsCurrent } from './certificate-protocol-is-current.js';
import { rule as childrenHaveAnAge } from './children-have-an-age.js';
import { rule as cloudHasAProvider } from './cloud-has-a-provider.js';
import { rule as complaintIsNamed } from './complaint-is-named.js';
import { rule as complaintIsToAnAuthority } from './complaint-is-to-an-authority.js';
import { rule as complaintIsUnconditional } from './complaint-is-unconditional.js';
import { rule as consentCanBeWithdrawn } from './consent-can-be-withdrawn.js';
import { rule as consentForSensitiveDataIsExplicit } from './consent-for-sensitive-data-is-explicit.js';
import { rule as consentIsNotPresumed } from './consent-is-not-presumed.js';
import { rule as consentStandsAlone } from './consent-stands-alone.js';
import { rule as consequenceIsStated } from './consequence-is-stated.js';
import { rule as controllerCanBeReached } from './controller-can-be-reached.js';
import { rule as controllerHasALegalForm } from './controller-has-a-legal-form.js';
import { rule as controllerHasAnAddress } from './controller-has-an-address.js';
import { rule as controllerIsRegistered } from './controller-is-registered.js';
import { rule as cookieAuthorityIsRight } from './cookie-authority-is-right.js';
import { rule as cookiesAreConsented } from './cookies-are-consented.js';
import { rule as cookiesAreTold } from './cookies-are-told.js';
import { rule as cookiesAreTrulyNecessary } from './cookies-are-truly-necessary.js';
import { rule as cookiesCanBeRefused } from './cookies-can-be-refused.js';
import { rule as cookiesHaveALifetime } from './cookies-have-a-lifetime.js';
import { rule as cookiesHaveAProviderAndPurpose } from './cookies-have-a-provider-and-purpose.js';
import { rule as criminalDataHaveALaw } from './criminal-data-have-a-law.js';
import { rule as dataFromElsewhereAreListed } from './data-from-elsewhere-are-listed.js';
import { rule as deadInstrumentInProse } from './dead-instrument-in-prose.js';
import { rule as derogationIsOccasional } from './derogation-is-occasional.js';
import { rule as dpfSuitsTheCountry } from './dpf-suits-the-country.js';
import { rule as duplicatesAgree } from './duplicates-agree.js';
import { rule as dutyToKeepIsNotStretched } from './duty-to-keep-is-not-stretched.js';
import { rule as erasureLimitsAreLawful } from './erasure-limits-are-lawful.js';
import { rule as exampleServicesAreTold } from './example-services-are-told.js';
import { rule as groupRoleMatches } from './group-role-matches.js';
import { rule as guaranteeCanBeKept } from './guarantee-can-be-kept.js';
import { rule as hedgeIsAvoided } from './hedge-is-avoided.js';
import { rule as identityCheckIsProportionate } from './identity-check-is-proportionate.js';
import { rule as interestIsNamed } from './interest-is-named.js';
import { rule as ipNotStoredBesideLogs } from './ip-not-stored-beside-logs.js';
import { rule as jointArrangementIsOutlined } from './joint-arrangement-is-outlined.js';
import { rule as jointControlIsStated } from './joint-control-is-stated.js';
import { rule as lawInProseIsNamedRightly } from './law-in-prose-is-named-rightly.js';
import { rule as lawIsInForce } from './law-is-in-force.js';
import { rule as lawIsTheRightOne } from './law-is-the-right-one.js';
import { rule as liabilityIsNotExcluded } from './liability-is-not-excluded.js';
import { rule as logsArePersonalData } from './logs-are-personal-data.js';
import { rule as mailTransportIsNamedRightly } from './mail-transport-is-named-rightly.js';
import { rule as marketingCanBeObjectedTo } from './marketing-can-be-objected-to.js';
import { rule as marketingCanBeRefused } from './marketing-can-be-refused.js';
import { rule as marketingHasAGround } from './marketing-has-a-ground.js';
import { rule as nationalIdHasALaw } from './national-id-has-a-law.js';
import { rule as noCookiesBesideCookieSettingServices } from './no-cookies-beside-cookie-setting-services.js';
import { rule as noDataThroughWebsiteBesideAnalytics } from './no-data-through-website-beside-analytics.js';
import { rule as noDisclosureBesideRecipients } from './no-disclosure-beside-recipients.js';
import { rule as noticeIsNotAccepted } from './notice-is-not-accepted.js';
import { rule as obligationNamesItsLaw } from './obligation-names-its-law.js';
import { rule as obsoleteNameInProse } from './obsolete-name-in-prose.js';
import { rule as officerCanBeReached } from './officer-can-be-reached.js';
import { rule as othersAreTold } from './others-are-told.js';
import { rule as placeholderIsFilledIn } from './placeholder-is-filled-in.js';
import { rule as policyIsDated } from './policy-is-dated.js';
import { rule as policyIsNotInTheFuture } from './policy-is-not-in-the-future.js';
import { rule as policyIsRecent } from './policy-is-recent.js';
import { rule as processorIsNoThirdParty } from './processor-is-no-third-party.js';
import { rule as processorsHaveAnAgreement } from './processors-have-an-agreement.js';
import { rule as profilingIsTold } from './profiling-is-told.js';
import { rule as provisionIsStated } from './provision-is-stated.js';
import { rule as purposesAreSpecific } from './purposes-are-specific.js';
import { rule as purposesAreStated } from './purposes-are-stated.js';
import { rule as recipientHasARole } from './recipient-has-a-role.js';
import { rule as recipientsAreNamed } from './recipients-are-named.js';
import { rule as recipientsAreStated } from './recipients-are-stated.js';
import { rule as referencesAreOutside } from './references-are-outside.js';
import { rule as representativeIsNamed } from './representative-is-named.js';
import { rule as retentionHasAStart } from './retention-has-a-start.js';
import { rule as retentionHasAnEnd } from './retention-has-an-end.js';
import { rule as retentionIsDefinite } from './retention-is-definite.js';
import { rule as retentionIsNoCircle } from './retention-is-no-circle.js';
import { rule as retentionIsStated } from './retention-is-stated.js';
import { rule as retentionWordingIsDefinite } from './retention-wording-is-definite.js';
import { rule as rightsAreComplete } from './rights-are-complete.js';
import { rule as rightsAreExplained } from './rights-are-explained.js';
import { rule as rightsCanBeUsed } from './rights-can-be-used.js';
import { rule as safeguardsCanBeHad } from './safeguards-can-be-had.js';
import { rule as scopeExclusionsAreLawful } from './scope-exclusions-are-lawful.js';
import { rule as securitySuitsTheData } from './security-suits-the-data.js';
import { rule as serviceCookiesAreTold } from './service-cookies-are-told.js';
import { rule as serviceCountryMatches } from './service-country-matches.js';
import { rule as serviceEntityMatches } from './service-entity-matches.js';
import { rule as serviceIsARecipient } from './service-is-a-recipient.js';
import { rule as serviceNameIsCurrent } from './service-name-is-current.js';
import { rule as serviceRoleMatches } from './service-role-matches.js';
import { rule as serviceTransferIsTold } from './service-transfer-is-told.js';
import { rule as sessionCookiesBesidePersistent } from './session-cookies-beside-persistent.js';
import { rule as situationIsNoBasis } from './situation-is-no-basis.js';
import { rule as softOptInIsLimited } from './soft-opt-in-is-limited.js';
import { rule as sourceIsNamed } from './source-is-named.js';
import { rule as sourceSaysWhetherPublic } from './source-says-whether-public.js';
import { rule as specialDataHaveACondition } from './special-data-have-a-condition.js';
import { rule as statutoryRetentionHasItsStart } from './statutory-retention-has-its-start.js';
import { rule as statutoryRetentionIsKept } from './statutory-retention-is-kept.js';
import { rule as statutoryRetentionNamesItsLaw } from './statutory-retention-names-its-law.js';
import { rule as storedLocallyBesideCloud } from './stored-locally-beside-cloud.js';
import { rule as transferCountryIsThird } from './transfer-country-is-third.js';
import { rule as transferHasMechanism } from './transfer-has-mechanism.js';
import { rule as transferIsCertain } from './transfer-is-certain.js';
import { rule as transferIsStated } from './transfer-is-stated.js';
import { rule as transferMechanismIsValid } from './transfer-mechanism-is-valid.js';
import { rule as transferRulesHaveACase } from './transfer-rules-have-a-case.js';
import { rule as whatIsKeptHasAPeriod } from './what-is-kept-has-a-period.js';
import { rule as withdrawalSaysHow } from './withdrawal-says-how.js';

/** Every rule, in the order of its id. Made by `npm run rules`. */
export const RULES: readonly Rule[] = [
  accuracyIsNotDisclaimed,
  adequacyDecisionHolds,
  ageOfConsentIsNational,
  agreementIsAnAgreement,
  agreementLinkWorks,
  anonymousBesideTracking,
  answerHasATimeLimit,
  answerIsInTime,
  authorityCanBeFound,
  authorityIsTheRightOne,
  automatedDecisionsAreAddressed,
  automatedDecisionsAreExplained,
  balancingIsOffered,
  basisCarriesThePurpose,
  basisIsStated,
  basisIsTiedToPurposes,
  bookkeepingPeriodIsStated,
  breachPromisesAreInTime,
  certificateProtocolIsCurrent,
  childrenHaveAnAge,
  cloudHasAProvider,
  complaintIsNamed,
  complaintIsToAnAuthority,
  complaintIsUnconditional,
  consentCanBeWithdrawn,
  consentForSensitiveDataIsExplicit,
  consentIsNotPresumed,
  consentStandsAlone,
  consequenceIsStated,
  controllerCanBeReached,
  controllerHasALegalForm,
  controllerHasAnAddress,
  controllerIsRegistered,
  cookieAuthorityIsRight,
  cookiesAreConsented,
  cookiesAreTold,
  cookiesAreTrulyNecessary,
  cookiesCanBeRefused,
  cookiesHaveALifetime,
  cookiesHaveAProviderAndPurpose,
  criminalDataHaveALaw,
  dataFromElsewhereAreListed,
  deadInstrumentInProse,
  derogationIsOccasional,
  dpfSuitsTheCountry,
  duplicatesAgree,
  dutyToKeepIsNotStretched,
  erasureLimitsAreLawful,
  exampleServicesAreTold,
  groupRoleMatches,
  guaranteeCanBeKept,
  hedgeIsAvoided,
  identityCheckIsProportionate,
  interestIsNamed,
  ipNotStoredBesideLogs,
  jointArrangementIsOutlined,
  jointControlIsStated,
  lawInProseIsNamedRightly,
  lawIsInForce,
  lawIsTheRightOne,
  liabilityIsNotExcluded,
  logsArePersonalData,
  mailTransportIsNamedRightly,
  marketingCanBeObjectedTo,
  marketingCanBeRefused,
  marketingHasAGround,
  nationalIdHasALaw,
  noCookiesBesideCookieSettingServices,
  noDataThroughWebsiteBesideAnalytics,
  noDisclosureBesideRecipients,
  noticeIsNotAccepted,
  obligationNamesItsLaw,
  obsoleteNameInProse,
  officerCanBeReached,
  othersAreTold,
  placeholderIsFilledIn,
  policyIsDated,
  policyIsNotInTheFuture,
  policyIsRecent,
  processorIsNoThirdParty,
  processorsHaveAnAgreement,
  profilingIsTold,
  provisionIsStated,
  purposesAreSpecific,
  purposesAreStated,
  recipientHasARole,
  recipientsAreNamed,
  recipientsAreStated,
  referencesAreOutside,
  representativeIsNamed,
  retentionHasAStart,
  retentionHasAnEnd,
  retentionIsDefinite,
  retentionIsNoCircle,
  retentionIsStated,
  retentionWordingIsDefinite,
  rightsAreComplete,
  rightsAreExplained,
  rightsCanBeUsed,
  safeguardsCanBeHad,
  scopeExclusionsAreLawful,
  securitySuitsTheData,
  serviceCookiesAreTold,
  serviceCountryMatches,
  serviceEntityMatches,
  serviceIsARecipient,
  serviceNameIsCurrent,
  serviceRoleMatches,
  serviceTransferIsTold,
  sessionCookiesBesidePersistent,
  situationIsNoBasis,
  softOptInIsLimited,
  sourceIsNamed,
  sourceSaysWhetherPublic,
  specialDataHaveACondition,
  statutoryRetentionHasItsStart,
  statutoryRetentionIsKept,
  statutoryRetentionNamesItsLaw,
  storedLocallyBesideCloud,
  transferCountryIsThird,
  transferHasMechanism,
  transferIsCertain,
  transferIsStated,
  transferMechanismIsValid,
  transferRulesHaveACase,
  whatIsKeptHasAPeriod,
  withdrawalSaysHow,
];

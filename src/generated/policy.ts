// Made from schemas/policy/ by `npm run schema`; not edited by hand.

/** One string, in the first language, or one per language. */
export type Text = string | Record<string, string>;

/** What an organisation does with personal data, as one file. See docs/policy.md. */
export interface Policy {
  /** The version of this format; always 1. */
  policygen: 1;
  /** The languages of the page. The first is the original. (GDPR Article 12(1)) */
  languages: string[];
  /** What the document is; its title is made of it. */
  kinds?: string[];
  /** The heading of the page, where the one made from `kinds` does not fit. */
  title?: Text;
  /** The day of the last revision. (GDPR Article 12(1)) */
  updated?: string;
  /** Where the page is published. */
  site?: Site;
  /** Colours, fonts and the name on top of the page. */
  theme?: Theme;
  /** A file with what several policies share, or several such files; what stands here goes before. */
  extends?: string | string[];
  /** Who decides why and how the data are processed. (GDPR Article 13(1)(a)) */
  controller: Controller;
  /** Persons that the policy names. */
  persons?: Person[];
  /** That the notice is written by a processor, for data it handles on behalf of others. (GDPR Article 28) */
  written_as?: 'processor';
  /** Laws that apply beside the GDPR. */
  laws?: string[];
  /** Whom the GDPR itself concerns, for an organisation outside the EU and EEA (Article 3(2)). */
  gdpr_scope?: 'people-in-eea';
  /** The sites, apps and brands that the policy is for. */
  sites?: OwnSite[];
  /** Who else decides, together with the controller (Article 26). (GDPR Article 26(2)) */
  joint_controllers?: JointController[];
  /** The representative in the Union or elsewhere (Article 27). (GDPR Article 13(1)(a)) */
  representative?: Representative[];
  /** The data protection officer, or that there is none. (GDPR Article 13(1)(b)) */
  dpo?: Dpo;
  /** Whom to ask about what. (GDPR Article 13(1)(a)) */
  contacts?: Contact[];
  /** What and whom the policy covers. */
  scope?: Scope;
  /** What the policy does not cover. */
  exclusions?: Exclusion[];
  /** What the firm takes as acceptance of the policy. */
  acceptance?: Acceptance[];
  /** Words the policy explains. (GDPR Article 4) */
  definitions?: Definition[];
  /** What the firm holds itself to in all processing. (GDPR Article 5(1)) */
  principles?: string[];
  /** What holds for all activities at once. */
  general?: General;
  /** The things the organisation does with personal data, one block each. (GDPR Article 13(1)(c)) */
  activities?: Activity[];
  /** Data that are declared not to be collected. */
  not_collected?: NotCollected[];
  /** What happens to data that nobody asked for. */
  unsolicited?: Unsolicited[];
  /** That the site can be used without being known. */
  anonymous_use?: AnonymousUse[];
  /** Server logs and log statistics. */
  logs?: Log[];
  /** Tools for statistics and what they are used for, or that they are not used. */
  analytics?: Analytics[];
  /** Cookies and similar techniques. */
  cookies?: Cookies;
  /** Cameras, photographs and recordings. (GDPR Article 13(1)(c)) */
  recordings?: Recording[];
  /** What holds for children. (GDPR Article 8) */
  children?: Children[];
  /** Data about others that a person supplies. (GDPR Article 14) */
  others_data?: OthersData[];
  /** Pages on social media. (GDPR Article 26(2)) */
  social_media?: SocialPage[];
  /** Content of others that is embedded in the site. */
  embedded?: Embedded[];
  /** Direct marketing and newsletters. (GDPR Article 21(2)) */
  marketing?: Marketing[];
  /** Profiling that the firm does. (GDPR Article 13(2)(f)) */
  profiling?: Profiling[];
  /** Decisions made without a human (Article 22), or that there are none. (GDPR Article 13(2)(f)) */
  automated_decisions?: AutomatedDecisions;
  /** Who else gets or sees the data. (GDPR Article 13(1)(e)) */
  recipients?: Recipient[];
  /** Statements about several recipients together. (GDPR Article 13(1)(e)) */
  recipient_groups?: RecipientGroup[];
  /** What is said of disclosure as a whole. (GDPR Article 13(1)(e)) */
  disclosure?: Disclosure;
  /** Transfers to countries outside the EU and EEA. (GDPR Article 13(1)(f)) */
  transfers?: Transfer[];
  /** What would apply if data were transferred. (GDPR Article 13(1)(f)) */
  transfer_rules?: TransferRules;
  /** Where data are stored. */
  storage?: Storage;
  /** Who can see the data. (GDPR Article 32) */
  access?: Access[];
  /** How data are protected. (GDPR Article 32) */
  security?: Security;
  /** What is backed up. (GDPR Article 32(1)(c)) */
  backup?: Backup;
  /** What happens when data are lost or get out. (GDPR Article 34) */
  breaches?: Breaches;
  /** The rights of the persons concerned; `statutory` states all of the GDPR with their conditions. (GDPR Article 13(2)(b)) */
  rights?: Rights;
  /** How to use the rights. (GDPR Article 12(2)) */
  exercise?: Exercise;
  /** How data are kept correct. (GDPR Article 5(1)(d)) */
  accuracy?: Accuracy;
  /** How consent is withdrawn and what that means. (GDPR Article 13(2)(c)) */
  withdrawal?: Withdrawal;
  /** How to complain. (GDPR Article 13(2)(d)) */
  complaint?: Complaint | Complaint[];
  /** What is in place inside the organisation. (GDPR Article 24) */
  procedures?: string[];
  /** Documents and pages that the policy points to. */
  references?: Reference[];
  /** What the firm says of its liability. */
  liability?: Liability;
  /** Reservations about the text itself. */
  caveats?: string[];
  /** Who wrote and signs the text, and when it changes. (GDPR Article 12(1)) */
  version?: Version;
  /** Sections of your own, for what no privacy law asks for. */
  sections?: OwnSection[];
  /** Words of your own, used as ids everywhere a shipped id fits. */
  vocabulary?: Record<string, Record<string, Text>>;
  /** For the record of processing; never on the page. */
  internal?: Record<string, unknown>;
}

/** Where the page is published. */
export interface Site {
  /** The absolute address of the page in the first language. */
  url?: string;
  /** `false` asks search engines to leave the page out. */
  index?: boolean;
}

/** How the page looks. Everything else is CSS, which an override folder can replace. */
export interface Theme {
  /** The colour of links. */
  accent?: string;
  /** The same on dark pages; made of `accent` where absent. */
  accent_dark?: string;
  /** The colour of the paper, on light pages. */
  background?: string;
  /** The colour of the text, on light pages. */
  text?: string;
  /** Fonts that visitors may have, with commas between; none is loaded. */
  font?: string;
  /** What stands on top of the page instead of the name of the controller. */
  logo?: string;
}

/** A person that the policy names. */
export interface Person {
  /** Used to point to the person. */
  id: string;
  /** The name. */
  name: string;
  /** What the person is in this policy. */
  roles?: string[];
}

/** Who wrote and signs the text, and when it changes. */
export interface Version {
  /** Who wrote this version. */
  authors?: string[];
  /** Who made the last revision. */
  updated_by?: string[];
  /** Who signs the policy. */
  signature?: Signature;
  /** When the text is changed. */
  changes?: string[];
  /** That the date of the text is that of its last revision. */
  date_is_last_revision?: true;
  /** The number of the version. */
  number?: string;
  /** The day from which the policy holds, apart from the day it was revised. */
  valid_from?: string;
  /** The country whose law governs the policy. */
  governing_law?: string;
  /** The language that prevails where translations differ. */
  prevailing_language?: string;
  /** How changes are announced. (GDPR Article 13(3)) */
  announced?: string[];
  /** What was changed when. */
  change_log?: Change[];
  /** A remark. */
  note?: Text;
}

/** Who signs the policy, with the details that stand under it. */
export interface Signature {
  /** The person. */
  by: string;
  /** The name of the firm under the signature. */
  name?: string;
  /** The telephone number under the signature. */
  phone?: string;
  /** The e-mail address under the signature. */
  email?: string;
}

/** A section of your own, for what no privacy law asks for. */
export interface OwnSection {
  /** The anchor of the section. */
  id: string;
  /** Its heading. */
  title: Text;
  /** Where it stands; `last` where nothing is said. */
  position?: 'first' | 'last';
  /** The text; an empty line begins a new paragraph. */
  text?: Text;
  /** Links below the text. */
  links?: Link[];
}

/** A link with its label. */
export interface Link {
  /** What the link is called. */
  label: Text;
  /** Where it leads (https, http, mailto or tel). */
  url: string;
}

/** What was changed when. */
export interface Change {
  /** The day of the change. */
  on: string;
  /** What was changed. */
  what: Text;
}

/** A site, app or brand that the policy is for. */
export interface OwnSite {
  /** Its name. */
  name: string;
  /** What it is. */
  kind?: 'website' | 'app' | 'shop' | 'brand';
  /** Its address. */
  url?: string;
  /** Who runs it, where it is not the controller. */
  operator?: string;
  /** A remark. */
  note?: Text;
}

/** Who decides why and how the data are processed (the controller). */
export interface Controller {
  /** The name, with its company form where that is part of it. (GDPR Article 13(1)(a)) */
  name: string;
  /** The name it is known by. */
  trading_name?: string;
  /** The legal form. */
  legal_form?: string;
  /** The number in the business register. */
  registration?: Registration;
  /** The postal address. (GDPR Article 13(1)(a)) */
  address?: Address;
  /** The e-mail address. (GDPR Article 13(1)(a)) */
  email?: string;
  /** The telephone number, as you write it. (GDPR Article 13(1)(a)) */
  phone?: string;
  /** The website. */
  website?: string;
  /** Whose data this controller is responsible for collecting, where that is said. */
  for_data_about?: string[];
  /** A remark. */
  note?: Text;
}

/** The number in the business register, by register. */
export interface Registration {
  /** Danish CVR number. */
  cvr?: string;
  /** Dutch Chamber of Commerce number (KvK). */
  kvk?: string;
  /** British company number (Companies House). */
  crn?: string;
  /** British charity number. */
  charity?: string;
  /** Irish company number (CRO). */
  cro?: string;
  /** Swiss company number (UID). */
  uid?: string;
  /** German commercial register number. */
  ust?: string;
  /** VAT number. */
  vat?: string;
  /** A number in another register, with the register's name. */
  other?: string;
}

/** A postal address. */
export interface Address {
  /** Street and number. */
  street?: string;
  /** Postal code; in quotes, so that zeros stay. */
  postcode?: string;
  /** Town. */
  city?: string;
  /** Two-letter country code. */
  country?: string;
}

/** Whom to ask about what. */
export interface Contact {
  /** What the contact is for. */
  for: string[];
  /** The person to ask for. */
  person?: string;
  /** The e-mail address. */
  email?: string;
  /** The telephone number. */
  phone?: string;
  /** The name of the office, where it is not the controller's own. */
  name?: string;
  /** A remark. */
  note?: Text;
}

/** What and whom the policy covers. */
export interface Scope {
  /** The law under which the policy is written. */
  statement_on?: string[];
  /** The day from which that law applies. */
  applies_from?: string;
  /** What the policy says that the law demands of firms. */
  law_demands?: string[];
  /** What the policy describes. (GDPR Article 12(1)) */
  describes?: string[];
  /** Whose data it covers. */
  covers?: string[];
  /** Which data it covers. */
  data?: string[];
  /** In which connection the data are processed. */
  purposes?: string[];
  /** The mail addresses that the policy covers. */
  mailboxes?: string;
  /** What the firm promises in general. */
  commitments?: string[];
  /** The website the policy is about. */
  website?: string;
  /** A remark. */
  note?: Text;
}

/** Something that the policy does not cover. */
export interface Exclusion {
  /** What is left out. */
  what: string;
  /** Why. */
  reason?: string;
  /** What governs it instead. */
  governed_by?: string[];
  /** A remark. */
  note?: Text;
}

/** What the firm takes as acceptance of the policy. A notice is not accepted, it informs (Article 13), so the check will object. */
export interface Acceptance {
  /** The acts that are taken as acceptance. */
  by: string[];
  /** What is taken as accepted. */
  of?: string[];
  /** A remark. */
  note?: Text;
}

/** A word that the policy explains. */
export interface Definition {
  /** The word. */
  term: string;
  /** What it means. */
  meanings?: string[];
  /** Examples. */
  examples?: string[];
  /** An explanation of your own. */
  text?: Text;
}

/** Who decides together with the controller, and the essence of their arrangement. */
export interface JointController {
  /** Used to point to it. */
  id: string;
  /** The name. */
  name: string;
  /** The number in the business register. */
  registration?: Registration;
  /** The postal address. */
  address?: Address;
  /** The e-mail address. */
  email?: string;
  /** The telephone number. */
  phone?: string;
  /** The website. */
  website?: string;
  /** The activities it holds for, where not for all. (GDPR Article 26(2)) */
  activities?: string[];
  /** What the controller of this policy sees to. (GDPR Article 26(2)) */
  controller_does?: string[];
  /** What the other sees to. (GDPR Article 26(2)) */
  they_do?: string[];
  /** That the rights can be used against either of them. (GDPR Article 26(3)) */
  either?: true;
  /** Where the essence of the arrangement can be read. (GDPR Article 26(2)) */
  arrangement_url?: string;
  /** A remark. */
  note?: Text;
}

/** The representative of a controller that is not established there (Article 27). */
export interface Representative {
  /** The name. */
  name: string;
  /** Where it represents the controller. (GDPR Article 27) */
  area?: 'eu' | 'uk' | 'switzerland';
  /** The postal address. */
  address?: Address;
  /** The e-mail address. */
  email?: string;
  /** The telephone number. */
  phone?: string;
  /** A remark. */
  note?: Text;
}

/** The data protection officer, or that there is none. */
export interface DpoObject {
  /** That there is none. */
  declared?: 'none';
  /** The name of the person or firm. */
  name?: string;
  /** That it is a firm, not an employee. */
  firm?: true;
  /** The e-mail address. (GDPR Article 13(1)(b)) */
  email?: string;
  /** The telephone number. (GDPR Article 13(1)(b)) */
  phone?: string;
  /** The postal address. (GDPR Article 13(1)(b)) */
  address?: Address;
  /** What to ask the officer about. */
  for?: string[];
  /** A remark. */
  note?: Text;
}

export type Dpo = DpoObject | 'none';

/** What holds for children. */
export interface Children {
  /** The age below which the service is not offered. */
  not_below?: number;
  /** The age below which someone else consents. (GDPR Article 8(1)) */
  consent_below?: number;
  /** Who consents for them. (GDPR Article 8(1)) */
  consent_by?: string[];
  /** The age below which someone else signs the contract too. */
  contract_below?: number;
  /** Who signs it. */
  contract_by?: string[];
  /** What it holds for. */
  offered?: string[];
  /** That the consent is checked. (GDPR Article 8(2)) */
  checked?: true;
  /** That children can use their rights themselves. */
  own_rights?: true;
  /** The age from which they can. */
  own_rights_from?: number;
  /** That they can have the policy explained in plain words. (GDPR Article 12(1)) */
  plain_version?: true;
  /** What happens to data collected without such consent. */
  on_discovery?: 'deleted';
  /** A remark. */
  note?: Text;
}

/** Data about others that a person supplies. */
export interface OthersData {
  /** Whose data. */
  people: string[];
  /** Who supplies them. (GDPR Article 14(2)(f)) */
  supplied_by?: string[];
  /** Which data. (GDPR Article 14(1)(d)) */
  data?: string[];
  /** What for. */
  purposes?: string[];
  /** The legal basis. (GDPR Article 13(1)(c)) */
  basis?: Basis | Basis[];
  /** How long they are kept. (GDPR Article 13(2)(a)) */
  retention?: Retention | Retention[];
  /** What the person who supplies them is asked to do. */
  supplier_must?: string[];
  /** When the others are told. (GDPR Article 14(3)) */
  informed?: string[];
  /** A remark. */
  note?: Text;
}

/** One thing the organisation does with personal data. */
export interface Activity {
  /** The anchor of the activity; also its title where the id is a shipped one. */
  id: string;
  /** The title, where the id has none. */
  title?: Text;
  /** What it is, in a sentence. */
  about?: Text;
  /** A service that needs the data for as long as it lasts. */
  service?: ServiceOffer;
  /** On whose behalf you do it, as their processor. (GDPR Article 28) */
  on_behalf_of?: string[];
  /** Whose data. */
  people?: string[];
  /** Which data. (GDPR Article 14(1)(d)) */
  data?: DataList;
  /** Where the data come from, where not from the person. (GDPR Article 14(2)(f)) */
  sources?: Source[];
  /** When the data are collected. */
  occasions?: Occasion[];
  /** What the data are used for. (GDPR Article 13(1)(c)) */
  purposes?: PurposeList;
  /** What the data are declared not to be used for. */
  not_used_for?: string[];
  /** The legal basis (Article 6). (GDPR Article 13(1)(c)) */
  basis?: Basis | Basis[];
  /** How the bases listed apply. (GDPR Article 13(1)(c)) */
  basis_choice?: 'one-or-more' | 'by-situation';
  /** How consent is given. (GDPR Article 7) */
  consent?: Consent | Consent[];
  /** Whether the data must be given, and what happens if not. (GDPR Article 13(2)(e)) */
  provision?: Provision | Provision[];
  /** Who decides together with the controller here. (GDPR Article 26(2)) */
  joint_controllers?: string[];
  /** Who gets or sees the data. (GDPR Article 13(1)(e)) */
  recipients?: string[];
  /** Where the data are stored. */
  stored_in?: string[];
  /** Where they are declared not to be stored. */
  not_stored_in?: string[];
  /** How long the data are kept. (GDPR Article 13(2)(a)) */
  retention?: Retention | Retention[];
  /** What deleting these data on request means. (GDPR Article 17) */
  on_erasure?: OnErasure;
  /** When the person is told. (GDPR Article 13(1)) */
  informed?: string[];
  /** Sites and tools used for it. */
  tools?: Tool[];
  /** How certain the statement is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** What holds for all activities at once. It renders as the general statement it is and is never copied down. */
export interface General {
  /** That only what is strictly needed for these purposes is collected. (GDPR Article 5(1)(c)) */
  minimisation?: string[];
  /** That data are deleted automatically when the period ends. (GDPR Article 13(2)(a)) */
  automatic_deletion?: true;
  /** What it is, in a sentence. */
  about?: Text;
  /** A service that needs the data for as long as it lasts. */
  service?: ServiceOffer;
  /** On whose behalf you do it, as their processor. (GDPR Article 28) */
  on_behalf_of?: string[];
  /** Whose data. */
  people?: string[];
  /** Which data. (GDPR Article 14(1)(d)) */
  data?: DataList;
  /** Where the data come from, where not from the person. (GDPR Article 14(2)(f)) */
  sources?: Source[];
  /** When the data are collected. */
  occasions?: Occasion[];
  /** What the data are used for. (GDPR Article 13(1)(c)) */
  purposes?: PurposeList;
  /** What the data are declared not to be used for. */
  not_used_for?: string[];
  /** The legal basis (Article 6). (GDPR Article 13(1)(c)) */
  basis?: Basis | Basis[];
  /** How the bases listed apply. (GDPR Article 13(1)(c)) */
  basis_choice?: 'one-or-more' | 'by-situation';
  /** How consent is given. (GDPR Article 7) */
  consent?: Consent | Consent[];
  /** Whether the data must be given, and what happens if not. (GDPR Article 13(2)(e)) */
  provision?: Provision | Provision[];
  /** Who decides together with the controller here. (GDPR Article 26(2)) */
  joint_controllers?: string[];
  /** Who gets or sees the data. (GDPR Article 13(1)(e)) */
  recipients?: string[];
  /** Where the data are stored. */
  stored_in?: string[];
  /** Where they are declared not to be stored. */
  not_stored_in?: string[];
  /** How long the data are kept. (GDPR Article 13(2)(a)) */
  retention?: Retention | Retention[];
  /** What deleting these data on request means. (GDPR Article 17) */
  on_erasure?: OnErasure;
  /** When the person is told. (GDPR Article 13(1)) */
  informed?: string[];
  /** Sites and tools used for it. */
  tools?: Tool[];
  /** How certain the statement is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** A service that needs data for as long as it lasts. */
export interface ServiceOffer {
  /** What it is called. */
  name: Text;
  /** That it costs nothing. */
  free?: true;
  /** Who can have it. */
  for?: string[];
  /** What it can be used for. */
  covers?: string[];
  /** That it has no end date. */
  open_ended?: true;
  /** That the right to it is personal. */
  personal?: true;
  /** That customers can buy it. */
  bought?: true;
  /** A remark. */
  note?: Text;
}

/** Which data. */
export interface DataListObject {
  /** The data. */
  items: Datum[];
  /** That these are the only ones. */
  only?: true;
  /** That the list gives examples. */
  such_as?: true;
  /** The categories that the data are divided into. */
  categories?: string[];
  /** A remark. */
  note?: Text;
}

export type DataList = DataListObject | Datum[];

/** Data of one kind, or a group of kinds. */
export interface DatumObject {
  /** The kind of data. */
  data: string;
  /** What it includes. */
  includes?: string[];
  /** Named examples. */
  examples?: string[];
  /** That what it includes are examples. */
  such_as?: true;
  /** When it is collected. */
  occasions?: string[];
  /** What it is used for. */
  purposes?: string[];
  /** That data of this kind are the only ones. */
  only?: true;
  /** Only where it applies. */
  if_relevant?: true;
  /** What must be the case first. */
  needs?: string[];
  /** That it may occur. */
  optional?: true;
  /** That it is inferred, not given. */
  inferred?: true;
  /** That it is processed only where the person gives it without being asked. */
  volunteered?: true;
  /** That it must be given. (GDPR Article 13(2)(e)) */
  mandatory?: true;
  /** Whose, where the activity concerns several groups. */
  people?: string[];
  /** A remark. */
  note?: Text;
}

export type Datum = DatumObject | string;

/** Where data come from. */
export interface SourceObject {
  /** The kind of source. */
  kind: string;
  /** Its names. */
  names?: string[];
  /** That the names are examples. */
  such_as?: true;
  /** That it is open to everyone. (GDPR Article 14(2)(f)) */
  public?: true;
  /** Which data come from it. (GDPR Article 14(1)(d)) */
  data?: string[];
  /** On which occasion. */
  when?: string[];
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

export type Source = SourceObject | string;

/** When data are collected. */
export interface OccasionObject {
  /** The occasion. */
  on: string;
  /** What the data are needed for then. */
  needed_to?: string[];
  /** By which means the data reach you then. */
  arrives_by?: string[];
  /** A remark. */
  note?: Text;
}

export type Occasion = OccasionObject | string;

/** What the data are used for. */
export interface PurposeListObject {
  /** The purposes. */
  items: Purpose[];
  /** That these are the only ones. */
  only?: true;
  /** That the data are also kept for these only. */
  kept?: true;
  /** That the list is not complete. */
  and_more?: true;
  /** That data are collected and processed for specific purposes. */
  specific?: true;
  /** A remark. */
  note?: Text;
}

export type PurposeList = PurposeListObject | Purpose[];

/** One use of the data. */
export interface PurposeObject {
  /** The use. */
  purpose: string;
  /** Which data serve it. */
  data?: string[];
  /** On which occasion. */
  occasions?: string[];
  /** What it means, by examples. */
  examples?: string[];
  /** What it consists of. */
  consists_of?: string[];
  /** In which case. */
  when?: string[];
  /** That this case is an example. */
  for_example?: true;
  /** By one or other of these means. */
  channels?: string[];
  /** By all of these means. */
  through?: string[];
  /** That the data are used for this only. */
  only?: true;
  /** The legal basis of this use. (GDPR Article 13(1)(c)) */
  basis?: Basis | Basis[];
  /** Whose data serve it. */
  people?: string[];
  /** How long data are kept for this use. (GDPR Article 13(2)(a)) */
  retention?: Retention | Retention[];
  /** Why. */
  because?: string[];
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

export type Purpose = PurposeObject | string;

/** A legal basis under Article 6, with the condition of Article 9 where special categories are concerned. */
export interface BasisObject {
  /** The ground, where nothing more is said of it. */
  ground?: 'consent' | 'contract' | 'pre-contract-or-contract' | 'contract-or-legal-obligation' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests';
  /** The law that obliges you. (GDPR Article 6(1)(c)) */
  legal_obligation?: string | string[];
  /** The law that lays down the task in the public interest. (GDPR Article 6(3)) */
  public_task?: string | string[];
  /** The interest you pursue. (GDPR Article 13(1)(d)) */
  legitimate_interests?: string[];
  /** The situation in which data are processed, where no ground is named. */
  situation?: string[];
  /** The condition of Article 9(2). (GDPR Article 9(2)) */
  special?: 'explicit-consent' | 'employment-law' | 'vital-interests' | 'association' | 'made-public' | 'legal-claims' | 'substantial-public-interest' | 'health-care' | 'public-health' | 'archiving';
  /** The law beside that condition. (GDPR Article 9(2)) */
  special_law?: string | string[];
  /** The section of that law. */
  special_section?: string;
  /** The law under which data on offences are processed. (GDPR Article 10) */
  criminal?: string;
  /** The section of that law. */
  criminal_section?: string;
  /** The law under which a national identification number is processed. (GDPR Article 87) */
  national_id?: string;
  /** The section of that law. */
  national_id_section?: string;
  /** That the weighing of interests can be had on request. */
  balanced?: true;
  /** Whose data. */
  people?: string[];
  /** Which data it covers. */
  data?: string[];
  /** Examples of such processing. */
  examples?: string[];
  /** Which uses it covers. */
  for?: string[];
  /** That this law is an example. */
  for_example?: true;
  /** The section of the law. */
  section?: string;
  /** That the interest is pursued as controller. */
  as_controller?: true;
  /** That the processing is necessary for it. */
  necessary?: true;
  /** That the type and extent of the data may be necessary for it. */
  type_and_extent?: true;
  /** What the data are needed for when that is the case. */
  cases?: string[];
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

export type Basis = BasisObject | 'consent' | 'contract' | 'pre-contract-or-contract' | 'contract-or-legal-obligation' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests';

/** How consent is given, and for what. */
export interface Consent {
  /** How it is given. (GDPR Article 4(11)) */
  form?: 'checkbox' | 'explicit' | 'written' | 'email-and-confirmation' | 'sign-up' | 'implied' | 'acceptance';
  /** That nothing happens before it. */
  required?: true;
  /** The act that gives it. */
  by?: string[];
  /** Who gives it. */
  from?: string[];
  /** What it covers. */
  for?: string[];
  /** Where it is asked for. */
  on?: string[];
  /** That the person is told first. */
  informed?: true;
  /** That giving it is voluntary. (GDPR Article 13(2)(e)) */
  voluntary?: true;
  /** That it is needed before data are collected and stored. */
  before_collection?: true;
  /** That both parties must give it. */
  both_parties?: true;
  /** Choices that are made one by one. (GDPR Article 7) */
  choices?: Choice[];
  /** Who gives it for the person. (GDPR Article 8(1)) */
  given_by?: string[];
  /** How it is withdrawn. (GDPR Article 7(3)) */
  withdrawn_by?: string[];
  /** What a refusal means. (GDPR Article 7(4)) */
  refusal?: string[];
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** Whether the data must be given, and what happens if not. */
export interface Provision {
  /** Whether they must be given. (GDPR Article 13(2)(e)) */
  required?: 'statutory' | 'contractual' | 'to-enter-contract' | 'voluntary';
  /** That you can say no when asked. */
  may_decline?: true;
  /** What happens if they are not given. (GDPR Article 13(2)(e)) */
  consequence?: string[];
  /** Which data. */
  data?: string[];
  /** What they are needed for. */
  needed_to?: string[];
  /** How certain the consequence is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** What a person can have removed here, and what that means. */
export interface OnErasure {
  /** That the data can be removed or listed at any time. */
  any_time?: true;
  /** What is lost with them. */
  loses?: string[];
  /** A remark. */
  note?: Text;
}

/** A site or tool used for the activity. */
export interface Tool {
  /** Its name. */
  name?: string;
  /** Its address. */
  url?: string;
  /** What it is used for. */
  purposes?: string[];
}

/** A choice that is made on its own. */
export interface ChoiceObject {
  /** What is chosen. */
  choice: string;
  /** How it is given. */
  given_by?: string[];
  /** How it is withdrawn. (GDPR Article 7(3)) */
  withdrawn_by?: string[];
  /** A remark. */
  note?: Text;
}

export type Choice = ChoiceObject | string;

/** How long data are kept; the key names the kind of rule. */
export interface Retention {
  /** A length of time. (GDPR Article 13(2)(a)) */
  period?: string;
  /** Whole calendar years. (GDPR Article 13(2)(a)) */
  calendar_years?: number;
  /** Until this happens. (GDPR Article 13(2)(a)) */
  until?: string[];
  /** As long as this holds. (GDPR Article 13(2)(a)) */
  while?: string[];
  /** With no end. (GDPR Article 13(2)(a)) */
  open_ended?: true;
  /** What decides the length where there is no period. (GDPR Article 13(2)(a)) */
  criteria?: string[];
  /** Looked through and cleaned up every … (GDPR Article 5(1)(e)) */
  review?: string;
  /** As long as this law orders. (GDPR Article 13(2)(a)) */
  statute?: string;
  /** A length of time between two. (GDPR Article 13(2)(a)) */
  range?: RetentionRange;
  /** The guideline or standard that decides it. */
  guideline?: string;
  /** Different ends for different outcomes. (GDPR Article 13(2)(a)) */
  outcomes?: RetentionOutcome[];
  /** What the period is counted from. */
  from?: string;
  /** Whether it is a minimum or a maximum. */
  bound?: 'minimum' | 'maximum' | 'at-least-every';
  /** That the current year is kept as well. */
  current_year?: 'included';
  /** What is kept although the relation has ended. */
  still_kept?: string[];
  /** Looked through and cleaned up with no interval given. (GDPR Article 5(1)(e)) */
  regular?: 'regularly' | 'continuously' | 'with-some-regularity';
  /** Which data. */
  data?: string[];
  /** Whose data. */
  people?: string[];
  /** Which data are kept otherwise. */
  except?: string[];
  /** What ends it earlier. */
  unless?: string[];
  /** Activities whose data can be kept longer. */
  longer_for?: string[];
  /** Why. */
  because?: string[];
  /** The law behind it. */
  law?: string;
  /** The authorities that ask for it, by name. */
  towards?: string[];
  /** That these authorities are the main ones. */
  primarily?: true;
  /** What the data include. */
  includes?: string[];
  /** A worked example. */
  example?: RetentionExample;
  /** How long that can be. */
  may_take?: string;
  /** Examples of such data. */
  examples?: string[];
  /** What is deleted. */
  deletes?: string[];
  /** What happens after it. */
  then?: 'deleted';
  /** Who decides what falls under the rule. */
  decided_by?: 'controller';
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** A worked example of a rule in calendar years. */
export interface RetentionExample {
  /** The day of the example. */
  on: string;
  /** What is kept on that day begins here. */
  from: string;
  /** Which data. */
  data?: string[];
}

/** A length of time between two. */
export interface RetentionRange {
  /** The shortest. */
  least: string;
  /** The longest. */
  most: string;
  /** What decides within it. */
  depends_on?: string[];
}

/** How long data are kept where things end in this way. */
export interface RetentionOutcome {
  /** The outcome. */
  outcome: string;
  /** A length of time. */
  period?: string;
  /** What it is counted from. */
  from?: string;
  /** Until this happens. */
  until?: string[];
  /** As long as this holds. */
  while?: string[];
  /** A remark. */
  note?: Text;
}

/** Data that are declared not to be collected or stored. */
export interface NotCollected {
  /** The data. */
  data: string[];
  /** Whose. */
  of?: string[];
  /** By which means they are not collected. */
  through?: string[];
  /** When they are collected all the same. */
  except_when?: string[];
  /** That they are collected only where you gave them yourself, on these occasions. */
  unless_given?: string[];
  /** What is not done with them. */
  act?: 'stored' | 'collected' | 'processed' | 'occurring';
  /** Why. */
  because?: string[];
  /** What they include. */
  includes?: string[];
  /** That the data are examples. */
  such_as?: true;
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** What happens to data that nobody asked for. */
export interface Unsolicited {
  /** The data. */
  data: string[];
  /** Examples of them. */
  examples?: string[];
  /** That you never ask people to send them. */
  never_invited?: true;
  /** That they may not be sent. */
  forbidden?: true;
  /** Where they may not be written. */
  where?: string[];
  /** On which site or page it is not allowed to enter them. */
  not_entered_on?: string[];
  /** What happens if they come all the same. */
  on_receipt?: 'deleted' | 'kept';
  /** What is taken as consent to keep them. */
  consent?: 'implied';
  /** By which means they came. */
  by?: string[];
  /** How long they are kept. */
  retention?: 'same-as-ordinary';
  /** When they are deleted. */
  after?: string;
  /** A remark. */
  note?: Text;
}

/** That the site can be used without being known. */
export interface AnonymousUse {
  /** What is said. */
  statement: 'anonymous' | 'no-registration';
  /** That a user cannot be identified automatically. */
  not_identified?: true;
  /** What makes you known. */
  identified_by?: string[];
  /** What you type then. */
  data?: string[];
  /** With whom that is stored. */
  stored_in?: string[];
  /** What is said of the server. */
  server?: 'secure';
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** Server logs and log statistics. */
export interface Log {
  /** What is logged. */
  data?: string[];
  /** Where. */
  on?: string;
  /** What for. (GDPR Article 13(1)(c)) */
  purposes?: string[];
  /** To what end. */
  aim?: string[];
  /** When it is logged. */
  occasions?: string[];
  /** What the statistics show. */
  shows?: string[];
  /** Whether the log is linked to persons. */
  linked?: 'not-directly';
  /** That the data are examples. */
  such_as?: true;
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** A tool for statistics, or that it is not used. */
export interface Analytics {
  /** The tools. */
  names?: string[];
  /** Which catalogue entries these are. */
  service?: string | string[];
  /** Whether they are used. */
  used: boolean;
  /** That the firm is merely connected to them. */
  connected?: true;
  /** On which site. */
  on?: string;
  /** What for. (GDPR Article 13(1)(c)) */
  purposes?: string[];
  /** By which techniques. */
  means?: string[];
  /** To what end. */
  aim?: string[];
  /** That they collect no data. */
  collects?: 'none';
  /** How certain that is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** Cookies and similar techniques. */
export interface Cookies {
  /** Whether cookies are used. */
  used?: 'none' | 'none-except' | 'yes' | 'necessary-only';
  /** On which site. */
  on?: string;
  /** That this is as on many other sites. */
  like_others?: true;
  /** What for. */
  purposes?: string[];
  /** That these purposes are among others. */
  and_more?: true;
  /** That this is said of cookies that you accept. */
  when_accepted?: true;
  /** What they make possible. */
  enable?: string[];
  /** The cookies, by service. */
  services?: CookieService[];
  /** How long they last, where that is said of all of them. */
  lifetime?: CookieLifetime;
  /** How to delete and refuse them. */
  control?: CookieControl;
  /** What is said of a cookie notice. */
  notice?: CookieNotice;
  /** A remark. */
  note?: Text;
}

/** The cookies of one service. */
export interface CookieService {
  /** The name of the service, which is not translated. */
  name?: string;
  /** What the cookies are called, where no one service sets them. */
  title?: Text;
  /** Which catalogue entry it is. */
  service?: string;
  /** Who is behind it. */
  provider?: string;
  /** How long it lives. */
  kind?: 'session' | 'persistent' | 'non-persistent';
  /** Who sets it. */
  party?: 'first' | 'third';
  /** What sets it. */
  set_by?: string[];
  /** What for. */
  purposes?: string[];
  /** Other tools that it serves. */
  aids?: string[];
  /** By which means of the provider. */
  through?: 'advertising-network' | 'advertising-tools';
  /** That it comes with content embedded in the site. */
  embedded?: true;
  /** Services it comes from, as examples. */
  examples?: string[];
  /** What is shown from them. */
  content?: string[];
  /** On which pages. */
  where?: string[];
  /** The country where the information is stored. */
  stored_in?: string;
  /** On whose servers. */
  stored_at?: string;
  /** How long it lasts. */
  lifetime?: CookieLifetime;
  /** When it is deleted. */
  deleted?: string[];
  /** That the site cannot work without it. */
  necessary?: true;
  /** That it cannot be switched off. */
  cannot_be_disabled?: true;
  /** Which data it does not hold. */
  without?: string[];
  /** That it is not stored on the firm's systems. */
  not_stored_by_us?: true;
  /** The single cookies. */
  cookies?: Cookie[];
  /** Where it is documented. */
  documentation?: string[];
  /** When the cookies are set. */
  set?: 'before-consent' | 'after-consent';
  /** Whether consent is asked for. */
  consent?: 'asked-first' | 'not-needed';
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** One cookie. */
export interface Cookie {
  /** Its name, with * for a changing part. */
  name: string;
  /** What for. */
  purposes?: string[];
  /** How long it lasts. */
  lifetime?: CookieLifetime;
  /** Its category. */
  category?: 'necessary' | 'preferences' | 'statistics' | 'marketing';
  /** That the name is a pattern, with * for the part that changes. */
  pattern?: true;
  /** When it is set. */
  set?: 'before-consent' | 'after-consent';
}

/** How long a cookie lasts. */
export interface CookieLifetimeObject {
  /** The time. */
  duration?: string;
  /** Until the browser is closed. */
  session?: true;
  /** Where no time is stated. */
  vague?: string;
  /** That its life is not known. */
  unknown?: true;
  /** That it differs. */
  varies?: true;
  /** When it begins anew. */
  renewed?: 'each-visit';
  /** That it deletes itself. */
  self_deleting?: true;
}

export type CookieLifetime = CookieLifetimeObject | string;

/** How to delete and refuse cookies. */
export interface CookieControl {
  /** That you can delete them yourself in the browser. */
  own_browser?: true;
  /** Where in the browser's menus. */
  menu?: Text;
  /** That the choice can be changed at any time. */
  changed_any_time?: true;
  /** What the panel or link is called. */
  panel_name?: Text;
  /** A page that explains it. */
  url?: string;
  /** That the site has a panel where you choose. */
  panel?: true;
  /** A remark. */
  note?: Text;
}

/** That no notice about cookies is shown, and on whose word. */
export interface CookieNotice {
  /** The authority that is cited. */
  not_required_by?: string;
  /** The cookies for which none is needed. */
  for?: string[];
  /** A remark. */
  note?: Text;
}

/** Direct marketing and newsletters. */
export interface Marketing {
  /** What it is. */
  kind: string;
  /** By which means. */
  channels?: string[];
  /** To whom. */
  people?: string[];
  /** With which data. */
  data?: string[];
  /** What it contains. */
  contents?: string[];
  /** What it is for. */
  purposes?: string[];
  /** The legal basis. (GDPR Article 13(1)(c)) */
  basis?: Basis | Basis[];
  /** How consent is given. (GDPR Article 7) */
  consent?: Consent | Consent[];
  /** The law it follows. */
  law?: string;
  /** The section of that law; its number only. */
  section?: string;
  /** The subsection; its number only. */
  subsection?: string;
  /** What that law allows. */
  law_allows?: string;
  /** How to say no. (GDPR Article 21(2)) */
  opt_out?: OptOut;
  /** That nobody gets it without explicit consent. */
  only_with_consent?: true;
  /** How long data are used for it. (GDPR Article 13(2)(a)) */
  retention?: Retention | Retention[];
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** How to say no to marketing. */
export interface OptOut {
  /** At any time. */
  any_time?: true;
  /** That you can sign up and off again. */
  sign_up_too?: true;
  /** That every message has a link for it. */
  link?: true;
  /** Public lists of people who want no marketing, which you respect. */
  registers?: string[];
}

/** Profiling. */
export interface Profiling {
  /** What is inferred or done. */
  what: string[];
  /** What for. */
  purposes?: string[];
  /** With which tools. */
  tools?: string[];
  /** From which data. */
  data?: string[];
  /** The logic involved, in a sentence or two. (GDPR Article 13(2)(f)) */
  logic?: Text;
  /** What it means for the person. (GDPR Article 13(2)(f)) */
  effect?: Text;
  /** When a human looks at the result. (GDPR Article 22(3)) */
  human_review?: 'always' | 'before-refusal' | 'on-request';
  /** How to demand that. (GDPR Article 22(3)) */
  review_by?: string;
  /** The legal basis. (GDPR Article 13(1)(c)) */
  basis?: Basis | Basis[];
  /** A remark. */
  note?: Text;
}

/** Decisions made without a human (Article 22), or that there are none. */
export interface AutomatedDecisionsObject {
  /** That there are none. */
  exist?: 'none';
  /** The decisions. */
  items?: AutomatedDecision[];
}

export type AutomatedDecisions = AutomatedDecisionsObject | 'none' | AutomatedDecision[];

/** A decision made without a human. */
export interface AutomatedDecision {
  /** What is decided. */
  decision: Text;
  /** How. */
  logic?: Text;
  /** What it means for you. */
  consequence?: Text;
  /** That you can have a human look at it. (GDPR Article 22(3)) */
  human_review?: true;
  /** Why it is allowed (Article 22(2)). (GDPR Article 22(2)) */
  ground?: 'contract' | 'law' | 'explicit-consent';
  /** From which data. */
  data?: string[];
  /** How to demand a human. (GDPR Article 22(3)) */
  review_by?: string;
}

/** Cameras, photographs and recordings. */
export interface Recording {
  /** What it is. */
  kind: string;
  /** Where. */
  places?: string[];
  /** Where there are none. */
  not_places?: string[];
  /** When. */
  occasions?: string[];
  /** Who can be recorded. */
  people?: string[];
  /** What for. (GDPR Article 13(1)(c)) */
  purposes?: string[];
  /** The legal basis. (GDPR Article 13(1)(c)) */
  basis?: Basis | Basis[];
  /** That signs tell of it. (GDPR Article 12(1)) */
  signs?: true;
  /** That you are told before it starts. (GDPR Article 13(1)) */
  announced?: true;
  /** That nothing is stored. */
  live_only?: true;
  /** Whether sound is recorded. */
  sound?: boolean;
  /** At which hours. */
  hours?: string[];
  /** Who can see the recordings. */
  access?: string[];
  /** To whom they are passed on. (GDPR Article 13(1)(e)) */
  disclosed_to?: string[];
  /** Where pictures are published. */
  published?: string[];
  /** How consent is given. (GDPR Article 7) */
  consent?: Consent | Consent[];
  /** That you can have them removed. (GDPR Article 17) */
  removal?: 'on-request';
  /** How long they are kept. (GDPR Article 13(2)(a)) */
  retention?: Retention | Retention[];
  /** The law it follows. */
  law?: string;
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** A page on a social medium. */
export interface SocialPage {
  /** The medium. */
  network: string;
  /** Who runs it. */
  provider?: string;
  /** The address of the page. */
  url?: string;
  /** That you and the medium are joint controllers for the statistics of visits. (GDPR Article 26(2)) */
  joint?: true;
  /** Which data you see. */
  data?: string[];
  /** What for. (GDPR Article 13(1)(c)) */
  purposes?: string[];
  /** Where the essence of the arrangement can be read. (GDPR Article 26(2)) */
  arrangement_url?: string;
  /** The medium's own policy. */
  policy_url?: string;
  /** A remark. */
  note?: Text;
}

/** Content of others that is embedded in the site. */
export interface Embedded {
  /** The service. */
  name: string;
  /** Which catalogue entry it is. */
  service?: string;
  /** Who is behind it. */
  provider?: string;
  /** Where it is established. */
  country?: string;
  /** What is embedded. */
  what?: string[];
  /** Which data it gets. */
  data?: string[];
  /** When it is loaded. */
  loads?: 'at-once' | 'after-consent' | 'after-click';
  /** Its own policy. */
  policy_url?: string;
  /** A remark. */
  note?: Text;
}

/** Someone who gets or sees the data. */
export interface Recipient {
  /** Used to point to the recipient. */
  id: string;
  /** The name; leave it out where only the kind is known. */
  name?: string;
  /** Which catalogue entry it is (for the check). */
  service?: string;
  /** Its products in use. */
  products?: string[];
  /** Its role. (GDPR Article 28) */
  role?: 'processor' | 'joint-controller' | 'controller' | 'none';
  /** What kind of recipient. (GDPR Article 13(1)(e)) */
  kinds?: string[];
  /** Kinds among them. */
  including?: string[];
  /** That these kinds are examples. */
  such_as?: true;
  /** What it does for you. */
  tasks?: string[];
  /** Where it is established. */
  country?: string;
  /** The recipient whose package it belongs to. */
  part_of?: string;
  /** The task that the package is for. */
  comes_with?: string[];
  /** Its website. */
  website?: string;
  /** Which data it gets. */
  data?: string[];
  /** Which data are on its servers. */
  holds?: string[];
  /** What for. */
  purposes?: string[];
  /** On which occasion. */
  occasions?: string[];
  /** When data are given. */
  condition?: DisclosureCondition;
  /** How often. */
  frequency?: 'occasional' | 'rare' | 'some-cases';
  /** What binds it. (GDPR Article 28(3)) */
  obligations?: string[];
  /** The data processing agreement. (GDPR Article 28(3)) */
  agreement?: Agreement;
  /** That it is called a third party. */
  third_party?: true;
  /** Its postal address. */
  address?: Address;
  /** Its number in the business register. */
  registration?: Registration;
  /** Its own privacy policy. */
  policy_url?: string;
  /** Where recipients of this kind are listed by name. (GDPR Article 13(1)(e)) */
  list_url?: string;
  /** Processors that it uses in turn. (GDPR Article 28(2)) */
  sub_processors?: SubProcessors;
  /** The legal basis of giving it the data. (GDPR Article 13(1)(c)) */
  basis?: Basis | Basis[];
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** A statement about several recipients together; it is not made of each. */
export interface RecipientGroup {
  /** The recipients. */
  members: string[];
  /** What they do together. */
  tasks?: string[];
  /** That these tasks are among others. */
  and_more?: true;
  /** Their role. */
  role?: 'processor' | 'joint-controller' | 'controller';
  /** Which data. */
  data?: string[];
  /** On which occasion. */
  occasions?: string[];
  /** What binds them. (GDPR Article 28(3)) */
  obligations?: string[];
  /** The agreements. (GDPR Article 28(3)) */
  agreement?: Agreement;
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** What is said of disclosure as a whole. */
export interface Disclosure {
  /** Promises about disclosure. */
  promises?: Promise[];
  /** That the page links to the agreements with processors. */
  agreements_linked?: true;
  /** A remark. */
  note?: Text;
}

/** A promise about disclosure. */
export interface PromiseObject {
  /** The promise. */
  promise: string;
  /** The only exception. */
  only_exception?: string;
  /** A remark. */
  note?: Text;
}

export type Promise = PromiseObject | string;

/** When data are given to the recipient. */
export interface DisclosureCondition {
  /** Consent that is needed first. (GDPR Article 6(1)(a)) */
  consent?: 'explicit' | 'written' | 'email-and-confirmation';
  /** That both parties must consent. */
  both_parties?: true;
  /** That it happens only when you and the firm have agreed on it. */
  agreed?: true;
  /** That there must be a binding request. */
  binding_request?: true;
  /** That it follows from law. */
  by_law?: true;
  /** That the recipient must show its legal ground. */
  proof?: true;
  /** In which case. */
  when?: string[];
}

/** The data processing agreement. */
export interface Agreement {
  /** That there is one. */
  signed?: true;
  /** That it is in writing. */
  written?: true;
  /** Whom it also covers. */
  covers?: string[];
  /** That it can be sent on request. */
  on_request?: true;
  /** Which document is pointed to. */
  document?: 'agreement' | 'privacy-policy';
  /** Where it can be read. */
  url?: string;
  /** That it gives the necessary and sufficient guarantees. */
  guarantees?: true;
}

/** A transfer to a country outside the EU and EEA. */
export interface Transfer {
  /** To whom. */
  recipients?: string[];
  /** To which country. (GDPR Article 13(1)(f)) */
  country: string | string[];
  /** Whose data. */
  people?: string[];
  /** On which occasion. */
  occasions?: string[];
  /** What for. */
  purposes?: string[];
  /** With which tools. */
  tools?: string[];
  /** What the transfer rests on. (GDPR Article 13(1)(f)) */
  mechanism?: string;
  /** That the recipient has joined that mechanism. */
  joined?: true;
  /** Further mechanisms beside it. (GDPR Article 13(1)(f)) */
  further?: string[];
  /** That the further ones hold where the first does not. */
  fallback?: true;
  /** When data are transferred without them (Article 49). (GDPR Article 49) */
  exceptions?: string[];
  /** Another law that the transfer follows. */
  law?: string;
  /** What is said of that mechanism. */
  mechanism_says?: string;
  /** The agreement with the recipient. */
  agreement?: Agreement;
  /** Why. */
  because?: string[];
  /** Where a copy of the safeguards can be had. (GDPR Article 13(1)(f)) */
  copy?: string;
  /** Where the safeguards can be read. (GDPR Article 13(1)(f)) */
  copy_url?: string;
  /** What happens to the data there. */
  act?: 'transferred' | 'stored';
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** What would apply if data were transferred, or that none are. */
export interface TransferRulesObject {
  /** That no data are transferred outside the EU and EEA. */
  declared?: 'none';
  /** In which case. */
  when?: string;
  /** That several transfer bases are possible, each with guarantees for the rights. */
  several_mechanisms?: true;
  /** The one used as a rule. */
  default?: string;
  /** That an adequacy decision is enough. (GDPR Article 45) */
  adequacy_suffices?: true;
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

export type TransferRules = TransferRulesObject | 'none';

/** Processors that a processor uses in turn. */
export interface SubProcessors {
  /** Which. */
  members?: string[];
  /** Which kinds. */
  kinds?: string[];
  /** Where a list of them is. */
  list_url?: string;
  /** That they are used only with approval. (GDPR Article 28(2)) */
  approved?: true;
  /** That the same duties bind them. (GDPR Article 28(4)) */
  same_terms?: true;
  /** A remark. */
  note?: Text;
}

/** Where data are stored. */
export interface Storage {
  /** The systems. */
  systems?: System[];
  /** That data are stored in these only. */
  only?: string[];
  /** Systems that are not used. */
  not_used?: string[];
  /** A remark. */
  note?: Text;
}

/** A system in which data are stored. */
export interface SystemObject {
  /** What it is. */
  kind: string;
  /** Its name. */
  name?: string;
  /** Who runs it. */
  provider?: string;
  /** What it holds. */
  data?: string[];
  /** That it synchronises with the data. */
  synchronises?: true;
  /** That the firm works in it. */
  works_in?: true;
  /** Where exactly. */
  where?: string[];
  /** In which country. */
  country?: string;
  /** That data stay in the EU or EEA. */
  region?: 'eea';
  /** A remark. */
  note?: Text;
}

export type System = SystemObject | string;

/** Who can see the data. */
export interface Access {
  /** A named person. */
  person?: string;
  /** Roles. */
  roles?: string[];
  /** That nobody else can. */
  exclusive?: true;
  /** What they have access to. */
  to?: string[];
  /** A remark. */
  note?: Text;
}

/** How data are protected. */
export interface Security {
  /** The level, in the firm's own words. */
  level?: 'basic' | 'appropriate' | 'necessary-and-strict';
  /** What that level meets. */
  level_meets?: 'professional-practice';
  /** How certain the level is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** What the data are protected against. */
  against?: string[];
  /** The measures. */
  measures?: Measure[];
  /** General statements. */
  commitments?: string[];
  /** The certificate of the website. */
  certificate?: Certificate;
  /** What is said of mail. */
  email?: EmailSecurity;
  /** That traffic with the website is encrypted (https). */
  website_encrypted?: true;
  /** A remark. */
  note?: Text;
}

/** A security measure. */
export interface Measure {
  /** What is protected. */
  asset?: string | string[];
  /** How. */
  kinds?: string[];
  /** How often it is renewed. */
  renewed_every?: string;
  /** Against what. */
  against?: string[];
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

/** The certificate of the website. */
export interface Certificate {
  /** The protocols, as named. */
  protocols?: string[];
  /** Who issued it. */
  issuer?: string;
  /** That it can be seen in the browser. */
  visible?: true;
  /** Who installed it. */
  installed_by?: string;
  /** That it is a free service. */
  free?: true;
  /** What for. */
  purposes?: string[];
}

/** What is said of mail. */
export interface EmailSecurity {
  /** Who runs the mail. */
  provider?: string;
  /** The protocol, as named. */
  over?: string;
  /** The mail domain. */
  domain?: string;
  /** An address of that domain. */
  example?: string;
  /** The law under which it is called secure. */
  secure_under?: string;
}

/** What is backed up. */
export interface Backup {
  /** What is backed up. */
  covers: string[];
  /** That changes and deletions reach the backup. */
  follows_changes?: 'yes' | 'automatically';
  /** A remark. */
  note?: Text;
}

/** The rights of the persons concerned. */
export interface RightsObject {
  /** All rights of the GDPR, each with its condition. */
  set?: 'statutory';
  /** The rights that the policy states. */
  items?: Right[];
  /** What is said of the rights as a whole. */
  introduction?: string[];
}

export type Rights = RightsObject | 'statutory' | Right[];

/** A right. */
export interface RightObject {
  /** The right. */
  right: 'access' | 'list' | 'rectification' | 'change' | 'erasure' | 'restriction' | 'objection' | 'portability' | 'withdrawal' | 'complaint' | 'automated-decisions';
  /** At any time. */
  any_time?: true;
  /** That it is a right to ask. */
  request?: true;
  /** What it covers. */
  covers?: string[];
  /** In which case. */
  when?: string[];
  /** Only data that fall under this law. */
  only_data_under?: string;
  /** When it does not hold. (GDPR Article 17(3)) */
  exceptions?: string[];
  /** Laws that make an exception, as examples. */
  laws?: string[];
  /** That the firm always tells you why if it cannot. (GDPR Article 12(4)) */
  explained?: true;
  /** How soon you get an answer. (GDPR Article 12(3)) */
  response?: string;
  /** By how much that can be extended. (GDPR Article 12(3)) */
  extended_by?: string;
  /** What it costs. (GDPR Article 12(5)) */
  fee?: 'free' | 'reasonable-if-excessive' | 'first-copy-free';
  /** How you show who you are. (GDPR Article 12(6)) */
  proof?: string[];
  /** How certain it is. */
  hedge?: 'as-far-as-known' | 'as-a-rule' | 'aims-to' | 'in-principle' | 'in-some-cases' | 'may' | 'as-far-as-possible' | 'most-cases';
  /** A remark. */
  note?: Text;
}

export type Right = RightObject | 'access' | 'list' | 'rectification' | 'change' | 'erasure' | 'restriction' | 'objection' | 'portability' | 'withdrawal' | 'complaint' | 'automated-decisions';

/** How to use the rights. */
export interface Exercise {
  /** Write here. */
  email?: string;
  /** Call here. */
  phone?: string;
  /** Write to this postal address. */
  address?: Address;
  /** Use this form. */
  url?: string;
  /** Ask for this person. */
  person?: string;
  /** For which matters. */
  for?: string[];
  /** At any time. */
  any_time?: true;
  /** How soon you get an answer. (GDPR Article 12(3)) */
  response?: string;
  /** By how much the answer can be delayed. (GDPR Article 12(3)) */
  extended_by?: string;
  /** Done within the time limits of the GDPR. (GDPR Article 12(3)) */
  within_law?: string[];
  /** That it is free of charge. (GDPR Article 12(5)) */
  free?: true;
  /** When it costs something. (GDPR Article 12(5)) */
  fee?: 'reasonable-if-excessive';
  /** When the firm makes sure who you are. (GDPR Article 12(6)) */
  identity_check?: 'before-answer' | 'on-doubt';
  /** How you show who you are. (GDPR Article 12(6)) */
  proof?: string[];
  /** That parents can use the rights of their children. */
  children?: true;
  /** A remark. */
  note?: Text;
}

/** How data are kept correct. */
export interface Accuracy {
  /** What the firm does. */
  practices?: string[];
  /** That people are asked to report changes. */
  report_changes?: ReportChanges;
  /** A remark. */
  note?: Text;
}

/** That people are asked to report changes in their data. */
export interface ReportChanges {
  /** Which data. */
  data?: string[];
  /** What happens then. */
  then?: 'updated';
  /** Why. */
  because?: string[];
}

/** How consent is withdrawn and what that means. */
export interface Withdrawal {
  /** At any time. (GDPR Article 7(3)) */
  any_time: true;
  /** How. (GDPR Article 7(3)) */
  by?: 'contact' | 'link';
  /** That what was done before stays lawful. (GDPR Article 7(3)) */
  past_stays_lawful?: true;
  /** That it is as easy as giving it. (GDPR Article 7(3)) */
  as_easy?: true;
  /** Where to write. (GDPR Article 7(3)) */
  email?: string;
  /** A remark. */
  note?: Text;
}

/** How to complain. */
export interface Complaint {
  /** An address for complaints to the firm. */
  first_to?: string;
  /** Who in the organisation handles complaints. */
  internal?: string[];
  /** How soon the organisation confirms that it has the complaint. */
  acknowledged?: string;
  /** How soon the organisation answers. */
  response?: string;
  /** The supervisory authority, by country code, or `unnamed`. (GDPR Article 13(2)(d)) */
  authority?: string;
  /** Another body that hears complaints, such as a complaints board. */
  body?: string;
  /** The postal address of the authority. */
  address?: string;
  /** The telephone number of the authority. */
  phone?: string;
  /** The e-mail address of the authority. */
  email?: string;
  /** The address of the authority's site. */
  url?: string;
  /** That guidance stands there. */
  guidance?: true;
  /** That you can always complain. */
  any_time?: true;
  /** That the authority comes after the firm. */
  if_unsolved?: true;
  /** In which case. */
  when?: string[];
  /** Laws one can read about there. */
  more_on?: string[];
  /** That you can go to court as well. (GDPR Article 79) */
  court?: true;
  /** That you can also complain where you live or work, or where it happened. (GDPR Article 77) */
  any_country?: true;
  /** The law this complaint is about, where there are several. */
  for?: string;
  /** Bodies that take complaints about other matters than data. */
  other_bodies?: ComplaintBody[];
  /** A remark. */
  note?: Text;
}

/** A body that takes complaints about another matter than data. */
export interface ComplaintBody {
  /** What the complaint is about. */
  matter: string;
  /** Its name. */
  name: string;
  /** Its website. */
  url?: string;
}

/** A document or page that the policy points to. */
export interface Reference {
  /** What it is. */
  kind: string;
  /** Whose document it is. */
  of?: string;
  /** Its name. */
  name?: string;
  /** Where it is; leave it out where that is not known. */
  url?: string;
  /** What it shows. */
  level?: 'company';
  /** The law under which it does not fall. */
  outside?: string;
  /** What is not offered. */
  not_offered?: string[];
  /** The law that forbids it. */
  contrary_to?: string;
  /** A remark. */
  note?: Text;
}

/** What the firm says of its liability. Nobody can waive Article 82, so the check will object. */
export interface Liability {
  /** The statements. */
  statements: string[];
  /** The terms it points to. */
  terms?: string;
  /** A remark. */
  note?: Text;
}

/** What happens when data are lost or get out. */
export interface Breaches {
  /** That the authority is told where the law requires it. (GDPR Article 33) */
  tells_authority?: true;
  /** How soon the authority is told. (GDPR Article 33(1)) */
  within?: string;
  /** That you are told where the risk for you is high. (GDPR Article 34(1)) */
  tells_persons?: true;
  /** That all breaches are recorded. (GDPR Article 33(5)) */
  register?: true;
  /** Where to report one. */
  report_to?: string;
  /** A remark. */
  note?: Text;
}

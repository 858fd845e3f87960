/**
 * What `policygen init` was told: by its wizard, or by a file for `--answers`.
 * docs/getting-started.md describes the file.
 */
export interface Answers {
  /** The language of the comments: one that the wizard speaks. */
  language: string;
  /** The languages of the page; the first is the original. */
  languages: string[];
  controller: Controller;
  activities: ChosenActivity[];
  /** Ids of the catalogue of services. */
  services: string[];
  /** Those of them with which a data processing agreement was accepted. */
  agreements: string[];
  /** The words of the link with which visitors change their choice of cookies; that they are asked before any are set. */
  cookie_panel?: string | Record<string, string>;
  /** The template that the rest comes from, where who signs is still to be filled in. */
  draft?: string;
}

export interface Controller {
  name: string;
  /** An id of the vocabulary `legal-forms`. */
  legal_form?: string;
  registration?: Record<string, string>;
  address: { street?: string; postcode?: string; city?: string; country: string };
  email: string;
  phone?: string;
  website?: string;
}

/** Something that the firm does, and what was decided about it. */
export interface ChosenActivity {
  /** The name of a file in templates/init/activities/. */
  id: string;
  /** By decision; one that is not here is left open, as a comment. */
  decided: Readonly<Record<string, unknown>>;
}

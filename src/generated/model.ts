// Made from schemas/policy/ by `npm run schema`; not edited by hand.
import type { Definition } from '../resolve/model.js';

const definitions: Record<string, () => Definition> = {
 "policy": () => ({
 "required": [
  "policygen",
  "languages",
  "controller"
 ],
 "fields": {
  "policygen": {
   "kind": "format",
   "many": "one"
  },
  "languages": {
   "kind": "tag",
   "many": "many",
   "article": "12(1)"
  },
  "kinds": {
   "kind": "vocab",
   "many": "many",
   "of": "document-kinds"
  },
  "title": {
   "kind": "text",
   "many": "one"
  },
  "updated": {
   "kind": "date",
   "many": "one",
   "article": "12(1)"
  },
  "site": {
   "kind": "object",
   "many": "one",
   "of": "site"
  },
  "theme": {
   "kind": "object",
   "many": "one",
   "of": "theme"
  },
  "extends": {
   "kind": "name",
   "many": "one-or-many"
  },
  "controller": {
   "kind": "object",
   "many": "one",
   "of": "controller",
   "article": "13(1)(a)"
  },
  "persons": {
   "kind": "object",
   "many": "many",
   "of": "person"
  },
  "written_as": {
   "kind": "enum",
   "many": "one",
   "values": [
    "processor"
   ],
   "article": "28"
  },
  "laws": {
   "kind": "law",
   "many": "many"
  },
  "gdpr_scope": {
   "kind": "enum",
   "many": "one",
   "values": [
    "people-in-eea"
   ]
  },
  "sites": {
   "kind": "object",
   "many": "many",
   "of": "own_site"
  },
  "joint_controllers": {
   "kind": "object",
   "many": "many",
   "of": "joint_controller",
   "article": "26(2)"
  },
  "representative": {
   "kind": "object",
   "many": "many",
   "of": "representative",
   "article": "13(1)(a)"
  },
  "dpo": {
   "kind": "object",
   "many": "one",
   "of": "dpo",
   "article": "13(1)(b)"
  },
  "contacts": {
   "kind": "object",
   "many": "many",
   "of": "contact",
   "article": "13(1)(a)"
  },
  "scope": {
   "kind": "object",
   "many": "one",
   "of": "scope"
  },
  "exclusions": {
   "kind": "object",
   "many": "many",
   "of": "exclusion"
  },
  "acceptance": {
   "kind": "object",
   "many": "many",
   "of": "acceptance"
  },
  "definitions": {
   "kind": "object",
   "many": "many",
   "of": "definition",
   "article": "4"
  },
  "principles": {
   "kind": "says",
   "many": "many",
   "of": "principles",
   "article": "5(1)"
  },
  "general": {
   "kind": "object",
   "many": "one",
   "of": "general"
  },
  "activities": {
   "kind": "object",
   "many": "many",
   "of": "activity",
   "article": "13(1)(c)"
  },
  "not_collected": {
   "kind": "object",
   "many": "many",
   "of": "not_collected"
  },
  "unsolicited": {
   "kind": "object",
   "many": "many",
   "of": "unsolicited"
  },
  "anonymous_use": {
   "kind": "object",
   "many": "many",
   "of": "anonymous_use"
  },
  "logs": {
   "kind": "object",
   "many": "many",
   "of": "log"
  },
  "analytics": {
   "kind": "object",
   "many": "many",
   "of": "analytics"
  },
  "cookies": {
   "kind": "object",
   "many": "one",
   "of": "cookies"
  },
  "recordings": {
   "kind": "object",
   "many": "many",
   "of": "recording",
   "article": "13(1)(c)"
  },
  "children": {
   "kind": "object",
   "many": "many",
   "of": "children",
   "article": "8"
  },
  "others_data": {
   "kind": "object",
   "many": "many",
   "of": "others_data",
   "article": "14"
  },
  "social_media": {
   "kind": "object",
   "many": "many",
   "of": "social_page",
   "article": "26(2)"
  },
  "embedded": {
   "kind": "object",
   "many": "many",
   "of": "embedded"
  },
  "marketing": {
   "kind": "object",
   "many": "many",
   "of": "marketing",
   "article": "21(2)"
  },
  "profiling": {
   "kind": "object",
   "many": "many",
   "of": "profiling",
   "article": "13(2)(f)"
  },
  "automated_decisions": {
   "kind": "object",
   "many": "one",
   "of": "automated_decisions",
   "article": "13(2)(f)"
  },
  "recipients": {
   "kind": "object",
   "many": "many",
   "of": "recipient",
   "article": "13(1)(e)"
  },
  "recipient_groups": {
   "kind": "object",
   "many": "many",
   "of": "recipient_group",
   "article": "13(1)(e)"
  },
  "disclosure": {
   "kind": "object",
   "many": "one",
   "of": "disclosure",
   "article": "13(1)(e)"
  },
  "transfers": {
   "kind": "object",
   "many": "many",
   "of": "transfer",
   "article": "13(1)(f)"
  },
  "transfer_rules": {
   "kind": "object",
   "many": "one",
   "of": "transfer_rules",
   "article": "13(1)(f)"
  },
  "storage": {
   "kind": "object",
   "many": "one",
   "of": "storage"
  },
  "access": {
   "kind": "object",
   "many": "many",
   "of": "access",
   "article": "32"
  },
  "security": {
   "kind": "object",
   "many": "one",
   "of": "security",
   "article": "32"
  },
  "backup": {
   "kind": "object",
   "many": "one",
   "of": "backup",
   "article": "32(1)(c)"
  },
  "breaches": {
   "kind": "object",
   "many": "one",
   "of": "breaches",
   "article": "34"
  },
  "rights": {
   "kind": "object",
   "many": "one",
   "of": "rights",
   "article": "13(2)(b)"
  },
  "exercise": {
   "kind": "object",
   "many": "one",
   "of": "exercise",
   "article": "12(2)"
  },
  "accuracy": {
   "kind": "object",
   "many": "one",
   "of": "accuracy",
   "article": "5(1)(d)"
  },
  "withdrawal": {
   "kind": "object",
   "many": "one",
   "of": "withdrawal",
   "article": "13(2)(c)"
  },
  "complaint": {
   "kind": "object",
   "many": "one-or-many",
   "of": "complaint",
   "article": "13(2)(d)"
  },
  "procedures": {
   "kind": "says",
   "many": "many",
   "of": "procedures",
   "article": "24"
  },
  "references": {
   "kind": "object",
   "many": "many",
   "of": "reference"
  },
  "liability": {
   "kind": "object",
   "many": "one",
   "of": "liability"
  },
  "caveats": {
   "kind": "says",
   "many": "many",
   "of": "caveats"
  },
  "version": {
   "kind": "object",
   "many": "one",
   "of": "version",
   "article": "12(1)"
  },
  "sections": {
   "kind": "object",
   "many": "many",
   "of": "own_section"
  },
  "vocabulary": {
   "kind": "vocabulary",
   "many": "one"
  },
  "internal": {
   "kind": "open",
   "many": "one"
  }
 }
}),
 "site": () => ({
 "fields": {
  "url": {
   "kind": "url",
   "many": "one"
  },
  "index": {
   "kind": "bool",
   "many": "one"
  }
 }
}),
 "theme": () => ({
 "fields": {
  "accent": {
   "kind": "colour",
   "many": "one"
  },
  "accent_dark": {
   "kind": "colour",
   "many": "one"
  },
  "background": {
   "kind": "colour",
   "many": "one"
  },
  "text": {
   "kind": "colour",
   "many": "one"
  },
  "font": {
   "kind": "fonts",
   "many": "one"
  },
  "logo": {
   "kind": "name",
   "many": "one"
  }
 }
}),
 "person": () => ({
 "required": [
  "id",
  "name"
 ],
 "fields": {
  "id": {
   "kind": "id",
   "many": "one"
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "roles": {
   "kind": "vocab",
   "many": "many",
   "of": "person-roles"
  }
 }
}),
 "version": () => ({
 "fields": {
  "authors": {
   "kind": "ref",
   "many": "many",
   "of": "persons"
  },
  "updated_by": {
   "kind": "ref",
   "many": "many",
   "of": "persons"
  },
  "signature": {
   "kind": "object",
   "many": "one",
   "of": "signature"
  },
  "changes": {
   "kind": "vocab",
   "many": "many",
   "of": "change-causes"
  },
  "date_is_last_revision": {
   "kind": "flag",
   "many": "one"
  },
  "number": {
   "kind": "name",
   "many": "one"
  },
  "valid_from": {
   "kind": "date",
   "many": "one"
  },
  "governing_law": {
   "kind": "country",
   "many": "one"
  },
  "prevailing_language": {
   "kind": "language",
   "many": "one"
  },
  "announced": {
   "kind": "vocab",
   "many": "many",
   "of": "channels",
   "article": "13(3)"
  },
  "change_log": {
   "kind": "object",
   "many": "many",
   "of": "change"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "signature": () => ({
 "required": [
  "by"
 ],
 "fields": {
  "by": {
   "kind": "ref",
   "many": "one",
   "of": "persons"
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "phone": {
   "kind": "phone",
   "many": "one"
  },
  "email": {
   "kind": "email",
   "many": "one"
  }
 }
}),
 "own_section": () => ({
 "kindsAny": [
  "text",
  "links"
 ],
 "required": [
  "id",
  "title"
 ],
 "fields": {
  "id": {
   "kind": "id",
   "many": "one"
  },
  "title": {
   "kind": "text",
   "many": "one"
  },
  "position": {
   "kind": "enum",
   "many": "one",
   "values": [
    "first",
    "last"
   ]
  },
  "text": {
   "kind": "text",
   "many": "one"
  },
  "links": {
   "kind": "object",
   "many": "many",
   "of": "link"
  }
 }
}),
 "link": () => ({
 "phrase": true,
 "required": [
  "label",
  "url"
 ],
 "fields": {
  "label": {
   "kind": "text",
   "many": "one"
  },
  "url": {
   "kind": "url",
   "many": "one"
  }
 }
}),
 "change": () => ({
 "required": [
  "on",
  "what"
 ],
 "fields": {
  "on": {
   "kind": "date",
   "many": "one"
  },
  "what": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "own_site": () => ({
 "required": [
  "name"
 ],
 "fields": {
  "name": {
   "kind": "name",
   "many": "one"
  },
  "kind": {
   "kind": "enum",
   "many": "one",
   "values": [
    "website",
    "app",
    "shop",
    "brand"
   ]
  },
  "url": {
   "kind": "url",
   "many": "one"
  },
  "operator": {
   "kind": "name",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "controller": () => ({
 "phrase": true,
 "required": [
  "name"
 ],
 "article": "13(1)(a)",
 "fields": {
  "name": {
   "kind": "name",
   "many": "one",
   "article": "13(1)(a)"
  },
  "trading_name": {
   "kind": "name",
   "many": "one"
  },
  "legal_form": {
   "kind": "vocab",
   "many": "one",
   "of": "legal-forms"
  },
  "registration": {
   "kind": "object",
   "many": "one",
   "of": "registration"
  },
  "address": {
   "kind": "object",
   "many": "one",
   "of": "address",
   "article": "13(1)(a)"
  },
  "email": {
   "kind": "email",
   "many": "one",
   "article": "13(1)(a)"
  },
  "phone": {
   "kind": "phone",
   "many": "one",
   "article": "13(1)(a)"
  },
  "website": {
   "kind": "url",
   "many": "one"
  },
  "for_data_about": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "registration": () => ({
 "phrase": true,
 "fields": {
  "cvr": {
   "kind": "name",
   "many": "one"
  },
  "kvk": {
   "kind": "name",
   "many": "one"
  },
  "crn": {
   "kind": "name",
   "many": "one"
  },
  "charity": {
   "kind": "name",
   "many": "one"
  },
  "cro": {
   "kind": "name",
   "many": "one"
  },
  "uid": {
   "kind": "name",
   "many": "one"
  },
  "ust": {
   "kind": "name",
   "many": "one"
  },
  "vat": {
   "kind": "name",
   "many": "one"
  },
  "other": {
   "kind": "name",
   "many": "one"
  }
 }
}),
 "address": () => ({
 "phrase": true,
 "article": "13(1)(a)",
 "fields": {
  "street": {
   "kind": "name",
   "many": "one"
  },
  "postcode": {
   "kind": "name",
   "many": "one"
  },
  "city": {
   "kind": "name",
   "many": "one"
  },
  "country": {
   "kind": "country",
   "many": "one"
  }
 }
}),
 "contact": () => ({
 "required": [
  "for"
 ],
 "fields": {
  "for": {
   "kind": "vocab",
   "many": "many",
   "of": "matters"
  },
  "person": {
   "kind": "ref",
   "many": "one",
   "of": "persons"
  },
  "email": {
   "kind": "email",
   "many": "one"
  },
  "phone": {
   "kind": "phone",
   "many": "one"
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "scope": () => ({
 "fields": {
  "statement_on": {
   "kind": "law",
   "many": "many"
  },
  "applies_from": {
   "kind": "date",
   "many": "one"
  },
  "law_demands": {
   "kind": "vocab",
   "many": "many",
   "of": "law-demands"
  },
  "describes": {
   "kind": "vocab",
   "many": "many",
   "of": "scope-topics",
   "article": "12(1)"
  },
  "covers": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "mailboxes": {
   "kind": "name",
   "many": "one"
  },
  "commitments": {
   "kind": "says",
   "many": "many",
   "of": "commitments"
  },
  "website": {
   "kind": "url",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "exclusion": () => ({
 "required": [
  "what"
 ],
 "fields": {
  "what": {
   "kind": "vocab",
   "many": "one",
   "of": "exclusions"
  },
  "reason": {
   "kind": "vocab",
   "many": "one",
   "of": "exclusion-reasons"
  },
  "governed_by": {
   "kind": "vocab",
   "many": "many",
   "of": "governing-documents"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "acceptance": () => ({
 "required": [
  "by"
 ],
 "fields": {
  "by": {
   "kind": "vocab",
   "many": "many",
   "of": "acts"
  },
  "of": {
   "kind": "vocab",
   "many": "many",
   "of": "accepted-things"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "definition": () => ({
 "required": [
  "term"
 ],
 "article": "4",
 "fields": {
  "term": {
   "kind": "vocab",
   "many": "one",
   "of": "terms"
  },
  "meanings": {
   "kind": "says",
   "many": "many",
   "of": "meanings"
  },
  "examples": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "text": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "joint_controller": () => ({
 "required": [
  "id",
  "name"
 ],
 "article": "26(2)",
 "fields": {
  "id": {
   "kind": "id",
   "many": "one"
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "registration": {
   "kind": "object",
   "many": "one",
   "of": "registration"
  },
  "address": {
   "kind": "object",
   "many": "one",
   "of": "address"
  },
  "email": {
   "kind": "email",
   "many": "one"
  },
  "phone": {
   "kind": "phone",
   "many": "one"
  },
  "website": {
   "kind": "url",
   "many": "one"
  },
  "activities": {
   "kind": "ref",
   "many": "many",
   "of": "activities",
   "article": "26(2)"
  },
  "controller_does": {
   "kind": "vocab",
   "many": "many",
   "of": "joint-duties",
   "article": "26(2)"
  },
  "they_do": {
   "kind": "vocab",
   "many": "many",
   "of": "joint-duties",
   "article": "26(2)"
  },
  "either": {
   "kind": "flag",
   "many": "one",
   "article": "26(3)"
  },
  "arrangement_url": {
   "kind": "url",
   "many": "one",
   "article": "26(2)"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "representative": () => ({
 "required": [
  "name"
 ],
 "article": "13(1)(a)",
 "fields": {
  "name": {
   "kind": "name",
   "many": "one"
  },
  "area": {
   "kind": "enum",
   "many": "one",
   "values": [
    "eu",
    "uk",
    "switzerland"
   ],
   "article": "27"
  },
  "address": {
   "kind": "object",
   "many": "one",
   "of": "address"
  },
  "email": {
   "kind": "email",
   "many": "one"
  },
  "phone": {
   "kind": "phone",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "dpo": () => ({
 "shorthand": {
  "string": "declared"
 },
 "article": "13(1)(b)",
 "fields": {
  "declared": {
   "kind": "enum",
   "many": "one",
   "values": [
    "none"
   ]
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "firm": {
   "kind": "flag",
   "many": "one"
  },
  "email": {
   "kind": "email",
   "many": "one",
   "article": "13(1)(b)"
  },
  "phone": {
   "kind": "phone",
   "many": "one",
   "article": "13(1)(b)"
  },
  "address": {
   "kind": "object",
   "many": "one",
   "of": "address",
   "article": "13(1)(b)"
  },
  "for": {
   "kind": "vocab",
   "many": "many",
   "of": "matters"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "children": () => ({
 "article": "8",
 "fields": {
  "not_below": {
   "kind": "int",
   "many": "one"
  },
  "consent_below": {
   "kind": "int",
   "many": "one",
   "article": "8(1)"
  },
  "consent_by": {
   "kind": "vocab",
   "many": "many",
   "of": "people",
   "article": "8(1)"
  },
  "contract_below": {
   "kind": "int",
   "many": "one"
  },
  "contract_by": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "offered": {
   "kind": "vocab",
   "many": "many",
   "of": "offerings"
  },
  "checked": {
   "kind": "flag",
   "many": "one",
   "article": "8(2)"
  },
  "own_rights": {
   "kind": "flag",
   "many": "one"
  },
  "own_rights_from": {
   "kind": "int",
   "many": "one"
  },
  "plain_version": {
   "kind": "flag",
   "many": "one",
   "article": "12(1)"
  },
  "on_discovery": {
   "kind": "enum",
   "many": "one",
   "values": [
    "deleted"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "others_data": () => ({
 "required": [
  "people"
 ],
 "article": "14",
 "fields": {
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "supplied_by": {
   "kind": "vocab",
   "many": "many",
   "of": "people",
   "article": "14(2)(f)"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data",
   "article": "14(1)(d)"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "basis": {
   "kind": "object",
   "many": "one-or-many",
   "of": "basis",
   "article": "13(1)(c)"
  },
  "retention": {
   "kind": "object",
   "many": "one-or-many",
   "of": "retention",
   "article": "13(2)(a)"
  },
  "supplier_must": {
   "kind": "vocab",
   "many": "many",
   "of": "supplier-duties"
  },
  "informed": {
   "kind": "vocab",
   "many": "many",
   "of": "moments",
   "article": "14(3)"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "activity": () => ({
 "includes": "processing",
 "required": [
  "id"
 ],
 "article": "13(1)(c)",
 "fields": {
  "id": {
   "kind": "id",
   "many": "one"
  },
  "title": {
   "kind": "text",
   "many": "one"
  },
  "about": {
   "kind": "text",
   "many": "one"
  },
  "service": {
   "kind": "object",
   "many": "one",
   "of": "service_offer"
  },
  "on_behalf_of": {
   "kind": "vocab",
   "many": "many",
   "of": "people",
   "article": "28"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "data": {
   "kind": "object",
   "many": "one",
   "of": "data_list",
   "article": "14(1)(d)"
  },
  "sources": {
   "kind": "object",
   "many": "many",
   "of": "source",
   "article": "14(2)(f)"
  },
  "occasions": {
   "kind": "object",
   "many": "many",
   "of": "occasion"
  },
  "purposes": {
   "kind": "object",
   "many": "one",
   "of": "purpose_list",
   "article": "13(1)(c)"
  },
  "not_used_for": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "basis": {
   "kind": "object",
   "many": "one-or-many",
   "of": "basis",
   "article": "13(1)(c)"
  },
  "basis_choice": {
   "kind": "enum",
   "many": "one",
   "values": [
    "one-or-more",
    "by-situation"
   ],
   "article": "13(1)(c)"
  },
  "consent": {
   "kind": "object",
   "many": "one-or-many",
   "of": "consent",
   "article": "7"
  },
  "provision": {
   "kind": "object",
   "many": "one-or-many",
   "of": "provision",
   "article": "13(2)(e)"
  },
  "joint_controllers": {
   "kind": "ref",
   "many": "many",
   "of": "joint_controllers",
   "article": "26(2)"
  },
  "recipients": {
   "kind": "ref",
   "many": "many",
   "of": "recipients",
   "article": "13(1)(e)"
  },
  "stored_in": {
   "kind": "vocab",
   "many": "many",
   "of": "systems"
  },
  "not_stored_in": {
   "kind": "vocab",
   "many": "many",
   "of": "systems"
  },
  "retention": {
   "kind": "object",
   "many": "one-or-many",
   "of": "retention",
   "article": "13(2)(a)"
  },
  "on_erasure": {
   "kind": "object",
   "many": "one",
   "of": "on_erasure",
   "article": "17"
  },
  "informed": {
   "kind": "vocab",
   "many": "many",
   "of": "moments",
   "article": "13(1)"
  },
  "tools": {
   "kind": "object",
   "many": "many",
   "of": "tool"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "general": () => ({
 "includes": "processing",
 "fields": {
  "minimisation": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes",
   "article": "5(1)(c)"
  },
  "automatic_deletion": {
   "kind": "flag",
   "many": "one",
   "article": "13(2)(a)"
  },
  "about": {
   "kind": "text",
   "many": "one"
  },
  "service": {
   "kind": "object",
   "many": "one",
   "of": "service_offer"
  },
  "on_behalf_of": {
   "kind": "vocab",
   "many": "many",
   "of": "people",
   "article": "28"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "data": {
   "kind": "object",
   "many": "one",
   "of": "data_list",
   "article": "14(1)(d)"
  },
  "sources": {
   "kind": "object",
   "many": "many",
   "of": "source",
   "article": "14(2)(f)"
  },
  "occasions": {
   "kind": "object",
   "many": "many",
   "of": "occasion"
  },
  "purposes": {
   "kind": "object",
   "many": "one",
   "of": "purpose_list",
   "article": "13(1)(c)"
  },
  "not_used_for": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "basis": {
   "kind": "object",
   "many": "one-or-many",
   "of": "basis",
   "article": "13(1)(c)"
  },
  "basis_choice": {
   "kind": "enum",
   "many": "one",
   "values": [
    "one-or-more",
    "by-situation"
   ],
   "article": "13(1)(c)"
  },
  "consent": {
   "kind": "object",
   "many": "one-or-many",
   "of": "consent",
   "article": "7"
  },
  "provision": {
   "kind": "object",
   "many": "one-or-many",
   "of": "provision",
   "article": "13(2)(e)"
  },
  "joint_controllers": {
   "kind": "ref",
   "many": "many",
   "of": "joint_controllers",
   "article": "26(2)"
  },
  "recipients": {
   "kind": "ref",
   "many": "many",
   "of": "recipients",
   "article": "13(1)(e)"
  },
  "stored_in": {
   "kind": "vocab",
   "many": "many",
   "of": "systems"
  },
  "not_stored_in": {
   "kind": "vocab",
   "many": "many",
   "of": "systems"
  },
  "retention": {
   "kind": "object",
   "many": "one-or-many",
   "of": "retention",
   "article": "13(2)(a)"
  },
  "on_erasure": {
   "kind": "object",
   "many": "one",
   "of": "on_erasure",
   "article": "17"
  },
  "informed": {
   "kind": "vocab",
   "many": "many",
   "of": "moments",
   "article": "13(1)"
  },
  "tools": {
   "kind": "object",
   "many": "many",
   "of": "tool"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "service_offer": () => ({
 "required": [
  "name"
 ],
 "fields": {
  "name": {
   "kind": "text",
   "many": "one"
  },
  "free": {
   "kind": "flag",
   "many": "one"
  },
  "for": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "covers": {
   "kind": "vocab",
   "many": "many",
   "of": "offerings"
  },
  "open_ended": {
   "kind": "flag",
   "many": "one"
  },
  "personal": {
   "kind": "flag",
   "many": "one"
  },
  "bought": {
   "kind": "flag",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "data_list": () => ({
 "shorthand": {
  "array": "items"
 },
 "required": [
  "items"
 ],
 "article": "14(1)(d)",
 "fields": {
  "items": {
   "kind": "object",
   "many": "many",
   "of": "datum"
  },
  "only": {
   "kind": "flag",
   "many": "one"
  },
  "such_as": {
   "kind": "flag",
   "many": "one"
  },
  "categories": {
   "kind": "vocab",
   "many": "many",
   "of": "data-categories"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "datum": () => ({
 "shorthand": {
  "string": "data"
 },
 "phrase": true,
 "required": [
  "data"
 ],
 "article": "14(1)(d)",
 "fields": {
  "data": {
   "kind": "vocab",
   "many": "one",
   "of": "data"
  },
  "includes": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "examples": {
   "kind": "name",
   "many": "many"
  },
  "such_as": {
   "kind": "flag",
   "many": "one"
  },
  "occasions": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "only": {
   "kind": "flag",
   "many": "one"
  },
  "if_relevant": {
   "kind": "flag",
   "many": "one"
  },
  "needs": {
   "kind": "vocab",
   "many": "many",
   "of": "conditions"
  },
  "optional": {
   "kind": "flag",
   "many": "one"
  },
  "inferred": {
   "kind": "flag",
   "many": "one"
  },
  "volunteered": {
   "kind": "flag",
   "many": "one"
  },
  "mandatory": {
   "kind": "flag",
   "many": "one",
   "article": "13(2)(e)"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "source": () => ({
 "shorthand": {
  "string": "kind"
 },
 "phrase": true,
 "required": [
  "kind"
 ],
 "article": "14(2)(f)",
 "fields": {
  "kind": {
   "kind": "vocab",
   "many": "one",
   "of": "sources"
  },
  "names": {
   "kind": "name",
   "many": "many"
  },
  "such_as": {
   "kind": "flag",
   "many": "one"
  },
  "public": {
   "kind": "flag",
   "many": "one",
   "article": "14(2)(f)"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data",
   "article": "14(1)(d)"
  },
  "when": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "occasion": () => ({
 "shorthand": {
  "string": "on"
 },
 "phrase": true,
 "required": [
  "on"
 ],
 "fields": {
  "on": {
   "kind": "vocab",
   "many": "one",
   "of": "occasions"
  },
  "needed_to": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "arrives_by": {
   "kind": "vocab",
   "many": "many",
   "of": "channels"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "purpose_list": () => ({
 "shorthand": {
  "array": "items"
 },
 "brief": [
  "items",
  "only",
  "and_more"
 ],
 "required": [
  "items"
 ],
 "article": "13(1)(c)",
 "fields": {
  "items": {
   "kind": "object",
   "many": "many",
   "of": "purpose"
  },
  "only": {
   "kind": "flag",
   "many": "one"
  },
  "kept": {
   "kind": "flag",
   "many": "one"
  },
  "and_more": {
   "kind": "flag",
   "many": "one"
  },
  "specific": {
   "kind": "flag",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "purpose": () => ({
 "shorthand": {
  "string": "purpose"
 },
 "brief": [
  "purpose",
  "hedge"
 ],
 "phrase": true,
 "needs": {
  "for_example": [
   "when"
  ]
 },
 "required": [
  "purpose"
 ],
 "article": "13(1)(c)",
 "fields": {
  "purpose": {
   "kind": "vocab",
   "many": "one",
   "of": "purposes"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "occasions": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "examples": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "consists_of": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "when": {
   "kind": "vocab",
   "many": "many",
   "of": "conditions"
  },
  "for_example": {
   "kind": "flag",
   "many": "one"
  },
  "channels": {
   "kind": "vocab",
   "many": "many",
   "of": "channels"
  },
  "through": {
   "kind": "vocab",
   "many": "many",
   "of": "channels"
  },
  "only": {
   "kind": "flag",
   "many": "one"
  },
  "basis": {
   "kind": "object",
   "many": "one-or-many",
   "of": "basis",
   "article": "13(1)(c)"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "retention": {
   "kind": "object",
   "many": "one-or-many",
   "of": "retention",
   "article": "13(2)(a)"
  },
  "because": {
   "kind": "vocab",
   "many": "many",
   "of": "reasons"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "basis": () => ({
 "shorthand": {
  "string": "ground"
 },
 "brief": [
  "ground",
  "legal_obligation",
  "public_task",
  "legitimate_interests",
  "situation",
  "hedge"
 ],
 "kinds": [
  "ground",
  "legal_obligation",
  "public_task",
  "legitimate_interests",
  "situation"
 ],
 "article": "13(1)(c)",
 "fields": {
  "ground": {
   "kind": "enum",
   "many": "one",
   "values": [
    "consent",
    "contract",
    "pre-contract-or-contract",
    "contract-or-legal-obligation",
    "legal-obligation",
    "vital-interests",
    "public-task",
    "legitimate-interests"
   ]
  },
  "legal_obligation": {
   "kind": "law",
   "many": "one-or-many",
   "article": "6(1)(c)"
  },
  "public_task": {
   "kind": "law",
   "many": "one-or-many",
   "article": "6(3)"
  },
  "legitimate_interests": {
   "kind": "vocab",
   "many": "many",
   "of": "interests",
   "article": "13(1)(d)"
  },
  "situation": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "special": {
   "kind": "enum",
   "many": "one",
   "values": [
    "explicit-consent",
    "employment-law",
    "vital-interests",
    "association",
    "made-public",
    "legal-claims",
    "substantial-public-interest",
    "health-care",
    "public-health",
    "archiving"
   ],
   "article": "9(2)"
  },
  "special_law": {
   "kind": "law",
   "many": "one-or-many",
   "article": "9(2)"
  },
  "special_section": {
   "kind": "name",
   "many": "one"
  },
  "criminal": {
   "kind": "law",
   "many": "one",
   "article": "10"
  },
  "criminal_section": {
   "kind": "name",
   "many": "one"
  },
  "national_id": {
   "kind": "law",
   "many": "one",
   "article": "87"
  },
  "national_id_section": {
   "kind": "name",
   "many": "one"
  },
  "balanced": {
   "kind": "flag",
   "many": "one"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "examples": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "for": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "for_example": {
   "kind": "flag",
   "many": "one"
  },
  "section": {
   "kind": "name",
   "many": "one"
  },
  "as_controller": {
   "kind": "flag",
   "many": "one"
  },
  "necessary": {
   "kind": "flag",
   "many": "one"
  },
  "type_and_extent": {
   "kind": "flag",
   "many": "one"
  },
  "cases": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "consent": () => ({
 "kindsAny": [
  "form",
  "required"
 ],
 "article": "7",
 "fields": {
  "form": {
   "kind": "enum",
   "many": "one",
   "values": [
    "checkbox",
    "explicit",
    "written",
    "email-and-confirmation",
    "sign-up",
    "implied",
    "acceptance"
   ],
   "article": "4(11)"
  },
  "required": {
   "kind": "flag",
   "many": "one"
  },
  "by": {
   "kind": "vocab",
   "many": "many",
   "of": "acts"
  },
  "from": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "for": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "on": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "informed": {
   "kind": "flag",
   "many": "one"
  },
  "voluntary": {
   "kind": "flag",
   "many": "one",
   "article": "13(2)(e)"
  },
  "before_collection": {
   "kind": "flag",
   "many": "one"
  },
  "both_parties": {
   "kind": "flag",
   "many": "one"
  },
  "choices": {
   "kind": "object",
   "many": "many",
   "of": "choice",
   "article": "7"
  },
  "given_by": {
   "kind": "vocab",
   "many": "many",
   "of": "people",
   "article": "8(1)"
  },
  "withdrawn_by": {
   "kind": "vocab",
   "many": "many",
   "of": "withdrawals",
   "article": "7(3)"
  },
  "refusal": {
   "kind": "vocab",
   "many": "many",
   "of": "consequences",
   "article": "7(4)"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "provision": () => ({
 "article": "13(2)(e)",
 "fields": {
  "required": {
   "kind": "enum",
   "many": "one",
   "values": [
    "statutory",
    "contractual",
    "to-enter-contract",
    "voluntary"
   ],
   "article": "13(2)(e)"
  },
  "may_decline": {
   "kind": "flag",
   "many": "one"
  },
  "consequence": {
   "kind": "vocab",
   "many": "many",
   "of": "consequences",
   "article": "13(2)(e)"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "needed_to": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "on_erasure": () => ({
 "article": "17",
 "fields": {
  "any_time": {
   "kind": "flag",
   "many": "one"
  },
  "loses": {
   "kind": "vocab",
   "many": "many",
   "of": "offerings"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "tool": () => ({
 "fields": {
  "name": {
   "kind": "name",
   "many": "one"
  },
  "url": {
   "kind": "url",
   "many": "one"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  }
 }
}),
 "choice": () => ({
 "shorthand": {
  "string": "choice"
 },
 "phrase": true,
 "required": [
  "choice"
 ],
 "article": "7",
 "fields": {
  "choice": {
   "kind": "vocab",
   "many": "one",
   "of": "purposes"
  },
  "given_by": {
   "kind": "vocab",
   "many": "many",
   "of": "acts"
  },
  "withdrawn_by": {
   "kind": "vocab",
   "many": "many",
   "of": "withdrawals",
   "article": "7(3)"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "retention": () => ({
 "brief": [
  "period",
  "calendar_years",
  "until",
  "while",
  "open_ended",
  "criteria",
  "review",
  "regular",
  "still_kept",
  "statute",
  "range",
  "guideline",
  "outcomes",
  "from",
  "bound",
  "current_year",
  "data",
  "people"
 ],
 "kinds": [
  "period",
  "calendar_years",
  "until",
  "while",
  "open_ended",
  "criteria",
  "review",
  "regular",
  "still_kept",
  "statute",
  "range",
  "guideline",
  "outcomes"
 ],
 "needs": {
  "from": [
   "period"
  ],
  "current_year": [
   "calendar_years"
  ],
  "example": [
   "calendar_years"
  ]
 },
 "article": "13(2)(a)",
 "fields": {
  "period": {
   "kind": "duration",
   "many": "one",
   "article": "13(2)(a)"
  },
  "calendar_years": {
   "kind": "int",
   "many": "one",
   "article": "13(2)(a)"
  },
  "until": {
   "kind": "vocab",
   "many": "many",
   "of": "events",
   "article": "13(2)(a)"
  },
  "while": {
   "kind": "vocab",
   "many": "many",
   "of": "states",
   "article": "13(2)(a)"
  },
  "open_ended": {
   "kind": "flag",
   "many": "one",
   "article": "13(2)(a)"
  },
  "criteria": {
   "kind": "vocab",
   "many": "many",
   "of": "retention-criteria",
   "article": "13(2)(a)"
  },
  "review": {
   "kind": "duration",
   "many": "one",
   "article": "5(1)(e)"
  },
  "statute": {
   "kind": "law",
   "many": "one",
   "article": "13(2)(a)"
  },
  "range": {
   "kind": "object",
   "many": "one",
   "of": "retention_range",
   "article": "13(2)(a)"
  },
  "guideline": {
   "kind": "name",
   "many": "one"
  },
  "outcomes": {
   "kind": "object",
   "many": "many",
   "of": "retention_outcome",
   "article": "13(2)(a)"
  },
  "from": {
   "kind": "vocab",
   "many": "one",
   "of": "events"
  },
  "bound": {
   "kind": "enum",
   "many": "one",
   "values": [
    "minimum",
    "maximum",
    "at-least-every"
   ]
  },
  "current_year": {
   "kind": "enum",
   "many": "one",
   "values": [
    "included"
   ]
  },
  "still_kept": {
   "kind": "vocab",
   "many": "many",
   "of": "kept-data"
  },
  "regular": {
   "kind": "enum",
   "many": "one",
   "values": [
    "regularly",
    "continuously",
    "with-some-regularity"
   ],
   "article": "5(1)(e)"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "except": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "unless": {
   "kind": "vocab",
   "many": "many",
   "of": "events"
  },
  "longer_for": {
   "kind": "ref",
   "many": "many",
   "of": "activities"
  },
  "because": {
   "kind": "vocab",
   "many": "many",
   "of": "reasons"
  },
  "law": {
   "kind": "law",
   "many": "one"
  },
  "towards": {
   "kind": "name",
   "many": "many"
  },
  "primarily": {
   "kind": "flag",
   "many": "one"
  },
  "includes": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "example": {
   "kind": "object",
   "many": "one",
   "of": "retention_example"
  },
  "may_take": {
   "kind": "vocab",
   "many": "one",
   "of": "vague-durations"
  },
  "examples": {
   "kind": "vocab",
   "many": "many",
   "of": "situations"
  },
  "deletes": {
   "kind": "vocab",
   "many": "many",
   "of": "deletables"
  },
  "then": {
   "kind": "enum",
   "many": "one",
   "values": [
    "deleted"
   ]
  },
  "decided_by": {
   "kind": "enum",
   "many": "one",
   "values": [
    "controller"
   ]
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "retention_example": () => ({
 "required": [
  "on",
  "from"
 ],
 "fields": {
  "on": {
   "kind": "date",
   "many": "one"
  },
  "from": {
   "kind": "date",
   "many": "one"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  }
 }
}),
 "retention_range": () => ({
 "required": [
  "least",
  "most"
 ],
 "fields": {
  "least": {
   "kind": "duration",
   "many": "one"
  },
  "most": {
   "kind": "duration",
   "many": "one"
  },
  "depends_on": {
   "kind": "vocab",
   "many": "many",
   "of": "retention-criteria"
  }
 }
}),
 "retention_outcome": () => ({
 "required": [
  "outcome"
 ],
 "article": "13(2)(a)",
 "fields": {
  "outcome": {
   "kind": "vocab",
   "many": "one",
   "of": "outcomes"
  },
  "period": {
   "kind": "duration",
   "many": "one"
  },
  "from": {
   "kind": "vocab",
   "many": "one",
   "of": "events"
  },
  "until": {
   "kind": "vocab",
   "many": "many",
   "of": "events"
  },
  "while": {
   "kind": "vocab",
   "many": "many",
   "of": "states"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "not_collected": () => ({
 "required": [
  "data"
 ],
 "fields": {
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "of": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "through": {
   "kind": "vocab",
   "many": "many",
   "of": "channels"
  },
  "except_when": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "unless_given": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "act": {
   "kind": "enum",
   "many": "one",
   "values": [
    "stored",
    "collected",
    "processed",
    "occurring"
   ]
  },
  "because": {
   "kind": "vocab",
   "many": "many",
   "of": "reasons"
  },
  "includes": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "such_as": {
   "kind": "flag",
   "many": "one"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "unsolicited": () => ({
 "required": [
  "data"
 ],
 "fields": {
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "examples": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "never_invited": {
   "kind": "flag",
   "many": "one"
  },
  "forbidden": {
   "kind": "flag",
   "many": "one"
  },
  "where": {
   "kind": "vocab",
   "many": "many",
   "of": "places"
  },
  "not_entered_on": {
   "kind": "vocab",
   "many": "many",
   "of": "places"
  },
  "on_receipt": {
   "kind": "enum",
   "many": "one",
   "values": [
    "deleted",
    "kept"
   ]
  },
  "consent": {
   "kind": "enum",
   "many": "one",
   "values": [
    "implied"
   ]
  },
  "by": {
   "kind": "vocab",
   "many": "many",
   "of": "channels"
  },
  "retention": {
   "kind": "enum",
   "many": "one",
   "values": [
    "same-as-ordinary"
   ]
  },
  "after": {
   "kind": "vocab",
   "many": "one",
   "of": "events"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "anonymous_use": () => ({
 "required": [
  "statement"
 ],
 "fields": {
  "statement": {
   "kind": "enum",
   "many": "one",
   "values": [
    "anonymous",
    "no-registration"
   ]
  },
  "not_identified": {
   "kind": "flag",
   "many": "one"
  },
  "identified_by": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "stored_in": {
   "kind": "ref",
   "many": "many",
   "of": "recipients"
  },
  "server": {
   "kind": "enum",
   "many": "one",
   "values": [
    "secure"
   ]
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "log": () => ({
 "fields": {
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "on": {
   "kind": "vocab",
   "many": "one",
   "of": "places"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes",
   "article": "13(1)(c)"
  },
  "aim": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "occasions": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "shows": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "linked": {
   "kind": "enum",
   "many": "one",
   "values": [
    "not-directly"
   ]
  },
  "such_as": {
   "kind": "flag",
   "many": "one"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "analytics": () => ({
 "required": [
  "used"
 ],
 "fields": {
  "names": {
   "kind": "name",
   "many": "many"
  },
  "service": {
   "kind": "service",
   "many": "one-or-many"
  },
  "used": {
   "kind": "bool",
   "many": "one"
  },
  "connected": {
   "kind": "flag",
   "many": "one"
  },
  "on": {
   "kind": "name",
   "many": "one"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes",
   "article": "13(1)(c)"
  },
  "means": {
   "kind": "vocab",
   "many": "many",
   "of": "techniques"
  },
  "aim": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "collects": {
   "kind": "enum",
   "many": "one",
   "values": [
    "none"
   ]
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "cookies": () => ({
 "fields": {
  "used": {
   "kind": "enum",
   "many": "one",
   "values": [
    "none",
    "none-except",
    "yes",
    "necessary-only"
   ]
  },
  "on": {
   "kind": "name",
   "many": "one"
  },
  "like_others": {
   "kind": "flag",
   "many": "one"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "and_more": {
   "kind": "flag",
   "many": "one"
  },
  "when_accepted": {
   "kind": "flag",
   "many": "one"
  },
  "enable": {
   "kind": "vocab",
   "many": "many",
   "of": "site-functions"
  },
  "services": {
   "kind": "object",
   "many": "many",
   "of": "cookie_service"
  },
  "lifetime": {
   "kind": "object",
   "many": "one",
   "of": "cookie_lifetime"
  },
  "control": {
   "kind": "object",
   "many": "one",
   "of": "cookie_control"
  },
  "notice": {
   "kind": "object",
   "many": "one",
   "of": "cookie_notice"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "cookie_service": () => ({
 "kindsAny": [
  "name",
  "title"
 ],
 "fields": {
  "name": {
   "kind": "name",
   "many": "one"
  },
  "title": {
   "kind": "text",
   "many": "one"
  },
  "service": {
   "kind": "service",
   "many": "one"
  },
  "provider": {
   "kind": "name",
   "many": "one"
  },
  "kind": {
   "kind": "enum",
   "many": "one",
   "values": [
    "session",
    "persistent",
    "non-persistent"
   ]
  },
  "party": {
   "kind": "enum",
   "many": "one",
   "values": [
    "first",
    "third"
   ]
  },
  "set_by": {
   "kind": "name",
   "many": "many"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "aids": {
   "kind": "name",
   "many": "many"
  },
  "through": {
   "kind": "enum",
   "many": "one",
   "values": [
    "advertising-network",
    "advertising-tools"
   ]
  },
  "embedded": {
   "kind": "flag",
   "many": "one"
  },
  "examples": {
   "kind": "name",
   "many": "many"
  },
  "content": {
   "kind": "vocab",
   "many": "many",
   "of": "embedded-contents"
  },
  "where": {
   "kind": "vocab",
   "many": "many",
   "of": "places"
  },
  "stored_in": {
   "kind": "country",
   "many": "one"
  },
  "stored_at": {
   "kind": "name",
   "many": "one"
  },
  "lifetime": {
   "kind": "object",
   "many": "one",
   "of": "cookie_lifetime"
  },
  "deleted": {
   "kind": "vocab",
   "many": "many",
   "of": "events"
  },
  "necessary": {
   "kind": "flag",
   "many": "one"
  },
  "cannot_be_disabled": {
   "kind": "flag",
   "many": "one"
  },
  "without": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "not_stored_by_us": {
   "kind": "flag",
   "many": "one"
  },
  "cookies": {
   "kind": "object",
   "many": "many",
   "of": "cookie"
  },
  "documentation": {
   "kind": "name",
   "many": "many"
  },
  "set": {
   "kind": "enum",
   "many": "one",
   "values": [
    "before-consent",
    "after-consent"
   ]
  },
  "consent": {
   "kind": "enum",
   "many": "one",
   "values": [
    "asked-first",
    "not-needed"
   ]
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "cookie": () => ({
 "phrase": true,
 "required": [
  "name"
 ],
 "fields": {
  "name": {
   "kind": "name",
   "many": "one"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "lifetime": {
   "kind": "object",
   "many": "one",
   "of": "cookie_lifetime"
  },
  "category": {
   "kind": "enum",
   "many": "one",
   "values": [
    "necessary",
    "preferences",
    "statistics",
    "marketing"
   ]
  },
  "pattern": {
   "kind": "flag",
   "many": "one"
  },
  "set": {
   "kind": "enum",
   "many": "one",
   "values": [
    "before-consent",
    "after-consent"
   ]
  }
 }
}),
 "cookie_lifetime": () => ({
 "shorthand": {
  "string": "duration"
 },
 "phrase": true,
 "fields": {
  "duration": {
   "kind": "duration",
   "many": "one"
  },
  "session": {
   "kind": "flag",
   "many": "one"
  },
  "vague": {
   "kind": "vocab",
   "many": "one",
   "of": "vague-durations"
  },
  "unknown": {
   "kind": "flag",
   "many": "one"
  },
  "varies": {
   "kind": "flag",
   "many": "one"
  },
  "renewed": {
   "kind": "enum",
   "many": "one",
   "values": [
    "each-visit"
   ]
  },
  "self_deleting": {
   "kind": "flag",
   "many": "one"
  }
 }
}),
 "cookie_control": () => ({
 "fields": {
  "own_browser": {
   "kind": "flag",
   "many": "one"
  },
  "menu": {
   "kind": "text",
   "many": "one"
  },
  "changed_any_time": {
   "kind": "flag",
   "many": "one"
  },
  "panel_name": {
   "kind": "text",
   "many": "one"
  },
  "url": {
   "kind": "url",
   "many": "one"
  },
  "panel": {
   "kind": "flag",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "cookie_notice": () => ({
 "fields": {
  "not_required_by": {
   "kind": "authority",
   "many": "one"
  },
  "for": {
   "kind": "vocab",
   "many": "many",
   "of": "cookie-traits"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "marketing": () => ({
 "required": [
  "kind"
 ],
 "article": "21(2)",
 "fields": {
  "kind": {
   "kind": "vocab",
   "many": "one",
   "of": "marketing-kinds"
  },
  "channels": {
   "kind": "vocab",
   "many": "many",
   "of": "channels"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "contents": {
   "kind": "vocab",
   "many": "many",
   "of": "contents"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "basis": {
   "kind": "object",
   "many": "one-or-many",
   "of": "basis",
   "article": "13(1)(c)"
  },
  "consent": {
   "kind": "object",
   "many": "one-or-many",
   "of": "consent",
   "article": "7"
  },
  "law": {
   "kind": "law",
   "many": "one"
  },
  "section": {
   "kind": "name",
   "many": "one"
  },
  "subsection": {
   "kind": "name",
   "many": "one"
  },
  "law_allows": {
   "kind": "vocab",
   "many": "one",
   "of": "marketing-permissions"
  },
  "opt_out": {
   "kind": "object",
   "many": "one",
   "of": "opt_out",
   "article": "21(2)"
  },
  "only_with_consent": {
   "kind": "flag",
   "many": "one"
  },
  "retention": {
   "kind": "object",
   "many": "one-or-many",
   "of": "retention",
   "article": "13(2)(a)"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "opt_out": () => ({
 "article": "21(2)",
 "fields": {
  "any_time": {
   "kind": "flag",
   "many": "one"
  },
  "sign_up_too": {
   "kind": "flag",
   "many": "one"
  },
  "link": {
   "kind": "flag",
   "many": "one"
  },
  "registers": {
   "kind": "name",
   "many": "many"
  }
 }
}),
 "profiling": () => ({
 "required": [
  "what"
 ],
 "article": "13(2)(f)",
 "fields": {
  "what": {
   "kind": "vocab",
   "many": "many",
   "of": "profiling"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "tools": {
   "kind": "name",
   "many": "many"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "logic": {
   "kind": "text",
   "many": "one",
   "article": "13(2)(f)"
  },
  "effect": {
   "kind": "text",
   "many": "one",
   "article": "13(2)(f)"
  },
  "human_review": {
   "kind": "enum",
   "many": "one",
   "values": [
    "always",
    "before-refusal",
    "on-request"
   ],
   "article": "22(3)"
  },
  "review_by": {
   "kind": "email",
   "many": "one",
   "article": "22(3)"
  },
  "basis": {
   "kind": "object",
   "many": "one-or-many",
   "of": "basis",
   "article": "13(1)(c)"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "automated_decisions": () => ({
 "shorthand": {
  "string": "exist",
  "array": "items"
 },
 "kinds": [
  "exist",
  "items"
 ],
 "article": "13(2)(f)",
 "fields": {
  "exist": {
   "kind": "enum",
   "many": "one",
   "values": [
    "none"
   ]
  },
  "items": {
   "kind": "object",
   "many": "many",
   "of": "automated_decision"
  }
 }
}),
 "automated_decision": () => ({
 "required": [
  "decision"
 ],
 "article": "22",
 "fields": {
  "decision": {
   "kind": "text",
   "many": "one"
  },
  "logic": {
   "kind": "text",
   "many": "one"
  },
  "consequence": {
   "kind": "text",
   "many": "one"
  },
  "human_review": {
   "kind": "flag",
   "many": "one",
   "article": "22(3)"
  },
  "ground": {
   "kind": "enum",
   "many": "one",
   "values": [
    "contract",
    "law",
    "explicit-consent"
   ],
   "article": "22(2)"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "review_by": {
   "kind": "email",
   "many": "one",
   "article": "22(3)"
  }
 }
}),
 "recording": () => ({
 "required": [
  "kind"
 ],
 "fields": {
  "kind": {
   "kind": "vocab",
   "many": "one",
   "of": "recordings"
  },
  "places": {
   "kind": "vocab",
   "many": "many",
   "of": "places"
  },
  "not_places": {
   "kind": "vocab",
   "many": "many",
   "of": "places"
  },
  "occasions": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes",
   "article": "13(1)(c)"
  },
  "basis": {
   "kind": "object",
   "many": "one-or-many",
   "of": "basis",
   "article": "13(1)(c)"
  },
  "signs": {
   "kind": "flag",
   "many": "one",
   "article": "12(1)"
  },
  "announced": {
   "kind": "flag",
   "many": "one",
   "article": "13(1)"
  },
  "live_only": {
   "kind": "flag",
   "many": "one"
  },
  "sound": {
   "kind": "bool",
   "many": "one"
  },
  "hours": {
   "kind": "vocab",
   "many": "many",
   "of": "moments"
  },
  "access": {
   "kind": "vocab",
   "many": "many",
   "of": "access-roles"
  },
  "disclosed_to": {
   "kind": "vocab",
   "many": "many",
   "of": "recipient-kinds",
   "article": "13(1)(e)"
  },
  "published": {
   "kind": "vocab",
   "many": "many",
   "of": "places"
  },
  "consent": {
   "kind": "object",
   "many": "one-or-many",
   "of": "consent",
   "article": "7"
  },
  "removal": {
   "kind": "enum",
   "many": "one",
   "values": [
    "on-request"
   ],
   "article": "17"
  },
  "retention": {
   "kind": "object",
   "many": "one-or-many",
   "of": "retention",
   "article": "13(2)(a)"
  },
  "law": {
   "kind": "law",
   "many": "one"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "social_page": () => ({
 "required": [
  "network"
 ],
 "fields": {
  "network": {
   "kind": "name",
   "many": "one"
  },
  "provider": {
   "kind": "name",
   "many": "one"
  },
  "url": {
   "kind": "url",
   "many": "one"
  },
  "joint": {
   "kind": "flag",
   "many": "one",
   "article": "26(2)"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes",
   "article": "13(1)(c)"
  },
  "arrangement_url": {
   "kind": "url",
   "many": "one",
   "article": "26(2)"
  },
  "policy_url": {
   "kind": "url",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "embedded": () => ({
 "required": [
  "name"
 ],
 "fields": {
  "name": {
   "kind": "name",
   "many": "one"
  },
  "service": {
   "kind": "service",
   "many": "one"
  },
  "provider": {
   "kind": "name",
   "many": "one"
  },
  "country": {
   "kind": "country",
   "many": "one"
  },
  "what": {
   "kind": "vocab",
   "many": "many",
   "of": "embedded-content"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "loads": {
   "kind": "enum",
   "many": "one",
   "values": [
    "at-once",
    "after-consent",
    "after-click"
   ]
  },
  "policy_url": {
   "kind": "url",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "recipient": () => ({
 "kindsAny": [
  "name",
  "kinds"
 ],
 "needs": {
  "comes_with": [
   "part_of"
  ]
 },
 "required": [
  "id"
 ],
 "article": "13(1)(e)",
 "fields": {
  "id": {
   "kind": "id",
   "many": "one"
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "service": {
   "kind": "service",
   "many": "one"
  },
  "products": {
   "kind": "name",
   "many": "many"
  },
  "role": {
   "kind": "enum",
   "many": "one",
   "values": [
    "processor",
    "joint-controller",
    "controller",
    "none"
   ],
   "article": "28"
  },
  "kinds": {
   "kind": "vocab",
   "many": "many",
   "of": "recipient-kinds",
   "article": "13(1)(e)"
  },
  "including": {
   "kind": "vocab",
   "many": "many",
   "of": "recipient-kinds"
  },
  "such_as": {
   "kind": "flag",
   "many": "one"
  },
  "tasks": {
   "kind": "vocab",
   "many": "many",
   "of": "tasks"
  },
  "country": {
   "kind": "country",
   "many": "one"
  },
  "part_of": {
   "kind": "ref",
   "many": "one",
   "of": "recipients"
  },
  "comes_with": {
   "kind": "vocab",
   "many": "many",
   "of": "tasks"
  },
  "website": {
   "kind": "url",
   "many": "one"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "holds": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "occasions": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "condition": {
   "kind": "object",
   "many": "one",
   "of": "disclosure_condition"
  },
  "frequency": {
   "kind": "enum",
   "many": "one",
   "values": [
    "occasional",
    "rare",
    "some-cases"
   ]
  },
  "obligations": {
   "kind": "vocab",
   "many": "many",
   "of": "processor-terms",
   "article": "28(3)"
  },
  "agreement": {
   "kind": "object",
   "many": "one",
   "of": "agreement",
   "article": "28(3)"
  },
  "third_party": {
   "kind": "flag",
   "many": "one"
  },
  "address": {
   "kind": "object",
   "many": "one",
   "of": "address"
  },
  "registration": {
   "kind": "object",
   "many": "one",
   "of": "registration"
  },
  "policy_url": {
   "kind": "url",
   "many": "one"
  },
  "list_url": {
   "kind": "url",
   "many": "one",
   "article": "13(1)(e)"
  },
  "sub_processors": {
   "kind": "object",
   "many": "one",
   "of": "sub_processors",
   "article": "28(2)"
  },
  "basis": {
   "kind": "object",
   "many": "one-or-many",
   "of": "basis",
   "article": "13(1)(c)"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "recipient_group": () => ({
 "required": [
  "members"
 ],
 "article": "13(1)(e)",
 "fields": {
  "members": {
   "kind": "ref",
   "many": "many",
   "of": "recipients"
  },
  "tasks": {
   "kind": "vocab",
   "many": "many",
   "of": "tasks"
  },
  "and_more": {
   "kind": "flag",
   "many": "one"
  },
  "role": {
   "kind": "enum",
   "many": "one",
   "values": [
    "processor",
    "joint-controller",
    "controller"
   ]
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "occasions": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "obligations": {
   "kind": "vocab",
   "many": "many",
   "of": "processor-terms",
   "article": "28(3)"
  },
  "agreement": {
   "kind": "object",
   "many": "one",
   "of": "agreement",
   "article": "28(3)"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "disclosure": () => ({
 "article": "13(1)(e)",
 "fields": {
  "promises": {
   "kind": "object",
   "many": "many",
   "of": "promise"
  },
  "agreements_linked": {
   "kind": "flag",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "promise": () => ({
 "shorthand": {
  "string": "promise"
 },
 "required": [
  "promise"
 ],
 "fields": {
  "promise": {
   "kind": "says",
   "many": "one",
   "of": "promises"
  },
  "only_exception": {
   "kind": "ref",
   "many": "one",
   "of": "recipients"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "disclosure_condition": () => ({
 "fields": {
  "consent": {
   "kind": "enum",
   "many": "one",
   "values": [
    "explicit",
    "written",
    "email-and-confirmation"
   ],
   "article": "6(1)(a)"
  },
  "both_parties": {
   "kind": "flag",
   "many": "one"
  },
  "agreed": {
   "kind": "flag",
   "many": "one"
  },
  "binding_request": {
   "kind": "flag",
   "many": "one"
  },
  "by_law": {
   "kind": "flag",
   "many": "one"
  },
  "proof": {
   "kind": "flag",
   "many": "one"
  },
  "when": {
   "kind": "vocab",
   "many": "many",
   "of": "conditions"
  }
 }
}),
 "agreement": () => ({
 "article": "28(3)",
 "fields": {
  "signed": {
   "kind": "flag",
   "many": "one"
  },
  "written": {
   "kind": "flag",
   "many": "one"
  },
  "covers": {
   "kind": "ref",
   "many": "many",
   "of": "recipients"
  },
  "on_request": {
   "kind": "flag",
   "many": "one"
  },
  "document": {
   "kind": "enum",
   "many": "one",
   "values": [
    "agreement",
    "privacy-policy"
   ]
  },
  "url": {
   "kind": "url",
   "many": "one"
  },
  "guarantees": {
   "kind": "flag",
   "many": "one"
  }
 }
}),
 "transfer": () => ({
 "required": [
  "country"
 ],
 "article": "13(1)(f)",
 "fields": {
  "recipients": {
   "kind": "ref",
   "many": "many",
   "of": "recipients"
  },
  "country": {
   "kind": "country",
   "many": "one-or-many",
   "article": "13(1)(f)"
  },
  "people": {
   "kind": "vocab",
   "many": "many",
   "of": "people"
  },
  "occasions": {
   "kind": "vocab",
   "many": "many",
   "of": "occasions"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  },
  "tools": {
   "kind": "name",
   "many": "many"
  },
  "mechanism": {
   "kind": "vocab",
   "many": "one",
   "of": "transfer-mechanisms",
   "article": "13(1)(f)"
  },
  "joined": {
   "kind": "flag",
   "many": "one"
  },
  "further": {
   "kind": "vocab",
   "many": "many",
   "of": "transfer-mechanisms",
   "article": "13(1)(f)"
  },
  "fallback": {
   "kind": "flag",
   "many": "one"
  },
  "exceptions": {
   "kind": "vocab",
   "many": "many",
   "of": "transfer-exceptions",
   "article": "49"
  },
  "law": {
   "kind": "law",
   "many": "one"
  },
  "mechanism_says": {
   "kind": "vocab",
   "many": "one",
   "of": "transfer-claims"
  },
  "agreement": {
   "kind": "object",
   "many": "one",
   "of": "agreement"
  },
  "because": {
   "kind": "vocab",
   "many": "many",
   "of": "reasons"
  },
  "copy": {
   "kind": "email",
   "many": "one",
   "article": "13(1)(f)"
  },
  "copy_url": {
   "kind": "url",
   "many": "one",
   "article": "13(1)(f)"
  },
  "act": {
   "kind": "enum",
   "many": "one",
   "values": [
    "transferred",
    "stored"
   ]
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "transfer_rules": () => ({
 "shorthand": {
  "string": "declared"
 },
 "article": "13(1)(f)",
 "fields": {
  "declared": {
   "kind": "enum",
   "many": "one",
   "values": [
    "none"
   ]
  },
  "when": {
   "kind": "vocab",
   "many": "one",
   "of": "conditions"
  },
  "several_mechanisms": {
   "kind": "flag",
   "many": "one"
  },
  "default": {
   "kind": "vocab",
   "many": "one",
   "of": "transfer-mechanisms"
  },
  "adequacy_suffices": {
   "kind": "flag",
   "many": "one",
   "article": "45"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "sub_processors": () => ({
 "article": "28(2)",
 "fields": {
  "members": {
   "kind": "ref",
   "many": "many",
   "of": "recipients"
  },
  "kinds": {
   "kind": "vocab",
   "many": "many",
   "of": "recipient-kinds"
  },
  "list_url": {
   "kind": "url",
   "many": "one"
  },
  "approved": {
   "kind": "flag",
   "many": "one",
   "article": "28(2)"
  },
  "same_terms": {
   "kind": "flag",
   "many": "one",
   "article": "28(4)"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "storage": () => ({
 "fields": {
  "systems": {
   "kind": "object",
   "many": "many",
   "of": "system"
  },
  "only": {
   "kind": "vocab",
   "many": "many",
   "of": "systems"
  },
  "not_used": {
   "kind": "vocab",
   "many": "many",
   "of": "systems"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "system": () => ({
 "shorthand": {
  "string": "kind"
 },
 "required": [
  "kind"
 ],
 "fields": {
  "kind": {
   "kind": "vocab",
   "many": "one",
   "of": "systems"
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "provider": {
   "kind": "ref",
   "many": "one",
   "of": "recipients"
  },
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "synchronises": {
   "kind": "flag",
   "many": "one"
  },
  "works_in": {
   "kind": "flag",
   "many": "one"
  },
  "where": {
   "kind": "vocab",
   "many": "many",
   "of": "places"
  },
  "country": {
   "kind": "country",
   "many": "one"
  },
  "region": {
   "kind": "enum",
   "many": "one",
   "values": [
    "eea"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "access": () => ({
 "article": "32",
 "fields": {
  "person": {
   "kind": "ref",
   "many": "one",
   "of": "persons"
  },
  "roles": {
   "kind": "vocab",
   "many": "many",
   "of": "access-roles"
  },
  "exclusive": {
   "kind": "flag",
   "many": "one"
  },
  "to": {
   "kind": "vocab",
   "many": "many",
   "of": "systems"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "security": () => ({
 "article": "32",
 "fields": {
  "level": {
   "kind": "enum",
   "many": "one",
   "values": [
    "basic",
    "appropriate",
    "necessary-and-strict"
   ]
  },
  "level_meets": {
   "kind": "enum",
   "many": "one",
   "values": [
    "professional-practice"
   ]
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "against": {
   "kind": "vocab",
   "many": "many",
   "of": "threats"
  },
  "measures": {
   "kind": "object",
   "many": "many",
   "of": "measure"
  },
  "commitments": {
   "kind": "says",
   "many": "many",
   "of": "security-commitments"
  },
  "certificate": {
   "kind": "object",
   "many": "one",
   "of": "certificate"
  },
  "email": {
   "kind": "object",
   "many": "one",
   "of": "email_security"
  },
  "website_encrypted": {
   "kind": "flag",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "measure": () => ({
 "article": "32",
 "fields": {
  "asset": {
   "kind": "vocab",
   "many": "one-or-many",
   "of": "systems"
  },
  "kinds": {
   "kind": "vocab",
   "many": "many",
   "of": "measures"
  },
  "renewed_every": {
   "kind": "duration",
   "many": "one"
  },
  "against": {
   "kind": "vocab",
   "many": "many",
   "of": "threats"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "certificate": () => ({
 "fields": {
  "protocols": {
   "kind": "name",
   "many": "many"
  },
  "issuer": {
   "kind": "name",
   "many": "one"
  },
  "visible": {
   "kind": "flag",
   "many": "one"
  },
  "installed_by": {
   "kind": "ref",
   "many": "one",
   "of": "recipients"
  },
  "free": {
   "kind": "flag",
   "many": "one"
  },
  "purposes": {
   "kind": "vocab",
   "many": "many",
   "of": "purposes"
  }
 }
}),
 "email_security": () => ({
 "fields": {
  "provider": {
   "kind": "ref",
   "many": "one",
   "of": "recipients"
  },
  "over": {
   "kind": "name",
   "many": "one"
  },
  "domain": {
   "kind": "name",
   "many": "one"
  },
  "example": {
   "kind": "email",
   "many": "one"
  },
  "secure_under": {
   "kind": "law",
   "many": "one"
  }
 }
}),
 "backup": () => ({
 "required": [
  "covers"
 ],
 "article": "32(1)(c)",
 "fields": {
  "covers": {
   "kind": "vocab",
   "many": "many",
   "of": "systems"
  },
  "follows_changes": {
   "kind": "enum",
   "many": "one",
   "values": [
    "yes",
    "automatically"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "rights": () => ({
 "shorthand": {
  "string": "set",
  "array": "items"
 },
 "kinds": [
  "set",
  "items"
 ],
 "article": "13(2)(b)",
 "fields": {
  "set": {
   "kind": "enum",
   "many": "one",
   "values": [
    "statutory"
   ]
  },
  "items": {
   "kind": "object",
   "many": "many",
   "of": "right"
  },
  "introduction": {
   "kind": "says",
   "many": "many",
   "of": "rights-introductions"
  }
 }
}),
 "right": () => ({
 "shorthand": {
  "string": "right"
 },
 "required": [
  "right"
 ],
 "article": "13(2)(b)",
 "fields": {
  "right": {
   "kind": "enum",
   "many": "one",
   "values": [
    "access",
    "list",
    "rectification",
    "change",
    "erasure",
    "restriction",
    "objection",
    "portability",
    "withdrawal",
    "complaint",
    "automated-decisions"
   ]
  },
  "any_time": {
   "kind": "flag",
   "many": "one"
  },
  "request": {
   "kind": "flag",
   "many": "one"
  },
  "covers": {
   "kind": "says",
   "many": "many",
   "of": "right-scopes"
  },
  "when": {
   "kind": "vocab",
   "many": "many",
   "of": "conditions"
  },
  "only_data_under": {
   "kind": "law",
   "many": "one"
  },
  "exceptions": {
   "kind": "says",
   "many": "many",
   "of": "right-exceptions",
   "article": "17(3)"
  },
  "laws": {
   "kind": "law",
   "many": "many"
  },
  "explained": {
   "kind": "flag",
   "many": "one",
   "article": "12(4)"
  },
  "response": {
   "kind": "duration",
   "many": "one",
   "article": "12(3)"
  },
  "extended_by": {
   "kind": "duration",
   "many": "one",
   "article": "12(3)"
  },
  "fee": {
   "kind": "enum",
   "many": "one",
   "values": [
    "free",
    "reasonable-if-excessive",
    "first-copy-free"
   ],
   "article": "12(5)"
  },
  "proof": {
   "kind": "vocab",
   "many": "many",
   "of": "proofs",
   "article": "12(6)"
  },
  "hedge": {
   "kind": "enum",
   "many": "one",
   "values": [
    "as-far-as-known",
    "as-a-rule",
    "aims-to",
    "in-principle",
    "in-some-cases",
    "may",
    "as-far-as-possible",
    "most-cases"
   ]
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "exercise": () => ({
 "article": "12(2)",
 "fields": {
  "email": {
   "kind": "email",
   "many": "one"
  },
  "phone": {
   "kind": "phone",
   "many": "one"
  },
  "address": {
   "kind": "object",
   "many": "one",
   "of": "address"
  },
  "url": {
   "kind": "url",
   "many": "one"
  },
  "person": {
   "kind": "ref",
   "many": "one",
   "of": "persons"
  },
  "for": {
   "kind": "vocab",
   "many": "many",
   "of": "matters"
  },
  "any_time": {
   "kind": "flag",
   "many": "one"
  },
  "response": {
   "kind": "duration",
   "many": "one",
   "article": "12(3)"
  },
  "extended_by": {
   "kind": "duration",
   "many": "one",
   "article": "12(3)"
  },
  "within_law": {
   "kind": "vocab",
   "many": "many",
   "of": "matters",
   "article": "12(3)"
  },
  "free": {
   "kind": "flag",
   "many": "one",
   "article": "12(5)"
  },
  "fee": {
   "kind": "enum",
   "many": "one",
   "values": [
    "reasonable-if-excessive"
   ],
   "article": "12(5)"
  },
  "identity_check": {
   "kind": "enum",
   "many": "one",
   "values": [
    "before-answer",
    "on-doubt"
   ],
   "article": "12(6)"
  },
  "proof": {
   "kind": "vocab",
   "many": "many",
   "of": "proofs",
   "article": "12(6)"
  },
  "children": {
   "kind": "flag",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "accuracy": () => ({
 "article": "5(1)(d)",
 "fields": {
  "practices": {
   "kind": "says",
   "many": "many",
   "of": "accuracy"
  },
  "report_changes": {
   "kind": "object",
   "many": "one",
   "of": "report_changes"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "report_changes": () => ({
 "fields": {
  "data": {
   "kind": "vocab",
   "many": "many",
   "of": "data"
  },
  "then": {
   "kind": "enum",
   "many": "one",
   "values": [
    "updated"
   ]
  },
  "because": {
   "kind": "vocab",
   "many": "many",
   "of": "reasons"
  }
 }
}),
 "withdrawal": () => ({
 "required": [
  "any_time"
 ],
 "article": "13(2)(c)",
 "fields": {
  "any_time": {
   "kind": "flag",
   "many": "one",
   "article": "7(3)"
  },
  "by": {
   "kind": "enum",
   "many": "one",
   "values": [
    "contact",
    "link"
   ],
   "article": "7(3)"
  },
  "past_stays_lawful": {
   "kind": "flag",
   "many": "one",
   "article": "7(3)"
  },
  "as_easy": {
   "kind": "flag",
   "many": "one",
   "article": "7(3)"
  },
  "email": {
   "kind": "email",
   "many": "one",
   "article": "7(3)"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "complaint": () => ({
 "article": "13(2)(d)",
 "fields": {
  "first_to": {
   "kind": "email",
   "many": "one"
  },
  "internal": {
   "kind": "vocab",
   "many": "many",
   "of": "access-roles"
  },
  "acknowledged": {
   "kind": "duration",
   "many": "one"
  },
  "response": {
   "kind": "duration",
   "many": "one"
  },
  "authority": {
   "kind": "authority",
   "many": "one",
   "article": "13(2)(d)"
  },
  "body": {
   "kind": "name",
   "many": "one"
  },
  "address": {
   "kind": "name",
   "many": "one"
  },
  "phone": {
   "kind": "phone",
   "many": "one"
  },
  "email": {
   "kind": "email",
   "many": "one"
  },
  "url": {
   "kind": "url",
   "many": "one"
  },
  "guidance": {
   "kind": "flag",
   "many": "one"
  },
  "any_time": {
   "kind": "flag",
   "many": "one"
  },
  "if_unsolved": {
   "kind": "flag",
   "many": "one"
  },
  "when": {
   "kind": "vocab",
   "many": "many",
   "of": "conditions"
  },
  "more_on": {
   "kind": "law",
   "many": "many"
  },
  "court": {
   "kind": "flag",
   "many": "one",
   "article": "79"
  },
  "any_country": {
   "kind": "flag",
   "many": "one",
   "article": "77"
  },
  "for": {
   "kind": "law",
   "many": "one"
  },
  "other_bodies": {
   "kind": "object",
   "many": "many",
   "of": "complaint_body"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "complaint_body": () => ({
 "required": [
  "matter",
  "name"
 ],
 "fields": {
  "matter": {
   "kind": "vocab",
   "many": "one",
   "of": "matters"
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "url": {
   "kind": "url",
   "many": "one"
  }
 }
}),
 "reference": () => ({
 "required": [
  "kind"
 ],
 "fields": {
  "kind": {
   "kind": "vocab",
   "many": "one",
   "of": "reference-kinds"
  },
  "of": {
   "kind": "ref",
   "many": "one",
   "of": "recipients"
  },
  "name": {
   "kind": "name",
   "many": "one"
  },
  "url": {
   "kind": "url",
   "many": "one"
  },
  "level": {
   "kind": "enum",
   "many": "one",
   "values": [
    "company"
   ]
  },
  "outside": {
   "kind": "law",
   "many": "one"
  },
  "not_offered": {
   "kind": "vocab",
   "many": "many",
   "of": "not-offered"
  },
  "contrary_to": {
   "kind": "law",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "liability": () => ({
 "required": [
  "statements"
 ],
 "fields": {
  "statements": {
   "kind": "says",
   "many": "many",
   "of": "liability"
  },
  "terms": {
   "kind": "name",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
 "breaches": () => ({
 "article": "34",
 "fields": {
  "tells_authority": {
   "kind": "flag",
   "many": "one",
   "article": "33"
  },
  "within": {
   "kind": "duration",
   "many": "one",
   "article": "33(1)"
  },
  "tells_persons": {
   "kind": "flag",
   "many": "one",
   "article": "34(1)"
  },
  "register": {
   "kind": "flag",
   "many": "one",
   "article": "33(5)"
  },
  "report_to": {
   "kind": "email",
   "many": "one"
  },
  "note": {
   "kind": "text",
   "many": "one"
  }
 }
}),
};

const made = new Map<string, Definition>();

export function definitionOf(name: string): Definition | undefined {
  return made.get(name) ?? make(name);
}

function make(name: string): Definition | undefined {
  if (!Object.hasOwn(definitions, name)) return undefined;
  const definition = (definitions[name] as () => Definition)();
  made.set(name, definition);
  return definition;
}

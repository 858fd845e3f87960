/**
 * The sections of the page, in their order, each with the provision that its
 * blocks answer where no more exact one is known of them (`null`: none asks for
 * it). Each has a template in templates/sections/ and a title in every locale.
 */
export const SECTIONS: readonly (readonly [id: string, article: string | null])[] = [
  ['about', null],
  ['controller', '13(1)(a)'],
  ['data', null],
  ['purposes', '13(1)(c)'],
  ['activities', '13(1)(c)'],
  ['recipients', '13(1)(e)'],
  ['transfers', '13(1)(f)'],
  ['retention', '13(2)(a)'],
  ['website', null],
  ['cookies', null],
  ['marketing', null],
  ['decisions', '13(2)(f)'],
  ['recordings', '13(1)(c)'],
  ['children', '8'],
  ['storage', null],
  ['security', '32'],
  ['objection', '21(4)'],
  ['rights', '13(2)(b)'],
  ['exercise', '12(2)'],
  ['complaint', '13(2)(d)'],
  ['definitions', null],
  ['other', null],
  ['version', null],
];

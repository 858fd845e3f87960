/** Whether data fit schemas/policy.schema.json. */
declare const accepts: (data: unknown) => boolean;
export default accepts;

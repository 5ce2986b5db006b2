// The part of mustache that we use; the package has no types.

declare module "mustache" {
  const Mustache: {
    readonly render: (
      template: string,
      view: unknown,
      partials: Readonly<Record<string, string>>,
      options: { readonly escape: (value: unknown) => string },
    ) => string;
  };
  export default Mustache;
}

/** The product's seal, drawn by the style sheet; its name stands beside it. */
export const Seal = () => <span className="seal" aria-hidden />;

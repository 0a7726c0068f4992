import { STRONG, WEAK } from "@frontera/words";

/** The sentence, its numbers set apart. */
export function Headline({ sentence }: { readonly sentence: string }) {
  return (
    <p className="headline" data-testid="headline">
      {sentence.split(STRONG).map((part) => {
        const [strong = "", weak] = part.split(WEAK);
        return weak === undefined ? (
          strong
        ) : (
          <span key={part}>
            <b>{strong}</b>
            {weak}
          </span>
        );
      })}
    </p>
  );
}

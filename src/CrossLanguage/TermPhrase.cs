using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>A word or phrase of one language as its analyzer leaves it.</summary>
/// <param name="Stems">Stems of its words, function words left out where others remain.</param>
/// <param name="Forms">The same words as they stand.</param>
/// <param name="Gaps">How many function words were left out between the first and the last of them.</param>
public sealed record TermPhrase(IReadOnlyList<string> Stems, IReadOnlyList<string> Forms, int Gaps)
{
    /// <summary>Pronouns that belong to a verb and stand anywhere near it, or nowhere.</summary>
    private static readonly HashSet<string> Reflexives = new(["sich", "sig", "się"], StringComparer.Ordinal);

    /// <summary>Analyzes a term; null where it has no word at all.</summary>
    public static TermPhrase? Of(string term, string language) => Of(Analyzer.For(language).Analyze(term));

    /// <summary>Makes a phrase of tokens; null where there are none.</summary>
    public static TermPhrase? Of(IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.Count == 0)
        {
            return null;
        }

        var kept = tokens.Where(token => !Reflexives.Contains(token.Form)).ToList();
        kept = kept.Count == 0 ? [.. tokens] : kept;

        // A phrase is told by its content words; articles and prepositions inside it inflect or change. One content word
        // alone says less than the phrase ("in Kraft"), so there the function words stay.
        var content = kept.Where(token => !token.IsStopWord).ToList();
        if (content.Count < 2)
        {
            content = kept;
        }

        int span = content[^1].Position - content[0].Position + 1;
        return new TermPhrase(
            [.. content.Select(token => token.Stem)], [.. content.Select(token => token.Form)], Math.Max(0, span - content.Count));
    }
}

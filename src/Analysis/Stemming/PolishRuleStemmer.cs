namespace Chancery.Analysis.Stemming;

/// <summary>
/// Polish by rules that were learned from the forms of hundreds of thousands of lemmas (<c>analyzers/pl/suffix-rules.txt</c>):
/// forms of a noun, an adjective or a verb with its participles and its verbal noun become one stem, and so do words that
/// nobody has seen, by their endings.
/// </summary>
internal sealed class PolishRuleStemmer(SuffixRuleSet rules) : IStemmer
{
    /// <summary>Letters of the word that stay.</summary>
    private const int LettersKeptMin = 2;

    /// <summary>What stands before a comparative to make a superlative of it; no ending tells, so that no rule can.</summary>
    private const string Superlative = "naj";

    /// <summary>The shortest comparative that is looked for after it: "lepszy".</summary>
    private const int ComparativeLengthMin = 6;

    /// <summary>The most letters behind the "sz" of a comparative: "-szymi".</summary>
    private const int CaseLengthMax = 3;

    public int Stem(Span<char> buffer, int length)
    {
        if (IsSuperlative(buffer[..length]))
        {
            buffer[Superlative.Length..length].CopyTo(buffer);
            length -= Superlative.Length;
        }

        return rules.Apply(buffer, length, LettersKeptMin);
    }

    private static bool IsSuperlative(ReadOnlySpan<char> word)
    {
        if (word.Length < Superlative.Length + ComparativeLengthMin || !word.StartsWith(Superlative))
        {
            return false;
        }

        int mark = word.LastIndexOf("sz");
        return mark > Superlative.Length && word.Length - mark - 2 is > 0 and <= CaseLengthMax && "yaeią".Contains(word[mark + 2], StringComparison.Ordinal);
    }
}

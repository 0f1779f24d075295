namespace Chancery.CrossLanguage;

/// <summary>
/// Names from the Cyrillic alphabet are spelled after each language's own sounds: Tokayev in English, Tokajew in German and
/// Polish, Tokajev in Swedish. A name that no lexicon knows is also looked for as the other language spells it.
/// </summary>
internal static class NameSpelling
{
    private const int LettersMin = 5;

    /// <summary>Letters by sound, the longest first, so that "tsch" is not read as "sch".</summary>
    private static readonly Dictionary<string, (string Sound, string Letters)[]> Tables = new(StringComparer.Ordinal)
    {
        ["en"] = [("C", "ch"), ("S", "sh"), ("Z", "zh"), ("H", "kh"), ("V", "v"), ("J", "y")],
        ["de"] = [("C", "tsch"), ("S", "sch"), ("Z", "sch"), ("H", "ch"), ("V", "w"), ("J", "j")],
        ["sv"] = [("C", "tj"), ("S", "sj"), ("Z", "zj"), ("H", "ch"), ("V", "v"), ("J", "j")],
        ["pl"] = [("C", "cz"), ("S", "sz"), ("Z", "ż"), ("H", "ch"), ("V", "w"), ("J", "j")],
    };

    /// <summary>How a language spells a name that is written in another; null where the word looks like no such name, or is spelled the same.</summary>
    public static string? In(string language, string name, string source)
    {
        if (name.Length < LettersMin || !char.IsUpper(name[0]) || !name.All(char.IsLetter) || name.All(char.IsUpper))
        {
            return null;
        }

        string stem = TermPhrase.Of(name, source)?.Stems[0] ?? "";
        string root = stem.EndsWith('s') ? stem[..^1] : stem;
        if (!EndsLikeName(root))
        {
            return null;
        }

        string sounds = Tables[source].Aggregate(root, (text, row) => text.Replace(row.Letters, row.Sound, StringComparison.Ordinal));
        string spelled = Tables[language].Aggregate(sounds, (text, row) => text.Replace(row.Sound, row.Letters, StringComparison.Ordinal));
        return spelled == stem ? null : char.ToUpperInvariant(spelled[0]) + spelled[1..];
    }

    private static bool EndsLikeName(string stem) =>
        stem.Length > 2 && stem[^1] is 'v' or 'w' && stem[^2] is 'e' or 'o' or 'a';
}

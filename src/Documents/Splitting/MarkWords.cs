namespace Chancery.Documents.Splitting;

/// <summary>The words that name articles, chapters and annexes in the four languages.</summary>
internal static class MarkWords
{
    private static readonly string[] Articles = ["article", "artikel", "artykuł", "artykul", "art.", "art", "§"];

    private static readonly string[] Annexes =
    [
        "annex", "appendix", "schedule", "attachment", "anhang", "anlage", "bilaga", "bihang", "aneks", "załącznik",
        "protocol", "additional protocol", "protokoll", "zusatzprotokoll", "tilläggsprotokoll", "protokół", "protokół dodatkowy",
    ];

    // The number is the depth: a part holds titles, a title chapters, a chapter sections.
    private static readonly (string Word, int Rank)[] Chapters =
    [
        ("part", 0), ("teil", 0), ("del", 0), ("część", 0), ("book", 0), ("buch", 0), ("księga", 0),
        ("title", 2), ("titel", 2), ("avdelning", 2), ("tytuł", 2), ("dział", 2),
        ("chapter", 4), ("kapitel", 4), ("kap.", 4), ("rozdział", 4),
        ("section", 6), ("abschnitt", 6), ("avsnitt", 6), ("sekcja", 6), ("oddział", 6),
        ("subsection", 8), ("unterabschnitt", 8), ("underavsnitt", 8),
    ];

    private static readonly string[] Citations =
        ["absatz", "abs.", "satz", "buchstabe", "nr.", "nummer", "unterabsatz", "ziffer", "paragraph", "ust.", "pkt", "punkt", "stycket", "i.v.m."];

    private static readonly string[] Suffixes = ["quinquies", "quater", "bis", "ter"];

    private static readonly string[] Ordinals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third", "fourth", "fifth"];

    /// <summary>How many characters the word for "article" at the start takes; -1 where there is none.</summary>
    public static int ArticleWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Articles)
        {
            if (StartsWithWord(text, word))
            {
                return word.Length;
            }
        }

        return -1;
    }

    public static int AnnexWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Annexes)
        {
            if (StartsWithWord(text, word) && char.IsUpper(text[0]))
            {
                return word.Length;
            }
        }

        return -1;
    }

    public static (int Length, int Rank) ChapterWord(ReadOnlySpan<char> text)
    {
        foreach (var (word, rank) in Chapters)
        {
            if (StartsWithWord(text, word) && char.IsUpper(text[0]))
            {
                return (word.Length, rank);
            }
        }

        return (-1, 0);
    }

    /// <summary>Whether what follows an article's number shows that the article is cited, not opened.</summary>
    public static bool IsCitation(ReadOnlySpan<char> rest)
    {
        foreach (var word in Citations)
        {
            if (StartsWithWord(rest, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many characters of "bis", "a" or " a" stand behind an article's number.</summary>
    public static int NumberSuffix(ReadOnlySpan<char> text)
    {
        var space = text.Length > 0 && text[0] == ' ' ? 1 : 0;
        var rest = text[space..];
        foreach (var suffix in Suffixes)
        {
            if (StartsWithWord(rest, suffix))
            {
                return space + suffix.Length;
            }
        }

        return rest.Length > 0 && char.IsAsciiLetterLower(rest[0]) && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1])) && (space == 0 || rest.Length == 1 || rest[1] is '.' or ' ' && rest.Contains('§'))
            ? space + 1
            : 0;
    }

    public static bool IsChapterNumber(ReadOnlySpan<char> number)
    {
        if (RomanNumber.Parse(number) > 0 || (number.Length <= 3 && !number.ContainsAnyExceptInRange('0', '9')) || (number.Length == 1 && char.IsAsciiLetterUpper(number[0])))
        {
            return true;
        }

        foreach (var ordinal in Ordinals)
        {
            if (number.Equals(ordinal, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static ReadOnlySpan<char> SkipNumberWord(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["nr.", "nr", "no.", "no", "№"])
        {
            if (StartsWithWord(text, word))
            {
                return text[word.Length..].TrimStart();
            }
        }

        return text;
    }

    // A word that ends in a letter must end there: "Article" is not the start of "Articles".
    private static bool StartsWithWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetter(word[^1]) || !char.IsLetter(text[word.Length]));
}

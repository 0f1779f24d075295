using System.Collections.Frozen;

namespace Chancery.Documents;

/// <summary>The languages that Chancery reads, and how files name them.</summary>
public static class Languages
{
    /// <summary>ISO 639-1 codes of the four languages, in the order in which they are listed everywhere.</summary>
    public static readonly IReadOnlyList<string> All = ["en", "de", "sv", "pl"];

    // The two-letter codes of ISO 639-1: a file name's last part counts as a language only if it is one of them,
    // so that "treaty.v2.txt" isn't refused for the language "v2".
    private const string TwoLetterCodes =
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu " +
        "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn " +
        "ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os " +
        "pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw " +
        "ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

    private static readonly FrozenSet<string> Iso = TwoLetterCodes.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Other names under which files declare the four: ISO 639-2 and -3, and words for them.
    private const string OtherNames =
        "en eng english englisch engelska angielski;de deu ger german deutsch tyska niemiecki;" +
        "sv swe swedish schwedisch svenska szwedzki;pl pol polish polnisch polska polski";

    private static readonly FrozenDictionary<string, string> Names = OtherNames.Split(';').Select(row => row.Split(' '))
        .SelectMany(row => row.Select(name => (Name: name, Code: row[0])))
        .ToFrozenDictionary(row => row.Name, row => row.Code, StringComparer.Ordinal);

    /// <summary>Whether <paramref name="code"/> is one of <see cref="All"/>, letter for letter.</summary>
    public static bool IsKnown(string? code) => code is not null && All.Contains(code);

    /// <summary>Reads a language as files declare it ("de", "de-AT", "DEU", "Deutsch").</summary>
    /// <returns>The two-letter code where it is one of the four, else what was declared, trimmed and in lower case.</returns>
    internal static string Normalize(string declared)
    {
        var lower = declared.Trim().ToLowerInvariant();
        var primary = lower.AsSpan(0, lower.AsSpan().IndexOfAny('-', '_') is var cut and >= 0 ? cut : lower.Length).ToString();
        return Names.TryGetValue(primary, out var code) ? code : primary;
    }

    /// <summary>
    /// Whether a file name's part ("pl", "de-AT") is a language tag of two letters, known to Chancery or not. A region is in
    /// capitals: "treaties.en-de.tsv" names two languages.
    /// </summary>
    internal static bool IsTag(ReadOnlySpan<char> part) =>
        (part.Length == 2 || (part.Length == 5 && part[2] is '-' or '_' && char.IsAsciiLetterUpper(part[3]) && char.IsAsciiLetterUpper(part[4]))) &&
        Iso.GetAlternateLookup<ReadOnlySpan<char>>().Contains(part[..2].ToString().ToLowerInvariant());

    /// <summary>The reason given when a text's language is none of the four.</summary>
    internal static string Unknown(string language) =>
        $"language '{language}' is none of those that Chancery reads ({string.Join(", ", All)})";
}
